import { isArray, isBinary, isInteger, isNumber, isObject, isSet } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import {
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

export type Ship = types.Ship;
export const Ship: Validator<types.Ship> = /* @__PURE__ */ validator(
  isShip,
  explainShip,
  '#/components/schemas/Ship',
);

export type Crate = types.Crate;
export const Crate: Validator<types.Crate> = /* @__PURE__ */ validator(
  isCrate,
  explainCrate,
  '#/components/schemas/Crate',
);

export type LogEntry = types.LogEntry;
export const LogEntry: Validator<types.LogEntry> = /* @__PURE__ */ validator(
  isLogEntry,
  explainLogEntry,
  '#/components/schemas/LogEntry',
);

export type Problem = types.Problem;
export const Problem: Validator<types.Problem> = /* @__PURE__ */ validator(
  isProblem,
  explainProblem,
  '#/components/schemas/Problem',
);

export type ShipListParams = types.ShipListParams;
export const ShipListParams: Validator<types.ShipListParams> = /* @__PURE__ */ validator(
  isShipListParams,
  explainShipListParams,
  '#/paths/~1ships/get',
);

export type ShipListRequest = types.ShipListRequest;
export const ShipListRequest: Validator<types.ShipListRequest> = /* @__PURE__ */ validator(
  isShipListRequest,
  explainShipListRequest,
  '#/paths/~1ships/get',
);

export type ShipListResponse = types.ShipListResponse;
export const ShipListResponse: Validator<types.ShipListResponse> = /* @__PURE__ */ validator(
  isShipListResponse,
  explainShipListResponse,
  '#/paths/~1ships/get/responses/200/content/application~1json/schema',
);

export type ShipCreateQuery = types.ShipCreateQuery;
export const ShipCreateQuery: Validator<types.ShipCreateQuery> = /* @__PURE__ */ validator(
  isShipCreateQuery,
  explainShipCreateQuery,
  '#/paths/~1ships/post',
);

export type ShipCreateParams = types.ShipCreateParams;
export const ShipCreateParams: Validator<types.ShipCreateParams> = /* @__PURE__ */ validator(
  isShipCreateParams,
  explainShipCreateParams,
  '#/paths/~1ships/post/requestBody',
);

export type ShipCreateHeaders = types.ShipCreateHeaders;
export const ShipCreateHeaders: Validator<types.ShipCreateHeaders> = /* @__PURE__ */ validator(
  isShipCreateHeaders,
  explainShipCreateHeaders,
  '#/paths/~1ships/post',
);

export type ShipCreateRequest = types.ShipCreateRequest;
export const ShipCreateRequest: Validator<types.ShipCreateRequest> = /* @__PURE__ */ validator(
  isShipCreateRequest,
  explainShipCreateRequest,
  '#/paths/~1ships/post',
);

export type ShipRenameParams = types.ShipRenameParams;
export const ShipRenameParams: Validator<types.ShipRenameParams> = /* @__PURE__ */ validator(
  isShipRenameParams,
  explainShipRenameParams,
  '#/paths/~1ships~1{client}~1{options}/put',
);

export type ShipRenameHeaders = types.ShipRenameHeaders;
export const ShipRenameHeaders: Validator<types.ShipRenameHeaders> = /* @__PURE__ */ validator(
  isShipRenameHeaders,
  explainShipRenameHeaders,
  '#/paths/~1ships~1{client}~1{options}/put',
);

export type ShipRenamePath = types.ShipRenamePath;
export const ShipRenamePath: Validator<types.ShipRenamePath> = /* @__PURE__ */ validator(
  isShipRenamePath,
  explainShipRenamePath,
  '#/paths/~1ships~1{client}~1{options}/put',
);

export type ShipRenameRequest = types.ShipRenameRequest;
export const ShipRenameRequest: Validator<types.ShipRenameRequest> = /* @__PURE__ */ validator(
  isShipRenameRequest,
  explainShipRenameRequest,
  '#/paths/~1ships~1{client}~1{options}/put',
);

export type ShipFollowLogCookies = types.ShipFollowLogCookies;
export const ShipFollowLogCookies: Validator<types.ShipFollowLogCookies> =
  /* @__PURE__ */ validator(
    isShipFollowLogCookies,
    explainShipFollowLogCookies,
    '#/paths/~1ships~1{id}~1log/get',
  );

export type ShipFollowLogPath = types.ShipFollowLogPath;
export const ShipFollowLogPath: Validator<types.ShipFollowLogPath> = /* @__PURE__ */ validator(
  isShipFollowLogPath,
  explainShipFollowLogPath,
  '#/paths/~1ships~1{id}~1log/get',
);

export type ShipFollowLogRequest = types.ShipFollowLogRequest;
export const ShipFollowLogRequest: Validator<types.ShipFollowLogRequest> =
  /* @__PURE__ */ validator(
    isShipFollowLogRequest,
    explainShipFollowLogRequest,
    '#/paths/~1ships~1{id}~1log/get',
  );

export type ShipUploadPhotoPath = types.ShipUploadPhotoPath;
export const ShipUploadPhotoPath: Validator<types.ShipUploadPhotoPath> = /* @__PURE__ */ validator(
  isShipFollowLogPath,
  explainShipFollowLogPath,
  '#/paths/~1ships~1{id}~1photo/post',
);

export type ShipUploadPhotoRequest = types.ShipUploadPhotoRequest;
export const ShipUploadPhotoRequest: Validator<types.ShipUploadPhotoRequest> =
  /* @__PURE__ */ validator(
    isShipUploadPhotoRequest,
    explainShipUploadPhotoRequest,
    '#/paths/~1ships~1{id}~1photo/post',
  );

export type CrateListParams = types.CrateListParams;
export const CrateListParams: Validator<types.CrateListParams> = /* @__PURE__ */ validator(
  isCrateListParams,
  explainCrateListParams,
  '#/paths/~1crates/get',
);

export type CrateListRequest = types.CrateListRequest;
export const CrateListRequest: Validator<types.CrateListRequest> = /* @__PURE__ */ validator(
  isCrateListRequest,
  explainCrateListRequest,
  '#/paths/~1crates/get',
);

export type CrateListResponse = types.CrateListResponse;
export const CrateListResponse: Validator<types.CrateListResponse> = /* @__PURE__ */ validator(
  isCrateListResponse,
  explainCrateListResponse,
  '#/paths/~1crates/get/responses/200/content/application~1json/schema',
);

function isShip(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, length } = value;
  return typeof name === 'string' && (length === undefined || isNumber(length));
}

function explainShip(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { name, length } = value;
  if (name === undefined) missing(report, 'name');
  else explainStringAt(report, 'name', name);
  explainNumberAt(report, 'length', length);
}

function isCrate(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { weight } = value;
  return weight === undefined || isNumber(weight);
}

function explainCrate(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { weight } = value;
  explainNumberAt(report, 'weight', weight);
}

function isLogEntry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { text } = value;
  return text === undefined || typeof text === 'string';
}

function explainLogEntry(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { text } = value;
  explainStringAt(report, 'text', text);
}

function isProblem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { detail } = value;
  return detail === undefined || typeof detail === 'string';
}

function explainProblem(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { detail } = value;
  explainStringAt(report, 'detail', detail);
}

function isShipListParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { page, per_page } = value;
  if (
    (page !== undefined && (!isInteger(page) || page < 0)) ||
    (per_page !== undefined && !isInteger(per_page))
  )
    return false;
  for (const key in value) {
    if (key !== 'page' && key !== 'per_page' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipListParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { page, per_page } = value;
  optional(report, 'page', page, explainIntegerMinimum0, '/parameters/0/schema');
  optional(report, 'per_page', per_page, explainInteger, '/parameters/1/schema');
  for (const key in value) {
    if (key !== 'page' && key !== 'per_page') unexpected(report, value, key, '');
  }
}

function isShipListRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { query } = value;
  if (!isShipListParams(query)) return false;
  for (const key in value) {
    if (key !== 'query' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipListRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { query } = value;
  required(report, 'query', query, explainShipListParams, '');
  for (const key in value) {
    if (key !== 'query') unexpected(report, value, key, '');
  }
}

function isShipListResponse(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isShip(item)) return false;
  }
  return true;
}

function explainShipListResponse(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainShip, '#/components/schemas/Ship');
  }
}

function isShipCreateQuery(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { dry_run } = value;
  if (dry_run !== undefined && typeof dry_run !== 'boolean') return false;
  for (const key in value) {
    if (key !== 'dry_run' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipCreateQuery(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { dry_run } = value;
  optional(report, 'dry_run', dry_run, explainBoolean, '/parameters/1/schema');
  for (const key in value) {
    if (key !== 'dry_run') unexpected(report, value, key, '');
  }
}

function isShipCreateParams(value: unknown): boolean {
  return isShipCreateQuery(value) && isShip(value);
}

function explainShipCreateParams(value: unknown, report: Report): void {
  within(report, value, explainShipCreateQuery, '#/paths/~1ships/post');
  within(report, value, explainShip, '#/components/schemas/Ship');
}

function isShipCreateHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { 'X-Trace': xTrace } = value;
  if (typeof xTrace !== 'string') return false;
  for (const key in value) {
    if (key !== 'X-Trace' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipCreateHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { 'X-Trace': xTrace } = value;
  required(report, 'X-Trace', xTrace, explainString, '/parameters/0/schema');
  for (const key in value) {
    if (key !== 'X-Trace') unexpected(report, value, key, '');
  }
}

function isShipCreateRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { query, headers, body } = value;
  if (!isShipCreateQuery(query) || !isShipCreateHeaders(headers) || !isShip(body)) return false;
  for (const key in value) {
    if (key !== 'query' && key !== 'headers' && key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipCreateRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { query, headers, body } = value;
  required(report, 'query', query, explainShipCreateQuery, '');
  required(report, 'headers', headers, explainShipCreateHeaders, '');
  required(report, 'body', body, explainShip, '#/components/schemas/Ship');
  for (const key in value) {
    if (key !== 'query' && key !== 'headers' && key !== 'body') unexpected(report, value, key, '');
  }
}

function isShipRenameParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { reason } = value;
  if (typeof reason !== 'string') return false;
  for (const key in value) {
    if (key !== 'reason' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipRenameParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { reason } = value;
  required(report, 'reason', reason, explainString, '/parameters/3/schema');
  for (const key in value) {
    if (key !== 'reason') unexpected(report, value, key, '');
  }
}

function isShipRenameHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { 'X-Retries': xRetries } = value;
  if (xRetries !== undefined && !isInteger(xRetries)) return false;
  for (const key in value) {
    if (key !== 'X-Retries' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipRenameHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { 'X-Retries': xRetries } = value;
  optional(report, 'X-Retries', xRetries, explainInteger, '/parameters/2/schema');
  for (const key in value) {
    if (key !== 'X-Retries') unexpected(report, value, key, '');
  }
}

function isShipRenamePath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { client, options } = value;
  if (typeof client !== 'string' || !isInteger(options)) return false;
  for (const key in value) {
    if (key !== 'client' && key !== 'options' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipRenamePath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { client, options } = value;
  required(report, 'client', client, explainString, '/parameters/0/schema');
  required(report, 'options', options, explainInteger, '/parameters/1/schema');
  for (const key in value) {
    if (key !== 'client' && key !== 'options') unexpected(report, value, key, '');
  }
}

function isShipRenameRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, query, headers, body } = value;
  if (
    !isShipRenamePath(path) ||
    !isShipRenameParams(query) ||
    !isShipRenameHeaders(headers) ||
    (body !== undefined && !isArrayOfString(body))
  )
    return false;
  for (const key in value) {
    if (!isShipRenameRequestKey(key) && isSet(value, key)) return false;
  }
  return true;
}

function explainShipRenameRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, query, headers, body } = value;
  required(report, 'path', path, explainShipRenamePath, '');
  required(report, 'query', query, explainShipRenameParams, '');
  required(report, 'headers', headers, explainShipRenameHeaders, '');
  optional(
    report,
    'body',
    body,
    explainArrayOfString,
    '/requestBody/content/application~1json/schema',
  );
  for (const key in value) {
    if (!isShipRenameRequestKey(key)) unexpected(report, value, key, '');
  }
}

function isShipFollowLogCookies(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { session } = value;
  if (session !== undefined && typeof session !== 'string') return false;
  for (const key in value) {
    if (key !== 'session' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipFollowLogCookies(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { session } = value;
  optional(report, 'session', session, explainString, '/parameters/1/schema');
  for (const key in value) {
    if (key !== 'session') unexpected(report, value, key, '');
  }
}

function isShipFollowLogPath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  if (typeof id !== 'string') return false;
  for (const key in value) {
    if (key !== 'id' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipFollowLogPath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  required(report, 'id', id, explainString, '/parameters/0/schema');
  for (const key in value) {
    if (key !== 'id') unexpected(report, value, key, '');
  }
}

function isShipFollowLogRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, cookies } = value;
  if (!isShipFollowLogPath(path) || !isShipFollowLogCookies(cookies)) return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'cookies' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipFollowLogRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, cookies } = value;
  required(report, 'path', path, explainShipFollowLogPath, '');
  required(report, 'cookies', cookies, explainShipFollowLogCookies, '');
  for (const key in value) {
    if (key !== 'path' && key !== 'cookies') unexpected(report, value, key, '');
  }
}

function isShipUploadPhotoRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, body } = value;
  if (!isShipFollowLogPath(path) || !isBinary(body)) return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainShipUploadPhotoRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, body } = value;
  required(report, 'path', path, explainShipFollowLogPath, '');
  required(report, 'body', body, explainStringBinary, '/requestBody/content/image~1png/schema');
  for (const key in value) {
    if (key !== 'path' && key !== 'body') unexpected(report, value, key, '');
  }
}

function isCrateListParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { cursor, limit } = value;
  if (
    (cursor !== undefined && typeof cursor !== 'string') ||
    (limit !== undefined && !isInteger(limit))
  )
    return false;
  for (const key in value) {
    if (key !== 'cursor' && key !== 'limit' && isSet(value, key)) return false;
  }
  return true;
}

function explainCrateListParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { cursor, limit } = value;
  optional(report, 'cursor', cursor, explainString, '/parameters/0/schema');
  optional(report, 'limit', limit, explainInteger, '/parameters/1/schema');
  for (const key in value) {
    if (key !== 'cursor' && key !== 'limit') unexpected(report, value, key, '');
  }
}

function isCrateListRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { query } = value;
  if (!isCrateListParams(query)) return false;
  for (const key in value) {
    if (key !== 'query' && isSet(value, key)) return false;
  }
  return true;
}

function explainCrateListRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { query } = value;
  required(report, 'query', query, explainCrateListParams, '');
  for (const key in value) {
    if (key !== 'query') unexpected(report, value, key, '');
  }
}

function isCrateListResponse(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { crates, next_cursor } = value;
  return (
    isCrateListResponseCrates(crates) &&
    (next_cursor === undefined || next_cursor === null || typeof next_cursor === 'string')
  );
}

function explainCrateListResponse(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { crates, next_cursor } = value;
  required(report, 'crates', crates, explainCrateListResponseCrates);
  explainStringOrNullAt(report, 'next_cursor', next_cursor);
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainNumberAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isNumber(value)) failAt(report, key, value, 'type', 'number');
}

function explainIntegerMinimum0(value: unknown, report: Report): void {
  if (!isInteger(value)) return fail(report, value, 'type', 'integer');
  if (value < 0) {
    fail(report, value, 'minimum', 0);
  }
}

function explainInteger(value: unknown, report: Report): void {
  if (!isInteger(value)) fail(report, value, 'type', 'integer');
}

function explainBoolean(value: unknown, report: Report): void {
  if (typeof value !== 'boolean') fail(report, value, 'type', 'boolean');
}

function explainString(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}

function isArrayOfString(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') return false;
  }
  return true;
}

function isShipRenameRequestKey(key: string): boolean {
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

function explainArrayOfString(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') failAt(report, index, item, 'type', 'string');
  }
}

function explainStringBinary(value: unknown, report: Report): void {
  if (!isBinary(value)) {
    fail(report, value, 'type', 'string');
  }
}

function isCrateListResponseCrates(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isCrate(item)) return false;
  }
  return true;
}

function explainCrateListResponseCrates(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainCrate, '#/components/schemas/Crate');
  }
}

function explainStringOrNullAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (value !== null) {
    if (typeof value !== 'string') failAt(report, key, value, 'type', ['string', 'null']);
  }
}
