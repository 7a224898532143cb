import { deepObject } from './runtime/deep-object.js';
import { form } from './runtime/form-body.js';
import { json } from './runtime/json.js';
import type { Operation, SecurityRequirement, SecuritySchemes } from './runtime/operation.js';
import { define } from './runtime/operation.js';
import { header, path, query } from './runtime/parameters.js';
import { array, integer, string } from './runtime/shape.js';
import type { WireOptions } from './runtime/wire-options.js';
import {
  CreditGrantCreateParams,
  CreditGrantExpireParams,
  CreditGrantUpdateParams,
  CreditGrantVoidParams,
} from './shapes.js';

const wire: WireOptions = { brackets: 'raw' };
const stripeVersion = /* @__PURE__ */ define(() => header('Stripe-Version', string));
const stripeAccount = /* @__PURE__ */ define(() => header('Stripe-Account', string));
const idempotencyKey = /* @__PURE__ */ define(() => header('Idempotency-Key', string));
const jsonResponse = { content: { 'application/json': json } };
const security: readonly SecurityRequirement[] = [{ basicAuth: [] }, { bearerAuth: [] }];
const expand = /* @__PURE__ */ define(() => query('expand', array(string), { style: deepObject }));
const id = /* @__PURE__ */ define(() => path('id', string));

/** What the keys in `security` stand for. */
export const securitySchemes: SecuritySchemes = {
  basicAuth: { kind: 'http', scheme: 'basic' },
  bearerAuth: { kind: 'http', scheme: 'bearer' },
};

/** Create a credit grant */
export const createCreditGrant: Operation = /* @__PURE__ */ define(() => ({
  id: 'createCreditGrant',
  method: 'POST',
  path: '/v1/billing/credit_grants',
  parameters: [stripeVersion, stripeAccount, idempotencyKey],
  body: {
    required: true,
    content: {
      'application/x-www-form-urlencoded': form(CreditGrantCreateParams, {
        amount: deepObject,
        applicability_config: deepObject,
        expand: deepObject,
        metadata: deepObject,
      }),
    },
  },
  responses: { 200: jsonResponse, default: jsonResponse },
  security,
  wire,
}));

/** List credit grants */
export const listCreditGrants: Operation = /* @__PURE__ */ define(() => ({
  id: 'listCreditGrants',
  method: 'GET',
  path: '/v1/billing/credit_grants',
  parameters: [
    stripeVersion,
    stripeAccount,
    query('customer', string),
    query('customer_account', string),
    query('limit', integer),
    query('starting_after', string),
    query('ending_before', string),
    expand,
  ],
  responses: { 200: jsonResponse, default: jsonResponse },
  security,
  wire,
}));

/** Retrieve a credit grant */
export const retrieveCreditGrant: Operation = {
  id: 'retrieveCreditGrant',
  method: 'GET',
  path: '/v1/billing/credit_grants/{id}',
  parameters: [id, stripeVersion, stripeAccount, expand],
  responses: { 200: jsonResponse, default: jsonResponse },
  security,
  wire,
};

/** Update a credit grant */
export const updateCreditGrant: Operation = /* @__PURE__ */ define(() => ({
  id: 'updateCreditGrant',
  method: 'POST',
  path: '/v1/billing/credit_grants/{id}',
  parameters: [id, stripeVersion, stripeAccount, idempotencyKey],
  body: {
    content: {
      'application/x-www-form-urlencoded': form(CreditGrantUpdateParams, {
        expand: deepObject,
        metadata: deepObject,
      }),
    },
  },
  responses: { 200: jsonResponse, default: jsonResponse },
  security,
  wire,
}));

/** Expire a credit grant */
export const expireCreditGrant: Operation = /* @__PURE__ */ define(() => ({
  id: 'expireCreditGrant',
  method: 'POST',
  path: '/v1/billing/credit_grants/{id}/expire',
  parameters: [id, idempotencyKey, stripeVersion, stripeAccount],
  body: {
    content: {
      'application/x-www-form-urlencoded': form(CreditGrantExpireParams, { expand: deepObject }),
    },
  },
  responses: { 200: jsonResponse, default: jsonResponse },
  security,
  wire,
}));

/** Void a credit grant */
export const voidCreditGrant: Operation = /* @__PURE__ */ define(() => ({
  id: 'voidCreditGrant',
  method: 'POST',
  path: '/v1/billing/credit_grants/{id}/void',
  parameters: [id, idempotencyKey, stripeVersion, stripeAccount],
  body: {
    content: {
      'application/x-www-form-urlencoded': form(CreditGrantVoidParams, { expand: deepObject }),
    },
  },
  responses: { 200: jsonResponse, default: jsonResponse },
  security,
  wire,
}));
