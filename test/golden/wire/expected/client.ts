import * as operations from './operations.js';
import type { ApiPromise, Failure, Success } from './runtime/api-promise.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './runtime/client-options.js';
import * as errors from './runtime/errors.js';
import { HttpClient } from './runtime/http-client.js';
import type {
  Node,
  Range,
  StreamGetEventsResponseItem,
  StyleGetCookies,
  StyleGetParams,
} from './types.js';

const api: ApiDescription = {
  name: 'WireClient',
  version: '1',
  servers: [
    {
      url: 'https://{region}.example.com',
      variables: { region: { default: 'eu', values: ['eu', 'us'] } },
    },
  ],
  securitySchemes: operations.securitySchemes,
};

/** How a {@link WireClient} works. */
export type WireClientOptions = ClientOptions;

/** Wire */
export class WireClient extends HttpClient {
  readonly styles: Styles = new Styles(this);
  readonly forms: Forms = new Forms(this);
  readonly streams: Streams = new Streams(this);
  readonly search: Search = new Search(this);

  constructor(options: WireClientOptions = {}) {
    super(api, options);
  }
}

/**
 * A client without resources, for the functions of this file: a bundler keeps only those
 * that are called. A {@link WireClient} will do for them too.
 */
export function createClient(options: WireClientOptions = {}): HttpClient {
  return new HttpClient(api, options);
}

export class Styles {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  get(
    simple: string,
    label: number[],
    matrix: Range,
    params: StyleGetParams,
    options?: RequestOptions<StyleGetHeaderOptions, StyleGetCookies>,
  ): ApiPromise<string, StyleGetResult> {
    return getStyles(this.#client, simple, label, matrix, params, options);
  }
}

/** The headers that getStyles takes. */
export interface StyleGetHeaderOptions {
  readonly 'X-Ids'?: number[] | undefined;
}

/** The answers to `styles.get`, by status. */
export type StyleGetResult =
  | Success<
      200,
      string,
      {
        readonly 'X-Remaining': number;
      }
    >
  | Failure<number, undefined>;

/** @see {@link Styles#get} */
export function getStyles(
  client: HttpClient,
  simple: string,
  label: number[],
  matrix: Range,
  params: StyleGetParams,
  options?: RequestOptions<StyleGetHeaderOptions, StyleGetCookies>,
): ApiPromise<string, StyleGetResult> {
  return client.send(operations.getStyles, { path: { simple, label, matrix }, params }, options);
}

export class Forms {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  post(params: Node, options?: RequestOptions): ApiPromise<Range, FormPostResult> {
    return postForm(this.#client, params, options);
  }
}

/** The answers to `forms.post`, by status. */
export type FormPostResult = Success<200, Range>;

/** @see {@link Forms#post} */
export function postForm(
  client: HttpClient,
  params: Node,
  options?: RequestOptions,
): ApiPromise<Range, FormPostResult> {
  return client.send(operations.postForm, { params }, options);
}

export class Streams {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  getEvents(
    options?: RequestOptions,
  ): ApiPromise<
    AsyncIterable<StreamGetEventsResponseItem> | AsyncIterable<Range> | Blob,
    StreamGetEventsResult
  > {
    return getEvents(this.#client, options);
  }
}

/** The answers to `streams.getEvents`, by status. */
export type StreamGetEventsResult = Success<
  200,
  AsyncIterable<StreamGetEventsResponseItem> | AsyncIterable<Range> | Blob
>;

/** @see {@link Streams#getEvents} */
export function getEvents(
  client: HttpClient,
  options?: RequestOptions,
): ApiPromise<
  AsyncIterable<StreamGetEventsResponseItem> | AsyncIterable<Range> | Blob,
  StreamGetEventsResult
> {
  return client.send(operations.getEvents, {}, options);
}

export class Search {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  search(options?: RequestOptions): ApiPromise<undefined, SearchSearchResult> {
    return search(this.#client, options);
  }
}

/** The answers to `search.search`, by status. */
export type SearchSearchResult = Success<204, undefined>;

/** @see {@link Search#search} */
export function search(
  client: HttpClient,
  options?: RequestOptions,
): ApiPromise<undefined, SearchSearchResult> {
  return client.send(operations.search, {}, options);
}

export { errors };
