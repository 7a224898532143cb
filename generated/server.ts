import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { Problem } from './runtime/problem.js';
import type { Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type {
  BasicCredentials,
  SecurityHook,
  TokenCredentials,
} from './runtime/server-security.js';
import type { HttpStatus } from './runtime/status.js';
import type {
  CreditGrant,
  CreditGrantCreateRequest,
  CreditGrantExpireRequest,
  CreditGrantList,
  CreditGrantListRequest,
  CreditGrantRetrieveRequest,
  CreditGrantUpdateRequest,
  CreditGrantVoidRequest,
  ErrorEnvelope,
} from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer<Principal>(
  handlers: Handlers<Principal>,
  options: ServerOptions<NoInfer<Principal>>,
): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.createCreditGrant,
        request: validators.CreditGrantCreateRequest,
        replies: {
          200: { 'application/json': validators.CreditGrant },
          default: { 'application/json': validators.ErrorEnvelope },
        },
        handler: handlers.creditGrants.createCreditGrant,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.listCreditGrants,
        request: validators.CreditGrantListRequest,
        replies: {
          200: { 'application/json': validators.CreditGrantList },
          default: { 'application/json': validators.ErrorEnvelope },
        },
        handler: handlers.creditGrants.listCreditGrants,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.retrieveCreditGrant,
        request: validators.CreditGrantRetrieveRequest,
        replies: {
          200: { 'application/json': validators.CreditGrant },
          default: { 'application/json': validators.ErrorEnvelope },
        },
        handler: handlers.creditGrants.retrieveCreditGrant,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.updateCreditGrant,
        request: validators.CreditGrantUpdateRequest,
        replies: {
          200: { 'application/json': validators.CreditGrant },
          default: { 'application/json': validators.ErrorEnvelope },
        },
        handler: handlers.creditGrants.updateCreditGrant,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.expireCreditGrant,
        request: validators.CreditGrantExpireRequest,
        replies: {
          200: { 'application/json': validators.CreditGrant },
          default: { 'application/json': validators.ErrorEnvelope },
        },
        handler: handlers.creditGrants.expireCreditGrant,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.voidCreditGrant,
        request: validators.CreditGrantVoidRequest,
        replies: {
          200: { 'application/json': validators.CreditGrant },
          default: { 'application/json': validators.ErrorEnvelope },
        },
        handler: handlers.creditGrants.voidCreditGrant,
        handlers: handlers.creditGrants,
      }),
    ],
    securitySchemes: operations.securitySchemes,
    security: { basicAuth: options.security.basicAuth, bearerAuth: options.security.bearerAuth },
    errors: { contentType: 'application/json', toBody: options.toErrorBody },
    options,
  });
}

export interface ServerOptions<Principal> extends EdgeOptions {
  readonly security: Security<Principal>;
  /** The body of the server's own errors, as the description wants it. */
  readonly toErrorBody: (problem: Problem, requestId: string) => ErrorEnvelope;
}

/** Says who asks, a function for each security scheme. `null` refuses the credentials (401); a thrown `new Problem(403)` says that they do not suffice. */
export interface Security<Principal> {
  /** The secret key as the user name, with an empty password. */
  readonly basicAuth: SecurityHook<BasicCredentials, Principal>;
  /** The secret key as the token. */
  readonly bearerAuth: SecurityHook<TokenCredentials, Principal>;
}

/** The handlers of all operations: what `createServer` takes. */
export interface Handlers<Principal = unknown> {
  /** Allocate billing credits to customers and follow what becomes of them. */
  readonly creditGrants: CreditGrantsHandlers<Principal>;
}

/** Answers the operations of `creditGrants`. */
export interface CreditGrantsHandlers<Principal = unknown> {
  /**
   * Create a credit grant
   *
   * Allocates billing credits to a customer.
   *
   * `POST /v1/billing/credit_grants`
   */
  readonly createCreditGrant: Handler<CreditGrantCreateRequest, CreditGrantCreateReply, Principal>;
  /**
   * List credit grants
   *
   * Answers the grants of a customer, the newest first, page by page.
   *
   * `GET /v1/billing/credit_grants`
   */
  readonly listCreditGrants: Handler<CreditGrantListRequest, CreditGrantListReply, Principal>;
  /**
   * Retrieve a credit grant
   *
   * `GET /v1/billing/credit_grants/{id}`
   */
  readonly retrieveCreditGrant: Handler<
    CreditGrantRetrieveRequest,
    CreditGrantRetrieveReply,
    Principal
  >;
  /**
   * Update a credit grant
   *
   * Changes when a grant expires, or its metadata. What is absent stays as it is.
   *
   * `POST /v1/billing/credit_grants/{id}`
   */
  readonly updateCreditGrant: Handler<CreditGrantUpdateRequest, CreditGrantUpdateReply, Principal>;
  /**
   * Expire a credit grant
   *
   * Ends a grant now. Credits that were applied stay applied.
   *
   * `POST /v1/billing/credit_grants/{id}/expire`
   */
  readonly expireCreditGrant: Handler<CreditGrantExpireRequest, CreditGrantExpireReply, Principal>;
  /**
   * Void a credit grant
   *
   * Takes a grant back as if it had never been given.
   *
   * `POST /v1/billing/credit_grants/{id}/void`
   */
  readonly voidCreditGrant: Handler<CreditGrantVoidRequest, CreditGrantVoidReply, Principal>;
}

/** What `creditGrants.createCreditGrant` may answer, by status. */
export type CreditGrantCreateReply =
  Reply<200, CreditGrant> | Reply<Exclude<HttpStatus, 200>, ErrorEnvelope>;

/** What `creditGrants.listCreditGrants` may answer, by status. */
export type CreditGrantListReply =
  Reply<200, CreditGrantList> | Reply<Exclude<HttpStatus, 200>, ErrorEnvelope>;

/** What `creditGrants.retrieveCreditGrant` may answer, by status. */
export type CreditGrantRetrieveReply =
  Reply<200, CreditGrant> | Reply<Exclude<HttpStatus, 200>, ErrorEnvelope>;

/** What `creditGrants.updateCreditGrant` may answer, by status. */
export type CreditGrantUpdateReply =
  Reply<200, CreditGrant> | Reply<Exclude<HttpStatus, 200>, ErrorEnvelope>;

/** What `creditGrants.expireCreditGrant` may answer, by status. */
export type CreditGrantExpireReply =
  Reply<200, CreditGrant> | Reply<Exclude<HttpStatus, 200>, ErrorEnvelope>;

/** What `creditGrants.voidCreditGrant` may answer, by status. */
export type CreditGrantVoidReply =
  Reply<200, CreditGrant> | Reply<Exclude<HttpStatus, 200>, ErrorEnvelope>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
