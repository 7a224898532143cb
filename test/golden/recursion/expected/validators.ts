import { MAX_DEPTH, isArray, isNumber, isObject, isSet } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, inside, optional, required, unexpected, within } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type Tree = types.Tree;
export const Tree: Validator<types.Tree> = /* @__PURE__ */ validator(
  (value) => isTree(value, 0),
  explainTree,
  '#/components/schemas/Tree',
);

export type Json = types.Json;
export const Json: Validator<types.Json> = /* @__PURE__ */ validator(
  (value) => isJson(value, 0),
  explainJson,
  '#/components/schemas/Json',
);

export type Left = types.Left;
export const Left: Validator<types.Left> = /* @__PURE__ */ validator(
  (value) => isLeft(value, 0),
  explainLeft,
  '#/components/schemas/Left',
);

export type Right = types.Right;
export const Right: Validator<types.Right> = /* @__PURE__ */ validator(
  (value) => isRight(value, 0),
  explainRight,
  '#/components/schemas/Right',
);

export type TreePlantRequest = types.TreePlantRequest;
export const TreePlantRequest: Validator<types.TreePlantRequest> = /* @__PURE__ */ validator(
  isTreePlantRequest,
  explainTreePlantRequest,
  '#/paths/~1trees/post',
);

function isTree(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isObject(value)) return false;
  const { value: value_, children, parent } = value;
  return (
    (value_ === undefined || isJson(value_, depth + 1)) &&
    isTreeChildren(children, depth + 1) &&
    (parent === undefined || isTreeParent(parent, depth + 1))
  );
}

function explainTree(value: unknown, report: Report, depth: number): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { value: value_, children, parent } = value;
  optional(report, 'value', value_, explainJson, '#/components/schemas/Json', depth + 1);
  required(report, 'children', children, explainTreeChildren, '/properties/children', depth + 1);
  optional(report, 'parent', parent, explainTreeParent, '/properties/parent', depth + 1);
}

function isJson(value: unknown, depth: number): boolean {
  return (
    depth <= MAX_DEPTH &&
    (typeof value === 'string' ||
      isNumber(value) ||
      typeof value === 'boolean' ||
      value === null ||
      isJsonOption2(value, depth + 1) ||
      isJsonOption3(value, depth + 1))
  );
}

function explainJson(value: unknown, report: Report, depth: number): void {
  if (
    value === null ||
    typeof value === 'boolean' ||
    isNumber(value) ||
    typeof value === 'string'
  ) {
    if (
      typeof value !== 'string' &&
      !isNumber(value) &&
      typeof value !== 'boolean' &&
      value !== null
    ) {
      fail(report, value, 'type', ['string', 'number', 'boolean', 'null'], '/anyOf/0');
    }
  } else if (isArray(value)) {
    within(report, value, explainJsonOption2, '/anyOf/1', depth + 1);
  } else if (isObject(value)) {
    within(report, value, explainJsonOption3, '/anyOf/2', depth + 1);
  } else fail(report, value, 'type', ['null', 'boolean', 'number', 'string', 'array', 'object']);
}

function isLeft(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isObject(value)) return false;
  const { right } = value;
  return right === undefined || isRight(right, depth + 1);
}

function explainLeft(value: unknown, report: Report, depth: number): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { right } = value;
  optional(report, 'right', right, explainRight, '#/components/schemas/Right', depth + 1);
}

function isRight(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isObject(value)) return false;
  const { left } = value;
  return left === undefined || isLeft(left, depth + 1);
}

function explainRight(value: unknown, report: Report, depth: number): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { left } = value;
  optional(report, 'left', left, explainLeft, '#/components/schemas/Left', depth + 1);
}

function isTreePlantRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  if (!isTreePlantRequestBody(body)) return false;
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainTreePlantRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  required(
    report,
    'body',
    body,
    explainTreePlantRequestBody,
    '/requestBody/content/application~1json/schema',
  );
  for (const key in value) {
    if (key !== 'body') unexpected(report, value, key, '');
  }
}

function isTreeChildren(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isTreeChildrenItem(item, depth + 1)) return false;
  }
  return true;
}

function isTreeParent(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || (!isTree(value, depth + 1) && value !== null)) return false;
  if (isObject(value)) {
    const fits = isTree(value, depth + 1);
    for (const key in value) {
      if (
        (!fits || (key !== 'value' && key !== 'children' && key !== 'parent')) &&
        isSet(value, key)
      )
        return false;
    }
  }
  return true;
}

function explainTreeChildren(value: unknown, report: Report, depth: number): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainTreeChildrenItem, '/items', depth + 1);
  }
}

function explainTreeParent(value: unknown, report: Report, depth: number): void {
  if (isObject(value)) {
    within(report, value, explainTree, '#/components/schemas/Tree', depth + 1);
  } else if (value !== null) {
    fail(report, value, 'type', ['object', 'null']);
  }
  if (isObject(value)) {
    const fits = isTree(value, depth + 1);
    for (const key in value) {
      if (!fits || (key !== 'value' && key !== 'children' && key !== 'parent'))
        unexpected(report, value, key, '', 'unevaluatedProperties');
    }
  }
}

function isJsonOption2(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isJson(item, depth + 1)) return false;
  }
  return true;
}

function isJsonOption3(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isObject(value)) return false;
  for (const key in value) {
    const member = value[key];
    if (!isJson(member, depth + 1) && isSet(value, key)) return false;
  }
  return true;
}

function explainJsonOption3(value: unknown, report: Report, depth: number): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    if (isSet(value, key)) {
      const member = value[key];
      inside(report, key, member, explainJson, '#/components/schemas/Json', depth + 1);
    }
  }
}

function explainJsonOption2(value: unknown, report: Report, depth: number): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainJson, '#/components/schemas/Json', depth + 1);
  }
}

function isTreePlantRequestBody(value: unknown): boolean {
  if (!isTree(value, 0)) return false;
  if (isObject(value)) {
    for (const key in value) {
      if (key !== 'value' && key !== 'children' && key !== 'parent' && isSet(value, key))
        return false;
    }
  }
  return true;
}

function explainTreePlantRequestBody(value: unknown, report: Report): void {
  within(report, value, explainTree, '#/components/schemas/Tree', 0);
  if (isObject(value)) {
    for (const key in value) {
      if (key !== 'value' && key !== 'children' && key !== 'parent')
        unexpected(report, value, key, '', 'unevaluatedProperties');
    }
  }
}

function isTreeChildrenItem(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isTree(value, depth + 1)) return false;
  if (isObject(value)) {
    for (const key in value) {
      if (key !== 'value' && key !== 'children' && key !== 'parent' && isSet(value, key))
        return false;
    }
  }
  return true;
}

function explainTreeChildrenItem(value: unknown, report: Report, depth: number): void {
  within(report, value, explainTree, '#/components/schemas/Tree', depth + 1);
  if (isObject(value)) {
    for (const key in value) {
      if (key !== 'value' && key !== 'children' && key !== 'parent')
        unexpected(report, value, key, '', 'unevaluatedProperties');
    }
  }
}
