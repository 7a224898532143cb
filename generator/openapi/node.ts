/** Reading nodes: every step keeps the place where the value stands. Broken values read as absent. */
import { isJsonObject, type JsonObject } from '../support/json-object.js';
import { childPointer } from '../support/source.js';
import type { Node, SpecDocument } from './document.js';

export { isJsonObject, type JsonObject };

/** The own member `key` of an object, if the node is one and has it. */
export function member(node: Node, key: string): Node | undefined {
  if (!isJsonObject(node.value) || !Object.hasOwn(node.value, key)) return undefined;
  return childNode(node, key, node.value[key]);
}

/** The members of an object in the order of the text; none where the node is something else. */
export function members(node: Node | undefined): readonly (readonly [string, Node])[] {
  if (node === undefined || !isJsonObject(node.value)) return [];
  return Object.entries(node.value).map(([key, value]) => [key, childNode(node, key, value)]);
}

/** The items of an array; none where the node is something else. */
export function items(node: Node | undefined): readonly Node[] {
  if (node === undefined || !Array.isArray(node.value)) return [];
  return node.value.map((value, index) => childNode(node, index, value));
}

export function stringAt(node: Node, key: string): string | undefined {
  const value = member(node, key)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function booleanAt(node: Node, key: string): boolean | undefined {
  const value = member(node, key)?.value;
  return typeof value === 'boolean' ? value : undefined;
}

/**
 * What a Reference Object stands for, through chains of them (OpenAPI 4.8.23); the node itself
 * where it is none. Undefined where the chain leads nowhere or in a circle.
 */
export function dereference(document: SpecDocument, node: Node): Node | undefined {
  const seen = new Set<unknown>();
  let current: Node | undefined = node;
  while (current !== undefined) {
    const reference = stringAt(current, '$ref');
    if (reference === undefined) return current;
    if (seen.has(current.value)) return undefined;
    seen.add(current.value);
    current = document.resolve(reference, current.source);
  }
  return undefined;
}

function childNode(parent: Node, key: string | number, value: unknown): Node {
  return {
    value,
    source: { file: parent.source.file, pointer: childPointer(parent.source.pointer, key) },
  };
}
