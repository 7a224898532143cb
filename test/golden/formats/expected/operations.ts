import { bigint, dateTimeDate, decimal } from './runtime/converted-shape.js';
import { deepObject } from './runtime/deep-object.js';
import { eventData } from './runtime/event-stream.js';
import { exactJson } from './runtime/exact-json.js';
import { form } from './runtime/form-body.js';
import { jsonLinesOf } from './runtime/json-lines.js';
import { multipart, part } from './runtime/multipart.js';
import type { Operation, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { content, header, path, query } from './runtime/parameters.js';
import { array } from './runtime/shape.js';
import { Entry, EntryInput, EntryPut400Response, Form, Range } from './shapes.js';

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {};

/** PUT /entries/{number} */
export const putEntry: Operation = /* @__PURE__ */ define(() => ({
  id: 'putEntry',
  method: 'PUT',
  path: '/entries/{number}',
  parameters: [
    path('number', bigint),
    query('after', array(bigint)),
    query('since', dateTimeDate),
    header('X-Rate', decimal),
    content('query', 'filter', exactJson(Range)),
  ],
  body: { required: true, content: { 'application/json': exactJson(EntryInput) } },
  responses: {
    200: {
      headers: { 'X-Serial': { required: true, shape: bigint } },
      content: { 'application/json': exactJson(Entry) },
    },
    400: { content: { 'application/json': exactJson(EntryPut400Response) } },
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
      'application/x-www-form-urlencoded': form(Form, {
        deep: deepObject,
        plain: exactJson(Range),
        list: exactJson(Range),
      }),
      'multipart/form-data': multipart(Form, {
        deep: part('application/json', { 'X-Kind': 'deep' }, exactJson(Range)),
        plain: exactJson(Range),
        list: exactJson(Range),
      }),
    },
  },
  responses: { 200: { content: { 'application/json': exactJson(Form) } } },
  security: [],
}));

/** GET /streams */
export const getStream: Operation = /* @__PURE__ */ define(() => ({
  id: 'getStream',
  method: 'GET',
  path: '/streams',
  parameters: [],
  responses: {
    200: {
      content: {
        'application/jsonl': jsonLinesOf(exactJson(Range)),
        'text/event-stream': eventData(exactJson(Range)),
      },
    },
  },
  security: [],
}));
