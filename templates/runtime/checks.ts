/** The tests that validators share. None allocates where the value is as it should be. */

/** A JSON object: anything but null, arrays and functions that has properties. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Bytes in any form that bodies and parts have, or text that stands for them inside of JSON. */
export function isBinary(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof ReadableStream
  );
}

/** A number that JSON can write: neither NaN nor infinite. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A number without a fraction: 1.0 is one (JSON Schema validation 6.1.1). */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** Reads a property whose name every object inherits something under: `toString`. */
export function own(value: { readonly [key: string]: unknown }, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** At most `max` characters; a character beyond U+FFFF is two units of `length`, but one here. */
export function hasAtMost(text: string, max: number): boolean {
  return text.length <= max || (text.length <= 2 * max && characters(text) <= max);
}

/** At least `min` characters, counted as in `hasAtMost`. */
export function hasAtLeast(text: string, min: number): boolean {
  return text.length >= min && (text.length >= 2 * min || characters(text) >= min);
}

/** Unicode code points; half of a surrogate pair counts as one. */
export function characters(text: string): number {
  let total = text.length;
  for (let index = 1; index < text.length; index += 1) {
    const isSecondHalf = (text.charCodeAt(index) & 0xfc00) === 0xdc00;
    if (isSecondHalf && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) {
      total -= 1;
      index += 1;
    }
  }
  return total;
}

/** Whether the number of properties lies within bounds; looks closer only where it must. */
export function hasSize(
  value: { readonly [key: string]: unknown },
  min: number,
  max: number,
): boolean {
  if (min === 0 && Object.keys(value).length <= max) return true;
  let size = 0;
  for (const key in value) if (isSet(value, key) && ++size > max) return false;
  return size >= min;
}

/** How deep values are compared and followed; what lies deeper counts as different. */
export const MAX_DEPTH = 500;

/** Equality of JSON values: the order of an object's keys doesn't matter, 1 is 1.0, 0 is -0. */
export function equals(left: unknown, right: unknown, depth = 0): boolean {
  if (left === right) return true;
  if (depth > MAX_DEPTH || typeof left !== 'object' || typeof right !== 'object') return false;
  if (left === null || right === null || Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(right, key) &&
      equals(Reflect.get(left, key), Reflect.get(right, key), depth + 1),
  );
}

/** Whether no two items are equal. */
export function isUnique(items: readonly unknown[]): boolean {
  return duplicate(items) === undefined;
}

/** Index of the first item that is equal to an earlier one. */
export function duplicate(items: readonly unknown[]): number | undefined {
  if (items.length < 2) return undefined;
  const plain = new Set<unknown>();
  const texts = new Set<unknown>();
  const budget = { parts: MAX_PARTS };
  for (const [index, item] of items.entries()) {
    const isPlain = typeof item !== 'object' || item === null;
    const seen = isPlain ? plain : texts;
    const key = isPlain ? item : canonical(item, budget, 0);
    if (seen.has(key)) return index;
    seen.add(key);
  }
  return undefined;
}

/** How many parts of values are compared; what is beyond counts as different. */
const MAX_PARTS = 100_000;

/** JSON text with sorted keys: the same for equal values. */
function canonical(value: unknown, budget: { parts: number }, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  budget.parts -= 1;
  if (depth > MAX_DEPTH || budget.parts < 0) return `…${String(budget.parts)}`;
  const inner = (part: unknown): string => canonical(part, budget, depth + 1);
  if (Array.isArray(value)) return `[${value.map(inner).join()}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${inner(Reflect.get(value, key))}`);
  return `{${members.join()}}`;
}

/** Whether an object has a value under a key: its own, and not undefined. */
export function isSet(value: { readonly [key: string]: unknown }, key: string): boolean {
  return value[key] !== undefined && Object.hasOwn(value, key);
}

/** How many items pass a test. */
export function count(items: readonly unknown[], test: (item: unknown) => boolean): number {
  let passed = 0;
  for (const item of items) if (test(item)) passed += 1;
  return passed;
}

/** A point in time, as a caller may give it instead of a number. */
export function isDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}
