import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { EmptyReply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type { TreePlantRequest } from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer(handlers: Handlers, options: ServerOptions = {}): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.plantTree,
        request: validators.TreePlantRequest,
        replies: {},
        handler: handlers.trees.plantTree,
        handlers: handlers.trees,
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
  readonly trees: TreesHandlers;
}

/** Answers the operations of `trees`. */
export interface TreesHandlers {
  /** `POST /trees` */
  readonly plantTree: Handler<TreePlantRequest, TreePlantReply, undefined>;
}

/** What `trees.plantTree` may answer, by status. */
export type TreePlantReply = EmptyReply<204>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
