import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { EmptyReply, Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type { ApiKeyCredentials, SecurityHook } from './runtime/server-security.js';
import type { StatusOf } from './runtime/status.js';
import type {
  CallbackRaised2Request,
  CallbackRaisedRequest,
  CallbackShipSightedRequest,
  Farewell,
  WebhookCloseBerthRequest,
  WebhookShipArrivedRequest,
} from './types.js';
import * as validators from './validators.js';

/** A server for what the API sends: each webhook and callback arrives at the path of its name (see `routes`). Where the API knows another address, hand `fetch` a request with that path. */
export function createWebhookServer<Principal>(
  handlers: WebhookServerHandlers<Principal>,
  options: WebhookServerOptions<NoInfer<Principal>>,
): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.shipArrived,
        request: validators.WebhookShipArrivedRequest,
        replies: { 410: { 'application/json': validators.Farewell } },
        handler: handlers.webhooks.shipArrived,
        handlers: handlers.webhooks,
      }),
      route({
        operation: operations.closeBerth,
        request: validators.WebhookCloseBerthRequest,
        replies: {},
        handler: handlers.webhooks.closeBerth,
        handlers: handlers.webhooks,
      }),
      route({
        operation: operations.shipSighted,
        request: validators.CallbackShipSightedRequest,
        replies: {},
        handler: handlers.callbacks.shipSighted,
        handlers: handlers.callbacks,
      }),
      route({
        operation: operations.raised,
        request: validators.CallbackRaisedRequest,
        replies: {},
        handler: handlers.callbacks.raised,
        handlers: handlers.callbacks,
      }),
      route({
        operation: operations.raised2,
        request: validators.CallbackRaised2Request,
        replies: {},
        handler: handlers.callbacks.raised2,
        handlers: handlers.callbacks,
      }),
    ],
    securitySchemes: operations.securitySchemes,
    security: { signature: options.security.signature },
    errors: undefined,
    options,
  });
}

export interface WebhookServerOptions<Principal> extends EdgeOptions {
  readonly security: WebhookServerSecurity<Principal>;
}

/** Says who asks, a function for each security scheme. `null` refuses the credentials (401); a thrown `new Problem(403)` says that they do not suffice. */
export interface WebhookServerSecurity<Principal> {
  readonly signature: SecurityHook<ApiKeyCredentials, Principal>;
}

/** What `createWebhookServer` takes: handlers for what is awaited; the rest get 501. */
export interface WebhookServerHandlers<Principal = unknown> {
  readonly webhooks: WebhooksResourceHandlers<Principal>;
  readonly callbacks: CallbacksHandlers<Principal>;
}

/** Answers the operations of `webhooks`. */
export interface WebhooksResourceHandlers<Principal = unknown> {
  /**
   * A ship has moored
   *
   * `POST /ship.arrived`
   */
  readonly shipArrived?: Handler<
    WebhookShipArrivedRequest,
    WebhookShipArrivedReply,
    Principal | undefined
  >;
  /** `PUT /berth-closed` */
  readonly closeBerth?: Handler<WebhookCloseBerthRequest, WebhookCloseBerthReply, Principal>;
}

/** What `webhooks.shipArrived` may answer, by status. */
export type WebhookShipArrivedReply = EmptyReply<204> | Reply<410, Farewell>;

/** What `webhooks.closeBerth` may answer, by status. */
export type WebhookCloseBerthReply = EmptyReply<204>;

/** Answers the operations of `callbacks`. */
export interface CallbacksHandlers<Principal = unknown> {
  /** `POST /sighted` */
  readonly shipSighted?: Handler<
    CallbackShipSightedRequest,
    CallbackShipSightedReply,
    Principal | undefined
  >;
  /** `POST /raised` */
  readonly raised?: Handler<CallbackRaisedRequest, CallbackRaisedReply, Principal | undefined>;
  /** `GET /raised-2` */
  readonly raised2?: Handler<CallbackRaised2Request, CallbackRaised2Reply, Principal | undefined>;
}

/** What `callbacks.shipSighted` may answer, by status. */
export type CallbackShipSightedReply = EmptyReply<204>;

/** What `callbacks.raised` may answer, by status. */
export type CallbackRaisedReply = EmptyReply<StatusOf<'2'>>;

/** What `callbacks.raised2` may answer, by status. */
export type CallbackRaised2Reply = EmptyReply<204>;
