import { json } from './runtime/json.js';
import type { Operation, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { header, path, query } from './runtime/parameters.js';
import { string } from './runtime/shape.js';

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {
  "*/ 'hostile": { kind: 'apiKey', in: 'header', name: "X-'`*/" },
};

/** *\/ hostile() /* */
export const getHostile: Operation = /* @__PURE__ */ define(() => ({
  id: "get'`${hostile()}*/",
  method: 'GET',
  path: "/a'`${hostile()}/{x}",
  parameters: [
    path('x', string),
    query("q'`${hostile()}*/", string),
    header('h-hostile', string),
    path('hostile()', string),
  ],
  responses: { 200: { content: { 'application/json': json } } },
  security: [{ "*/ 'hostile": [] }],
}));
