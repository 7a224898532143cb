import { isJsonObject, type JsonObject } from '../../support/json-object.js';
import { childPointer } from '../../support/source.js';
import { setOwn } from '../parsed-text.js';

/** The members that are there: absent ones would be said to be undefined. */
export function defined(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

export function extensionsOf(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith('x-')));
}

/** Every object of a map in its new form; those with none, and what is no object, are left out. */
export function mapObjects(
  map: unknown,
  pointer: string,
  change: (value: JsonObject, pointer: string, key: string) => JsonObject | undefined,
): JsonObject {
  const changed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(isJsonObject(map) ? map : {})) {
    const form = isJsonObject(value) ? change(value, childPointer(pointer, key), key) : undefined;
    if (form !== undefined) setOwn(changed, key, form);
  }
  return changed;
}
