import { json } from './runtime/json.js';
import type { Operation } from './runtime/operation.js';

/** GET /things */
export const listThings: Operation = {
  id: 'listThings',
  method: 'GET',
  path: '/things',
  parameters: [],
  responses: { 200: { content: { 'application/json': json } } },
  security: [],
};
