import { json } from './runtime/json.js';
import type { Operation, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { path, query } from './runtime/parameters.js';
import { integer, string } from './runtime/shape.js';

const petId = /* @__PURE__ */ define(() => path('petId', string));

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {};

/** GET /pets/{petId} */
export const readPet: Operation = /* @__PURE__ */ define(() => ({
  id: 'readPet',
  method: 'GET',
  path: '/pets/{petId}',
  parameters: [query('limit', integer), petId],
  responses: { 200: { content: { '*/*': json } }, 404: {} },
  security: [],
}));

/** PUT /pets/{petId} */
export const updatePet: Operation = {
  id: 'PUT /pets/{petId}',
  method: 'PUT',
  path: '/pets/{petId}',
  parameters: [petId],
  body: { content: { 'application/json': json } },
  responses: { 200: { content: { 'application/json': json } } },
  security: [],
};

/** POST /pets */
export const createPet: Operation = {
  id: 'POST /pets',
  method: 'POST',
  path: '/pets',
  parameters: [],
  responses: { 204: {} },
  security: [],
};
