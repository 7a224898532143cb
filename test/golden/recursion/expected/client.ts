import * as operations from './operations.js';
import type { ApiPromise, Success } from './runtime/api-promise.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { Tree } from './types.js';

const api: ApiDescription = {
  name: 'RecursionClient',
  version: '1',
  servers: [{ url: '/' }],
  securitySchemes: operations.securitySchemes,
};

/** How a {@link RecursionClient} works. */
export type RecursionClientOptions = ClientOptions;

/** Recursion */
export class RecursionClient extends HttpClient {
  readonly trees: Trees = new Trees(this);

  constructor(options: RecursionClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link RecursionClient} will do for them too.
 */
export function createClient(options: RecursionClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class Trees {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  plant(params: Tree, options?: RequestOptions): ApiPromise<undefined, TreePlantResult> {
    return plantTree(this.#client, params, options);
  }
}

/** The answers to `trees.plant`, by status. */
export type TreePlantResult = Success<204, undefined>;

/** @see {@link Trees#plant} */
export function plantTree(
  client: HttpClient,
  params: Tree,
  options?: RequestOptions,
): ApiPromise<undefined, TreePlantResult> {
  return client.send(operations.plantTree, { params }, options);
}

export { errors };
