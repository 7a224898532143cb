import { isArray, isInteger, isNumber, isObject, isSet } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, inside, missing, optional, required, unexpected } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type Thing = types.Thing;
export const Thing: Validator<types.Thing> = /* @__PURE__ */ validator(
  isThing,
  explainThing,
  '#/components/schemas/Thing',
);

export type ThingSize = types.ThingSize;
export const ThingSize: Validator<types.ThingSize> = /* @__PURE__ */ validator(
  isThingSize,
  explainThingSize,
  '#/components/schemas/Thing/properties/size',
);

export type ThingPart = types.ThingPart;
export const ThingPart: Validator<types.ThingPart> = /* @__PURE__ */ validator(
  isThingPart,
  explainThingPart,
  '#/components/schemas/Thing/properties/parts/items',
);

export type ThingCounts = types.ThingCounts;
export const ThingCounts: Validator<types.ThingCounts> = /* @__PURE__ */ validator(
  isThingCounts,
  explainThingCounts,
  '#/components/schemas/Thing/properties/counts',
);

export type ThingNullable = types.ThingNullable;
export const ThingNullable: Validator<types.ThingNullable> = /* @__PURE__ */ validator(
  isThingNullable,
  explainThingNullable,
  '#/components/schemas/Thing/properties/nullable',
);

export type ThingListRequest = types.ThingListRequest;
export const ThingListRequest: Validator<types.ThingListRequest> = /* @__PURE__ */ validator(
  isThingListRequest,
  explainThingListRequest,
  '#/paths/~1things/get',
);

export type ThingListResponse = types.ThingListResponse;
export const ThingListResponse: Validator<types.ThingListResponse> = /* @__PURE__ */ validator(
  isThingListResponse,
  explainThingListResponse,
  '#/paths/~1things/get/responses/200/content/application~1json/schema',
);

function isThing(value: unknown): boolean {
  if (!isObject(value)) return false;
  const {
    id,
    size,
    tags,
    parts,
    labels,
    counts,
    position,
    status,
    level,
    empty,
    closed,
    ghost,
    'odd name': oddName,
    nullable,
  } = value;
  return (
    typeof id === 'string' &&
    isThingSize(size) &&
    isArrayOfString(tags) &&
    (parts === undefined || isThingParts(parts)) &&
    (labels === undefined || isMapOfString(labels)) &&
    (counts === undefined || isThingCounts(counts)) &&
    (position === undefined || isThingPosition(position)) &&
    (status === undefined || status === null || typeof status === 'string') &&
    (level === undefined || level === 1 || level === 2 || level === 3) &&
    (empty === undefined || isObject(empty)) &&
    (closed === undefined || isThingClosed(closed)) &&
    ghost === undefined &&
    (oddName === undefined || typeof oddName === 'string') &&
    (nullable === undefined || isThingNullable(nullable))
  );
}

function explainThing(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const {
    id,
    size,
    tags,
    parts,
    labels,
    counts,
    position,
    status,
    level,
    empty,
    closed,
    ghost,
    'odd name': oddName,
    nullable,
  } = value;
  if (id === undefined) missing(report, 'id');
  else explainStringAt(report, 'id', id);
  required(report, 'size', size, explainThingSize);
  required(report, 'tags', tags, explainArrayOfString);
  optional(report, 'parts', parts, explainThingParts);
  optional(report, 'labels', labels, explainMapOfString);
  optional(report, 'counts', counts, explainThingCounts);
  optional(report, 'position', position, explainThingPosition);
  if (status !== undefined && status !== null) {
    if (typeof status !== 'string') failAt(report, 'status', status, 'type', ['string', 'null']);
  }
  if (level !== undefined && level !== 1 && level !== 2 && level !== 3) {
    failAt(report, 'level', level, 'enum', [1, 2, 3]);
  }
  explainObjectAt(report, 'empty', empty);
  optional(report, 'closed', closed, explainThingClosed);
  if (ghost !== undefined) {
    failAt(report, 'ghost', ghost, 'false');
  }
  explainStringAt(report, 'odd name', oddName);
  optional(report, 'nullable', nullable, explainThingNullable);
}

function isThingSize(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { width, height } = value;
  return (width === undefined || isNumber(width)) && (height === undefined || isNumber(height));
}

function explainThingSize(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { width, height } = value;
  explainNumberAt(report, 'width', width);
  explainNumberAt(report, 'height', height);
}

function isThingPart(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name } = value;
  return name === undefined || typeof name === 'string';
}

function explainThingPart(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { name } = value;
  explainStringAt(report, 'name', name);
}

function isThingCounts(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { total } = value;
  if (total !== undefined && !isInteger(total)) return false;
  for (const key in value) {
    const member = value[key];
    if (key !== 'total' && !isInteger(member) && isSet(value, key)) return false;
  }
  return true;
}

function explainThingCounts(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { total } = value;
  explainIntegerAt(report, 'total', total);
  for (const key in value) {
    if (isSet(value, key)) {
      const member = value[key];
      if (key !== 'total') {
        if (!isInteger(member))
          failAt(report, key, member, 'type', 'integer', '/additionalProperties');
      }
    }
  }
}

function isThingNullable(value: unknown): boolean {
  if (value !== null) {
    if (!isObject(value)) return false;
    const { reason } = value;
    if (reason !== undefined && typeof reason !== 'string') return false;
  }
  return true;
}

function explainThingNullable(value: unknown, report: Report): void {
  if (value !== null) {
    if (!isObject(value)) fail(report, value, 'type', ['object', 'null']);
    else {
      const { reason } = value;
      explainStringAt(report, 'reason', reason);
    }
  }
}

function isThingListRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (isSet(value, key)) return false;
  }
  return true;
}

function explainThingListRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    unexpected(report, value, key, '');
  }
}

function isThingListResponse(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isThing(item)) return false;
  }
  return true;
}

function explainThingListResponse(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainThing, '#/components/schemas/Thing');
  }
}

function isArrayOfString(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') return false;
  }
  return true;
}

function isThingParts(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isThingPart(item)) return false;
  }
  return true;
}

function isMapOfString(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const member = value[key];
    if (typeof member !== 'string' && isSet(value, key)) return false;
  }
  return true;
}

function isThingPosition(value: unknown): boolean {
  if (!isArray(value) || value.length < 2) return false;
  if (value.length > 0) {
    const item0 = value[0];
    if (!isNumber(item0)) return false;
  }
  if (value.length > 1) {
    const item1 = value[1];
    if (!isNumber(item1)) return false;
  }
  return value.length <= 2;
}

function isThingClosed(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (isSet(value, key)) return false;
  }
  return true;
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainArrayOfString(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') failAt(report, index, item, 'type', 'string');
  }
}

function explainThingParts(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainThingPart);
  }
}

function explainMapOfString(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    if (isSet(value, key)) {
      const member = value[key];
      if (typeof member !== 'string')
        failAt(report, key, member, 'type', 'string', '/additionalProperties');
    }
  }
}

function explainThingPosition(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  if (value.length < 2) {
    fail(report, value, 'minItems', 2);
  }
  if (value.length > 0) {
    const item0 = value[0];
    if (!isNumber(item0)) failAt(report, 0, item0, 'type', 'number', '/prefixItems/0');
  }
  if (value.length > 1) {
    const item1 = value[1];
    if (!isNumber(item1)) failAt(report, 1, item1, 'type', 'number', '/prefixItems/1');
  }
  if (value.length > 2) {
    fail(report, value, 'items', 2, '/items');
  }
}

function explainObjectAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isObject(value)) failAt(report, key, value, 'type', 'object');
}

function explainThingClosed(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    unexpected(report, value, key);
  }
}

function explainNumberAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isNumber(value)) failAt(report, key, value, 'type', 'number');
}

function explainIntegerAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) failAt(report, key, value, 'type', 'integer');
}
