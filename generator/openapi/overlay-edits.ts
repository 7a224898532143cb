import { isJsonObject } from '../support/json-object.js';
import { childPointer, type Source } from '../support/source.js';
import type { Origins } from './origins.js';
import { setOwn } from './parsed-text.js';

/** The keys and indices that lead to a value. */
export type Path = readonly (string | number)[];

/**
 * The value with another one at a path. Only what stands on the way is copied: YAML aliases make
 * parts shared, and only one of their places is meant.
 */
export function replaceAt(
  value: unknown,
  path: Path,
  origins: Origins,
  change: (old: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy = shallowCopy(value, origins);
  if (Array.isArray(copy)) copy[Number(key)] = replaceAt(copy[Number(key)], rest, origins, change);
  else setOwn(copy, String(key), replaceAt(copy[key], rest, origins, change));
  return copy;
}

/** The value without what stands at a path. `source` is where the value itself stands. */
export function removeAt(value: unknown, path: Path, source: Source, origins: Origins): unknown {
  const key = path.at(-1);
  if (key === undefined) return value;
  const parent = path.slice(0, -1);
  const pointer = parent.reduce<string>(childPointer, source.pointer);
  return replaceAt(value, parent, origins, (holder) => {
    if (Array.isArray(holder)) {
      const items = holder.toSpliced(Number(key), 1) as unknown[];
      for (const index of items.keys()) {
        const old = index < Number(key) ? index : index + 1;
        const place = { file: source.file, pointer: childPointer(pointer, old) };
        origins.setMember(items, index, origins.of(value, place));
      }
      return items;
    }
    if (!isJsonObject(holder)) return holder;
    const copy = shallowCopy(holder, origins);
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy of its own
    if (!Array.isArray(copy)) delete copy[key];
    return copy;
  });
}

/**
 * Objects are merged member by member, arrays get more items, anything else is replaced. `source`
 * is where the update stands.
 */
export function mergeUpdate(
  old: unknown,
  update: unknown,
  source: Source,
  origins: Origins,
): unknown {
  if (Array.isArray(old)) {
    const added: readonly unknown[] = Array.isArray(update) ? update : [update];
    const items = shallowCopy(old, origins) as unknown[];
    for (const [index, item] of added.entries()) {
      const pointer = Array.isArray(update) ? childPointer(source.pointer, index) : source.pointer;
      origins.setMember(items, items.length, { file: source.file, pointer });
      items.push(item);
    }
    return items;
  }
  if (!isJsonObject(old) || !isJsonObject(update)) return update;
  // A copy is of the kind of what is copied.
  const merged = shallowCopy(old, origins) as Record<string, unknown>;
  for (const [key, value] of Object.entries(update)) {
    const from = { file: source.file, pointer: childPointer(source.pointer, key) };
    const inner = Object.hasOwn(old, key) ? old[key] : undefined;
    const isMerged = Array.isArray(inner) || (isJsonObject(inner) && isJsonObject(value));
    if (!isMerged) origins.setMember(merged, key, from);
    setOwn(merged, key, isMerged ? mergeUpdate(inner, value, from, origins) : value);
  }
  return merged;
}

function shallowCopy(value: unknown, origins: Origins): Record<string, unknown> | unknown[] {
  if (Array.isArray(value)) return origins.transfer(value, [...(value as unknown[])]);
  const copy: Record<string, unknown> = {};
  if (!isJsonObject(value)) return copy;
  for (const [key, member] of Object.entries(value)) setOwn(copy, key, member);
  return origins.transfer(value, copy);
}
