import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { Bytes, EmptyReply, Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type { Pet, PetCreateRequest, PetReadRequest, PetUpdateRequest } from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer(handlers: Handlers, options: ServerOptions = {}): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.readPet,
        request: validators.PetReadRequest,
        replies: {},
        handler: handlers.pets.readPet,
        handlers: handlers.pets,
      }),
      route({
        operation: operations.updatePet,
        request: validators.PetUpdateRequest,
        replies: { 200: { 'application/json': validators.Pet } },
        handler: handlers.pets.updatePet,
        handlers: handlers.pets,
      }),
      route({
        operation: operations.createPet,
        request: validators.PetCreateRequest,
        replies: {},
        handler: handlers.pets.createPet,
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
  /** `GET /pets/{petId}` */
  readonly readPet: Handler<PetReadRequest, PetReadReply, undefined>;
  /** `PUT /pets/{petId}` */
  readonly updatePet: Handler<PetUpdateRequest, PetUpdateReply, undefined>;
  /** `POST /pets` */
  readonly createPet: Handler<PetCreateRequest, PetCreateReply, undefined>;
}

/** What `pets.readPet` may answer, by status. */
export type PetReadReply = (Reply<200, Bytes> & { contentType: string }) | EmptyReply<404>;

/** What `pets.updatePet` may answer, by status. */
export type PetUpdateReply = Reply<200, Pet>;

/** What `pets.createPet` may answer, by status. */
export type PetCreateReply = EmptyReply<204>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
