import * as operations from './operations.js';
import type { ApiPromise, Success } from './runtime/api-promise.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';

const api: ApiDescription = {
  name: 'NamesOfAllKindsClient',
  version: '1',
  servers: [{ url: '/' }],
  securitySchemes: operations.securitySchemes,
};

/** How a {@link NamesOfAllKindsClient} works. */
export type NamesOfAllKindsClientOptions = ClientOptions;

/** Names: of all kinds */
export class NamesOfAllKindsClient extends HttpClient {
  readonly creditGrants: CreditGrants = new CreditGrants(this);
  readonly _3DSecure: _3DSecure = new _3DSecure(this);
  readonly größen: Größen = new Größen(this);

  constructor(options: NamesOfAllKindsClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link NamesOfAllKindsClient} will do for them too.
 */
export function createClient(options: NamesOfAllKindsClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class CreditGrants {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  void(grant: string, options?: RequestOptions): ApiPromise<undefined, CreditGrantVoidResult> {
    return voidCreditGrant(this.#client, grant, options);
  }

  list(options?: RequestOptions): ApiPromise<undefined, CreditGrantListResult> {
    return listCreditGrants(this.#client, options);
  }

  create(options?: RequestOptions): ApiPromise<undefined, CreditGrantCreateResult> {
    return createCreditGrant(this.#client, options);
  }

  retrieve(
    grant: string,
    options?: RequestOptions,
  ): ApiPromise<undefined, CreditGrantRetrieveResult> {
    return retrieveCreditGrant(this.#client, grant, options);
  }

  delete(grant: string, options?: RequestOptions): ApiPromise<undefined, CreditGrantDeleteResult> {
    return deleteCreditGrant(this.#client, grant, options);
  }
}

/** The answers to `creditGrants.void`, by status. */
export type CreditGrantVoidResult = Success<204, undefined>;

/** @see {@link CreditGrants#void} */
export function voidCreditGrant(
  client: HttpClient,
  grant: string,
  options?: RequestOptions,
): ApiPromise<undefined, CreditGrantVoidResult> {
  return client.send(operations.voidCreditGrant, { path: { grant } }, options);
}

/** The answers to `creditGrants.list`, by status. */
export type CreditGrantListResult = Success<204, undefined>;

/** @see {@link CreditGrants#list} */
export function listCreditGrants(
  client: HttpClient,
  options?: RequestOptions,
): ApiPromise<undefined, CreditGrantListResult> {
  return client.send(operations.listCreditGrants, {}, options);
}

/** The answers to `creditGrants.create`, by status. */
export type CreditGrantCreateResult = Success<204, undefined>;

/** @see {@link CreditGrants#create} */
export function createCreditGrant(
  client: HttpClient,
  options?: RequestOptions,
): ApiPromise<undefined, CreditGrantCreateResult> {
  return client.send(operations.createCreditGrant, {}, options);
}

/** The answers to `creditGrants.retrieve`, by status. */
export type CreditGrantRetrieveResult = Success<204, undefined>;

/** @see {@link CreditGrants#retrieve} */
export function retrieveCreditGrant(
  client: HttpClient,
  grant: string,
  options?: RequestOptions,
): ApiPromise<undefined, CreditGrantRetrieveResult> {
  return client.send(operations.retrieveCreditGrant, { path: { grant } }, options);
}

/** The answers to `creditGrants.delete`, by status. */
export type CreditGrantDeleteResult = Success<204, undefined>;

/** @see {@link CreditGrants#delete} */
export function deleteCreditGrant(
  client: HttpClient,
  grant: string,
  options?: RequestOptions,
): ApiPromise<undefined, CreditGrantDeleteResult> {
  return client.send(operations.deleteCreditGrant, { path: { grant } }, options);
}

export class _3DSecure {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  update(class_: string, options?: RequestOptions): ApiPromise<undefined, _3DSecureUpdateResult> {
    return update3DSecure(this.#client, class_, options);
  }
}

/** The answers to `_3DSecure.update`, by status. */
export type _3DSecureUpdateResult = Success<204, undefined>;

/** @see {@link _3DSecure#update} */
export function update3DSecure(
  client: HttpClient,
  class_: string,
  options?: RequestOptions,
): ApiPromise<undefined, _3DSecureUpdateResult> {
  return client.send(operations.update3DSecure, { path: { class: class_ } }, options);
}

export class Größen {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  auflisten(options?: RequestOptions): ApiPromise<undefined, GrößenAuflistenResult> {
    return größenAuflisten(this.#client, options);
  }
}

/** The answers to `größen.auflisten`, by status. */
export type GrößenAuflistenResult = Success<204, undefined>;

/** @see {@link Größen#auflisten} */
export function größenAuflisten(
  client: HttpClient,
  options?: RequestOptions,
): ApiPromise<undefined, GrößenAuflistenResult> {
  return client.send(operations.größenAuflisten, {}, options);
}

export { errors };
