import { isDecimal } from './decimal.js';
import { isDateTimeText } from './format-time.js';
import type { ConvertedShape } from './shape.js';

/** An integer of any size, a `bigint` in code. */
export const bigint: ConvertedShape = { kind: 'converted', json: 'number', read: readBigint };
/** A number whose digits are kept: a text in code. */
export const decimal: ConvertedShape = {
  kind: 'converted',
  json: 'number',
  read: (text) => (isDecimal(text) ? text : undefined),
};
/** A point in time as integer seconds since the epoch, a `Date` in code. */
export const unixTimeDate: ConvertedShape = {
  kind: 'converted',
  json: 'number',
  read: (text) => (/^-?\d+$/.test(text) ? validDate(Number(text) * 1000) : undefined),
};
/** A point in time as RFC 3339 text, a `Date` in code. */
export const dateTimeDate: ConvertedShape = {
  kind: 'converted',
  json: 'string',
  read: (text) => (isDateTimeText(text) ? validDate(text) : undefined),
};

/** More digits than any format has, and so few that no text costs more than its share of time. */
const MAX_DIGITS = 100;

function readBigint(text: string): bigint | undefined {
  if (text.length <= MAX_DIGITS && /^-?(?:0|[1-9]\d*)$/.test(text)) return BigInt(text);
  // 1.0 and 1e3 are integers too (JSON Schema validation, 6.1.1).
  const value = isDecimal(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? BigInt(value) : undefined;
}

/** Undefined for what no `Date` can be, a leap second among others. */
function validDate(time: number | string): Date | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
