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
  else explainStringSkuAt(report, 'sku', sku);
  if (colour === undefined) missing(report, 'colour');
  else explainStringColourAt(report, 'colour', colour);
  explainStringDateTimeAt(report, 'updated', updated);
  explainIntegerInt32At(report, 'size', size);
}

function explainStringSkuAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') return failAt(report, key, value, 'type', 'string');
  if (!isSku(value)) {
    failAt(report, key, value, 'format', 'sku');
  }
}

function explainStringColourAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') return failAt(report, key, value, 'type', 'string');
  if (!COLOUR_FORMAT.test(value)) {
    failAt(report, key, value, 'format', 'colour');
  }
}

function explainStringDateTimeAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') return failAt(report, key, value, 'type', 'string');
  if (!DATE_TIME_FORMAT.test(value)) {
    failAt(report, key, value, 'format', 'date-time');
  }
}

function explainIntegerInt32At(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) return failAt(report, key, value, 'type', 'integer');
  if (value < -2147483648) {
    failAt(report, key, value, 'format', 'int32');
  }
  if (value > 2147483647) {
    failAt(report, key, value, 'format', 'int32');
  }
}
