import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { EmptyReply, Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type { User, UserCreateRequest, UserGetRequest } from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer(handlers: Handlers, options: ServerOptions = {}): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.createUser,
        request: validators.UserCreateRequest,
        replies: { 201: { 'application/json': validators.User } },
        handler: handlers.users.createUser,
        handlers: handlers.users,
      }),
      route({
        operation: operations.getUser,
        request: validators.UserGetRequest,
        replies: { 200: { 'application/json': validators.User } },
        handler: handlers.users.getUser,
        handlers: handlers.users,
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
  readonly users: UsersHandlers;
}

/** Answers the operations of `users`. */
export interface UsersHandlers {
  /** `POST /users` */
  readonly createUser: Handler<UserCreateRequest, UserCreateReply, undefined>;
  /** `GET /users/{id}` */
  readonly getUser: Handler<UserGetRequest, UserGetReply, undefined>;
}

/** What `users.createUser` may answer, by status. */
export type UserCreateReply = Reply<201, User>;

/** What `users.getUser` may answer, by status. */
export type UserGetReply = Reply<200, User> | EmptyReply<404>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
