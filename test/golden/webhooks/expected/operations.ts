import { json } from './runtime/json.js';
import type { Operation, SecurityRequirement, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { header } from './runtime/parameters.js';
import { string } from './runtime/shape.js';
import { text } from './runtime/text.js';

const security: readonly SecurityRequirement[] = [{ key: [] }];

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {
  key: { kind: 'http', scheme: 'bearer' },
  signature: { kind: 'apiKey', in: 'header', name: 'X-Signature' },
};

/** POST /watches */
export const createWatch: Operation = {
  id: 'createWatch',
  method: 'POST',
  path: '/watches',
  parameters: [],
  body: { required: true, content: { 'application/json': json } },
  responses: { 204: {} },
  security,
};

/** POST /alarms */
export const createAlarm: Operation = {
  id: 'createAlarm',
  method: 'POST',
  path: '/alarms',
  parameters: [],
  responses: { 204: {} },
  security,
};

/** A ship has moored */
export const shipArrived: Operation = /* @__PURE__ */ define(() => ({
  id: 'POST /ship.arrived',
  method: 'POST',
  path: '/ship.arrived',
  parameters: [header('X-Delivery', string, { required: true })],
  body: { required: true, content: { 'application/json': json } },
  responses: { 204: {}, 410: { content: { 'application/json': json } } },
  security: [],
}));

/** PUT /berth-closed */
export const closeBerth: Operation = /* @__PURE__ */ define(() => ({
  id: 'closeBerth',
  method: 'PUT',
  path: '/berth-closed',
  parameters: [],
  body: { content: { 'text/plain': text() } },
  responses: { 204: {} },
  security: [{ signature: [] }],
}));

/** POST /sighted */
export const shipSighted: Operation = {
  id: 'shipSighted',
  method: 'POST',
  path: '/sighted',
  parameters: [],
  body: { required: true, content: { 'application/json': json } },
  responses: { 204: {} },
  security: [],
};

/** POST /raised */
export const raised: Operation = {
  id: 'POST /raised',
  method: 'POST',
  path: '/raised',
  parameters: [],
  body: { content: { 'application/json': json } },
  responses: { '2XX': {} },
  security: [],
};

/** GET /raised-2 */
export const raised2: Operation = {
  id: 'GET /raised-2',
  method: 'GET',
  path: '/raised-2',
  parameters: [],
  responses: { 204: {} },
  security: [],
};
