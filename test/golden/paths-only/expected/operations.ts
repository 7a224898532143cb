import { json } from './runtime/json.js';
import type { Operation, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { path } from './runtime/parameters.js';
import { string } from './runtime/shape.js';

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {};

/** GET /things/{id} */
export const retrieveThing: Operation = /* @__PURE__ */ define(() => ({
  id: 'GET /things/{id}',
  method: 'GET',
  path: '/things/{id}',
  parameters: [path('id', string)],
  responses: { 200: { content: { 'application/json': json } } },
  security: [],
}));
