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
import { closest, exactlyOne, fail, failAt, inside, missing, within } from './runtime/report.js';
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

export type FormPostMultipartBody = types.FormPostMultipartBody;
export const FormPostMultipartBody: Validator<types.FormPostMultipartBody> =
  /* @__PURE__ */ validator(
    isFormPostMultipartBody,
    explainFormPostMultipartBody,
    '#/paths/~1forms/post/requestBody/content/multipart~1form-data/schema',
  );

export type FormPostBody = types.FormPostBody;
export const FormPostBody: Validator<types.FormPostBody> = /* @__PURE__ */ validator(
  isFormPostBody,
  explainFormPostBody,
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
  if (from !== undefined) {
    if (!isInteger(from)) failAt(report, 'from', from, 'type', 'integer');
  }
  if (to !== undefined) {
    if (!isInteger(to)) failAt(report, 'to', to, 'type', 'integer');
  }
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
    if (id !== undefined) {
      if (!isInteger(id)) failAt(report, 'id', id, 'type', 'integer', '/allOf/0/properties/id');
    }
    if (kind !== undefined && kind !== 'node') {
      failAt(report, 'kind', kind, 'const', 'node', '/allOf/0/properties/kind');
    }
    if (at !== undefined) {
      if (!isInteger(at) && !isDate(at))
        failAt(report, 'at', at, 'type', 'integer', '/allOf/0/properties/at');
    }
  }
  within(report, value, explainNodePart2, '/allOf/1', depth + 1);
}

function isStyleGetParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { csv, spaces, pipes, deep, url, flag, filter } = value;
  if (
    (csv !== undefined && !isStyleGetParamsCsv(csv)) ||
    (spaces !== undefined && !isStyleGetParamsCsv(spaces)) ||
    (pipes !== undefined && !isStyleGetParamsCsv(pipes)) ||
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
  if (csv !== undefined) {
    inside(report, 'csv', csv, explainStyleGetParamsCsv, '/parameters/0/schema');
  }
  if (spaces !== undefined) {
    inside(report, 'spaces', spaces, explainStyleGetParamsCsv, '/parameters/1/schema');
  }
  if (pipes !== undefined) {
    inside(report, 'pipes', pipes, explainStyleGetParamsCsv, '/parameters/2/schema');
  }
  if (deep !== undefined) {
    inside(report, 'deep', deep, explainStyleGetParamsDeep, '/parameters/3/schema');
  }
  if (url !== undefined) {
    if (typeof url !== 'string')
      failAt(report, 'url', url, 'type', 'string', '/parameters/4/schema');
  }
  if (flag !== undefined) {
    if (typeof flag !== 'boolean') {
      if (typeof flag === 'string') {
        if (flag !== '') {
          failAt(report, 'flag', flag, 'const', '', '/parameters/5');
        }
      } else failAt(report, 'flag', flag, 'type', ['boolean', 'string'], '/parameters/5');
    }
  }
  if (filter === undefined) missing(report, 'filter');
  else if (!isObject(filter))
    failAt(
      report,
      'filter',
      filter,
      'type',
      'object',
      '/parameters/6/content/application~1json/schema',
    );
  for (const key in value) {
    if (!isStyleGetParamsKey(key) && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
  }
}

function isStyleGetHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { 'X-Ids': xIds } = value;
  if (xIds !== undefined && !isStyleGetHeadersXIds(xIds)) return false;
  for (const key in value) {
    if (key !== 'X-Ids' && isSet(value, key)) return false;
  }
  return true;
}

function explainStyleGetHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { 'X-Ids': xIds } = value;
  if (xIds !== undefined) {
    inside(report, 'X-Ids', xIds, explainStyleGetHeadersXIds, '/parameters/7/schema');
  }
  for (const key in value) {
    if (key !== 'X-Ids' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
  }
}

function isStyleGetCookies(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { session, prefs } = value;
  if (
    (session !== undefined && typeof session !== 'string') ||
    (prefs !== undefined && !isStyleGetCookiesPrefs(prefs))
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
  if (session !== undefined) {
    if (typeof session !== 'string')
      failAt(report, 'session', session, 'type', 'string', '/parameters/8/schema');
  }
  if (prefs !== undefined) {
    inside(report, 'prefs', prefs, explainStyleGetCookiesPrefs, '/parameters/9/schema');
  }
  for (const key in value) {
    if (key !== 'session' && key !== 'prefs' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
  }
}

function isStyleGetPath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { simple, label, matrix } = value;
  if (typeof simple !== 'string' || !isStyleGetHeadersXIds(label) || !isStyleGetParamsDeep(matrix))
    return false;
  for (const key in value) {
    if (key !== 'simple' && key !== 'label' && key !== 'matrix' && isSet(value, key)) return false;
  }
  return true;
}

function explainStyleGetPath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { simple, label, matrix } = value;
  if (simple === undefined) missing(report, 'simple');
  else if (typeof simple !== 'string')
    failAt(
      report,
      'simple',
      simple,
      'type',
      'string',
      '#/paths/~1styles~1{simple}~1{label}~1{matrix}/parameters/0/schema',
    );
  if (label === undefined) missing(report, 'label');
  else {
    inside(
      report,
      'label',
      label,
      explainStyleGetHeadersXIds,
      '#/paths/~1styles~1{simple}~1{label}~1{matrix}/parameters/1/schema',
    );
  }
  if (matrix === undefined) missing(report, 'matrix');
  else {
    inside(
      report,
      'matrix',
      matrix,
      explainStyleGetParamsDeep,
      '#/paths/~1styles~1{simple}~1{label}~1{matrix}/parameters/2/schema',
    );
  }
  for (const key in value) {
    if (key !== 'simple' && key !== 'label' && key !== 'matrix' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (path === undefined) missing(report, 'path');
  else {
    inside(report, 'path', path, explainStyleGetPath, '');
  }
  if (query === undefined) missing(report, 'query');
  else {
    inside(report, 'query', query, explainStyleGetParams, '');
  }
  if (headers === undefined) missing(report, 'headers');
  else {
    inside(report, 'headers', headers, explainStyleGetHeaders, '');
  }
  if (cookies === undefined) missing(report, 'cookies');
  else {
    inside(report, 'cookies', cookies, explainStyleGetCookies, '');
  }
  for (const key in value) {
    if (!isStyleGetRequestKey(key) && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
  }
}

function isFormPostMultipartBody(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { picture, pictures, node } = value;
  return (
    (picture === undefined || isBinary(picture)) &&
    (pictures === undefined || isFormPostMultipartBodyPictures(pictures)) &&
    (node === undefined || isFormPostMultipartBodyNode(node))
  );
}

function explainFormPostMultipartBody(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { picture, pictures, node } = value;
  if (picture !== undefined && !isBinary(picture)) {
    failAt(report, 'picture', picture, 'type', 'string');
  }
  if (pictures !== undefined) {
    inside(report, 'pictures', pictures, explainFormPostMultipartBodyPictures);
  }
  if (node !== undefined) {
    inside(report, 'node', node, explainFormPostMultipartBodyNode);
  }
}

function isFormPostBody(value: unknown): boolean {
  if (!isNode(value, 0) && !isFormPostMultipartBody(value)) return false;
  if (isObject(value)) {
    const fits = isNode(value, 0);
    const fits_ = isFormPostMultipartBody(value);
    for (const key in value) {
      if (
        (!fits || (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBodyKey(key))) &&
        (!fits_ || (key !== 'picture' && key !== 'pictures' && key !== 'node')) &&
        isSet(value, key)
      )
        return false;
    }
  }
  return true;
}

function explainFormPostBody(value: unknown, report: Report): void {
  closest(
    report,
    value,
    [explainNode, explainFormPostMultipartBody],
    ['#/components/schemas/Node', '/content/multipart~1form-data/schema'],
    0,
  );
  if (isObject(value)) {
    const fits = isNode(value, 0);
    const fits_ = isFormPostMultipartBody(value);
    for (const key in value) {
      if (
        (!fits || (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBodyKey(key))) &&
        (!fits_ || (key !== 'picture' && key !== 'pictures' && key !== 'node')) &&
        isSet(value, key)
      ) {
        failAt(report, key, value[key], 'unevaluatedProperties', undefined, '');
      }
    }
  }
}

function isFormPostRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  if (!isFormPostBody(body)) return false;
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainFormPostRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  if (body === undefined) missing(report, 'body');
  else {
    inside(report, 'body', body, explainFormPostBody, '/requestBody');
  }
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
    if (isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (event !== undefined) {
    if (typeof event !== 'string') failAt(report, 'event', event, 'type', 'string');
  }
  if (data !== undefined) {
    if (typeof data !== 'string') failAt(report, 'data', data, 'type', 'string');
  }
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
    (labels === undefined || isStyleGetCookiesPrefs(labels))
  );
}

function explainNodePart2(value: unknown, report: Report, depth: number): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { range, tags, note, limit, shape, children, labels } = value;
  if (range !== undefined) {
    inside(report, 'range', range, explainStyleGetParamsDeep);
  }
  if (tags !== undefined) {
    inside(report, 'tags', tags, explainNodePart2Tags);
  }
  if (note !== undefined && note !== null) {
    if (typeof note !== 'string') failAt(report, 'note', note, 'type', ['string', 'null']);
  }
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
  if (shape !== undefined) {
    inside(report, 'shape', shape, explainNodePart2Shape, '/properties/shape', depth + 1);
  }
  if (children !== undefined) {
    inside(
      report,
      'children',
      children,
      explainNodePart2Children,
      '/properties/children',
      depth + 1,
    );
  }
  if (labels !== undefined) {
    inside(report, 'labels', labels, explainStyleGetCookiesPrefs);
  }
}

function isStyleGetParamsCsv(value: unknown): boolean {
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

function explainStyleGetParamsCsv(value: unknown, report: Report): void {
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
      if (key !== 'from' && key !== 'to' && isSet(value, key)) {
        failAt(report, key, value[key], 'unevaluatedProperties', undefined, '');
      }
    }
  }
}

function isStyleGetHeadersXIds(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isInteger(item)) return false;
  }
  return true;
}

function explainStyleGetHeadersXIds(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isInteger(item)) failAt(report, index, item, 'type', 'integer');
  }
}

function isStyleGetCookiesPrefs(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const member = value[key];
    if (typeof member !== 'boolean' && isSet(value, key)) return false;
  }
  return true;
}

function explainStyleGetCookiesPrefs(value: unknown, report: Report): void {
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

function isFormPostMultipartBodyPictures(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isBinary(item)) return false;
  }
  return true;
}

function isFormPostMultipartBodyNode(value: unknown): boolean {
  if (!isNode(value, 0)) return false;
  if (isObject(value)) {
    for (const key in value) {
      if (
        key !== 'id' &&
        key !== 'kind' &&
        key !== 'at' &&
        !isFormPostBodyKey(key) &&
        isSet(value, key)
      )
        return false;
    }
  }
  return true;
}

function explainFormPostMultipartBodyPictures(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isBinary(item)) {
      failAt(report, index, item, 'type', 'string');
    }
  }
}

function explainFormPostMultipartBodyNode(value: unknown, report: Report): void {
  within(report, value, explainNode, '#/components/schemas/Node', 0);
  if (isObject(value)) {
    for (const key in value) {
      if (
        key !== 'id' &&
        key !== 'kind' &&
        key !== 'at' &&
        !isFormPostBodyKey(key) &&
        isSet(value, key)
      ) {
        failAt(report, key, value[key], 'unevaluatedProperties', undefined, '');
      }
    }
  }
}

function isFormPostBodyKey(key: string): boolean {
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
        (!fits_ || (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBodyKey(key))) &&
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
        (!fits_ || (key !== 'id' && key !== 'kind' && key !== 'at' && !isFormPostBodyKey(key))) &&
        isSet(value, key)
      ) {
        failAt(report, key, value[key], 'unevaluatedProperties', undefined, '');
      }
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
        !isFormPostBodyKey(key) &&
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
      if (
        key !== 'id' &&
        key !== 'kind' &&
        key !== 'at' &&
        !isFormPostBodyKey(key) &&
        isSet(value, key)
      ) {
        failAt(report, key, value[key], 'unevaluatedProperties', undefined, '');
      }
    }
  }
}
