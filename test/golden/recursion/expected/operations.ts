import { json } from './runtime/json.js';
import type { Operation, SecuritySchemes } from './runtime/operation.js';

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {};

/** POST /trees */
export const plantTree: Operation = {
  id: 'plantTree',
  method: 'POST',
  path: '/trees',
  parameters: [],
  body: { required: true, content: { 'application/json': json } },
  responses: { 204: {} },
  security: [],
};
