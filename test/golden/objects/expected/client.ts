import * as operations from './operations.js';
import type { ApiPromise, Success } from './runtime/api-promise.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { ThingListResponse } from './types.js';

const api: ApiDescription = {
  name: 'ObjectsClient',
  version: '1',
  servers: [{ url: '/' }],
  securitySchemes: operations.securitySchemes,
};

/** How a {@link ObjectsClient} works. */
export type ObjectsClientOptions = ClientOptions;

/** Objects */
export class ObjectsClient extends HttpClient {
  readonly things: Things = new Things(this);

  constructor(options: ObjectsClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link ObjectsClient} will do for them too.
 */
export function createClient(options: ObjectsClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class Things {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  list(options?: RequestOptions): ApiPromise<ThingListResponse, ThingListResult> {
    return listThings(this.#client, options);
  }
}

/** The answers to `things.list`, by status. */
export type ThingListResult = Success<200, ThingListResponse>;

/** @see {@link Things#list} */
export function listThings(
  client: HttpClient,
  options?: RequestOptions,
): ApiPromise<ThingListResponse, ThingListResult> {
  return client.send(operations.listThings, {}, options);
}

export { errors };
