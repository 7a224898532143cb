import * as operations from './operations.js';
import type { ApiPromise, Success } from './runtime/api-promise.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { Pet, PetAddResponse } from './types.js';

const api: ApiDescription = {
  name: 'CompositionsClient',
  version: '1',
  servers: [{ url: '/' }],
  securitySchemes: operations.securitySchemes,
};

/** How a {@link CompositionsClient} works. */
export type CompositionsClientOptions = ClientOptions;

/** Compositions */
export class CompositionsClient extends HttpClient {
  readonly pets: Pets = new Pets(this);

  constructor(options: CompositionsClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link CompositionsClient} will do for them too.
 */
export function createClient(options: CompositionsClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class Pets {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  add(params: Pet, options?: RequestOptions): ApiPromise<PetAddResponse, PetAddResult> {
    return addPet(this.#client, params, options);
  }
}

/** The answers to `pets.add`, by status. */
export type PetAddResult = Success<200, PetAddResponse>;

/** @see {@link Pets#add} */
export function addPet(
  client: HttpClient,
  params: Pet,
  options?: RequestOptions,
): ApiPromise<PetAddResponse, PetAddResult> {
  return client.send(operations.addPet, { params }, options);
}

export { errors };
