import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { EmptyReply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type {
  CreditGrantCreateRequest,
  CreditGrantDeleteRequest,
  CreditGrantListRequest,
  CreditGrantRetrieveRequest,
  CreditGrantVoidRequest,
  GrößenAuflistenRequest,
  _3DSecureUpdateRequest,
} from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer(handlers: Handlers, options: ServerOptions = {}): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.voidCreditGrant,
        request: validators.CreditGrantVoidRequest,
        replies: {},
        handler: handlers.creditGrants.voidCreditGrant,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.listCreditGrants,
        request: validators.CreditGrantListRequest,
        replies: {},
        handler: handlers.creditGrants.listCreditGrants,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.createCreditGrant,
        request: validators.CreditGrantCreateRequest,
        replies: {},
        handler: handlers.creditGrants.createCreditGrant,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.retrieveCreditGrant,
        request: validators.CreditGrantRetrieveRequest,
        replies: {},
        handler: handlers.creditGrants.retrieveCreditGrant,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.deleteCreditGrant,
        request: validators.CreditGrantDeleteRequest,
        replies: {},
        handler: handlers.creditGrants.deleteCreditGrant,
        handlers: handlers.creditGrants,
      }),
      route({
        operation: operations.update3DSecure,
        request: validators._3DSecureUpdateRequest,
        replies: {},
        handler: handlers._3DSecure.update3DSecure,
        handlers: handlers._3DSecure,
      }),
      route({
        operation: operations.größenAuflisten,
        request: validators.GrößenAuflistenRequest,
        replies: {},
        handler: handlers.größen.größenAuflisten,
        handlers: handlers.größen,
      }),
    ],
    securitySchemes: operations.securitySchemes,
    security: {},
    errors: undefined,
    options,
  });
}

export interface ServerOptions extends EdgeOptions {}

/** The handlers of all operations: what `createServer` takes. */
export interface Handlers {
  readonly creditGrants: CreditGrantsHandlers;
  readonly _3DSecure: _3DSecureHandlers;
  readonly größen: GrößenHandlers;
}

/** Answers the operations of `creditGrants`. */
export interface CreditGrantsHandlers {
  /** `POST /v1/credit_grants/{grant}/void` */
  readonly voidCreditGrant: Handler<CreditGrantVoidRequest, CreditGrantVoidReply, undefined>;
  /** `GET /v1/credit_grants` */
  readonly listCreditGrants: Handler<CreditGrantListRequest, CreditGrantListReply, undefined>;
  /** `POST /v1/credit_grants` */
  readonly createCreditGrant: Handler<CreditGrantCreateRequest, CreditGrantCreateReply, undefined>;
  /** `GET /v1/credit_grants/{grant}` */
  readonly retrieveCreditGrant: Handler<
    CreditGrantRetrieveRequest,
    CreditGrantRetrieveReply,
    undefined
  >;
  /** `DELETE /v1/credit_grants/{grant}` */
  readonly deleteCreditGrant: Handler<CreditGrantDeleteRequest, CreditGrantDeleteReply, undefined>;
}

/** What `creditGrants.voidCreditGrant` may answer, by status. */
export type CreditGrantVoidReply = EmptyReply<204>;

/** What `creditGrants.listCreditGrants` may answer, by status. */
export type CreditGrantListReply = EmptyReply<204>;

/** What `creditGrants.createCreditGrant` may answer, by status. */
export type CreditGrantCreateReply = EmptyReply<204>;

/** What `creditGrants.retrieveCreditGrant` may answer, by status. */
export type CreditGrantRetrieveReply = EmptyReply<204>;

/** What `creditGrants.deleteCreditGrant` may answer, by status. */
export type CreditGrantDeleteReply = EmptyReply<204>;

/** Answers the operations of `_3DSecure`. */
export interface _3DSecureHandlers {
  /** `PUT /v1/3d_secure/{class}` */
  readonly update3DSecure: Handler<_3DSecureUpdateRequest, _3DSecureUpdateReply, undefined>;
}

/** What `_3DSecure.update3DSecure` may answer, by status. */
export type _3DSecureUpdateReply = EmptyReply<204>;

/** Answers the operations of `größen`. */
export interface GrößenHandlers {
  /** `GET /größen` */
  readonly größenAuflisten: Handler<GrößenAuflistenRequest, GrößenAuflistenReply, undefined>;
}

/** What `größen.größenAuflisten` may answer, by status. */
export type GrößenAuflistenReply = EmptyReply<204>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
