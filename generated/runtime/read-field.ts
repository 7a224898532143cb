import { duplicate, mixed } from './field-tree.js';
import type { FieldTree } from './field-tree.js';
import { arrayBranch, objectBranch } from './members.js';
import { setOwn } from './own.js';
import type { Field, FieldStyle } from './parameter-style.js';
import type { Unescape } from './percent-encoding.js';
import { readTree } from './read-tree.js';
import { any } from './shape.js';
import { readText } from './text-value.js';
import { pairUp, readMembers } from './text-style.js';

/** Takes a field out of the names and values given; undefined where it isn't among them. */
export function readField(
  field: Field,
  style: FieldStyle['kind'],
  fields: FieldTree,
  unescape: Unescape,
): unknown {
  const delimiter = DELIMITERS[style];
  if (delimiter !== undefined && field.explode && objectBranch(field.shape) !== undefined) {
    return readSpread(field, fields, unescape);
  }
  const node = fields.take(field.name);
  if (node === undefined) return undefined;
  if (delimiter === undefined || field.explode || node.children.size > 0) {
    return readTree(node, field.shape, unescape);
  }
  return readDelimited(field, node, delimiter, unescape);
}

/** Whether a field takes every name that no other field knows: it must be read last. */
export function isGreedy(field: Field, style: FieldStyle['kind']): boolean {
  return (
    style !== 'deepObject' && field.explode && objectBranch(field.shape)?.additional !== undefined
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
  if (node.children.size > 0) mixed(node);
  if (node.texts.length > 1) duplicate(node);
  const text = node.texts[0] ?? '';
  const list = arrayBranch(field.shape);
  const record = objectBranch(field.shape);
  if (list === undefined && record === undefined) return readText(field.shape, unescape(text));
  const parts = text.split(delimiter);
  if (list !== undefined) return parts.map((part) => readText(list.items, unescape(part)));
  return readMembers(field, pairUp(parts), unescape);
}

/** An object whose members stand among the other fields: `R=100&G=200`. */
function readSpread(field: Field, fields: FieldTree, unescape: Unescape): object | undefined {
  const shape = objectBranch(field.shape);
  const value = {};
  for (const name of Object.keys(shape?.properties ?? {})) {
    const node = fields.take(name);
    if (node !== undefined) {
      setOwn(value, name, readTree(node, shape?.properties[name] ?? any, unescape));
    }
  }
  if (shape?.additional !== undefined) {
    for (const [name, node] of fields.children) {
      setOwn(value, name, readTree(node, shape.additional, unescape));
    }
    fields.children.clear();
  }
  return Object.keys(value).length === 0 ? undefined : value;
}
