import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { EmptyReply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type { SecurityHook, TokenCredentials } from './runtime/server-security.js';
import type { AlarmCreateRequest, WebhookCreateWatchRequest } from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer<Principal>(
  handlers: Handlers<Principal>,
  options: ServerOptions<NoInfer<Principal>>,
): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.createWatch,
        basePaths: ['/v1'],
        request: validators.WebhookCreateWatchRequest,
        replies: {},
        handler: handlers.webhooks.createWatch,
        handlers: handlers.webhooks,
      }),
      route({
        operation: operations.createAlarm,
        basePaths: ['/v1'],
        request: validators.AlarmCreateRequest,
        replies: {},
        handler: handlers.alarms.createAlarm,
        handlers: handlers.alarms,
      }),
    ],
    securitySchemes: operations.securitySchemes,
    security: { key: options.security.key },
    errors: undefined,
    options,
  });
}

export interface ServerOptions<Principal> extends EdgeOptions {
  readonly security: Security<Principal>;
}

/** Says who asks, a function for each security scheme. `null` refuses the credentials (401); a thrown `new Problem(403)` says that they do not suffice. */
export interface Security<Principal> {
  readonly key: SecurityHook<TokenCredentials, Principal>;
}

/** The handlers of all operations: what `createServer` takes. */
export interface Handlers<Principal = unknown> {
  readonly webhooks: WebhooksHandlers<Principal>;
  readonly alarms: AlarmsHandlers<Principal>;
}

/** Answers the operations of `webhooks`. */
export interface WebhooksHandlers<Principal = unknown> {
  /** `POST /watches` */
  readonly createWatch: Handler<WebhookCreateWatchRequest, WebhookCreateWatchReply, Principal>;
}

/** What `webhooks.createWatch` may answer, by status. */
export type WebhookCreateWatchReply = EmptyReply<204>;

/** Answers the operations of `alarms`. */
export interface AlarmsHandlers<Principal = unknown> {
  /** `POST /alarms` */
  readonly createAlarm: Handler<AlarmCreateRequest, AlarmCreateReply, Principal>;
}

/** What `alarms.createAlarm` may answer, by status. */
export type AlarmCreateReply = EmptyReply<204>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
