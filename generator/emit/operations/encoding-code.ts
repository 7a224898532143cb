/** Code for how the properties of forms and multipart bodies are written. */
import type { Encoding, MediaType } from '../../model/api.js';
import { isJsonMedia, isTextMedia } from '../../model/builders/media-names.js';
import type { Schema } from '../../model/schema.js';
import { code } from '../code.js';
import type { Code } from '../code.js';
import { conjuncts } from './conjuncts.js';
import { call, record } from './operations-file.js';
import type { OperationsFile } from './operations-file.js';
import { jsonCode, jsonCodec, textCode } from './value-code.js';
import type { Direction } from './value-code.js';

/** A property of a body in the making. */
interface Property {
  /** What one value of it is: of a list, an item. */
  readonly schema: Schema;
  readonly direction: Direction;
  readonly file: OperationsFile;
}

/** `{ amount: deepObject, tags: styled(formStyle, { explode: false }) }`. */
export function encodingCode(
  { encoding, schema }: MediaType,
  kind: 'field' | 'part',
  direction: Direction,
  file: OperationsFile,
): Code | undefined {
  const entryCode = kind === 'field' ? fieldCode : partCode;
  const properties = valueSchemas(schema);
  const entries = [...encoding].map(([name, entry]) => {
    const property = { schema: properties.get(name) ?? schema, direction, file };
    return [name, entryCode(entry, property)] as const;
  });
  const others = [...properties]
    .filter(([name]) => !encoding.has(name))
    .map(([name, value]) => [name, defaultCode({ schema: value, direction, file })] as const);
  const written = [...entries, ...others];
  return written.every(([, entry]) => entry === undefined)
    ? undefined
    : record(Object.fromEntries(written));
}

/** The schemas of a body's properties; of a list, that of its items. */
function valueSchemas(body: Schema): ReadonlyMap<string, Schema> {
  const properties = conjuncts(body).flatMap((part) => [...(part.properties?.values() ?? [])]);
  return new Map(
    properties.map(({ name, schema }) => [
      name,
      conjuncts(schema).find(({ items }) => items !== undefined)?.items ?? schema,
    ]),
  );
}

/** Objects are JSON by default, which needs no code unless the platform's own won't do. */
function defaultCode({ schema, direction, file }: Property): Code | undefined {
  const isObject = conjuncts(schema).some(
    ({ types, properties }) => types?.includes('object') ?? properties !== undefined,
  );
  return isObject && jsonCodec(schema, direction, file) !== 'json'
    ? jsonCode(schema, direction, file)
    : undefined;
}

/** A style where any of its fields is given, else the media type (OpenAPI, Encoding Object). */
function fieldCode(entry: Encoding, property: Property): Code | undefined {
  const { schema, direction, file } = property;
  const { style, explode, allowReserved, contentType } = entry;
  if (style !== undefined || explode !== undefined || allowReserved !== undefined) {
    const kind = style ?? 'form';
    const options = {
      explode:
        explode === undefined || explode === (kind === 'form') ? undefined : code`${explode}`,
      allowReserved: allowReserved === true ? code`true` : undefined,
    };
    const isPlain = Object.values(options).every((option) => option === undefined);
    const written = fieldStyleCode(kind, file);
    if (isPlain || (kind === 'deepObject' && options.allowReserved === undefined)) return written;
    return call(file.runtime('styled', 'form-body'), written, record(options));
  }
  if (contentType === undefined) return defaultCode(property);
  if (isJsonMedia(contentType.toLowerCase())) return jsonCode(schema, direction, file);
  return isTextMedia(contentType.toLowerCase()) ? textCode(schema, file) : undefined;
}

/** A style that writes pairs, by its name in the spec. */
export function fieldStyleCode(style: string, file: OperationsFile): Code {
  if (style === 'deepObject') return file.runtime('deepObject', 'deep-object');
  const name =
    style === 'form' || style === 'simple'
      ? 'formStyle'
      : style === 'cookie'
        ? 'plainCookie'
        : style;
  return file.runtime(name, 'field-style');
}

/** As a form's field; a type that the program doesn't read, and headers, are the part's own. */
function partCode(entry: Encoding, property: Property): Code | undefined {
  const { file } = property;
  const field = fieldCode(entry, property);
  const headers = record(
    Object.fromEntries((entry.headers ?? []).map(({ name, schema }) => [name, fixedText(schema)])),
  );
  const hasHeaders = headers.toString() !== '{}';
  const type = entry.contentType === undefined ? undefined : code`${entry.contentType}`;
  const isContent =
    entry.style === undefined && entry.explode === undefined && entry.allowReserved === undefined;
  if (field !== undefined && !hasHeaders) return field;
  if (type === undefined && !hasHeaders) return undefined;
  const part = file.runtime('part', 'multipart');
  return hasHeaders
    ? call(part, type ?? code`undefined`, headers, isContent ? field : undefined)
    : call(part, type);
}

/** The value of a header that the description decides: its constant, only value or default. */
function fixedText({ constant, enumeration, default: byDefault }: Schema): Code | undefined {
  const only = enumeration?.length === 1 ? enumeration[0] : undefined;
  const value = constant?.value ?? only ?? byDefault?.value;
  return value === undefined || typeof value === 'object' ? undefined : code`${String(value)}`;
}
