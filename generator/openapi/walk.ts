import { childPointer } from '../support/source.js';
import { isJsonObject, type JsonObject } from '../support/json-object.js';
import { GRAMMAR, type ObjectKind } from './structure.js';

/** An object of the description, met on a walk. */
export interface Visit {
  readonly kind: ObjectKind;
  readonly value: JsonObject;
  readonly pointer: string;
  /** The key under which it stands in a map or as a patterned field; else its field's name. */
  readonly key: string;
  readonly parent: Visit | undefined;
}

/**
 * Calls `enter` for `value` and every object inside it, outer ones first, in the order of the text.
 * Follows no references. Where `enter` returns false, the inside is left out.
 */
export function walk(
  value: unknown,
  kind: ObjectKind,
  pointer: string,
  enter: (visit: Visit) => boolean,
): void {
  visitObject(value, kind, pointer, '', undefined, enter);
}

function visitObject(
  value: unknown,
  kind: ObjectKind,
  pointer: string,
  key: string,
  parent: Visit | undefined,
  enter: (visit: Visit) => boolean,
): void {
  if (!isJsonObject(value)) return;
  const visit: Visit = { kind, value, pointer, key, parent };
  if (!enter(visit)) return;
  const { children, patterned } = GRAMMAR[kind];
  for (const name in value) {
    const child = children.get(name) ?? (isExtension(name) ? undefined : patterned);
    if (child === undefined) continue;
    const member = value[name];
    const inside = childPointer(pointer, name);
    if (Array.isArray(member) && child.arity !== 'one') {
      for (const [index, item] of member.entries()) {
        visitObject(item, child.kind, childPointer(inside, index), name, visit, enter);
      }
    } else if (child.arity === 'map') {
      if (!isJsonObject(member)) continue;
      for (const inner in member) {
        const at = childPointer(inside, inner);
        visitObject(member[inner], child.kind, at, inner, visit, enter);
      }
    } else visitObject(member, child.kind, inside, name, visit, enter);
  }
}

function isExtension(name: string): boolean {
  return name.startsWith('x-') || name === '$ref';
}
