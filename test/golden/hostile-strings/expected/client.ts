import * as operations from './operations.js';
import type { ApiPromise, Success } from './runtime/api-promise.js';
import type { Credentials, SecretProvider } from './runtime/authentication.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { A, HostileGetParams } from './types.js';

const api: ApiDescription = {
  name: 'HostileXClient',
  version: '*/ 1',
  servers: [{ url: "https://example.com/'+hostile()+'" }],
  securitySchemes: operations.securitySchemes,
};

/**
 * Credentials by security scheme: a value, or a function that is asked before each attempt.
 * Give those you have; an operation uses the first of its alternatives that they meet.
 */
export interface HostileXClientAuth extends Credentials {
  /** The key that is sent as header `X-'`*\/`. */
  readonly "*/ 'hostile"?: string | SecretProvider<string>;
}

/** How a {@link HostileXClient} works. */
export interface HostileXClientOptions extends ClientOptions {
  /** The credentials to send. */
  readonly auth?: HostileXClientAuth;
}

/**
 * **\//…//** *\/ hostile() /*
 *  hostile() {{hostile}}
 */
export class HostileXClient extends HttpClient {
  readonly hostile: Hostile = new Hostile(this);

  constructor(options: HostileXClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link HostileXClient} will do for them too.
 */
export function createClient(options: HostileXClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class Hostile {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  /**
   * *\/ hostile() /*
   *
   * @param x - *\/ hostile() /*
   */
  get(
    hostile: string,
    x: string,
    params?: HostileGetParams,
    options?: RequestOptions<HostileGetHeaderOptions>,
  ): ApiPromise<A, HostileGetResult> {
    return getHostile(this.#client, hostile, x, params, options);
  }
}

/** The headers that getHostile takes. */
export interface HostileGetHeaderOptions {
  readonly 'h-hostile'?: string | undefined;
}

/** The answers to `hostile.get`, by status. */
export type HostileGetResult = Success<200, A>;

/**
 * *\/ hostile() /*
 *
 * @see {@link Hostile#get}
 */
export function getHostile(
  client: HttpClient,
  hostile: string,
  x: string,
  params?: HostileGetParams,
  options?: RequestOptions<HostileGetHeaderOptions>,
): ApiPromise<A, HostileGetResult> {
  return client.send(operations.getHostile, { path: { 'hostile()': hostile, x }, params }, options);
}

export { errors };
