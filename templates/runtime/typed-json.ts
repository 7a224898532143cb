import { json } from './json.js';
import type { ValueCodec } from './json.js';
import { arrayBranch, memberShape } from './members.js';
import { setOwn } from './own.js';
import { any } from './shape.js';
import type { Shape } from './shape.js';
import { isCompound, writeText } from './text-value.js';

/** JSON whose Dates are written as their shapes say: Unix seconds as a number, days without a time. */
export function typedJson(shape: Shape): ValueCodec {
  return {
    ...json,
    stringify: (value, options) => json.stringify(withoutDates(shape, value), options),
    encode: (value, mediaType, options) =>
      json.encode(withoutDates(shape, value), mediaType, options),
  };
}

/** The value with its Dates as JSON has them. */
function withoutDates(shape: Shape, value: unknown): unknown {
  if (value instanceof Date) {
    const text = writeText(shape, value);
    return /^-?\d+$/.test(text) ? Number(text) : text;
  }
  if (Array.isArray(value)) {
    const items = arrayBranch(shape)?.items ?? any;
    return value.map((item) => withoutDates(items, item));
  }
  if (!isCompound(value) || 'toJSON' in value) return value;
  const copy = {};
  for (const [key, member] of Object.entries(value)) {
    setOwn(copy, key, withoutDates(memberShape(shape, key), member));
  }
  return copy;
}
