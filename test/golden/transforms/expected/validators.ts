import { isArray, isInteger, isObject, isSet, own } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, inside, missing, optional, required, within } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type Order = types.Order;
export const Order: Validator<types.Order> = /* @__PURE__ */ validator(
  isOrder,
  explainOrder,
  '#/components/schemas/Order',
);

export type Line = types.Line;
export const Line: Validator<types.Line> = /* @__PURE__ */ validator(
  isLine,
  explainLine,
  '#/components/schemas/Line',
);

export type Person = types.Person;
export const Person: Validator<types.Person> = /* @__PURE__ */ validator(
  isPerson,
  explainPerson,
  '#/components/schemas/Person',
);

export type Named = types.Named;
export const Named: Validator<types.Named> = /* @__PURE__ */ validator(
  isNamed,
  explainNamed,
  '#/components/schemas/Named',
);

function isOrder(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { currency, lines, gift, payer, byDay } = value;
  const toString_ = own(value, 'toString');
  return (
    (currency === undefined || currency === 'eur' || currency === 'usd') &&
    isOrderLines(lines) &&
    (gift === undefined || isLine(gift) || gift === null) &&
    (payer === undefined || typeof payer === 'string' || isPerson(payer)) &&
    (byDay === undefined || isOrderByDay(byDay)) &&
    (toString_ === undefined || typeof toString_ === 'string')
  );
}

function explainOrder(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { currency, lines, gift, payer, byDay } = value;
  const toString_ = own(value, 'toString');
  if (currency !== undefined && currency !== 'eur' && currency !== 'usd') {
    failAt(report, 'currency', currency, 'enum', ['eur', 'usd']);
  }
  required(report, 'lines', lines, explainOrderLines);
  if (gift !== undefined) {
    if (isObject(gift)) {
      inside(report, 'gift', gift, explainLine, '#/components/schemas/Line');
    } else if (gift !== null) {
      failAt(report, 'gift', gift, 'type', ['object', 'null']);
    }
  }
  if (payer !== undefined) {
    if (typeof payer !== 'string') {
      if (isObject(payer)) {
        inside(report, 'payer', payer, explainPerson, '#/components/schemas/Person');
      } else failAt(report, 'payer', payer, 'type', ['string', 'object']);
    }
  }
  optional(report, 'byDay', byDay, explainOrderByDay);
  explainStringAt(report, 'toString', toString_);
}

function isLine(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { item, count: count_ } = value;
  return typeof item === 'string' && (count_ === undefined || isInteger(count_));
}

function explainLine(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { item, count: count_ } = value;
  if (item === undefined) missing(report, 'item');
  else explainStringAt(report, 'item', item);
  explainIntegerAt(report, 'count', count_);
}

function isPerson(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { title } = value;
  return (title === undefined || typeof title === 'string') && isNamed(value);
}

function explainPerson(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { title } = value;
  explainStringAt(report, 'title', title);
  within(report, value, explainNamed, '#/components/schemas/Named');
}

function isNamed(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name } = value;
  return typeof name === 'string';
}

function explainNamed(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { name } = value;
  if (name === undefined) missing(report, 'name');
  else explainStringAt(report, 'name', name);
}

function isOrderLines(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isLine(item)) return false;
  }
  return true;
}

function isOrderByDay(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const member = value[key];
    if (!isLine(member) && isSet(value, key)) return false;
  }
  return true;
}

function explainOrderLines(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainLine, '#/components/schemas/Line');
  }
}

function explainOrderByDay(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    if (isSet(value, key)) {
      const member = value[key];
      inside(report, key, member, explainLine, '#/components/schemas/Line');
    }
  }
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainIntegerAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) failAt(report, key, value, 'type', 'integer');
}
