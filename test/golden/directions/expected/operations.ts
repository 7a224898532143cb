import { json } from './runtime/json.js';
import type { Operation, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { path, query } from './runtime/parameters.js';
import { array, integer, string } from './runtime/shape.js';

const jsonResponse = { content: { 'application/json': json } };

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {};

/** POST /users */
export const createUser: Operation = {
  id: 'createUser',
  method: 'POST',
  path: '/users',
  parameters: [],
  body: { required: true, content: { 'application/json': json } },
  responses: { 201: jsonResponse },
  security: [],
};

/** GET /users/{id} */
export const getUser: Operation = /* @__PURE__ */ define(() => ({
  id: 'getUser',
  method: 'GET',
  path: '/users/{id}',
  parameters: [path('id', integer), query('fields', array(string))],
  responses: { 200: jsonResponse, 404: {} },
  security: [],
}));
