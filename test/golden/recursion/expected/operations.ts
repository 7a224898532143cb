import { json } from './runtime/json.js';
import type { Operation } from './runtime/operation.js';

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
