import * as operations from './operations.js';
import type { ApiPromise, Failure, Success } from './runtime/api-promise.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { Pet, PetReadParams } from './types.js';

const api: ApiDescription = {
  name: 'BrokenClient',
  version: '1.0.0',
  servers: [{ url: '/' }],
  securitySchemes: operations.securitySchemes,
};

/** How a {@link BrokenClient} works. */
export type BrokenClientOptions = ClientOptions;

/** Broken */
export class BrokenClient extends HttpClient {
  readonly pets: Pets = new Pets(this);

  constructor(options: BrokenClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link BrokenClient} will do for them too.
 */
export function createClient(options: BrokenClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class Pets {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  read(
    petId: string,
    params?: PetReadParams,
    options?: RequestOptions,
  ): ApiPromise<unknown, PetReadResult> {
    return readPet(this.#client, petId, params, options);
  }

  update(petId: string, params?: Pet, options?: RequestOptions): ApiPromise<Pet, PetUpdateResult> {
    return updatePet(this.#client, petId, params, options);
  }

  create(options?: RequestOptions): ApiPromise<undefined, PetCreateResult> {
    return createPet(this.#client, options);
  }
}

/** The answers to `pets.read`, by status. */
export type PetReadResult = Success<200, unknown> | Failure<404, undefined>;

/** @see {@link Pets#read} */
export function readPet(
  client: HttpClient,
  petId: string,
  params?: PetReadParams,
  options?: RequestOptions,
): ApiPromise<unknown, PetReadResult> {
  return client.send(operations.readPet, { path: { petId }, params }, options);
}

/** The answers to `pets.update`, by status. */
export type PetUpdateResult = Success<200, Pet>;

/** @see {@link Pets#update} */
export function updatePet(
  client: HttpClient,
  petId: string,
  params?: Pet,
  options?: RequestOptions,
): ApiPromise<Pet, PetUpdateResult> {
  return client.send(operations.updatePet, { path: { petId }, params }, options);
}

/** The answers to `pets.create`, by status. */
export type PetCreateResult = Success<204, undefined>;

/** @see {@link Pets#create} */
export function createPet(
  client: HttpClient,
  options?: RequestOptions,
): ApiPromise<undefined, PetCreateResult> {
  return client.send(operations.createPet, {}, options);
}

export { errors };
