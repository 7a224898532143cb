import * as operations from './operations.js';
import type { ApiPromise, Success } from './runtime/api-promise.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { ThingRetrieveResponse } from './types.js';

const api: ApiDescription = {
  name: 'OpenapiClient',
  version: '0.0.0',
  servers: [{ url: '/' }],
  securitySchemes: operations.securitySchemes,
};

/** How a {@link OpenapiClient} works. */
export type OpenapiClientOptions = ClientOptions;

/** openapi */
export class OpenapiClient extends HttpClient {
  readonly things: Things = new Things(this);

  constructor(options: OpenapiClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link OpenapiClient} will do for them too.
 */
export function createClient(options: OpenapiClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class Things {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  retrieve(
    id: string,
    options?: RequestOptions,
  ): ApiPromise<ThingRetrieveResponse, ThingRetrieveResult> {
    return retrieveThing(this.#client, id, options);
  }
}

/** The answers to `things.retrieve`, by status. */
export type ThingRetrieveResult = Success<200, ThingRetrieveResponse>;

/** @see {@link Things#retrieve} */
export function retrieveThing(
  client: HttpClient,
  id: string,
  options?: RequestOptions,
): ApiPromise<ThingRetrieveResponse, ThingRetrieveResult> {
  return client.send(operations.retrieveThing, { path: { id } }, options);
}

export { errors };
