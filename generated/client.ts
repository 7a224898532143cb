import * as operations from './operations.js';
import type { ApiPromise, Failure, Success } from './runtime/api-promise.js';
import type { BasicCredential, Credentials, SecretProvider } from './runtime/authentication.js';
import type {
  ApiDescription,
  ClientOptions,
  HeaderValues,
  RequestOptions,
} from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import type { Expanded, OfItems } from './runtime/expansion.js';
import { HttpClient } from './runtime/http-client.js';
import type { Pagination } from './runtime/next-page.js';
import type { PagePromise } from './runtime/pagination.js';
import { paginate } from './runtime/pagination.js';
import type {
  CreditGrant,
  CreditGrantCreateParams,
  CreditGrantExpireParams,
  CreditGrantList,
  CreditGrantListParams,
  CreditGrantRetrieveParams,
  CreditGrantUpdateParams,
  CreditGrantVoidParams,
  ErrorEnvelope,
} from './types.js';

const api: ApiDescription = {
  name: 'CreditGrantsClient',
  version: '2025-09-30',
  servers: [{ url: 'https://api.stripe.com' }],
  securitySchemes: operations.securitySchemes,
};

/**
 * Credentials by security scheme: a value, or a function that is asked before each attempt.
 * Give those you have; an operation uses the first of its alternatives that they meet.
 */
export interface CreditGrantsClientAuth extends Credentials {
  /** The secret key as the user name, with an empty password. */
  readonly basicAuth?: BasicCredential | SecretProvider<BasicCredential>;
  /** The secret key as the token. */
  readonly bearerAuth?: string | SecretProvider<string>;
}

/** The headers that calls take. */
export interface CreditGrantsClientHeaders {
  /** The API version to use instead of the account's default. */
  readonly 'Stripe-Version'?: string | undefined;
  /** ID of the connected account on whose behalf the request is made. */
  readonly 'Stripe-Account'?: string | undefined;
}

/** How a {@link CreditGrantsClient} works. */
export interface CreditGrantsClientOptions extends ClientOptions {
  /** The credentials to send. */
  readonly auth?: CreditGrantsClientAuth;
  /** Sent with every call that has no others. */
  readonly headers?: CreditGrantsClientHeaders & HeaderValues;
}

/**
 * Billing credits for customers.
 *
 * A credit grant allocates billing credits to a customer. The credits then pay for metered usage until they are spent, expire or are voided.
 */
export class CreditGrantsClient extends HttpClient {
  /** Allocate billing credits to customers and follow what becomes of them. */
  readonly creditGrants: CreditGrants = new CreditGrants(this);

  constructor(options: CreditGrantsClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link CreditGrantsClient} will do for them too.
 */
export function createClient(options: CreditGrantsClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

/** How one page of a list leads to the next. */
const pages: Pagination = {
  kind: 'cursor',
  items: '/data',
  parameter: 'starting_after',
  cursor: { of: 'lastItem', pointer: '/id' },
  more: '/has_more',
  before: 'ending_before',
};

/** Allocate billing credits to customers and follow what becomes of them. */
export class CreditGrants {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  /**
   * Create a credit grant
   *
   * Allocates billing credits to a customer.
   */
  create<Field extends string = never>(
    params: CreditGrantCreateParams & { expand?: Field[] },
    options?: RequestOptions<CreditGrantsClientHeaders>,
  ): ApiPromise<CreditGrantExpanded<Field>, CreditGrantCreateResult<Field>> {
    return createCreditGrant<Field>(this.#client, params, options);
  }

  /**
   * List credit grants
   *
   * Answers the grants of a customer, the newest first, page by page.
   */
  list<Field extends string = never>(
    params?: CreditGrantListParams & { expand?: Field[] },
    options?: RequestOptions<CreditGrantsClientHeaders>,
  ): PagePromise<
    CreditGrantListExpanded<Field>,
    CreditGrantExpanded<OfItems<'data', Field>>,
    CreditGrantListResult<Field>
  > {
    return listCreditGrants<Field>(this.#client, params, options);
  }

  /**
   * Retrieve a credit grant
   *
   * @param id - ID of the credit grant.
   */
  retrieve<Field extends string = never>(
    id: string,
    params?: CreditGrantRetrieveParams & { expand?: Field[] },
    options?: RequestOptions<CreditGrantsClientHeaders>,
  ): ApiPromise<CreditGrantExpanded<Field>, CreditGrantRetrieveResult<Field>> {
    return retrieveCreditGrant<Field>(this.#client, id, params, options);
  }

  /**
   * Update a credit grant
   *
   * Changes when a grant expires, or its metadata. What is absent stays as it is.
   *
   * @param id - ID of the credit grant.
   */
  update<Field extends string = never>(
    id: string,
    params?: CreditGrantUpdateParams & { expand?: Field[] },
    options?: RequestOptions<CreditGrantsClientHeaders>,
  ): ApiPromise<CreditGrantExpanded<Field>, CreditGrantUpdateResult<Field>> {
    return updateCreditGrant<Field>(this.#client, id, params, options);
  }

  /**
   * Expire a credit grant
   *
   * Ends a grant now. Credits that were applied stay applied.
   *
   * @param id - ID of the credit grant.
   */
  expire<Field extends string = never>(
    id: string,
    params?: CreditGrantExpireParams & { expand?: Field[] },
    options?: RequestOptions<CreditGrantsClientHeaders>,
  ): ApiPromise<CreditGrantExpanded<Field>, CreditGrantExpireResult<Field>> {
    return expireCreditGrant<Field>(this.#client, id, params, options);
  }

  /**
   * Void a credit grant
   *
   * Takes a grant back as if it had never been given.
   *
   * @param id - ID of the credit grant.
   */
  void<Field extends string = never>(
    id: string,
    params?: CreditGrantVoidParams & { expand?: Field[] },
    options?: RequestOptions<CreditGrantsClientHeaders>,
  ): ApiPromise<CreditGrantExpanded<Field>, CreditGrantVoidResult<Field>> {
    return voidCreditGrant<Field>(this.#client, id, params, options);
  }
}

/** The answers to `creditGrants.create`, by status. */
export type CreditGrantCreateResult<Field extends string = never> =
  Success<200, CreditGrantExpanded<Field>> | Failure<number, ErrorEnvelope>;

/**
 * Create a credit grant
 *
 * @see {@link CreditGrants#create}
 */
export function createCreditGrant<Field extends string = never>(
  client: HttpClient,
  params: CreditGrantCreateParams & { expand?: Field[] },
  options?: RequestOptions<CreditGrantsClientHeaders>,
): ApiPromise<CreditGrantExpanded<Field>, CreditGrantCreateResult<Field>> {
  return client.send(operations.createCreditGrant, { params }, options);
}

/** The answers to `creditGrants.list`, by status. */
export type CreditGrantListResult<Field extends string = never> =
  Success<200, CreditGrantListExpanded<Field>> | Failure<number, ErrorEnvelope>;

/**
 * List credit grants
 *
 * @see {@link CreditGrants#list}
 */
export function listCreditGrants<Field extends string = never>(
  client: HttpClient,
  params?: CreditGrantListParams & { expand?: Field[] },
  options?: RequestOptions<CreditGrantsClientHeaders>,
): PagePromise<
  CreditGrantListExpanded<Field>,
  CreditGrantExpanded<OfItems<'data', Field>>,
  CreditGrantListResult<Field>
> {
  return paginate(client, operations.listCreditGrants, pages, { params }, options);
}

/** The answers to `creditGrants.retrieve`, by status. */
export type CreditGrantRetrieveResult<Field extends string = never> =
  Success<200, CreditGrantExpanded<Field>> | Failure<number, ErrorEnvelope>;

/**
 * Retrieve a credit grant
 *
 * @see {@link CreditGrants#retrieve}
 */
export function retrieveCreditGrant<Field extends string = never>(
  client: HttpClient,
  id: string,
  params?: CreditGrantRetrieveParams & { expand?: Field[] },
  options?: RequestOptions<CreditGrantsClientHeaders>,
): ApiPromise<CreditGrantExpanded<Field>, CreditGrantRetrieveResult<Field>> {
  return client.send(operations.retrieveCreditGrant, { path: { id }, params }, options);
}

/** The answers to `creditGrants.update`, by status. */
export type CreditGrantUpdateResult<Field extends string = never> =
  Success<200, CreditGrantExpanded<Field>> | Failure<number, ErrorEnvelope>;

/**
 * Update a credit grant
 *
 * @see {@link CreditGrants#update}
 */
export function updateCreditGrant<Field extends string = never>(
  client: HttpClient,
  id: string,
  params?: CreditGrantUpdateParams & { expand?: Field[] },
  options?: RequestOptions<CreditGrantsClientHeaders>,
): ApiPromise<CreditGrantExpanded<Field>, CreditGrantUpdateResult<Field>> {
  return client.send(operations.updateCreditGrant, { path: { id }, params }, options);
}

/** The answers to `creditGrants.expire`, by status. */
export type CreditGrantExpireResult<Field extends string = never> =
  Success<200, CreditGrantExpanded<Field>> | Failure<number, ErrorEnvelope>;

/**
 * Expire a credit grant
 *
 * @see {@link CreditGrants#expire}
 */
export function expireCreditGrant<Field extends string = never>(
  client: HttpClient,
  id: string,
  params?: CreditGrantExpireParams & { expand?: Field[] },
  options?: RequestOptions<CreditGrantsClientHeaders>,
): ApiPromise<CreditGrantExpanded<Field>, CreditGrantExpireResult<Field>> {
  return client.send(operations.expireCreditGrant, { path: { id }, params }, options);
}

/** The answers to `creditGrants.void`, by status. */
export type CreditGrantVoidResult<Field extends string = never> =
  Success<200, CreditGrantExpanded<Field>> | Failure<number, ErrorEnvelope>;

/**
 * Void a credit grant
 *
 * @see {@link CreditGrants#void}
 */
export function voidCreditGrant<Field extends string = never>(
  client: HttpClient,
  id: string,
  params?: CreditGrantVoidParams & { expand?: Field[] },
  options?: RequestOptions<CreditGrantsClientHeaders>,
): ApiPromise<CreditGrantExpanded<Field>, CreditGrantVoidResult<Field>> {
  return client.send(operations.voidCreditGrant, { path: { id }, params }, options);
}

/** A {@link CreditGrant} in which the fields that `expand` names are whole objects. */
export type CreditGrantExpanded<Field extends string> = Expanded<
  CreditGrant,
  'customer' | 'test_clock',
  Field
>;

/** A {@link CreditGrantList} in which the fields that `expand` names are whole objects. */
export type CreditGrantListExpanded<Field extends string> = Omit<CreditGrantList, 'data'> & {
  data: CreditGrantExpanded<OfItems<'data', Field>>[];
};

export { errors };
