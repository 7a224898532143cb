import * as operations from './operations.js';
import type { ApiPromise, Failure, Success } from './runtime/api-promise.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { User, UserGetParams, UserInput } from './types.js';

const api: ApiDescription = {
  name: 'DirectionsClient',
  version: '1',
  servers: [{ url: '/' }],
  securitySchemes: operations.securitySchemes,
};

/** How a {@link DirectionsClient} works. */
export type DirectionsClientOptions = ClientOptions;

/** Directions */
export class DirectionsClient extends HttpClient {
  readonly users: Users = new Users(this);

  constructor(options: DirectionsClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link DirectionsClient} will do for them too.
 */
export function createClient(options: DirectionsClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class Users {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  create(params: UserInput, options?: RequestOptions): ApiPromise<User, UserCreateResult> {
    return createUser(this.#client, params, options);
  }

  get(
    id: number,
    params?: UserGetParams,
    options?: RequestOptions,
  ): ApiPromise<User, UserGetResult> {
    return getUser(this.#client, id, params, options);
  }
}

/** The answers to `users.create`, by status. */
export type UserCreateResult = Success<201, User>;

/** @see {@link Users#create} */
export function createUser(
  client: HttpClient,
  params: UserInput,
  options?: RequestOptions,
): ApiPromise<User, UserCreateResult> {
  return client.send(operations.createUser, { params }, options);
}

/** The answers to `users.get`, by status. */
export type UserGetResult = Success<200, User> | Failure<404, undefined>;

/** @see {@link Users#get} */
export function getUser(
  client: HttpClient,
  id: number,
  params?: UserGetParams,
  options?: RequestOptions,
): ApiPromise<User, UserGetResult> {
  return client.send(operations.getUser, { path: { id }, params }, options);
}

export { errors };
