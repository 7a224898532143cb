import { json } from './runtime/json.js';
import type { Operation, SecuritySchemes } from './runtime/operation.js';

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {};

/** POST /pets */
export const addPet: Operation = {
  id: 'addPet',
  method: 'POST',
  path: '/pets',
  parameters: [],
  body: { required: true, content: { 'application/json': json } },
  responses: { 200: { content: { 'application/json': json } } },
  security: [],
};
