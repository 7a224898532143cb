import { json } from './runtime/json.js';
import type { Operation, SecuritySchemes } from './runtime/operation.js';

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {};

/** GET /things */
export const listThings: Operation = {
  id: 'listThings',
  method: 'GET',
  path: '/things',
  parameters: [],
  responses: { 200: { content: { 'application/json': json } } },
  security: [],
};
