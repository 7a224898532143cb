import { isArray, isBinary, isInteger, isNumber, isObject, isSet } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, inside, missing, within } from './runtime/report.js';
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
  else if (typeof name !== 'string') failAt(report, 'name', name, 'type', 'string');
  if (length !== undefined) {
    if (!isNumber(length)) failAt(report, 'length', length, 'type', 'number');
  }
}

function isCrate(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { weight } = value;
  return weight === undefined || isNumber(weight);
}

function explainCrate(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { weight } = value;
  if (weight !== undefined) {
    if (!isNumber(weight)) failAt(report, 'weight', weight, 'type', 'number');
  }
}

function isLogEntry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { text } = value;
  return text === undefined || typeof text === 'string';
}

function explainLogEntry(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { text } = value;
  if (text !== undefined) {
    if (typeof text !== 'string') failAt(report, 'text', text, 'type', 'string');
  }
}

function isProblem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { detail } = value;
  return detail === undefined || typeof detail === 'string';
}

function explainProblem(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { detail } = value;
  if (detail !== undefined) {
    if (typeof detail !== 'string') failAt(report, 'detail', detail, 'type', 'string');
  }
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
  if (page !== undefined) {
    if (!isInteger(page)) failAt(report, 'page', page, 'type', 'integer', '/parameters/0/schema');
    else if (page < 0) {
      failAt(report, 'page', page, 'minimum', 0, '/parameters/0/schema');
    }
  }
  if (per_page !== undefined) {
    if (!isInteger(per_page))
      failAt(report, 'per_page', per_page, 'type', 'integer', '/parameters/1/schema');
  }
  for (const key in value) {
    if (key !== 'page' && key !== 'per_page' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (query === undefined) missing(report, 'query');
  else {
    inside(report, 'query', query, explainShipListParams, '');
  }
  for (const key in value) {
    if (key !== 'query' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (dry_run !== undefined) {
    if (typeof dry_run !== 'boolean')
      failAt(report, 'dry_run', dry_run, 'type', 'boolean', '/parameters/1/schema');
  }
  for (const key in value) {
    if (key !== 'dry_run' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (xTrace === undefined) missing(report, 'X-Trace');
  else if (typeof xTrace !== 'string')
    failAt(report, 'X-Trace', xTrace, 'type', 'string', '/parameters/0/schema');
  for (const key in value) {
    if (key !== 'X-Trace' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (query === undefined) missing(report, 'query');
  else {
    inside(report, 'query', query, explainShipCreateQuery, '');
  }
  if (headers === undefined) missing(report, 'headers');
  else {
    inside(report, 'headers', headers, explainShipCreateHeaders, '');
  }
  if (body === undefined) missing(report, 'body');
  else {
    inside(report, 'body', body, explainShip, '#/components/schemas/Ship');
  }
  for (const key in value) {
    if (key !== 'query' && key !== 'headers' && key !== 'body' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (reason === undefined) missing(report, 'reason');
  else if (typeof reason !== 'string')
    failAt(report, 'reason', reason, 'type', 'string', '/parameters/3/schema');
  for (const key in value) {
    if (key !== 'reason' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (xRetries !== undefined) {
    if (!isInteger(xRetries))
      failAt(report, 'X-Retries', xRetries, 'type', 'integer', '/parameters/2/schema');
  }
  for (const key in value) {
    if (key !== 'X-Retries' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (client === undefined) missing(report, 'client');
  else if (typeof client !== 'string')
    failAt(report, 'client', client, 'type', 'string', '/parameters/0/schema');
  if (options === undefined) missing(report, 'options');
  else if (!isInteger(options))
    failAt(report, 'options', options, 'type', 'integer', '/parameters/1/schema');
  for (const key in value) {
    if (key !== 'client' && key !== 'options' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
  }
}

function isShipRenameRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, query, headers, body } = value;
  if (
    !isShipRenamePath(path) ||
    !isShipRenameParams(query) ||
    !isShipRenameHeaders(headers) ||
    (body !== undefined && !isShipRenameRequestBody(body))
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
  if (path === undefined) missing(report, 'path');
  else {
    inside(report, 'path', path, explainShipRenamePath, '');
  }
  if (query === undefined) missing(report, 'query');
  else {
    inside(report, 'query', query, explainShipRenameParams, '');
  }
  if (headers === undefined) missing(report, 'headers');
  else {
    inside(report, 'headers', headers, explainShipRenameHeaders, '');
  }
  if (body !== undefined) {
    inside(
      report,
      'body',
      body,
      explainShipRenameRequestBody,
      '/requestBody/content/application~1json/schema',
    );
  }
  for (const key in value) {
    if (!isShipRenameRequestKey(key) && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (session !== undefined) {
    if (typeof session !== 'string')
      failAt(report, 'session', session, 'type', 'string', '/parameters/1/schema');
  }
  for (const key in value) {
    if (key !== 'session' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (id === undefined) missing(report, 'id');
  else if (typeof id !== 'string')
    failAt(report, 'id', id, 'type', 'string', '/parameters/0/schema');
  for (const key in value) {
    if (key !== 'id' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (path === undefined) missing(report, 'path');
  else {
    inside(report, 'path', path, explainShipFollowLogPath, '');
  }
  if (cookies === undefined) missing(report, 'cookies');
  else {
    inside(report, 'cookies', cookies, explainShipFollowLogCookies, '');
  }
  for (const key in value) {
    if (key !== 'path' && key !== 'cookies' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (path === undefined) missing(report, 'path');
  else {
    inside(report, 'path', path, explainShipFollowLogPath, '');
  }
  if (body === undefined) missing(report, 'body');
  else if (!isBinary(body)) {
    failAt(report, 'body', body, 'type', 'string', '/requestBody/content/image~1png/schema');
  }
  for (const key in value) {
    if (key !== 'path' && key !== 'body' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (cursor !== undefined) {
    if (typeof cursor !== 'string')
      failAt(report, 'cursor', cursor, 'type', 'string', '/parameters/0/schema');
  }
  if (limit !== undefined) {
    if (!isInteger(limit))
      failAt(report, 'limit', limit, 'type', 'integer', '/parameters/1/schema');
  }
  for (const key in value) {
    if (key !== 'cursor' && key !== 'limit' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (query === undefined) missing(report, 'query');
  else {
    inside(report, 'query', query, explainCrateListParams, '');
  }
  for (const key in value) {
    if (key !== 'query' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (crates === undefined) missing(report, 'crates');
  else {
    inside(report, 'crates', crates, explainCrateListResponseCrates);
  }
  if (next_cursor !== undefined && next_cursor !== null) {
    if (typeof next_cursor !== 'string')
      failAt(report, 'next_cursor', next_cursor, 'type', ['string', 'null']);
  }
}

function isShipRenameRequestBody(value: unknown): boolean {
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

function explainShipRenameRequestBody(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') failAt(report, index, item, 'type', 'string');
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
