import { isObject, isSet } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, missing, optional, required, unexpected } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type A = types.A;
export const A: Validator<types.A> = /* @__PURE__ */ validator(
  isA,
  explainA,
  "#/components/schemas/A'`*~1",
);

export type ANested = types.ANested;
export const ANested: Validator<types.ANested> = /* @__PURE__ */ validator(
  isANested,
  explainANested,
  "#/components/schemas/A'`*~1/properties/nested",
);

export type HostileGetParams = types.HostileGetParams;
export const HostileGetParams: Validator<types.HostileGetParams> = /* @__PURE__ */ validator(
  isHostileGetParams,
  explainHostileGetParams,
  "#/paths/~1a'`${hostile()}~1{x}/get",
);

export type HostileGetHeaders = types.HostileGetHeaders;
export const HostileGetHeaders: Validator<types.HostileGetHeaders> = /* @__PURE__ */ validator(
  isHostileGetHeaders,
  explainHostileGetHeaders,
  "#/paths/~1a'`${hostile()}~1{x}/get",
);

export type HostileGetPath = types.HostileGetPath;
export const HostileGetPath: Validator<types.HostileGetPath> = /* @__PURE__ */ validator(
  isHostileGetPath,
  explainHostileGetPath,
  "#/paths/~1a'`${hostile()}~1{x}/get",
);

export type HostileGetRequest = types.HostileGetRequest;
export const HostileGetRequest: Validator<types.HostileGetRequest> = /* @__PURE__ */ validator(
  isHostileGetRequest,
  explainHostileGetRequest,
  "#/paths/~1a'`${hostile()}~1{x}/get",
);
const HOSTILE_GET_PATH_X_PATTERN = /\/[*/'`]${hostile()}\//;

function isA(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { "p'`${hostile()}*/": pHostile, '\n': _, nested } = value;
  return (
    (pHostile === undefined || pHostile === "'`${hostile()}*/") &&
    (_ === undefined || typeof _ === 'string') &&
    (nested === undefined || isANested(nested))
  );
}

function explainA(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { "p'`${hostile()}*/": pHostile, '\n': _, nested } = value;
  if (pHostile !== undefined && pHostile !== "'`${hostile()}*/") {
    failAt(report, "p'`${hostile()}*/", pHostile, 'const', "'`${hostile()}*/");
  }
  explainStringAt(report, '\n', _);
  optional(report, 'nested', nested, explainANested);
}

function isANested(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { '*/': _ } = value;
  return _ === undefined || typeof _ === 'string';
}

function explainANested(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { '*/': _ } = value;
  if (_ !== undefined) {
    if (typeof _ !== 'string') failAt(report, '*/', _, 'type', 'string');
  }
}

function isHostileGetParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { "q'`${hostile()}*/": qHostile } = value;
  if (
    qHostile !== undefined &&
    qHostile !== "'`${hostile()}*/" &&
    qHostile !== "\\'; hostile(); //" &&
    qHostile !== '\u2028hostile()'
  )
    return false;
  for (const key in value) {
    if (key !== "q'`${hostile()}*/" && isSet(value, key)) return false;
  }
  return true;
}

function explainHostileGetParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { "q'`${hostile()}*/": qHostile } = value;
  if (
    qHostile !== undefined &&
    qHostile !== "'`${hostile()}*/" &&
    qHostile !== "\\'; hostile(); //" &&
    qHostile !== '\u2028hostile()'
  ) {
    failAt(
      report,
      "q'`${hostile()}*/",
      qHostile,
      'enum',
      ["'`${hostile()}*/", "\\'; hostile(); //", '\u2028hostile()'],
      '/parameters/1/schema',
    );
  }
  for (const key in value) {
    if (key !== "q'`${hostile()}*/") unexpected(report, value, key, '');
  }
}

function isHostileGetHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { 'h-hostile': hHostile } = value;
  if (hHostile !== undefined && typeof hHostile !== 'string') return false;
  for (const key in value) {
    if (key !== 'h-hostile' && isSet(value, key)) return false;
  }
  return true;
}

function explainHostileGetHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { 'h-hostile': hHostile } = value;
  optional(report, 'h-hostile', hHostile, explainString, '/parameters/2/schema');
  for (const key in value) {
    if (key !== 'h-hostile') unexpected(report, value, key, '');
  }
}

function isHostileGetPath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { x, 'hostile()': hostile } = value;
  if (typeof x !== 'string' || !HOSTILE_GET_PATH_X_PATTERN.test(x) || typeof hostile !== 'string')
    return false;
  for (const key in value) {
    if (key !== 'x' && key !== 'hostile()' && isSet(value, key)) return false;
  }
  return true;
}

function explainHostileGetPath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { x, 'hostile()': hostile } = value;
  if (x === undefined) missing(report, 'x');
  else if (typeof x !== 'string') failAt(report, 'x', x, 'type', 'string', '/parameters/0/schema');
  else if (!HOSTILE_GET_PATH_X_PATTERN.test(x)) {
    failAt(report, 'x', x, 'pattern', "/[*/'`]${hostile()}/", '/parameters/0/schema');
  }
  required(report, 'hostile()', hostile, explainString, '');
  for (const key in value) {
    if (key !== 'x' && key !== 'hostile()') unexpected(report, value, key, '');
  }
}

function isHostileGetRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, query, headers } = value;
  if (!isHostileGetPath(path) || !isHostileGetParams(query) || !isHostileGetHeaders(headers))
    return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'query' && key !== 'headers' && isSet(value, key)) return false;
  }
  return true;
}

function explainHostileGetRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, query, headers } = value;
  required(report, 'path', path, explainHostileGetPath, '');
  required(report, 'query', query, explainHostileGetParams, '');
  required(report, 'headers', headers, explainHostileGetHeaders, '');
  for (const key in value) {
    if (key !== 'path' && key !== 'query' && key !== 'headers') unexpected(report, value, key, '');
  }
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainString(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}
