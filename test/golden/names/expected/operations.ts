import type { Operation, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { path } from './runtime/parameters.js';
import { string } from './runtime/shape.js';

const grant = /* @__PURE__ */ define(() => path('grant', string));

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {};

/** POST /v1/credit_grants/{grant}/void */
export const voidCreditGrant: Operation = {
  id: 'POST /v1/credit_grants/{grant}/void',
  method: 'POST',
  path: '/v1/credit_grants/{grant}/void',
  parameters: [grant],
  responses: { 204: {} },
  security: [],
};

/** GET /v1/credit_grants */
export const listCreditGrants: Operation = {
  id: 'GET /v1/credit_grants',
  method: 'GET',
  path: '/v1/credit_grants',
  parameters: [],
  responses: { 204: {} },
  security: [],
};

/** POST /v1/credit_grants */
export const createCreditGrant: Operation = {
  id: 'POST /v1/credit_grants',
  method: 'POST',
  path: '/v1/credit_grants',
  parameters: [],
  responses: { 204: {} },
  security: [],
};

/** GET /v1/credit_grants/{grant} */
export const retrieveCreditGrant: Operation = {
  id: 'GET /v1/credit_grants/{grant}',
  method: 'GET',
  path: '/v1/credit_grants/{grant}',
  parameters: [grant],
  responses: { 204: {} },
  security: [],
};

/** DELETE /v1/credit_grants/{grant} */
export const deleteCreditGrant: Operation = {
  id: 'DELETE /v1/credit_grants/{grant}',
  method: 'DELETE',
  path: '/v1/credit_grants/{grant}',
  parameters: [grant],
  responses: { 204: {} },
  security: [],
};

/** PUT /v1/3d_secure/{class} */
export const update3DSecure: Operation = /* @__PURE__ */ define(() => ({
  id: 'PUT /v1/3d_secure/{class}',
  method: 'PUT',
  path: '/v1/3d_secure/{class}',
  parameters: [path('class', string)],
  responses: { 204: {} },
  security: [],
}));

/** GET /größen */
export const größenAuflisten: Operation = {
  id: 'größenAuflisten',
  method: 'GET',
  path: '/größen',
  parameters: [],
  responses: { 204: {} },
  security: [],
};
