import { isObject, isSet } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, missing, required, unexpected } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type ThingRetrievePath = types.ThingRetrievePath;
export const ThingRetrievePath: Validator<types.ThingRetrievePath> = /* @__PURE__ */ validator(
  isThingRetrievePath,
  explainThingRetrievePath,
  '#/paths/~1things~1{id}/get',
);

export type ThingRetrieveRequest = types.ThingRetrieveRequest;
export const ThingRetrieveRequest: Validator<types.ThingRetrieveRequest> =
  /* @__PURE__ */ validator(
    isThingRetrieveRequest,
    explainThingRetrieveRequest,
    '#/paths/~1things~1{id}/get',
  );

export type ThingRetrieveResponse = types.ThingRetrieveResponse;
export const ThingRetrieveResponse: Validator<types.ThingRetrieveResponse> =
  /* @__PURE__ */ validator(
    isThingRetrieveResponse,
    explainThingRetrieveResponse,
    '#/paths/~1things~1{id}/get/responses/200/content/application~1json/schema',
  );

function isThingRetrievePath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  if (typeof id !== 'string') return false;
  for (const key in value) {
    if (key !== 'id' && isSet(value, key)) return false;
  }
  return true;
}

function explainThingRetrievePath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  required(report, 'id', id, explainString, '/parameters/0/schema');
  for (const key in value) {
    if (key !== 'id') unexpected(report, value, key, '');
  }
}

function isThingRetrieveRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path } = value;
  if (!isThingRetrievePath(path)) return false;
  for (const key in value) {
    if (key !== 'path' && isSet(value, key)) return false;
  }
  return true;
}

function explainThingRetrieveRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path } = value;
  required(report, 'path', path, explainThingRetrievePath, '');
  for (const key in value) {
    if (key !== 'path') unexpected(report, value, key, '');
  }
}

function isThingRetrieveResponse(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  return typeof id === 'string';
}

function explainThingRetrieveResponse(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  if (id === undefined) missing(report, 'id');
  else explainStringAt(report, 'id', id);
}

function explainString(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}
