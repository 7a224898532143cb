import { json } from './runtime/json.js';
import type { Operation } from './runtime/operation.js';

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
