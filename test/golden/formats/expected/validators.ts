import {
  hasAtLeast,
  isArray,
  isDate,
  isInteger,
  isNumber,
  isObject,
  isSet,
} from './runtime/checks.js';
import { compareDecimals, isDecimal, isMultipleOf } from './runtime/decimal.js';
import { isDateText } from './runtime/format-time.js';
import type { Report } from './runtime/report.js';
import {
  exactlyOne,
  fail,
  failAt,
  inside,
  missing,
  optional,
  required,
  unexpected,
  within,
} from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type Serial = types.Serial;
export const Serial: Validator<types.Serial> = /* @__PURE__ */ validator(
  isSerial,
  explainSerial,
  '#/components/schemas/Serial',
);

export type Range = types.Range;
export const Range: Validator<types.Range> = /* @__PURE__ */ validator(
  isRange,
  explainRange,
  '#/components/schemas/Range',
);

export type Form = types.Form;
export const Form: Validator<types.Form> = /* @__PURE__ */ validator(
  isForm,
  explainForm,
  '#/components/schemas/Form',
);

export type Entry = types.Entry;
export const Entry: Validator<types.Entry> = /* @__PURE__ */ validator(
  isEntry,
  explainEntry,
  '#/components/schemas/Entry',
);

export type EntryWhen = types.EntryWhen;
export const EntryWhen: Validator<types.EntryWhen> = /* @__PURE__ */ validator(
  isEntryWhen,
  explainEntryWhen,
  '#/components/schemas/Entry/properties/when/oneOf/1',
);

export type EntryInput = types.EntryInput;
export const EntryInput: Validator<types.EntryInput> = /* @__PURE__ */ validator(
  isEntryInput,
  explainEntryInput,
  '#/components/schemas/Entry',
);

export type EntryPutQuery = types.EntryPutQuery;
export const EntryPutQuery: Validator<types.EntryPutQuery> = /* @__PURE__ */ validator(
  isEntryPutQuery,
  explainEntryPutQuery,
  '#/paths/~1entries~1{number}/put',
);

export type EntryPutParams = types.EntryPutParams;
export const EntryPutParams: Validator<types.EntryPutParams> = /* @__PURE__ */ validator(
  isEntryPutParams,
  explainEntryPutParams,
  '#/paths/~1entries~1{number}/put/requestBody',
);

export type EntryPutHeaders = types.EntryPutHeaders;
export const EntryPutHeaders: Validator<types.EntryPutHeaders> = /* @__PURE__ */ validator(
  isEntryPutHeaders,
  explainEntryPutHeaders,
  '#/paths/~1entries~1{number}/put',
);

export type EntryPutPath = types.EntryPutPath;
export const EntryPutPath: Validator<types.EntryPutPath> = /* @__PURE__ */ validator(
  isEntryPutPath,
  explainEntryPutPath,
  '#/paths/~1entries~1{number}/put',
);

export type EntryPutRequest = types.EntryPutRequest;
export const EntryPutRequest: Validator<types.EntryPutRequest> = /* @__PURE__ */ validator(
  isEntryPutRequest,
  explainEntryPutRequest,
  '#/paths/~1entries~1{number}/put',
);

export type EntryPut400Response = types.EntryPut400Response;
export const EntryPut400Response: Validator<types.EntryPut400Response> = /* @__PURE__ */ validator(
  isEntryPut400Response,
  explainEntryPut400Response,
  '#/paths/~1entries~1{number}/put/responses/400/content/application~1json/schema',
);

export type FormPostRequest = types.FormPostRequest;
export const FormPostRequest: Validator<types.FormPostRequest> = /* @__PURE__ */ validator(
  isFormPostRequest,
  explainFormPostRequest,
  '#/paths/~1forms/post',
);

export type StreamGetRequest = types.StreamGetRequest;
export const StreamGetRequest: Validator<types.StreamGetRequest> = /* @__PURE__ */ validator(
  isStreamGetRequest,
  explainStreamGetRequest,
  '#/paths/~1streams/get',
);

function isSerial(value: unknown): boolean {
  return (
    typeof value === 'bigint' &&
    value >= 1 &&
    isMultipleOf(String(value), 2) &&
    value >= -9223372036854775808n &&
    value <= 9223372036854775807n
  );
}

function explainSerial(value: unknown, report: Report): void {
  if (typeof value !== 'bigint') return fail(report, value, 'type', 'bigint');
  if (value < 1) {
    fail(report, value, 'minimum', 1);
  }
  if (!isMultipleOf(String(value), 2)) {
    fail(report, value, 'multipleOf', 2);
  }
  if (value < -9223372036854775808n) {
    fail(report, value, 'format', 'int64');
  }
  if (value > 9223372036854775807n) {
    fail(report, value, 'format', 'int64');
  }
}

function isRange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { from, to } = value;
  return (
    typeof from === 'bigint' &&
    from >= 0 &&
    from <= 18446744073709551615n &&
    (to === undefined ||
      to === null ||
      (typeof to === 'bigint' && to >= 0 && to <= 18446744073709551615n))
  );
}

function explainRange(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { from, to } = value;
  if (from === undefined) missing(report, 'from');
  else if (typeof from !== 'bigint') failAt(report, 'from', from, 'type', 'bigint');
  else {
    if (from < 0) {
      failAt(report, 'from', from, 'format', 'uint64');
    }
    if (from > 18446744073709551615n) {
      failAt(report, 'from', from, 'format', 'uint64');
    }
  }
  if (to !== undefined && to !== null) {
    if (typeof to !== 'bigint') failAt(report, 'to', to, 'type', ['bigint', 'null']);
    else {
      if (to < 0) {
        failAt(report, 'to', to, 'format', 'uint64');
      }
      if (to > 18446744073709551615n) {
        failAt(report, 'to', to, 'format', 'uint64');
      }
    }
  }
}

function isForm(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { serial, plain, list, deep, at } = value;
  return (
    (serial === undefined || isSerial(serial)) &&
    (plain === undefined || isRange(plain)) &&
    (list === undefined || isFormList(list)) &&
    (deep === undefined || isRange(deep)) &&
    (at === undefined || isDate(at))
  );
}

function explainForm(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { serial, plain, list, deep, at } = value;
  optional(report, 'serial', serial, explainSerial, '#/components/schemas/Serial');
  optional(report, 'plain', plain, explainRange, '#/components/schemas/Range');
  optional(report, 'list', list, explainFormList);
  optional(report, 'deep', deep, explainRange, '#/components/schemas/Range');
  if (at !== undefined) {
    if (!isDate(at)) failAt(report, 'at', at, 'type', 'Date');
  }
}

function isEntry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const {
    serial,
    price,
    at,
    created,
    text,
    day,
    plain,
    level,
    either,
    id,
    when,
    by,
    parts,
    retries,
    rate,
    until,
  } = value;
  return (
    isSerial(serial) &&
    isDecimal(price) &&
    compareDecimals(price, '0') >= 0 &&
    compareDecimals(price, '1000000') < 0 &&
    isMultipleOf(price, 0.0001) &&
    isDate(at) &&
    (created === undefined || isDate(created)) &&
    (text === undefined || typeof text === 'string') &&
    (day === undefined || (typeof day === 'string' && isDateText(day))) &&
    (plain === undefined || isInteger(plain)) &&
    (level === undefined || level === 1 || level === 2) &&
    (either === undefined || isDecimal(either) || typeof either === 'boolean') &&
    (id === undefined ||
      (typeof id === 'bigint' &&
        id <= 100 &&
        id >= -9223372036854775808n &&
        id <= 9223372036854775807n) ||
      (typeof id === 'string' && hasAtLeast(id, 2))) &&
    (when === undefined || isDate(when) !== isEntryWhen(when)) &&
    (by === undefined || isEntryBy(by)) &&
    (parts === undefined || isFormList(parts)) &&
    (retries === undefined ||
      (typeof retries === 'bigint' &&
        retries >= -9223372036854775808n &&
        retries <= 9223372036854775807n)) &&
    (rate === undefined || isDecimal(rate)) &&
    (until === undefined || isDate(until))
  );
}

function explainEntry(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const {
    serial,
    price,
    at,
    created,
    text,
    day,
    plain,
    level,
    either,
    id,
    when,
    by,
    parts,
    retries,
    rate,
    until,
  } = value;
  required(report, 'serial', serial, explainSerial, '#/components/schemas/Serial');
  if (price === undefined) missing(report, 'price');
  else if (!isDecimal(price)) failAt(report, 'price', price, 'type', 'decimal');
  else {
    if (compareDecimals(price, '0') < 0) {
      failAt(report, 'price', price, 'minimum', 0);
    }
    if (compareDecimals(price, '1000000') >= 0) {
      failAt(report, 'price', price, 'exclusiveMaximum', 1000000);
    }
    if (!isMultipleOf(price, 0.0001)) {
      failAt(report, 'price', price, 'multipleOf', 0.0001);
    }
  }
  if (at === undefined) missing(report, 'at');
  else if (!isDate(at)) failAt(report, 'at', at, 'type', 'Date');
  if (created !== undefined) {
    if (!isDate(created)) failAt(report, 'created', created, 'type', 'Date');
  }
  explainStringInt64At(report, 'text', text);
  explainStringDateAt(report, 'day', day);
  explainIntegerAt(report, 'plain', plain);
  if (level !== undefined && level !== 1 && level !== 2) {
    failAt(report, 'level', level, 'enum', [1, 2]);
  }
  if (either !== undefined) {
    if (typeof either === 'string') {
      if (!isDecimal(either))
        failAt(report, 'either', either, 'type', 'decimal', '/properties/either/oneOf/0');
    } else if (typeof either !== 'boolean') {
      failAt(report, 'either', either, 'type', ['string', 'boolean']);
    }
  }
  if (id !== undefined) {
    if (isNumber(id) || typeof id === 'bigint') {
      if (typeof id !== 'bigint')
        failAt(report, 'id', id, 'type', 'bigint', '/properties/id/anyOf/0');
      else {
        if (id > 100) {
          failAt(report, 'id', id, 'maximum', 100, '/properties/id/anyOf/0');
        }
        if (id < -9223372036854775808n) {
          failAt(report, 'id', id, 'format', 'int64', '/properties/id/anyOf/0');
        }
        if (id > 9223372036854775807n) {
          failAt(report, 'id', id, 'format', 'int64', '/properties/id/anyOf/0');
        }
      }
    } else if (typeof id === 'string') {
      if (!hasAtLeast(id, 2)) {
        failAt(report, 'id', id, 'minLength', 2, '/properties/id/anyOf/1');
      }
    } else failAt(report, 'id', id, 'type', ['number', 'string']);
  }
  if (when !== undefined) {
    exactlyOne(
      [isDate(when), isEntryWhen(when)],
      report,
      when,
      [explainEntryWhenOption1, explainEntryWhen],
      ['/properties/when/oneOf/0', '/properties/when/oneOf/1'],
      0,
      'when',
    );
  }
  optional(report, 'by', by, explainEntryBy);
  optional(report, 'parts', parts, explainFormList);
  if (retries !== undefined) {
    if (typeof retries !== 'bigint') failAt(report, 'retries', retries, 'type', 'bigint');
    else {
      if (retries < -9223372036854775808n) {
        failAt(report, 'retries', retries, 'format', 'int64');
      }
      if (retries > 9223372036854775807n) {
        failAt(report, 'retries', retries, 'format', 'int64');
      }
    }
  }
  if (rate !== undefined) {
    if (!isDecimal(rate)) failAt(report, 'rate', rate, 'type', 'decimal');
  }
  if (until !== undefined) {
    if (!isDate(until)) failAt(report, 'until', until, 'type', 'Date');
  }
}

function isEntryWhen(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { day } = value;
  return typeof day === 'string';
}

function explainEntryWhen(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { day } = value;
  if (day === undefined) missing(report, 'day');
  else explainStringAt(report, 'day', day);
}

function isEntryInput(value: unknown): boolean {
  if (!isObject(value)) return false;
  const {
    serial,
    price,
    at,
    secret,
    text,
    day,
    plain,
    level,
    either,
    id,
    when,
    by,
    parts,
    retries,
    rate,
    until,
  } = value;
  if (
    !isSerial(serial) ||
    !isDecimal(price) ||
    compareDecimals(price, '0') < 0 ||
    compareDecimals(price, '1000000') >= 0 ||
    !isMultipleOf(price, 0.0001) ||
    !isDate(at) ||
    (secret !== undefined &&
      (typeof secret !== 'bigint' ||
        secret < -9223372036854775808n ||
        secret > 9223372036854775807n)) ||
    (text !== undefined && typeof text !== 'string') ||
    (day !== undefined && (typeof day !== 'string' || !isDateText(day))) ||
    (plain !== undefined && !isInteger(plain)) ||
    (level !== undefined && level !== 1 && level !== 2) ||
    (either !== undefined && !isDecimal(either) && typeof either !== 'boolean') ||
    (id !== undefined &&
      (typeof id !== 'bigint' ||
        id > 100 ||
        id < -9223372036854775808n ||
        id > 9223372036854775807n) &&
      (typeof id !== 'string' || !hasAtLeast(id, 2))) ||
    (when !== undefined && isDate(when) === isEntryWhen(when)) ||
    (by !== undefined && !isEntryBy(by)) ||
    (parts !== undefined && !isFormList(parts)) ||
    (retries !== undefined &&
      (typeof retries !== 'bigint' ||
        retries < -9223372036854775808n ||
        retries > 9223372036854775807n)) ||
    (rate !== undefined && !isDecimal(rate)) ||
    (until !== undefined && !isDate(until))
  )
    return false;
  for (const key in value) {
    if (!isEntryInputKey(key) && isSet(value, key)) return false;
  }
  return true;
}

function explainEntryInput(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const {
    serial,
    price,
    at,
    secret,
    text,
    day,
    plain,
    level,
    either,
    id,
    when,
    by,
    parts,
    retries,
    rate,
    until,
  } = value;
  required(report, 'serial', serial, explainSerial, '#/components/schemas/Serial');
  if (price === undefined) missing(report, 'price');
  else if (!isDecimal(price)) failAt(report, 'price', price, 'type', 'decimal');
  else {
    if (compareDecimals(price, '0') < 0) {
      failAt(report, 'price', price, 'minimum', 0);
    }
    if (compareDecimals(price, '1000000') >= 0) {
      failAt(report, 'price', price, 'exclusiveMaximum', 1000000);
    }
    if (!isMultipleOf(price, 0.0001)) {
      failAt(report, 'price', price, 'multipleOf', 0.0001);
    }
  }
  if (at === undefined) missing(report, 'at');
  else if (!isDate(at)) failAt(report, 'at', at, 'type', 'Date');
  if (secret !== undefined) {
    if (typeof secret !== 'bigint') failAt(report, 'secret', secret, 'type', 'bigint');
    else {
      if (secret < -9223372036854775808n) {
        failAt(report, 'secret', secret, 'format', 'int64');
      }
      if (secret > 9223372036854775807n) {
        failAt(report, 'secret', secret, 'format', 'int64');
      }
    }
  }
  explainStringInt64At(report, 'text', text);
  explainStringDateAt(report, 'day', day);
  explainIntegerAt(report, 'plain', plain);
  if (level !== undefined && level !== 1 && level !== 2) {
    failAt(report, 'level', level, 'enum', [1, 2]);
  }
  if (either !== undefined) {
    if (typeof either === 'string') {
      if (!isDecimal(either))
        failAt(report, 'either', either, 'type', 'decimal', '/properties/either/oneOf/0');
    } else if (typeof either !== 'boolean') {
      failAt(report, 'either', either, 'type', ['string', 'boolean']);
    }
  }
  if (id !== undefined) {
    if (isNumber(id) || typeof id === 'bigint') {
      if (typeof id !== 'bigint')
        failAt(report, 'id', id, 'type', 'bigint', '/properties/id/anyOf/0');
      else {
        if (id > 100) {
          failAt(report, 'id', id, 'maximum', 100, '/properties/id/anyOf/0');
        }
        if (id < -9223372036854775808n) {
          failAt(report, 'id', id, 'format', 'int64', '/properties/id/anyOf/0');
        }
        if (id > 9223372036854775807n) {
          failAt(report, 'id', id, 'format', 'int64', '/properties/id/anyOf/0');
        }
      }
    } else if (typeof id === 'string') {
      if (!hasAtLeast(id, 2)) {
        failAt(report, 'id', id, 'minLength', 2, '/properties/id/anyOf/1');
      }
    } else failAt(report, 'id', id, 'type', ['number', 'string']);
  }
  if (when !== undefined) {
    exactlyOne(
      [isDate(when), isEntryWhen(when)],
      report,
      when,
      [explainEntryWhenOption1, explainEntryWhen],
      ['/properties/when/oneOf/0', '/properties/when/oneOf/1'],
      0,
      'when',
    );
  }
  optional(report, 'by', by, explainEntryBy);
  optional(report, 'parts', parts, explainFormList);
  if (retries !== undefined) {
    if (typeof retries !== 'bigint') failAt(report, 'retries', retries, 'type', 'bigint');
    else {
      if (retries < -9223372036854775808n) {
        failAt(report, 'retries', retries, 'format', 'int64');
      }
      if (retries > 9223372036854775807n) {
        failAt(report, 'retries', retries, 'format', 'int64');
      }
    }
  }
  if (rate !== undefined) {
    if (!isDecimal(rate)) failAt(report, 'rate', rate, 'type', 'decimal');
  }
  if (until !== undefined) {
    if (!isDate(until)) failAt(report, 'until', until, 'type', 'Date');
  }
  for (const key in value) {
    if (!isEntryInputKey(key)) unexpected(report, value, key, '');
  }
}

function isEntryPutQuery(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { after, since, filter } = value;
  if (
    (after !== undefined && !isEntryPutQueryAfter(after)) ||
    (since !== undefined && !isDate(since)) ||
    (filter !== undefined && !isRange(filter))
  )
    return false;
  for (const key in value) {
    if (key !== 'after' && key !== 'since' && key !== 'filter' && isSet(value, key)) return false;
  }
  return true;
}

function explainEntryPutQuery(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { after, since, filter } = value;
  optional(report, 'after', after, explainEntryPutQueryAfter, '/parameters/0/schema');
  if (since !== undefined) {
    if (!isDate(since)) failAt(report, 'since', since, 'type', 'Date', '/parameters/1/schema');
  }
  optional(report, 'filter', filter, explainRange, '#/components/schemas/Range');
  for (const key in value) {
    if (key !== 'after' && key !== 'since' && key !== 'filter') unexpected(report, value, key, '');
  }
}

function isEntryPutParams(value: unknown): boolean {
  return isEntryPutQuery(value) && isEntryInput(value);
}

function explainEntryPutParams(value: unknown, report: Report): void {
  within(report, value, explainEntryPutQuery, '#/paths/~1entries~1{number}/put');
  within(report, value, explainEntryInput, '#/components/schemas/Entry');
}

function isEntryPutHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { 'X-Rate': xRate } = value;
  if (xRate !== undefined && !isDecimal(xRate)) return false;
  for (const key in value) {
    if (key !== 'X-Rate' && isSet(value, key)) return false;
  }
  return true;
}

function explainEntryPutHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { 'X-Rate': xRate } = value;
  if (xRate !== undefined) {
    if (!isDecimal(xRate))
      failAt(report, 'X-Rate', xRate, 'type', 'decimal', '/parameters/2/schema');
  }
  for (const key in value) {
    if (key !== 'X-Rate') unexpected(report, value, key, '');
  }
}

function isEntryPutPath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { number } = value;
  if (!isSerial(number)) return false;
  for (const key in value) {
    if (key !== 'number' && isSet(value, key)) return false;
  }
  return true;
}

function explainEntryPutPath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { number } = value;
  required(report, 'number', number, explainSerial, '#/components/schemas/Serial');
  for (const key in value) {
    if (key !== 'number') unexpected(report, value, key, '');
  }
}

function isEntryPutRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, query, headers, body } = value;
  if (
    !isEntryPutPath(path) ||
    !isEntryPutQuery(query) ||
    !isEntryPutHeaders(headers) ||
    !isEntryInput(body)
  )
    return false;
  for (const key in value) {
    if (!isEntryPutRequestKey(key) && isSet(value, key)) return false;
  }
  return true;
}

function explainEntryPutRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, query, headers, body } = value;
  required(report, 'path', path, explainEntryPutPath, '');
  required(report, 'query', query, explainEntryPutQuery, '');
  required(report, 'headers', headers, explainEntryPutHeaders, '');
  required(report, 'body', body, explainEntryInput, '#/components/schemas/Entry');
  for (const key in value) {
    if (!isEntryPutRequestKey(key)) unexpected(report, value, key, '');
  }
}

function isEntryPut400Response(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { limit } = value;
  return typeof limit === 'bigint';
}

function explainEntryPut400Response(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { limit } = value;
  if (limit === undefined) return missing(report, 'limit');
  if (typeof limit !== 'bigint') failAt(report, 'limit', limit, 'type', 'bigint');
}

function isFormPostRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  if (!isForm(body)) return false;
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainFormPostRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  required(report, 'body', body, explainForm, '#/components/schemas/Form');
  for (const key in value) {
    if (key !== 'body') unexpected(report, value, key, '');
  }
}

function isStreamGetRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (isSet(value, key)) return false;
  }
  return true;
}

function explainStreamGetRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    unexpected(report, value, key, '');
  }
}

function isFormList(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isRange(item)) return false;
  }
  return true;
}

function explainFormList(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainRange, '#/components/schemas/Range');
  }
}

function isEntryBy(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const member = value[key];
    if (
      (typeof member !== 'bigint' ||
        member < -9223372036854775808n ||
        member > 9223372036854775807n) &&
      isSet(value, key)
    )
      return false;
  }
  return true;
}

function explainStringInt64At(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainStringDateAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') return failAt(report, key, value, 'type', 'string');
  if (!isDateText(value)) {
    failAt(report, key, value, 'format', 'date');
  }
}

function explainIntegerAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) failAt(report, key, value, 'type', 'integer');
}

function explainEntryWhenOption1(value: unknown, report: Report): void {
  if (!isDate(value)) fail(report, value, 'type', 'Date');
}

function explainEntryBy(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    if (isSet(value, key)) {
      const member = value[key];
      if (typeof member !== 'bigint')
        failAt(report, key, member, 'type', 'bigint', '/additionalProperties');
      else {
        if (member < -9223372036854775808n) {
          failAt(report, key, member, 'format', 'int64', '/additionalProperties');
        }
        if (member > 9223372036854775807n) {
          failAt(report, key, member, 'format', 'int64', '/additionalProperties');
        }
      }
    }
  }
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function isEntryInputKey(key: string): boolean {
  switch (key) {
    case 'serial':
    case 'price':
    case 'at':
    case 'secret':
    case 'text':
    case 'day':
    case 'plain':
    case 'level':
    case 'either':
    case 'id':
    case 'when':
    case 'by':
    case 'parts':
    case 'retries':
    case 'rate':
    case 'until':
      return true;
    default:
      return false;
  }
}

function isEntryPutQueryAfter(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'bigint' || item < -9223372036854775808n || item > 9223372036854775807n)
      return false;
  }
  return true;
}

function explainEntryPutQueryAfter(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'bigint') failAt(report, index, item, 'type', 'bigint');
    else {
      if (item < -9223372036854775808n) {
        failAt(report, index, item, 'format', 'int64');
      }
      if (item > 9223372036854775807n) {
        failAt(report, index, item, 'format', 'int64');
      }
    }
  }
}

function isEntryPutRequestKey(key: string): boolean {
  switch (key) {
    case 'path':
    case 'query':
    case 'headers':
    case 'body':
      return true;
    default:
      return false;
  }
}
