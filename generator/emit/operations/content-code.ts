import type { Encoding, MediaType } from '../../model/api.js';
import {
  isEventStream,
  isFormMedia,
  isJsonMedia,
  isMultipartMedia,
  isSequentialMedia,
  isTextMedia,
} from '../../model/builders/media-names.js';
import type { Schema } from '../../model/schema.js';
import { code } from '../code.js';
import type { Code } from '../code.js';
import { call, record } from './operations-file.js';
import type { OperationsFile } from './operations-file.js';

/** Which way a body goes: clients write requests, and only what they write takes Dates. */
export type Direction = 'request' | 'response';

/** `{ 'application/json': json }`. */
export function contentCode(
  content: readonly MediaType[],
  direction: Direction,
  file: OperationsFile,
): Code {
  return record(
    Object.fromEntries(content.map((type) => [type.name, codecCode(type, direction, file)])),
  );
}

/** The codec of a media type: `form(CreditGrantCreateRequest, { amount: deepObject })`. */
export function codecCode(type: MediaType, direction: Direction, file: OperationsFile): Code {
  const { name, schema, itemSchema, encoding } = type;
  if (isFormMedia(name)) {
    const codec = call(
      file.runtime('form', 'form-body'),
      file.shape(schema),
      encodingCode(encoding, file, fieldCode),
    );
    return direction === 'request' ? codec : call(file.runtime('readableForm', 'read-form'), codec);
  }
  if (isMultipartMedia(name)) {
    const codec = call(
      file.runtime('multipart', 'multipart'),
      file.shape(schema),
      encodingCode(encoding, file, partCode),
    );
    return direction === 'request'
      ? codec
      : call(file.runtime('readableMultipart', 'read-multipart'), codec);
  }
  if (isEventStream(name)) return eventsCode(itemSchema ?? schema, file);
  if (isSequentialMedia(name)) return file.runtime('jsonLines', 'json-lines');
  return valueCodecCode(name, schema, direction, file);
}

/** The codec of a value in one piece: `json`, `text()`, `binary`. */
function valueCodecCode(
  name: string,
  schema: Schema,
  direction: Direction,
  file: OperationsFile,
): Code {
  if (isBinary(schema)) return file.runtime('binary', 'binary');
  if (isJsonMedia(name) || (name.includes('*') && !isPlainText(schema))) {
    return jsonCode(schema, direction, file);
  }
  if (isTextMedia(name) || name.includes('*')) return textCode(schema, file);
  return file.runtime('binary', 'binary');
}

/** The codec of a value as JSON. */
export function jsonCode(schema: Schema, direction: Direction, file: OperationsFile): Code {
  return direction === 'request' && file.needsConversion(schema)
    ? call(file.runtime('typedJson', 'typed-json'), file.shape(schema))
    : file.runtime('json', 'json');
}

/** The codec of a value as text. */
export function textCode(schema: Schema, file: OperationsFile): Code {
  const text = file.runtime('text', 'text');
  return isPlainText(schema) ? call(text) : call(text, file.shape(schema));
}

function isBinary({ format }: Schema): boolean {
  return format === 'binary';
}

function isPlainText({ types, format }: Schema): boolean {
  return types?.length === 1 && types[0] === 'string' && format === undefined;
}

/** An event whose description has `data` is the whole event (OpenAPI 3.2), others are its data. */
function eventsCode(item: Schema, file: OperationsFile): Code {
  const data = item.properties?.get('data')?.schema;
  const name = data === undefined ? 'eventData' : 'eventStream';
  const type = data ?? item;
  const codec = isPlainText(type) ? textCode(type, file) : file.runtime('json', 'json');
  return call(file.runtime(name, 'event-stream'), codec);
}

/** `{ amount: deepObject, tags: styled(formStyle, { explode: false }) }`. */
function encodingCode(
  encoding: ReadonlyMap<string, Encoding>,
  file: OperationsFile,
  entryCode: (entry: Encoding, file: OperationsFile) => Code | undefined,
): Code | undefined {
  const entries = [...encoding].map(([name, entry]) => [name, entryCode(entry, file)] as const);
  return entries.every(([, entry]) => entry === undefined)
    ? undefined
    : record(Object.fromEntries(entries));
}

/** A style where any of its fields is given, else the media type (OpenAPI, Encoding Object). */
function fieldCode(entry: Encoding, file: OperationsFile): Code | undefined {
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
  if (contentType === undefined) return undefined;
  if (isJsonMedia(contentType.toLowerCase())) return file.runtime('json', 'json');
  return isTextMedia(contentType.toLowerCase()) ? call(file.runtime('text', 'text')) : undefined;
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
function partCode(entry: Encoding, file: OperationsFile): Code | undefined {
  const field = fieldCode(entry, file);
  const headers = record(
    Object.fromEntries((entry.headers ?? []).map(({ name, schema }) => [name, fixedText(schema)])),
  );
  const hasHeaders = headers.toString() !== '{}';
  const type = entry.contentType === undefined ? undefined : code`${entry.contentType}`;
  if (field !== undefined && !hasHeaders) return field;
  if (type === undefined && !hasHeaders) return undefined;
  const part = file.runtime('part', 'multipart');
  return hasHeaders ? call(part, type ?? code`undefined`, headers) : call(part, type);
}

/** The value of a header that the description decides: its constant, only value or default. */
function fixedText({ constant, enumeration, default: byDefault }: Schema): Code | undefined {
  const only = enumeration?.length === 1 ? enumeration[0] : undefined;
  const value = constant?.value ?? only ?? byDefault?.value;
  return value === undefined || typeof value === 'object' ? undefined : code`${String(value)}`;
}
