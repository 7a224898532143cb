import type { TextCodec } from './body-codec.js';
import { parseFields, textAt } from './field-tree.js';
import type { FieldTree } from './field-tree.js';
import { encodingOf, styleOf } from './form-body.js';
import type { FormCodec, FormField } from './form-body.js';
import { json } from './json.js';
import { arrayBranch, isObjectShape, memberShape, objectBranch } from './members.js';
import type { Part } from './multipart.js';
import { setOwn } from './own.js';
import { decodeFormComponent } from './percent-encoding.js';
import type { Unescape } from './percent-encoding.js';
import { isSpread, knownNames, readField, readNode } from './read-field.js';
import type { StyledInput } from './read-field.js';
import { readTree } from './read-tree.js';
import { branches } from './shape.js';
import type { Shape } from './shape.js';
import { fitsText, readText } from './text-value.js';
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

/** Whether a codec's bodies are read by `readForm`. */
export function isForm(codec: object): codec is FormCodec {
  return 'kind' in codec && codec.kind === 'form';
}

/** What names and values are read by: a form's codec, or that of a multipart body. */
export interface FieldsCodec {
  readonly shape: Shape;
  readonly encoding: { readonly [property: string]: FormField | Part };
}

/** The properties of a shape that are among the fields, and all other fields. */
export function readProperties(
  codec: FieldsCodec,
  fields: FieldTree,
  unescape: Unescape,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const { byName, spread } = readersOf(codec);
  for (const { name, read } of spread) {
    const member = read(fields, unescape);
    if (member !== undefined) setOwn(value, name, member);
  }
  for (const node of fields.children) {
    const name = node.key;
    const read = byName.get(name);
    setOwn(
      value,
      name,
      read === undefined
        ? readTree(node, memberShape(codec.shape, name), unescape)
        : read(node, unescape),
    );
  }
  return value;
}

type NodeReader = (node: FieldTree, unescape: Unescape) => unknown;

/** How the fields of a codec are read; made once for each. */
interface FormReaders {
  readonly byName: ReadonlyMap<string, NodeReader>;
  /** Properties that don't stand under their own name alone, and so are taken out first. */
  readonly spread: readonly SpreadReader[];
}

interface SpreadReader {
  readonly name: string;
  readonly read: (fields: FieldTree, unescape: Unescape) => unknown;
}

const readers = new WeakMap<FieldsCodec, FormReaders>();

function readersOf(codec: FieldsCodec): FormReaders {
  const known = readers.get(codec);
  if (known !== undefined) return known;
  const made = makeReaders(codec);
  readers.set(codec, made);
  return made;
}

function makeReaders(codec: FieldsCodec): FormReaders {
  const byName = new Map<string, NodeReader>();
  const spread: SpreadReader[] = [];
  const properties = propertyNames(codec.shape).map((name) => propertyOf(codec, name));
  const known = knownNames(properties);
  for (const property of properties) {
    const { name } = property;
    if (isSpread(property)) {
      const read: SpreadReader['read'] = (fields, unescape) =>
        readField(property, fields, unescape, known);
      spread.push({ name, read });
    } else if (name.includes('[')) {
      spread.push({ name, read: takingReader(property) });
    } else {
      byName.set(name, nodeReader(property));
    }
  }
  return { byName, spread };
}

/** A property, and the media type that it is written in instead of a style. */
interface FormProperty extends StyledInput {
  readonly content: FormField | 'default' | undefined;
}

function propertyOf({ shape, encoding }: FieldsCodec, name: string): FormProperty {
  const entry = encodingOf(encoding, name);
  const field = entry?.kind === 'part' ? entry.content : entry;
  const { style, explode } = styleOf(field) ?? { style: { kind: 'deepObject' }, explode: true };
  const content = styleOf(field) === undefined ? (field ?? 'default') : undefined;
  return { name, shape: memberShape(shape, name), style, explode, content };
}

function takingReader(property: FormProperty): SpreadReader['read'] {
  const read = nodeReader(property);
  return (fields, unescape) => {
    const node = fields.take(property.name);
    return node === undefined ? undefined : read(node, unescape);
  };
}

function nodeReader(property: FormProperty): NodeReader {
  const { shape, content } = property;
  if (content === undefined) return (node, unescape) => readNode(property, node, unescape);
  return contentReader(shape, content === 'default' ? undefined : content);
}

function propertyNames(shape: Shape): readonly string[] {
  const objects = branches(shape).filter(isObjectShape);
  return [...new Set(objects.flatMap(({ properties }) => Object.keys(properties)))];
}

/** A property in a media type; plain values, and names with members, are read by their shape. */
function contentReader(shape: Shape, field: FormField | undefined): NodeReader {
  const items = arrayBranch(shape)?.items;
  const codec = field !== undefined && 'parse' in field ? field : undefined;
  const isJson = objectBranch(items ?? shape) !== undefined;
  if (codec?.parse === undefined && !isJson) {
    return (node, unescape) => readTree(node, shape, unescape);
  }
  return (node, unescape) => {
    if (node.hasChildren) return readTree(node, shape, unescape);
    const values = node.texts.map((text) =>
      parsed(textAt(node, text, unescape), items ?? shape, codec),
    );
    return items === undefined && values.length === 1 ? values[0] : values;
  };
}

/** Text that isn't of its media type stays text, for the validator to reject. */
function parsed(text: string, shape: Shape, codec: Partial<TextCodec> | undefined): unknown {
  if (codec?.parse === undefined && fitsText(shape, text)) return readText(shape, text);
  try {
    return codec?.parse === undefined ? json.parse(text) : codec.parse(text);
  } catch {
    return text;
  }
}
