import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type { ApiKeyCredentials, SecurityHook } from './runtime/server-security.js';
import type { A, HostileGetRequest } from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer<Principal>(
  handlers: Handlers<Principal>,
  options: ServerOptions<NoInfer<Principal>>,
): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.getHostile,
        basePaths: ["/'+hostile()+'"],
        request: validators.HostileGetRequest,
        replies: { 200: { 'application/json': validators.A } },
        handler: handlers.hostile.getHostile,
        handlers: handlers.hostile,
      }),
    ],
    securitySchemes: operations.securitySchemes,
    security: { "*/ 'hostile": options.security.hostile },
    errors: undefined,
    options,
  });
}

export interface ServerOptions<Principal> extends EdgeOptions {
  readonly security: Security<Principal>;
}

/** Says who asks, a function for each security scheme. `null` refuses the credentials (401); a thrown `new Problem(403)` says that they do not suffice. */
export interface Security<Principal> {
  readonly hostile: SecurityHook<ApiKeyCredentials, Principal>;
}

/** The handlers of all operations: what `createServer` takes. */
export interface Handlers<Principal = unknown> {
  readonly hostile: HostileHandlers<Principal>;
}

/** Answers the operations of `hostile`. */
export interface HostileHandlers<Principal = unknown> {
  /**
   * *\/ hostile() /*
   *
   * `GET /a'`${hostile()}/{x}`
   */
  readonly getHostile: Handler<HostileGetRequest, HostileGetReply, Principal>;
}

/** What `hostile.getHostile` may answer, by status. */
export type HostileGetReply = Reply<200, A>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
