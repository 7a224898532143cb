import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type { ThingRetrieveRequest, ThingRetrieveResponse } from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer(handlers: Handlers, options: ServerOptions = {}): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.retrieveThing,
        request: validators.ThingRetrieveRequest,
        replies: { 200: { 'application/json': validators.ThingRetrieveResponse } },
        handler: handlers.things.retrieveThing,
        handlers: handlers.things,
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
  readonly things: ThingsHandlers;
}

/** Answers the operations of `things`. */
export interface ThingsHandlers {
  /** `GET /things/{id}` */
  readonly retrieveThing: Handler<ThingRetrieveRequest, ThingRetrieveReply, undefined>;
}

/** What `things.retrieveThing` may answer, by status. */
export type ThingRetrieveReply = Reply<200, ThingRetrieveResponse>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
