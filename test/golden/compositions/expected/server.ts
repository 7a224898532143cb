import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type { PetAddRequest, PetAddResponse } from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer(handlers: Handlers, options: ServerOptions = {}): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.addPet,
        request: validators.PetAddRequest,
        replies: { 200: { 'application/json': validators.PetAddResponse } },
        handler: handlers.pets.addPet,
        handlers: handlers.pets,
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
  readonly pets: PetsHandlers;
}

/** Answers the operations of `pets`. */
export interface PetsHandlers {
  /** `POST /pets` */
  readonly addPet: Handler<PetAddRequest, PetAddReply, undefined>;
}

/** What `pets.addPet` may answer, by status. */
export type PetAddReply = Reply<200, PetAddResponse>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
