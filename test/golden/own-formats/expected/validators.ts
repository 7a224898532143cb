import { isSku } from '../is-sku.js';
import { isInteger, isObject } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, missing } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type Item = types.Item;
export const Item: Validator<types.Item> = /* @__PURE__ */ validator(
  isItem,
  explainItem,
  '#/components/schemas/Item',
);
const COLOUR_FORMAT = /^#[0-9a-f]{6}$/u;
const DATE_TIME_FORMAT = /^\d{4}-\d\d-\d\dT.*Z$/u;

function isItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { sku, colour, updated, size } = value;
  return (
    typeof sku === 'string' &&
    isSku(sku) &&
    typeof colour === 'string' &&
    COLOUR_FORMAT.test(colour) &&
    (updated === undefined || (typeof updated === 'string' && DATE_TIME_FORMAT.test(updated))) &&
    (size === undefined || (isInteger(size) && size >= -2147483648 && size <= 2147483647))
  );
}

function explainItem(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { sku, colour, updated, size } = value;
  if (sku === undefined) missing(report, 'sku');
  else if (typeof sku !== 'string') failAt(report, 'sku', sku, 'type', 'string');
  else if (!isSku(sku)) {
    failAt(report, 'sku', sku, 'format', 'sku');
  }
  if (colour === undefined) missing(report, 'colour');
  else if (typeof colour !== 'string') failAt(report, 'colour', colour, 'type', 'string');
  else if (!COLOUR_FORMAT.test(colour)) {
    failAt(report, 'colour', colour, 'format', 'colour');
  }
  if (updated !== undefined) {
    if (typeof updated !== 'string') failAt(report, 'updated', updated, 'type', 'string');
    else if (!DATE_TIME_FORMAT.test(updated)) {
      failAt(report, 'updated', updated, 'format', 'date-time');
    }
  }
  if (size !== undefined) {
    if (!isInteger(size)) failAt(report, 'size', size, 'type', 'integer');
    else {
      if (size < -2147483648) {
        failAt(report, 'size', size, 'format', 'int32');
      }
      if (size > 2147483647) {
        failAt(report, 'size', size, 'format', 'int32');
      }
    }
  }
}
