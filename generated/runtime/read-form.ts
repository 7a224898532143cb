import { parseFields } from './field-tree.js';
import type { FieldTree } from './field-tree.js';
import { encodingOf, styleOf } from './form-body.js';
import type { FormCodec, FormEncoding, FormField } from './form-body.js';
import { json } from './json.js';
import { arrayBranch, isObjectShape, memberShape, objectBranch } from './members.js';
import { setOwn } from './own.js';
import { decodeFormComponent } from './percent-encoding.js';
import type { Unescape } from './percent-encoding.js';
import { isGreedy, readField } from './read-field.js';
import { readTree } from './read-tree.js';
import { branches } from './shape.js';
import type { Shape } from './shape.js';
import { fitsText } from './text-value.js';
import type { WireLimits } from './wire-options.js';

/** The object of a form. Names that its shape doesn't know are kept, for the validator to judge. */
export function readForm(codec: FormCodec, text: string, limits: WireLimits): object {
  const fields = parseFields(text, '&', decodeFormComponent, limits);
  return readProperties(codec, fields, decodeFormComponent);
}

/** A form codec for answers, which brings its reader along. */
export function readableForm(codec: FormCodec): FormCodec {
  return {
    ...codec,
    decode: async (message, limits) => readForm(codec, await message.text(), limits),
  };
}

/** What names and values are read by: a form's codec, or that of a multipart body. */
interface FieldsCodec {
  readonly shape: Shape;
  readonly encoding: FormEncoding;
}

/** The properties of a shape that are among the fields, and all other fields. */
export function readProperties(
  codec: FieldsCodec,
  fields: FieldTree,
  unescape: Unescape,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const names = propertyNames(codec.shape);
  const isLast = (name: string) => isGreedyField(codec, name);
  for (const name of [...names.filter((each) => !isLast(each)), ...names.filter(isLast)]) {
    const member = readProperty(codec, name, fields, unescape);
    if (member !== undefined) setOwn(value, name, member);
  }
  for (const [name, node] of fields.children) {
    setOwn(value, name, readTree(node, memberShape(codec.shape, name), unescape));
  }
  return value;
}

/** Whether a codec's bodies are read by `readForm`. */
export function isForm(codec: object): codec is FormCodec {
  return 'kind' in codec && codec.kind === 'form';
}

function propertyNames(shape: Shape): readonly string[] {
  const objects = branches(shape).filter(isObjectShape);
  return [...new Set(objects.flatMap(({ properties }) => Object.keys(properties)))];
}

function isGreedyField(codec: FieldsCodec, name: string): boolean {
  const styled = styleOf(encodingOf(codec.encoding, name));
  if (styled === undefined) return false;
  const { style, explode } = styled;
  return isGreedy({ name, explode, shape: memberShape(codec.shape, name) }, style.kind);
}

function readProperty(
  codec: FieldsCodec,
  name: string,
  fields: FieldTree,
  unescape: Unescape,
): unknown {
  const shape = memberShape(codec.shape, name);
  const field = encodingOf(codec.encoding, name);
  const styled = styleOf(field);
  if (styled !== undefined) {
    const { style, explode } = styled;
    return readField({ name, shape, explode }, style.kind, fields, unescape);
  }
  const node = fields.take(name);
  return node === undefined ? undefined : readContent(node, shape, field, unescape);
}

/** A property in a media type; plain values, and names with members, are read by their shape. */
function readContent(
  node: FieldTree,
  shape: Shape,
  field: FormField | undefined,
  unescape: Unescape,
): unknown {
  const codec = field !== undefined && 'parse' in field ? field : undefined;
  const items = arrayBranch(shape)?.items;
  const isJson = objectBranch(items ?? shape) !== undefined;
  if (node.children.size > 0 || (codec === undefined && !isJson)) {
    return readTree(node, shape, unescape);
  }
  const texts = node.texts.map(unescape);
  const values = texts.map((text) => parsed(text, items ?? shape, codec?.parse));
  return items === undefined && values.length === 1 ? values[0] : values;
}

/** Text that isn't of its media type stays text, for the validator to reject. */
function parsed(text: string, shape: Shape, parse: FormParser | undefined): unknown {
  if (parse === undefined && fitsText(shape, text)) return text;
  try {
    return (parse ?? json.parse)(text);
  } catch {
    return text;
  }
}

type FormParser = (text: string) => unknown;
