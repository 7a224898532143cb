import { binary } from './runtime/binary.js';
import { jsonLines } from './runtime/json-lines.js';
import { json } from './runtime/json.js';
import type { Operation, SecurityRequirement, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { cookie, header, path, query } from './runtime/parameters.js';
import { boolean, integer, string } from './runtime/shape.js';

const security: readonly SecurityRequirement[] = [
  { harbourKey: [], tenant: [] },
  { oauth: ['ships'] },
  {},
];
const jsonResponse = { content: { 'application/json': json } };
const id = /* @__PURE__ */ define(() => path('id', string));

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {
  harbourKey: { kind: 'apiKey', in: 'header', name: 'X-Harbour-Key' },
  tenant: { kind: 'apiKey', in: 'query', name: 'tenant' },
  oauth: { kind: 'oauth2' },
  certificate: { kind: 'mutualTLS' },
};

/** GET /ships */
export const listShips: Operation = /* @__PURE__ */ define(() => ({
  id: 'listShips',
  method: 'GET',
  path: '/ships',
  parameters: [query('page', integer), query('per_page', integer)],
  responses: {
    200: {
      headers: { Link: { shape: string }, 'X-Total': { required: true, shape: integer } },
      content: { 'application/json': json },
    },
  },
  security,
}));

/** POST /ships */
export const createShip: Operation = /* @__PURE__ */ define(() => ({
  id: 'createShip',
  method: 'POST',
  path: '/ships',
  parameters: [header('X-Trace', string, { required: true }), query('dry_run', boolean)],
  body: { required: true, content: { 'application/json': json } },
  responses: { 201: jsonResponse, 202: {}, 409: jsonResponse, '5XX': jsonResponse },
  security,
}));

/** PUT /ships/{client}/{options} */
export const renameShips: Operation = /* @__PURE__ */ define(() => ({
  id: 'renameShips',
  method: 'PUT',
  path: '/ships/{client}/{options}',
  parameters: [
    path('client', string),
    path('options', integer),
    header('X-Retries', integer),
    query('reason', string, { required: true }),
  ],
  body: { content: { 'application/json': json } },
  responses: { 204: {} },
  security,
}));

/** GET /ships/{id}/log */
export const followLog: Operation = /* @__PURE__ */ define(() => ({
  id: 'followLog',
  method: 'GET',
  path: '/ships/{id}/log',
  parameters: [id, cookie('session', string)],
  responses: { 200: { content: { 'application/jsonl': jsonLines } }, default: jsonResponse },
  security: [],
  servers: [{ url: 'https://logs.harbour.example' }],
}));

/** POST /ships/{id}/photo */
export const uploadPhoto: Operation = {
  id: 'uploadPhoto',
  method: 'POST',
  path: '/ships/{id}/photo',
  parameters: [id],
  body: { required: true, content: { 'image/png': binary } },
  responses: { 200: { content: { 'image/png': binary } } },
  security,
};

/** GET /crates */
export const listCrates: Operation = /* @__PURE__ */ define(() => ({
  id: 'listCrates',
  method: 'GET',
  path: '/crates',
  parameters: [query('cursor', string), query('limit', integer)],
  responses: { 200: jsonResponse },
  security,
}));
