import type { BodyCodec, TextCodec } from './body-codec.js';
import { explodesByDefault } from './field-style.js';
import { json } from './json.js';
import { arrayBranch, isWritten, memberShape } from './members.js';
import { PairWriter } from './pair-writer.js';
import type { FieldStyle } from './parameter-style.js';
import { encodeComponent, encodeReserved } from './percent-encoding.js';
import type { Shape } from './shape.js';
import { any } from './shape.js';
import { describe, isCompound, writeText } from './text-value.js';
import { Inexpressible } from './wire-error.js';

/** How a property of a form is written: in a style, or in a media type. */
export type FormField = FieldStyle | StyledField | TextCodec;

/** A style that isn't used with its defaults. */
export interface StyledField {
  readonly kind: 'styled';
  readonly style: FieldStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/** By property; properties without an entry have the defaults of the Encoding Object. */
export interface FormEncoding {
  readonly [property: string]: FormField;
}

export interface FormCodec extends BodyCodec, TextCodec {
  readonly kind: 'form';
  readonly shape: Shape;
  readonly encoding: FormEncoding;
}

/**
 * `application/x-www-form-urlencoded`. Properties without an encoding are plain text, objects among
 * them JSON, arrays a pair for each item (OpenAPI, Encoding Object).
 */
export function form(shape: Shape, encoding: FormEncoding = {}): FormCodec {
  return {
    kind: 'form',
    shape,
    encoding,
    stringify: (value, options) =>
      writeForm(shape, encoding, value, new PairWriter(options, 'body')),
    encode: (value, mediaType, options) => ({
      body: writeForm(shape, encoding, value, new PairWriter(options, 'body')),
      contentType: mediaType,
    }),
  };
}

/** A style with another `explode` than its default, or with `allowReserved`. */
export function styled(
  style: FieldStyle,
  options: { readonly explode?: boolean; readonly allowReserved?: true } = {},
): StyledField {
  const { explode = explodesByDefault(style), allowReserved = false } = options;
  return { kind: 'styled', style, explode, allowReserved };
}

/** The style of a form's field; undefined where it is written in a media type. */
export function styleOf(field: FormField | undefined): StyledField | undefined {
  if (field === undefined || 'stringify' in field) return undefined;
  return field.kind === 'styled' ? field : styled(field);
}

/** The entry for a property, if it has one. */
export function encodingOf<Entry>(
  encoding: { readonly [property: string]: Entry },
  name: string,
): Entry | undefined {
  return Object.hasOwn(encoding, name) ? encoding[name] : undefined;
}

function writeForm(
  shape: Shape,
  encoding: FormEncoding,
  value: unknown,
  writer: PairWriter,
): string {
  if (!isCompound(value) || Array.isArray(value)) {
    throw new Inexpressible(`${describe(value)} where a form wants an object`);
  }
  for (const [name, member] of Object.entries(value)) {
    if (!isWritten(member, writer)) continue;
    const known = memberShape(shape, name);
    const field = encodingOf(encoding, name);
    const style = styleOf(field);
    if (style !== undefined) {
      writer.escape = style.allowReserved ? encodeReserved : encodeComponent;
      style.style.write({ name, shape: known, explode: style.explode }, member, writer);
    } else {
      writer.escape = encodeComponent;
      writeContent(name, known, member, field, writer);
    }
  }
  return writer.text;
}

/** A property in a media type: that of its encoding, or plain text and JSON by type. */
function writeContent(
  name: string,
  shape: Shape,
  value: unknown,
  field: FormField | undefined,
  writer: PairWriter,
): void {
  if (Array.isArray(value)) {
    const items = arrayBranch(shape)?.items ?? any;
    for (const item of value) writeContent(name, items, item, field, writer);
  } else if (isWritten(value, writer)) {
    const content = field !== undefined && 'stringify' in field ? field : undefined;
    writer.pair(writer.escapeName(name), writer.escape(contentText(content, shape, value, writer)));
  }
}

function contentText(
  content: TextCodec | undefined,
  shape: Shape,
  value: unknown,
  writer: PairWriter,
): string {
  if (content !== undefined) return content.stringify(value, writer.options);
  return isCompound(value) ? json.stringify(value, writer.options) : writeText(shape, value);
}
