import type { JsonValue } from '../schema.js';

/** A value as JSON has it, big integers with all their digits. */
export function valueText(value: JsonValue): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // What is no list and no primitive is an object.
  const members = Object.entries(value as { readonly [key: string]: JsonValue });
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${valueText(one)}`).join(',')}}`;
}
