import { json } from './runtime/json.js';
import type { Operation } from './runtime/operation.js';
import { path } from './runtime/parameters.js';
import { string } from './runtime/shape.js';

/** GET /things/{id} */
export const retrieveThing: Operation = {
  id: 'GET /things/{id}',
  method: 'GET',
  path: '/things/{id}',
  parameters: [path('id', string)],
  responses: { 200: { content: { 'application/json': json } } },
  security: [],
};
