import * as operations from './operations.js';
import type { ApiPromise, Failure, Success } from './runtime/api-promise.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type { Entry, EntryPut400Response, EntryPutParams, Form, Range, Serial } from './types.js';

const api: ApiDescription = {
  name: 'FormatsClient',
  version: '1',
  servers: [{ url: 'https://formats.example.com' }],
  securitySchemes: operations.securitySchemes,
};

/** How a {@link FormatsClient} works. */
export type FormatsClientOptions = ClientOptions;

/** Formats */
export class FormatsClient extends HttpClient {
  readonly entries: Entries = new Entries(this);
  readonly forms: Forms = new Forms(this);
  readonly streams: Streams = new Streams(this);

  constructor(options: FormatsClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link FormatsClient} will do for them too.
 */
export function createClient(options: FormatsClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class Entries {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  put(
    number_: Serial,
    params: EntryPutParams,
    options?: RequestOptions<EntryPutHeaderOptions>,
  ): ApiPromise<Entry, EntryPutResult> {
    return putEntry(this.#client, number_, params, options);
  }
}

/** The headers that putEntry takes. */
export interface EntryPutHeaderOptions {
  readonly 'X-Rate'?: string | undefined;
}

/** The answers to `entries.put`, by status. */
export type EntryPutResult =
  | Success<
      200,
      Entry,
      {
        readonly 'X-Serial': Serial;
      }
    >
  | Failure<400, EntryPut400Response>;

/** @see {@link Entries#put} */
export function putEntry(
  client: HttpClient,
  number_: Serial,
  params: EntryPutParams,
  options?: RequestOptions<EntryPutHeaderOptions>,
): ApiPromise<Entry, EntryPutResult> {
  return client.send(operations.putEntry, { path: { number: number_ }, params }, options);
}

export class Forms {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  post(params: Form, options?: RequestOptions): ApiPromise<Form, FormPostResult> {
    return postForm(this.#client, params, options);
  }
}

/** The answers to `forms.post`, by status. */
export type FormPostResult = Success<200, Form>;

/** @see {@link Forms#post} */
export function postForm(
  client: HttpClient,
  params: Form,
  options?: RequestOptions,
): ApiPromise<Form, FormPostResult> {
  return client.send(operations.postForm, { params }, options);
}

export class Streams {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  get(options?: RequestOptions): ApiPromise<AsyncIterable<Range>, StreamGetResult> {
    return getStream(this.#client, options);
  }
}

/** The answers to `streams.get`, by status. */
export type StreamGetResult = Success<200, AsyncIterable<Range>>;

/** @see {@link Streams#get} */
export function getStream(
  client: HttpClient,
  options?: RequestOptions,
): ApiPromise<AsyncIterable<Range>, StreamGetResult> {
  return client.send(operations.getStream, {}, options);
}

export { errors };
