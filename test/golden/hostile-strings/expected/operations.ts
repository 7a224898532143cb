import { json } from './runtime/json.js';
import type { Operation } from './runtime/operation.js';
import { header, path, query } from './runtime/parameters.js';
import { string } from './runtime/shape.js';

/** *\/ hostile() /* */
export const getHostile: Operation = {
  id: "get'`${hostile()}*/",
  method: 'GET',
  path: "/a'`${hostile()}/{x}",
  parameters: [path('x', string), query("q'`${hostile()}*/", string), header('h-hostile', string)],
  responses: { 200: { content: { 'application/json': json } } },
  security: [{ "*/ 'hostile": [] }],
};
