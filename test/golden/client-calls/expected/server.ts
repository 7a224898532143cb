import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { Bytes, EmptyReply, Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type {
  ApiKeyCredentials,
  SecurityHook,
  TokenCredentials,
} from './runtime/server-security.js';
import type { HttpStatus, StatusOf } from './runtime/status.js';
import type {
  CrateListRequest,
  CrateListResponse,
  LogEntry,
  Problem,
  Ship,
  ShipCreateRequest,
  ShipFollowLogRequest,
  ShipListRequest,
  ShipListResponse,
  ShipRenameRequest,
  ShipUploadPhotoRequest,
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
        operation: operations.listShips,
        basePaths: ['/live'],
        request: validators.ShipListRequest,
        replies: { 200: { 'application/json': validators.ShipListResponse } },
        handler: handlers.ships.listShips,
        handlers: handlers.ships,
      }),
      route({
        operation: operations.createShip,
        basePaths: ['/live'],
        request: validators.ShipCreateRequest,
        replies: {
          201: { 'application/json': validators.Ship },
          409: { 'application/json': validators.Problem },
          '5XX': { 'application/json': validators.Problem },
        },
        handler: handlers.ships.createShip,
        handlers: handlers.ships,
      }),
      route({
        operation: operations.renameShips,
        basePaths: ['/live'],
        request: validators.ShipRenameRequest,
        replies: {},
        handler: handlers.ships.renameShips,
        handlers: handlers.ships,
      }),
      route({
        operation: operations.followLog,
        request: validators.ShipFollowLogRequest,
        replies: {
          200: { 'application/jsonl': validators.LogEntry },
          default: { 'application/json': validators.Problem },
        },
        handler: handlers.ships.followLog,
        handlers: handlers.ships,
      }),
      route({
        operation: operations.uploadPhoto,
        basePaths: ['/live'],
        request: validators.ShipUploadPhotoRequest,
        replies: {},
        handler: handlers.ships.uploadPhoto,
        handlers: handlers.ships,
      }),
      route({
        operation: operations.listCrates,
        basePaths: ['/live'],
        request: validators.CrateListRequest,
        replies: { 200: { 'application/json': validators.CrateListResponse } },
        handler: handlers.crates.listCrates,
        handlers: handlers.crates,
      }),
    ],
    securitySchemes: operations.securitySchemes,
    security: {
      harbourKey: options.security.harbourKey,
      tenant: options.security.tenant,
      oauth: options.security.oauth,
    },
    errors: undefined,
    options,
  });
}

export interface ServerOptions<Principal> extends EdgeOptions {
  readonly security: Security<Principal>;
}

/** Says who asks, a function for each security scheme. `null` refuses the credentials (401); a thrown `new Problem(403)` says that they do not suffice. */
export interface Security<Principal> {
  readonly harbourKey: SecurityHook<ApiKeyCredentials, Principal>;
  /** Which harbour. */
  readonly tenant: SecurityHook<ApiKeyCredentials, Principal>;
  readonly oauth: SecurityHook<TokenCredentials, Principal>;
}

/** The handlers of all operations: what `createServer` takes. */
export interface Handlers<Principal = unknown> {
  readonly ships: ShipsHandlers<Principal>;
  readonly crates: CratesHandlers<Principal>;
}

/** Answers the operations of `ships`. */
export interface ShipsHandlers<Principal = unknown> {
  /** `GET /ships` */
  readonly listShips: Handler<ShipListRequest, ShipListReply, Principal | undefined>;
  /** `POST /ships` */
  readonly createShip: Handler<ShipCreateRequest, ShipCreateReply, Principal | undefined>;
  /**
   * Arguments that have the names of others.
   *
   * `PUT /ships/{client}/{options}`
   */
  readonly renameShips: Handler<ShipRenameRequest, ShipRenameReply, Principal | undefined>;
  /**
   * `GET /ships/{id}/log`
   *
   * @deprecated
   */
  readonly followLog: Handler<ShipFollowLogRequest, ShipFollowLogReply, Principal | undefined>;
  /** `POST /ships/{id}/photo` */
  readonly uploadPhoto: Handler<
    ShipUploadPhotoRequest,
    ShipUploadPhotoReply,
    Principal | undefined
  >;
}

/** What `ships.listShips` may answer, by status. */
export type ShipListReply = Reply<200, ShipListResponse> & {
  headers: {
    link?: string;
    'x-total': number;
  };
};

/** What `ships.createShip` may answer, by status. */
export type ShipCreateReply =
  Reply<201, Ship> | EmptyReply<202> | Reply<409, Problem> | Reply<StatusOf<'5'>, Problem>;

/** What `ships.renameShips` may answer, by status. */
export type ShipRenameReply = EmptyReply<204>;

/** What `ships.followLog` may answer, by status. */
export type ShipFollowLogReply =
  Reply<200, AsyncIterable<LogEntry>> | Reply<Exclude<HttpStatus, 200>, Problem>;

/** What `ships.uploadPhoto` may answer, by status. */
export type ShipUploadPhotoReply = Reply<200, Bytes>;

/** Answers the operations of `crates`. */
export interface CratesHandlers<Principal = unknown> {
  /** `GET /crates` */
  readonly listCrates: Handler<CrateListRequest, CrateListReply, Principal | undefined>;
}

/** What `crates.listCrates` may answer, by status. */
export type CrateListReply = Reply<200, CrateListResponse>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
