import { isArray, isInteger, isObject, isSet } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, hidden, missing, optional, required, unexpected } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type User = types.User;
export const User: Validator<types.User> = /* @__PURE__ */ validator(
  isUser,
  explainUser,
  '#/components/schemas/User',
);

export type UserInput = types.UserInput;
export const UserInput: Validator<types.UserInput> = /* @__PURE__ */ validator(
  isUserInput,
  explainUserInput,
  '#/components/schemas/User',
);

export type Address = types.Address;
export const Address: Validator<types.Address> = /* @__PURE__ */ validator(
  isAddress,
  explainAddress,
  '#/components/schemas/Address',
);

export type UserCreateRequest = types.UserCreateRequest;
export const UserCreateRequest: Validator<types.UserCreateRequest> = /* @__PURE__ */ validator(
  isUserCreateRequest,
  explainUserCreateRequest,
  '#/paths/~1users/post',
);

export type UserGetParams = types.UserGetParams;
export const UserGetParams: Validator<types.UserGetParams> = /* @__PURE__ */ validator(
  isUserGetParams,
  explainUserGetParams,
  '#/paths/~1users~1{id}/get',
);

export type UserGetPath = types.UserGetPath;
export const UserGetPath: Validator<types.UserGetPath> = /* @__PURE__ */ validator(
  isUserGetPath,
  explainUserGetPath,
  '#/paths/~1users~1{id}/get',
);

export type UserGetRequest = types.UserGetRequest;
export const UserGetRequest: Validator<types.UserGetRequest> = /* @__PURE__ */ validator(
  isUserGetRequest,
  explainUserGetRequest,
  '#/paths/~1users~1{id}/get',
);

function isUser(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, name, address, nickname } = value;
  return (
    isInteger(id) &&
    typeof name === 'string' &&
    (address === undefined || isAddress(address)) &&
    (nickname === undefined || nickname === null || typeof nickname === 'string')
  );
}

function explainUser(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id, name, address, nickname } = value;
  if (id === undefined) missing(report, 'id');
  else explainIntegerInt64At(report, 'id', id);
  if (name === undefined) missing(report, 'name');
  else explainStringAt(report, 'name', name);
  optional(report, 'address', address, explainAddress, '#/components/schemas/Address');
  explainStringOrNullAt(report, 'nickname', nickname);
}

function isUserInput(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, password, address, nickname } = value;
  if (
    typeof name !== 'string' ||
    typeof password !== 'string' ||
    (address !== undefined && !isAddress(address)) ||
    (nickname !== undefined && nickname !== null && typeof nickname !== 'string')
  )
    return false;
  for (const key in value) {
    if (!isUserInputKey(key) && isSet(value, key)) return false;
  }
  return true;
}

function explainUserInput(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { name, password, address, nickname } = value;
  if (name === undefined) missing(report, 'name');
  else explainStringAt(report, 'name', name);
  if (password === undefined) missing(report, 'password');
  else explainStringPasswordAt(report, 'password', password);
  optional(report, 'address', address, explainAddress, '#/components/schemas/Address');
  explainStringOrNullAt(report, 'nickname', nickname);
  for (const key in value) {
    if (!isUserInputKey(key)) unexpected(report, value, key, '');
  }
}

function isAddress(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { city } = value;
  return city === undefined || typeof city === 'string';
}

function explainAddress(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { city } = value;
  explainStringAt(report, 'city', city);
}

function isUserCreateRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  if (!isUserInput(body)) return false;
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainUserCreateRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  required(report, 'body', body, explainUserInput, '#/components/schemas/User');
  for (const key in value) {
    if (key !== 'body') unexpected(report, value, key, '');
  }
}

function isUserGetParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { fields } = value;
  if (fields !== undefined && !isArrayOfString(fields)) return false;
  for (const key in value) {
    if (key !== 'fields' && isSet(value, key)) return false;
  }
  return true;
}

function explainUserGetParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { fields } = value;
  optional(report, 'fields', fields, explainArrayOfString, '/parameters/1/schema');
  for (const key in value) {
    if (key !== 'fields') unexpected(report, value, key, '');
  }
}

function isUserGetPath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  if (!isInteger(id) || id < -9223372036854775808n || id > 9223372036854775807n) return false;
  for (const key in value) {
    if (key !== 'id' && isSet(value, key)) return false;
  }
  return true;
}

function explainUserGetPath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  required(report, 'id', id, explainIntegerInt64, '/parameters/0/schema');
  for (const key in value) {
    if (key !== 'id') unexpected(report, value, key, '');
  }
}

function isUserGetRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, query } = value;
  if (!isUserGetPath(path) || !isUserGetParams(query)) return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'query' && isSet(value, key)) return false;
  }
  return true;
}

function explainUserGetRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, query } = value;
  required(report, 'path', path, explainUserGetPath, '');
  required(report, 'query', query, explainUserGetParams, '');
  for (const key in value) {
    if (key !== 'path' && key !== 'query') unexpected(report, value, key, '');
  }
}

function explainIntegerInt64At(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) failAt(report, key, value, 'type', 'integer');
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainStringOrNullAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (value !== null) {
    if (typeof value !== 'string') failAt(report, key, value, 'type', ['string', 'null']);
  }
}

function isUserInputKey(key: string): boolean {
  switch (key) {
    case 'name':
    case 'password':
    case 'address':
    case 'nickname':
      return true;
    default:
      return false;
  }
}

function explainStringPasswordAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, hidden(value), 'type', 'string');
}

function isArrayOfString(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') return false;
  }
  return true;
}

function explainArrayOfString(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') failAt(report, index, item, 'type', 'string');
  }
}

function explainIntegerInt64(value: unknown, report: Report): void {
  if (!isInteger(value)) return fail(report, value, 'type', 'integer');
  if (value < -9223372036854775808n) {
    fail(report, value, 'format', 'int64');
  }
  if (value > 9223372036854775807n) {
    fail(report, value, 'format', 'int64');
  }
}
