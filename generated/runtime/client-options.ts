import type { Credentials } from './authentication.js';
import type { Clock } from './clock.js';
import type { IdempotencyKeys } from './idempotency-key.js';
import type { SecuritySchemes, Server } from './operation.js';
import type { Fetch } from './redirect.js';
import type { ResponseChecks } from './response-check.js';
import type { RetryPolicy } from './retry.js';
import type { ServerChoice } from './server-url.js';

/** What a client must know of its API besides the operations. */
export interface ApiDescription {
  /** For the user agent. */
  readonly name: string;
  readonly version: string;
  readonly servers: readonly Server[];
  readonly securitySchemes: SecuritySchemes;
}

/** Headers by name; `undefined` leaves a default one out. */
export interface HeaderValues {
  readonly [name: string]: unknown;
}

/** How a client works, for all of its calls. */
export interface ClientOptions {
  /** By scheme; the first alternative of an operation that can be met is used. */
  readonly auth?: Credentials;
  /** Stands for every server of the description, those of single operations too. */
  readonly baseUrl?: string | URL;
  /** Which server of the description; the first, with its variables' defaults. */
  readonly server?: ServerChoice;
  readonly headers?: HeaderValues;
  /** Instead of the one made of the API's name and version; browsers always send their own. */
  readonly userAgent?: string;
  /** Instead of the platform's. */
  readonly fetch?: Fetch;
  /** Passed on to `fetch`: `credentials`, `cache`, `keepalive`. */
  readonly fetchOptions?: Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal' | 'redirect'>;
  /** Milliseconds for one attempt; 60 000. */
  readonly timeout?: number;
  /** Milliseconds for a call with all its attempts and waits; no limit. */
  readonly totalTimeout?: number;
  /** By default two retries after about 0.5 and 1 s. */
  readonly retry?: Partial<RetryPolicy>;
  /** Which requests get an Idempotency-Key by themselves: those that `declared` the header. */
  readonly idempotencyKeys?: IdempotencyKeys;
  /** Whether answers are compared with their description; off. */
  readonly checkResponses?: ResponseChecks;
  /** Called before each attempt; may change the headers and the address. */
  readonly onRequest?: (request: OutgoingRequest) => void | Promise<void>;
  /** Called with each answer before it is read; clone it to read its body. */
  readonly onResponse?: (response: Response, request: OutgoingRequest) => void | Promise<void>;
  /** Another time than the system's, for tests. */
  readonly clock?: Clock;
}

/** A request on its way out. */
export interface OutgoingRequest {
  /** The operationId. */
  readonly operation: string;
  readonly method: string;
  readonly url: URL;
  /** Credentials included. */
  readonly headers: Headers;
  readonly body: RequestInit['body'];
  /** Counts from 1. */
  readonly attempt: number;
}

/** The operation has no cookies of its own. */
export interface NoCookies {
  readonly [name: string]: never;
}

/** How one call works, where it differs from the client. */
export interface RequestOptions<
  Headers extends object = HeaderValues,
  Cookies extends object = NoCookies,
> {
  /** The operation's own headers under their wire names, and any others. */
  readonly headers?: Headers & HeaderValues;
  /** The operation's own cookies. */
  readonly cookies?: Cookies;
  /** Ends the call at once when it is aborted. */
  readonly signal?: AbortSignal;
  /** Sent as Idempotency-Key; without one, a POST gets a random key of its own. */
  readonly idempotencyKey?: string;
  readonly timeout?: number;
  readonly totalTimeout?: number;
  readonly maxRetries?: number;
  readonly auth?: Credentials;
  readonly baseUrl?: string | URL;
  /** Which media type of the request body to send, where there are several. */
  readonly contentType?: string;
  /** Which media types of the answer to ask for. */
  readonly accept?: string;
}
