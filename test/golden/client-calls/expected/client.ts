import * as operations from './operations.js';
import type { ApiPromise, Failure, Success } from './runtime/api-promise.js';
import type { Credentials, SecretProvider } from './runtime/authentication.js';
import type {
  ApiDescription,
  ClientOptions,
  HeaderValues,
  RequestOptions,
} from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { Pagination } from './runtime/next-page.js';
import type { PagePromise } from './runtime/pagination.js';
import { paginate } from './runtime/pagination.js';
import type {
  CrateListParams,
  CrateListResponse,
  LogEntry,
  Problem,
  Ship,
  ShipCreateParams,
  ShipFollowLogCookies,
  ShipListParams,
  ShipListResponse,
  ShipRenameParams,
} from './types.js';

const api: ApiDescription = {
  name: 'HarbourClient',
  version: '2.1.0',
  servers: [
    {
      url: 'https://{region}.harbour.example/{stage}',
      variables: { region: { default: 'eu', values: ['eu', 'us'] }, stage: { default: 'live' } },
    },
  ],
  securitySchemes: operations.securitySchemes,
};

/**
 * Credentials by security scheme: a value, or a function that is asked before each attempt.
 * Give those you have; an operation uses the first of its alternatives that they meet.
 */
export interface HarbourClientAuth extends Credentials {
  /** The key that is sent as header `X-Harbour-Key`. */
  readonly harbourKey?: string | SecretProvider<string>;
  /** Which harbour. */
  readonly tenant?: string | SecretProvider<string>;
  /** An access token. */
  readonly oauth?: string | SecretProvider<string>;
}

/** How a {@link HarbourClient} works. */
export interface HarbourClientOptions extends ClientOptions {
  /** The credentials to send. */
  readonly auth?: HarbourClientAuth;
}

/** Everything that a call can look like. */
export class HarbourClient extends HttpClient {
  readonly ships: Ships = new Ships(this);
  readonly crates: Crates = new Crates(this);

  constructor(options: HarbourClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link HarbourClient} will do for them too.
 */
export function createClient(options: HarbourClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

/** How one page of a list leads to the next. */
const pages: Pagination = { kind: 'link', items: '' };

export class Ships {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  list(
    params?: ShipListParams,
    options?: RequestOptions,
  ): PagePromise<ShipListResponse, Ship, ShipListResult> {
    return listShips(this.#client, params, options);
  }

  create(
    params: ShipCreateParams,
    options?: RequestOptions<ShipCreateHeaderOptions>,
  ): ApiPromise<Ship | undefined, ShipCreateResult> {
    return createShip(this.#client, params, options);
  }

  /** Arguments that have the names of others. */
  rename(
    client: string,
    options: number,
    body: string[] | undefined,
    params: ShipRenameParams,
    options_?: RequestOptions<ShipRenameHeaderOptions>,
  ): ApiPromise<undefined, ShipRenameResult> {
    return renameShips(this.#client, client, options, body, params, options_);
  }

  /**
   * @param id - The ship.
   * @deprecated
   */
  followLog(
    id: string,
    options?: RequestOptions<HeaderValues, ShipFollowLogCookies>,
  ): ApiPromise<AsyncIterable<LogEntry>, ShipFollowLogResult> {
    return followLog(this.#client, id, options);
  }

  uploadPhoto(
    id: string,
    file: Blob,
    options?: RequestOptions,
  ): ApiPromise<Blob, ShipUploadPhotoResult> {
    return uploadPhoto(this.#client, id, file, options);
  }
}

/** The answers to `ships.list`, by status. */
export type ShipListResult = Success<
  200,
  ShipListResponse,
  {
    readonly Link?: string;
    readonly 'X-Total': number;
  }
>;

/** @see {@link Ships#list} */
export function listShips(
  client: HttpClient,
  params?: ShipListParams,
  options?: RequestOptions,
): PagePromise<ShipListResponse, Ship, ShipListResult> {
  return paginate(client, operations.listShips, pages, { params }, options);
}

/** The headers that createShip takes. */
export interface ShipCreateHeaderOptions {
  readonly 'X-Trace'?: string | undefined;
}

/** The answers to `ships.create`, by status. */
export type ShipCreateResult =
  Success<201, Ship> | Success<202, undefined> | Failure<409, Problem> | Failure<number, Problem>;

/** @see {@link Ships#create} */
export function createShip(
  client: HttpClient,
  params: ShipCreateParams,
  options?: RequestOptions<ShipCreateHeaderOptions>,
): ApiPromise<Ship | undefined, ShipCreateResult> {
  return client.send(operations.createShip, { params }, options);
}

/** The headers that renameShips takes. */
export interface ShipRenameHeaderOptions {
  readonly 'X-Retries'?: number | undefined;
}

/** The answers to `ships.rename`, by status. */
export type ShipRenameResult = Success<204, undefined>;

/**
 * Arguments that have the names of others.
 *
 * @see {@link Ships#rename}
 */
export function renameShips(
  client_: HttpClient,
  client: string,
  options: number,
  body: string[] | undefined,
  params: ShipRenameParams,
  options_?: RequestOptions<ShipRenameHeaderOptions>,
): ApiPromise<undefined, ShipRenameResult> {
  return client_.send(
    operations.renameShips,
    { path: { client, options }, body, params },
    options_,
  );
}

/** The answers to `ships.followLog`, by status. */
export type ShipFollowLogResult = Success<200, AsyncIterable<LogEntry>> | Failure<number, Problem>;

/** @see {@link Ships#followLog} */
export function followLog(
  client: HttpClient,
  id: string,
  options?: RequestOptions<HeaderValues, ShipFollowLogCookies>,
): ApiPromise<AsyncIterable<LogEntry>, ShipFollowLogResult> {
  return client.send(operations.followLog, { path: { id } }, options);
}

/** The answers to `ships.uploadPhoto`, by status. */
export type ShipUploadPhotoResult = Success<200, Blob>;

/** @see {@link Ships#uploadPhoto} */
export function uploadPhoto(
  client: HttpClient,
  id: string,
  file: Blob,
  options?: RequestOptions,
): ApiPromise<Blob, ShipUploadPhotoResult> {
  return client.send(operations.uploadPhoto, { path: { id }, body: file }, options);
}

export class Crates {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  list(
    params?: CrateListParams,
    options?: RequestOptions,
  ): ApiPromise<CrateListResponse, CrateListResult> {
    return listCrates(this.#client, params, options);
  }
}

/** The answers to `crates.list`, by status. */
export type CrateListResult = Success<200, CrateListResponse>;

/** @see {@link Crates#list} */
export function listCrates(
  client: HttpClient,
  params?: CrateListParams,
  options?: RequestOptions,
): ApiPromise<CrateListResponse, CrateListResult> {
  return client.send(operations.listCrates, { params }, options);
}

export { errors };
