import { isArray, isInteger, isObject, isSet } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, hidden, inside, missing } from './runtime/report.js';
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
  else if (!isInteger(id)) failAt(report, 'id', id, 'type', 'integer');
  if (name === undefined) missing(report, 'name');
  else if (typeof name !== 'string') failAt(report, 'name', name, 'type', 'string');
  if (address !== undefined) {
    inside(report, 'address', address, explainAddress, '#/components/schemas/Address');
  }
  if (nickname !== undefined && nickname !== null) {
    if (typeof nickname !== 'string')
      failAt(report, 'nickname', nickname, 'type', ['string', 'null']);
  }
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
  else if (typeof name !== 'string') failAt(report, 'name', name, 'type', 'string');
  if (password === undefined) missing(report, 'password');
  else if (typeof password !== 'string')
    failAt(report, 'password', hidden(password), 'type', 'string');
  if (address !== undefined) {
    inside(report, 'address', address, explainAddress, '#/components/schemas/Address');
  }
  if (nickname !== undefined && nickname !== null) {
    if (typeof nickname !== 'string')
      failAt(report, 'nickname', nickname, 'type', ['string', 'null']);
  }
  for (const key in value) {
    if (!isUserInputKey(key) && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (city !== undefined) {
    if (typeof city !== 'string') failAt(report, 'city', city, 'type', 'string');
  }
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
  if (body === undefined) missing(report, 'body');
  else {
    inside(report, 'body', body, explainUserInput, '#/components/schemas/User');
  }
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
  }
}

function isUserGetParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { fields } = value;
  if (fields !== undefined && !isUserGetParamsFields(fields)) return false;
  for (const key in value) {
    if (key !== 'fields' && isSet(value, key)) return false;
  }
  return true;
}

function explainUserGetParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { fields } = value;
  if (fields !== undefined) {
    inside(report, 'fields', fields, explainUserGetParamsFields, '/parameters/1/schema');
  }
  for (const key in value) {
    if (key !== 'fields' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (id === undefined) missing(report, 'id');
  else if (!isInteger(id)) failAt(report, 'id', id, 'type', 'integer', '/parameters/0/schema');
  else {
    if (id < -9223372036854775808n) {
      failAt(report, 'id', id, 'format', 'int64', '/parameters/0/schema');
    }
    if (id > 9223372036854775807n) {
      failAt(report, 'id', id, 'format', 'int64', '/parameters/0/schema');
    }
  }
  for (const key in value) {
    if (key !== 'id' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (path === undefined) missing(report, 'path');
  else {
    inside(report, 'path', path, explainUserGetPath, '');
  }
  if (query === undefined) missing(report, 'query');
  else {
    inside(report, 'query', query, explainUserGetParams, '');
  }
  for (const key in value) {
    if (key !== 'path' && key !== 'query' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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

function isUserGetParamsFields(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') return false;
  }
  return true;
}

function explainUserGetParamsFields(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') failAt(report, index, item, 'type', 'string');
  }
}
