import {
  MAX_DEPTH,
  isArray,
  isBinary,
  isDate,
  isInteger,
  isNumber,
  isObject,
  isSet,
} from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import {
  closest,
  exactlyOne,
  fail,
  failAt,
  inside,
  optional,
  required,
  unexpected,
  within,
} from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type Range = types.Range;
export const Range: Validator<types.Range> = /* @__PURE__ */ validator(
  isRange,
  explainRange,
  '#/components/schemas/Range',
);

export type Node = types.Node;
export const Node: Validator<types.Node> = /* @__PURE__ */ validator(
  (value) => isNode(value, 0),
  explainNode,
  '#/components/schemas/Node',
);

export type StyleGetParams = types.StyleGetParams;
export const StyleGetParams: Validator<types.StyleGetParams> = /* @__PURE__ */ validator(
  isStyleGetParams,
  explainStyleGetParams,
  '#/paths/~1styles~1{simple}~1{label}~1{matrix}/get',
);

export type StyleGetHeaders = types.StyleGetHeaders;
export const StyleGetHeaders: Validator<types.StyleGetHeaders> = /* @__PURE__ */ validator(
  isStyleGetHeaders,
  explainStyleGetHeaders,
  '#/paths/~1styles~1{simple}~1{label}~1{matrix}/get',
);

export type StyleGetCookies = types.StyleGetCookies;
export const StyleGetCookies: Validator<types.StyleGetCookies> = /* @__PURE__ */ validator(
  isStyleGetCookies,
  explainStyleGetCookies,
  '#/paths/~1styles~1{simple}~1{label}~1{matrix}/get',
);

export type StyleGetPath = types.StyleGetPath;
export const StyleGetPath: Validator<types.StyleGetPath> = /* @__PURE__ */ validator(
  isStyleGetPath,
  explainStyleGetPath,
  '#/paths/~1styles~1{simple}~1{label}~1{matrix}/get',
);

export type StyleGetRequest = types.StyleGetRequest;
export const StyleGetRequest: Validator<types.StyleGetRequest> = /* @__PURE__ */ validator(
  isStyleGetRequest,
  explainStyleGetRequest,
  '#/paths/~1styles~1{simple}~1{label}~1{matrix}/get',
);

export type FormPostBody = types.FormPostBody;
export const FormPostBody: Validator<types.FormPostBody> = /* @__PURE__ */ validator(
  isFormPostBody,
  explainFormPostBody,
  '#/paths/~1forms/post/requestBody/content/multipart~1form-data/schema',
);

export type FormPostBody2 = types.FormPostBody2;
export const FormPostBody2: Validator<types.FormPostBody2> = /* @__PURE__ */ validator(
  isFormPostBody2,
  explainFormPostBody2,
  '#/paths/~1forms/post/requestBody',
);

export type FormPostRequest = types.FormPostRequest;
export const FormPostRequest: Validator<types.FormPostRequest> = /* @__PURE__ */ validator(
  isFormPostRequest,
  explainFormPostRequest,
  '#/paths/~1forms/post',
);

export type StreamGetEventsRequest = types.StreamGetEventsRequest;
export const StreamGetEventsRequest: Validator<types.StreamGetEventsRequest> =
  /* @__PURE__ */ validator(
    isStreamGetEventsRequest,
    explainStreamGetEventsRequest,
    '#/paths/~1streams/get',
  );

export type StreamGetEventsResponseItem = types.StreamGetEventsResponseItem;
export const StreamGetEventsResponseItem: Validator<types.StreamGetEventsResponseItem> =
  /* @__PURE__ */ validator(
    isStreamGetEventsResponseItem,
    explainStreamGetEventsResponseItem,
    '#/paths/~1streams/get/responses/200/content/text~1event-stream/itemSchema',
  );

export type SearchSearchRequest = types.SearchSearchRequest;
export const SearchSearchRequest: Validator<types.SearchSearchRequest> = /* @__PURE__ */ validator(
  isStreamGetEventsRequest,
  explainStreamGetEventsRequest,
  '#/paths/~1search/get',
);

function isRange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { from, to } = value;
  return (from === undefined || isInteger(from)) && (to === undefined || isInteger(to));
}

function explainRange(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { from, to } = value;
  explainIntegerAt(report, 'from', from);
  explainIntegerAt(report, 'to', to);
}

function isNode(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isObject(value)) return false;
  const { id, kind, at } = value;
  return (
    (id === undefined || isInteger(id)) &&
    (kind === undefined || kind === 'node') &&
    (at === undefined || isInteger(at) || isDate(at)) &&
    isNodePart2(value, depth + 1)
  );
}

function explainNode(value: unknown, report: Report, depth: number): void {
  if (!isObject(value)) fail(report, value, 'type', 'object', '/allOf/0');
  else {
    const { id, kind, at } = value;
    optional(report, 'id', id, explainInteger, '/allOf/0/properties/id');
    if (kind !== undefined && kind !== 'node') {
      failAt(report, 'kind', kind, 'const', 'node', '/allOf/0/properties/kind');
    }
    optional(report, 'at', at, explainIntegerOrDateUnixTime, '/allOf/0/properties/at');
  }
  within(report, value, explainNodePart2, '/allOf/1', depth + 1);
}

function isStyleGetParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { csv, spaces, pipes, deep, url, flag, filter } = value;
  if (
    (csv !== undefined && !isArrayOfString(csv)) ||
    (spaces !== undefined && !isArrayOfString(spaces)) ||
    (pipes !== undefined && !isArrayOfString(pipes)) ||
    (deep !== undefined && !isStyleGetParamsDeep(deep)) ||
    (url !== undefined && typeof url !== 'string') ||
    (flag !== undefined && typeof flag !== 'boolean' && flag !== '') ||
    !isObject(filter)
  )
    return false;
  for (const key in value) {
    if (!isStyleGetParamsKey(key) && isSet(value, key)) return false;
  }
  return true;
}

function explainStyleGetParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { csv, spaces, pipes, deep, url, flag, filter } = value;
  optional(report, 'csv', csv, explainArrayOfString, '/parameters/0/schema');
  optional(report, 'spaces', spaces, explainArrayOfString, '/parameters/1/schema');
  optional(report, 'pipes', pipes, explainArrayOfString, '/parameters/2/schema');
  optional(report, 'deep', deep, explainStyleGetParamsDeep, '/parameters/3/schema');
  optional(report, 'url', url, explainString, '/parameters/4/schema');
  if (flag !== undefined) {
    if (typeof flag !== 'boolean') {
      if (typeof flag === 'string') {
        if (flag !== '') {
          failAt(report, 'flag', flag, 'const', '', '/parameters/5');
        }
      } else failAt(report, 'flag', flag, 'type', ['boolean', 'string'], '/parameters/5');
    }
  }
  required(
    report,
    'filter',
    filter,
    explainObject,
    '/parameters/6/content/application~1json/schema',
  );
  for (const key in value) {
    if (!isStyleGetParamsKey(key)) unexpected(report, value, key, '');
  }
}

function isStyleGetHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { 'X-Ids': xIds } = value;
  if (xIds !== undefined && !isArrayOfInteger(xIds)) return false;
  for (const key in value) {
    if (key !== 'X-Ids' && isSet(value, key)) return false;
  }
  return true;
}

function explainStyleGetHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { 'X-Ids': xIds } = value;
  optional(report, 'X-Ids', xIds, explainArrayOfInteger, '/parameters/7/schema');
  for (const key in value) {
    if (key !== 'X-Ids') unexpected(report, value, key, '');
  }
}

function isStyleGetCookies(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { session, prefs } = value;
  if (
    (session !== undefined && typeof session !== 'string') ||
    (prefs !== undefined && !isMapOfBoolean(prefs))
  )
    return false;
  for (const key in value) {
    if (key !== 'session' && key !== 'prefs' && isSet(value, key)) return false;
  }
  return true;
}

function explainStyleGetCookies(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { session, prefs } = value;
  optional(report, 'session', session, explainString, '/parameters/8/schema');
  optional(report, 'prefs', prefs, explainMapOfBoolean, '/parameters/9/schema');
  for (const key in value) {
    if (key !== 'session' && key !== 'prefs') unexpected(report, value, key, '');
  }
}

function isStyleGetPath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { simple, label, matrix } = value;
  if (typeof simple !== 'string' || !isArrayOfInteger(label) || !isStyleGetParamsDeep(matrix))
    return false;
  for (const key in value) {
    if (key !== 'simple' && key !== 'label' && key !== 'matrix' && isSet(value, key)) return false;
  }
  return true;
}

function explainStyleGetPath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { simple, label, matrix } = value;
  required(
    report,
    'simple',
    simple,
    explainString,
    '#/paths/~1styles~1{simple}~1{label}~1{matrix}/parameters/0/schema',
  );
  required(
    report,
    'label',
    label,
    explainArrayOfInteger,
    '#/paths/~1styles~1{simple}~1{label}~1{matrix}/parameters/1/schema',
  );
  required(
    report,
    'matrix',
    matrix,
    explainStyleGetParamsDeep,
    '#/paths/~1styles~1{simple}~1{label}~1{matrix}/parameters/2/schema',
  );
  for (const key in value) {
    if (key !== 'simple' && key !== 'label' && key !== 'matrix') unexpected(report, value, key, '');
  }
}

function isStyleGetRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, query, headers, cookies } = value;
  if (
    !isStyleGetPath(path) ||
    !isStyleGetParams(query) ||
    !isStyleGetHeaders(headers) ||
    !isStyleGetCookies(cookies)
  )
    return false;
  for (const key in value) {
    if (!isStyleGetRequestKey(key) && isSet(value, key)) return false;
  }
  return true;
}

function explainStyleGetRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, query, headers, cookies } = value;
  required(report, 'path', path, explainStyleGetPath, '');
  required(report, 'query', query, explainStyleGetParams, '');
  required(report, 'headers', headers, explainStyleGetHeaders, '');
  required(report, 'cookies', cookies, explainStyleGetCookies, '');
  for (const key in value) {
    if (!isStyleGetRequestKey(key)) unexpected(report, value, key, '');
  }
}

function isFormPostBody(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { picture, pictures, node } = value;
  return (
    (picture === undefined || isBinary(picture)) &&
    (pictures === undefined || isArrayOfStringBinary(pictures)) &&
    (node === undefined || isFormPostBodyNode(node))
  );
}

function explainFormPostBody(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { picture, pictures, node } = value;
  explainStringBinaryAt(report, 'picture', picture);
  optional(report, 'pictures', pictures, explainArrayOfStringBinary);
  optional(report, 'node', node, explainFormPostBodyNode);
}

function isFormPostBody2(value: unknown): boolean {
  if (!isNode(value, 0) && !isFormPostBody(value)) return false;
  if (isObject(value)) {
    const fits = isNode(value, 0);
    const fits_ = isFormPostBody(value);
    for (const key in value) {
      if (
        (!fits || (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBody2Key(key))) &&
        (!fits_ || (key !== 'picture' && key !== 'pictures' && key !== 'node')) &&
        isSet(value, key)
      )
        return false;
    }
  }
  return true;
}

function explainFormPostBody2(value: unknown, report: Report): void {
  closest(
    report,
    value,
    [explainNode, explainFormPostBody],
    ['#/components/schemas/Node', '/content/multipart~1form-data/schema'],
    0,
  );
  if (isObject(value)) {
    const fits = isNode(value, 0);
    const fits_ = isFormPostBody(value);
    for (const key in value) {
      if (
        (!fits || (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBody2Key(key))) &&
        (!fits_ || (key !== 'picture' && key !== 'pictures' && key !== 'node'))
      )
        unexpected(report, value, key, '', 'unevaluatedProperties');
    }
  }
}

function isFormPostRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  if (!isFormPostBody2(body)) return false;
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainFormPostRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  required(report, 'body', body, explainFormPostBody2, '/requestBody');
  for (const key in value) {
    if (key !== 'body') unexpected(report, value, key, '');
  }
}

function isStreamGetEventsRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (isSet(value, key)) return false;
  }
  return true;
}

function explainStreamGetEventsRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    unexpected(report, value, key, '');
  }
}

function isStreamGetEventsResponseItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { event, data } = value;
  return (
    (event === undefined || typeof event === 'string') &&
    (data === undefined || typeof data === 'string')
  );
}

function explainStreamGetEventsResponseItem(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { event, data } = value;
  explainStringAt(report, 'event', event);
  explainStringAt(report, 'data', data);
}

function explainIntegerAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) failAt(report, key, value, 'type', 'integer');
}

function isNodePart2(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isObject(value)) return false;
  const { range, tags, note, limit, shape, children, labels } = value;
  return (
    (range === undefined || isStyleGetParamsDeep(range)) &&
    (tags === undefined || isNodePart2Tags(tags)) &&
    (note === undefined || note === null || typeof note === 'string') &&
    (limit === undefined || isInteger(limit) || limit === 'none' || limit === '') &&
    (shape === undefined || isNodePart2Shape(shape, depth + 1)) &&
    (children === undefined || isNodePart2Children(children, depth + 1)) &&
    (labels === undefined || isMapOfBoolean(labels))
  );
}

function explainInteger(value: unknown, report: Report): void {
  if (!isInteger(value)) fail(report, value, 'type', 'integer');
}

function explainIntegerOrDateUnixTime(value: unknown, report: Report): void {
  if (!isInteger(value) && !isDate(value)) fail(report, value, 'type', 'integer');
}

function explainNodePart2(value: unknown, report: Report, depth: number): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { range, tags, note, limit, shape, children, labels } = value;
  optional(report, 'range', range, explainStyleGetParamsDeep);
  optional(report, 'tags', tags, explainNodePart2Tags);
  explainStringOrNullAt(report, 'note', note);
  if (limit !== undefined) {
    if (isNumber(limit)) {
      if (!isInteger(limit))
        failAt(report, 'limit', limit, 'type', 'integer', '/properties/limit/anyOf/0');
    } else if (typeof limit === 'string') {
      if (limit !== 'none' && limit !== '') {
        failAt(report, 'limit', limit, 'enum', ['none', ''], '/properties/limit/anyOf/1');
      }
    } else failAt(report, 'limit', limit, 'type', ['number', 'string']);
  }
  optional(report, 'shape', shape, explainNodePart2Shape, '/properties/shape', depth + 1);
  optional(
    report,
    'children',
    children,
    explainNodePart2Children,
    '/properties/children',
    depth + 1,
  );
  optional(report, 'labels', labels, explainMapOfBoolean);
}

function isArrayOfString(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') return false;
  }
  return true;
}

function isStyleGetParamsDeep(value: unknown): boolean {
  if (!isRange(value)) return false;
  if (isObject(value)) {
    for (const key in value) {
      if (key !== 'from' && key !== 'to' && isSet(value, key)) return false;
    }
  }
  return true;
}

function isStyleGetParamsKey(key: string): boolean {
  switch (key) {
    case 'csv':
    case 'spaces':
    case 'pipes':
    case 'deep':
    case 'url':
    case 'flag':
    case 'filter':
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

function explainStyleGetParamsDeep(value: unknown, report: Report): void {
  within(report, value, explainRange, '#/components/schemas/Range');
  if (isObject(value)) {
    for (const key in value) {
      if (key !== 'from' && key !== 'to')
        unexpected(report, value, key, '', 'unevaluatedProperties');
    }
  }
}

function explainString(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}

function explainObject(value: unknown, report: Report): void {
  if (!isObject(value)) fail(report, value, 'type', 'object');
}

function isArrayOfInteger(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isInteger(item)) return false;
  }
  return true;
}

function explainArrayOfInteger(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isInteger(item)) failAt(report, index, item, 'type', 'integer');
  }
}

function isMapOfBoolean(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const member = value[key];
    if (typeof member !== 'boolean' && isSet(value, key)) return false;
  }
  return true;
}

function explainMapOfBoolean(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    if (isSet(value, key)) {
      const member = value[key];
      if (typeof member !== 'boolean')
        failAt(report, key, member, 'type', 'boolean', '/additionalProperties');
    }
  }
}

function isStyleGetRequestKey(key: string): boolean {
  switch (key) {
    case 'path':
    case 'query':
    case 'headers':
    case 'cookies':
      return true;
    default:
      return false;
  }
}

function isArrayOfStringBinary(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isBinary(item)) return false;
  }
  return true;
}

function isFormPostBodyNode(value: unknown): boolean {
  if (!isNode(value, 0)) return false;
  if (isObject(value)) {
    for (const key in value) {
      if (
        key !== 'id' &&
        key !== 'kind' &&
        key !== 'at' &&
        !isFormPostBody2Key(key) &&
        isSet(value, key)
      )
        return false;
    }
  }
  return true;
}

function explainStringBinaryAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isBinary(value)) {
    failAt(report, key, value, 'type', 'string');
  }
}

function explainArrayOfStringBinary(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isBinary(item)) {
      failAt(report, index, item, 'type', 'string');
    }
  }
}

function explainFormPostBodyNode(value: unknown, report: Report): void {
  within(report, value, explainNode, '#/components/schemas/Node', 0);
  if (isObject(value)) {
    for (const key in value) {
      if (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBody2Key(key))
        unexpected(report, value, key, '', 'unevaluatedProperties');
    }
  }
}

function isFormPostBody2Key(key: string): boolean {
  switch (key) {
    case 'range':
    case 'tags':
    case 'note':
    case 'limit':
    case 'shape':
    case 'children':
    case 'labels':
      return true;
    default:
      return false;
  }
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function isNodePart2Tags(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (item !== 'a' && item !== 'b' && item !== 'c') return false;
  }
  return true;
}

function isNodePart2Shape(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || isRange(value) === isNode(value, depth + 1)) return false;
  if (isObject(value)) {
    const fits = isRange(value);
    const fits_ = isNode(value, depth + 1);
    for (const key in value) {
      if (
        (!fits || (key !== 'from' && key !== 'to')) &&
        (!fits_ || (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBody2Key(key))) &&
        isSet(value, key)
      )
        return false;
    }
  }
  return true;
}

function isNodePart2Children(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isNodePart2ChildrenItem(item, depth + 1)) return false;
  }
  return true;
}

function explainNodePart2Tags(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (item !== 'a' && item !== 'b' && item !== 'c') {
      failAt(report, index, item, 'enum', ['a', 'b', 'c']);
    }
  }
}

function explainStringOrNullAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (value !== null) {
    if (typeof value !== 'string') failAt(report, key, value, 'type', ['string', 'null']);
  }
}

function explainNodePart2Shape(value: unknown, report: Report, depth: number): void {
  exactlyOne(
    [isRange(value), isNode(value, depth + 1)],
    report,
    value,
    [explainRange, explainNode],
    ['#/components/schemas/Range', '#/components/schemas/Node'],
    depth + 1,
  );
  if (isObject(value)) {
    const fits = isRange(value);
    const fits_ = isNode(value, depth + 1);
    for (const key in value) {
      if (
        (!fits || (key !== 'from' && key !== 'to')) &&
        (!fits_ || (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBody2Key(key)))
      )
        unexpected(report, value, key, '', 'unevaluatedProperties');
    }
  }
}

function explainNodePart2Children(value: unknown, report: Report, depth: number): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainNodePart2ChildrenItem, '/items', depth + 1);
  }
}

function isNodePart2ChildrenItem(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isNode(value, depth + 1)) return false;
  if (isObject(value)) {
    for (const key in value) {
      if (
        key !== 'id' &&
        key !== 'kind' &&
        key !== 'at' &&
        !isFormPostBody2Key(key) &&
        isSet(value, key)
      )
        return false;
    }
  }
  return true;
}

function explainNodePart2ChildrenItem(value: unknown, report: Report, depth: number): void {
  within(report, value, explainNode, '#/components/schemas/Node', depth + 1);
  if (isObject(value)) {
    for (const key in value) {
      if (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBody2Key(key))
        unexpected(report, value, key, '', 'unevaluatedProperties');
    }
  }
}
