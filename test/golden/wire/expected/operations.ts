import { binary } from './runtime/binary.js';
import { deepObject } from './runtime/deep-object.js';
import { eventStream } from './runtime/event-stream.js';
import { formStyle, pipeDelimited, plainCookie, spaceDelimited } from './runtime/field-style.js';
import { form, styled } from './runtime/form-body.js';
import { jsonLines } from './runtime/json-lines.js';
import { json } from './runtime/json.js';
import { multipart, part } from './runtime/multipart.js';
import type { Operation, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { content, cookie, header, path, query } from './runtime/parameters.js';
import { readableForm } from './runtime/read-form.js';
import { array, boolean, integer, map, oneOf, string, union } from './runtime/shape.js';
import { label, matrix } from './runtime/text-style.js';
import { text } from './runtime/text.js';
import { typedJson } from './runtime/typed-json.js';
import { FormPostMultipartBody, Node, Range } from './shapes.js';

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {};

/** GET /styles/{simple}/{label}/{matrix} */
export const getStyles: Operation = /* @__PURE__ */ define(() => ({
  id: 'getStyles',
  method: 'GET',
  path: '/styles/{simple}/{label}/{matrix}',
  parameters: [
    path('simple', string),
    path('label', array(integer), { style: label, explode: true }),
    path('matrix', Range, { style: matrix }),
    query('csv', array(string), { explode: false }),
    query('spaces', array(string), { style: spaceDelimited }),
    query('pipes', array(string), { style: pipeDelimited }),
    query('deep', Range, { style: deepObject }),
    query('url', string, { allowReserved: true }),
    query('flag', union(boolean, oneOf(''))),
    content('query', 'filter', json, { required: true }),
    header('X-Ids', array(integer)),
    cookie('session', string),
    cookie('prefs', map(boolean), { style: plainCookie }),
  ],
  responses: {
    200: {
      headers: { 'X-Remaining': { required: true, shape: integer } },
      content: { 'text/plain': text() },
    },
    '4XX': {},
  },
  security: [],
}));

/** POST /forms */
export const postForm: Operation = /* @__PURE__ */ define(() => ({
  id: 'postForm',
  method: 'POST',
  path: '/forms',
  parameters: [],
  body: {
    required: true,
    content: {
      'application/x-www-form-urlencoded': form(Node, {
        range: deepObject,
        tags: styled(formStyle, { explode: false }),
        note: json,
        children: typedJson(Node),
      }),
      'multipart/form-data': multipart(FormPostMultipartBody, {
        picture: part('image/png, image/jpeg', { 'X-Origin': 'form' }),
        node: typedJson(Node),
      }),
      'application/json': typedJson(Node),
    },
  },
  responses: {
    200: { content: { 'application/x-www-form-urlencoded': readableForm(form(Range)) } },
  },
  security: [],
}));

/** GET /streams */
export const getEvents: Operation = /* @__PURE__ */ define(() => ({
  id: 'getEvents',
  method: 'GET',
  path: '/streams',
  parameters: [],
  responses: {
    200: {
      content: {
        'text/event-stream': eventStream(text()),
        'application/jsonl': jsonLines,
        'application/octet-stream': binary,
      },
    },
  },
  security: [],
  servers: [{ url: 'https://operation.example.com' }],
}));

/** GET /search */
export const search: Operation = /* @__PURE__ */ define(() => ({
  id: 'search',
  method: 'GET',
  path: '/search',
  parameters: [content('querystring', 'q', form(Range))],
  responses: { 204: {} },
  security: [],
  servers: [{ url: 'https://search.example.com' }],
}));
