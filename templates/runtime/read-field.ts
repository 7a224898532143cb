import { duplicate, mixed, textAt } from './field-tree.js';
import type { FieldTree } from './field-tree.js';
import { arrayBranch, objectBranch } from './members.js';
import { setOwn } from './own.js';
import type { Field, FieldStyle } from './parameter-style.js';
import type { Unescape } from './percent-encoding.js';
import { readTree } from './read-tree.js';
import { any, propertyShape } from './shape.js';
import { readText } from './text-value.js';
import { pairUp, readMembers } from './text-style.js';

/** A field and its style: a parameter, or a property of a form. */
export interface StyledInput extends Field {
  readonly style: Pick<FieldStyle, 'kind'>;
}

/**
 * Takes a field out of the names and values given; undefined where it isn't among them.
 * `known`: the names that are other fields', which a spread object leaves alone.
 */
export function readField(
  field: StyledInput,
  fields: FieldTree,
  unescape: Unescape,
  known: ReadonlySet<string>,
): unknown {
  if (isSpread(field)) return readSpread(field, fields, unescape, known);
  const node = fields.take(field.name);
  return node === undefined ? undefined : readNode(field, node, unescape);
}

/** The value of a field that stands under its own name. */
export function readNode(field: StyledInput, node: FieldTree, unescape: Unescape): unknown {
  const delimiter = DELIMITERS[field.style.kind];
  return delimiter === undefined || field.explode || node.hasChildren
    ? readTree(node, field.shape, unescape)
    : readDelimited(field, node, delimiter, unescape);
}

/** Whether a field is an object whose members stand among the other fields: `R=100&G=200`. */
export function isSpread({ style, explode, shape }: StyledInput): boolean {
  return style.kind !== 'deepObject' && explode && objectBranch(shape) !== undefined;
}

/** The names at the root that are some field's. */
export function knownNames(fields: readonly StyledInput[]): ReadonlySet<string> {
  return new Set(
    fields.flatMap((field) =>
      isSpread(field)
        ? Object.keys(objectBranch(field.shape)?.properties ?? {})
        : [field.name, field.name.replace(/\[.*$/, '')],
    ),
  );
}

/** How each style parts the values in one text, still as on the wire. */
const DELIMITERS: Readonly<Record<FieldStyle['kind'], RegExp | undefined>> = {
  form: /,/,
  cookie: /,/,
  spaceDelimited: /%20|\+| /,
  pipeDelimited: /%7C|\|/i,
  deepObject: undefined,
};

function readDelimited(
  field: Field,
  node: FieldTree,
  delimiter: RegExp,
  unescape: Unescape,
): unknown {
  if (node.hasChildren) mixed(node);
  const text = node.onlyText ?? duplicate(node);
  const list = arrayBranch(field.shape);
  const record = objectBranch(field.shape);
  if (list === undefined && record === undefined)
    return readText(field.shape, textAt(node, text, unescape));
  const parts = text.split(delimiter);
  if (list !== undefined)
    return parts.map((part) => readText(list.items, textAt(node, part, unescape)));
  return readMembers(field, pairUp(parts), unescape);
}

function readSpread(
  field: Field,
  fields: FieldTree,
  unescape: Unescape,
  known: ReadonlySet<string>,
): object | undefined {
  const shape = objectBranch(field.shape);
  const value: Record<string, unknown> = {};
  for (const name of namesOf()) {
    const node = fields.take(name);
    const member = shape === undefined ? any : (propertyShape(shape, name) ?? any);
    if (node !== undefined) setOwn(value, name, readTree(node, member, unescape));
  }
  return Object.keys(value).length === 0 ? undefined : value;

  function namesOf(): readonly string[] {
    const own = Object.keys(shape?.properties ?? {});
    if (shape?.additional === undefined) return own;
    return [...own, ...fields.children.map(({ key }) => key).filter((name) => !known.has(name))];
  }
}
