import * as operations from './operations.js';
import type { ApiPromise, Success } from './runtime/api-promise.js';
import type { Credentials, SecretProvider } from './runtime/authentication.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { WebhookCreateWatchParams } from './types.js';

const api: ApiDescription = {
  name: 'HarbourClient',
  version: '1.0.0',
  servers: [{ url: 'https://harbour.example/v1' }],
  securitySchemes: operations.securitySchemes,
};

/**
 * Credentials by security scheme: a value, or a function that is asked before each attempt.
 * Give those you have; an operation uses the first of its alternatives that they meet.
 */
export interface HarbourClientAuth extends Credentials {
  /** The credential for HTTP's `bearer` scheme. */
  readonly key?: string | SecretProvider<string>;
  /** The key that is sent as header `X-Signature`. */
  readonly signature?: string | SecretProvider<string>;
}

/** How a {@link HarbourClient} works. */
export interface HarbourClientOptions extends ClientOptions {
  /** The credentials to send. */
  readonly auth?: HarbourClientAuth;
}

/** Harbour */
export class HarbourClient extends HttpClient {
  readonly webhooks: Webhooks = new Webhooks(this);
  readonly alarms: Alarms = new Alarms(this);

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

export class Webhooks {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  createWatch(
    params: WebhookCreateWatchParams,
    options?: RequestOptions,
  ): ApiPromise<undefined, WebhookCreateWatchResult> {
    return createWatch(this.#client, params, options);
  }
}

/** The answers to `webhooks.createWatch`, by status. */
export type WebhookCreateWatchResult = Success<204, undefined>;

/** @see {@link Webhooks#createWatch} */
export function createWatch(
  client: HttpClient,
  params: WebhookCreateWatchParams,
  options?: RequestOptions,
): ApiPromise<undefined, WebhookCreateWatchResult> {
  return client.send(operations.createWatch, { params }, options);
}

export class Alarms {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  create(options?: RequestOptions): ApiPromise<undefined, AlarmCreateResult> {
    return createAlarm(this.#client, options);
  }
}

/** The answers to `alarms.create`, by status. */
export type AlarmCreateResult = Success<204, undefined>;

/** @see {@link Alarms#create} */
export function createAlarm(
  client: HttpClient,
  options?: RequestOptions,
): ApiPromise<undefined, AlarmCreateResult> {
  return client.send(operations.createAlarm, {}, options);
}

export { errors };
