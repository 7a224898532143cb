import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { Bytes, EmptyReply, Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type { StatusOf } from './runtime/status.js';
import type {
  FormPostRequest,
  Range,
  SearchSearchRequest,
  StreamGetEventsRequest,
  StreamGetEventsResponseItem,
  StyleGetRequest,
} from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer(handlers: Handlers, options: ServerOptions = {}): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.getStyles,
        request: validators.StyleGetRequest,
        replies: {},
        handler: handlers.styles.getStyles,
        handlers: handlers.styles,
      }),
      route({
        operation: operations.postForm,
        request: validators.FormPostRequest,
        replies: { 200: { 'application/x-www-form-urlencoded': validators.Range } },
        handler: handlers.forms.postForm,
        handlers: handlers.forms,
      }),
      route({
        operation: operations.getEvents,
        request: validators.StreamGetEventsRequest,
        replies: {
          200: {
            'text/event-stream': validators.StreamGetEventsResponseItem,
            'application/jsonl': validators.Range,
          },
        },
        handler: handlers.streams.getEvents,
        handlers: handlers.streams,
      }),
      route({
        operation: operations.search,
        request: validators.SearchSearchRequest,
        replies: {},
        handler: handlers.search.search,
        handlers: handlers.search,
      }),
    ],
    securitySchemes: operations.securitySchemes,
    security: {},
    errors: undefined,
    options,
  });
}

export interface ServerOptions extends EdgeOptions {}

/** The handlers of all operations: what `createServer` takes. */
export interface Handlers {
  readonly styles: StylesHandlers;
  readonly forms: FormsHandlers;
  readonly streams: StreamsHandlers;
  readonly search: SearchHandlers;
}

/** Answers the operations of `styles`. */
export interface StylesHandlers {
  /** `GET /styles/{simple}/{label}/{matrix}` */
  readonly getStyles: Handler<StyleGetRequest, StyleGetReply, undefined>;
}

/** What `styles.getStyles` may answer, by status. */
export type StyleGetReply =
  | (Reply<200, string> & {
      headers: {
        'x-remaining': number;
      };
    })
  | EmptyReply<StatusOf<'4'>>;

/** Answers the operations of `forms`. */
export interface FormsHandlers {
  /** `POST /forms` */
  readonly postForm: Handler<FormPostRequest, FormPostReply, undefined>;
}

/** What `forms.postForm` may answer, by status. */
export type FormPostReply = Reply<200, Range>;

/** Answers the operations of `streams`. */
export interface StreamsHandlers {
  /** `GET /streams` */
  readonly getEvents: Handler<StreamGetEventsRequest, StreamGetEventsReply, undefined>;
}

/** What `streams.getEvents` may answer, by status. */
export type StreamGetEventsReply =
  | (Reply<200, AsyncIterable<StreamGetEventsResponseItem>> & { contentType: 'text/event-stream' })
  | (Reply<200, AsyncIterable<Range>> & { contentType: 'application/jsonl' })
  | (Reply<200, Bytes> & { contentType: 'application/octet-stream' });

/** Answers the operations of `search`. */
export interface SearchHandlers {
  /** `GET /search` */
  readonly search: Handler<SearchSearchRequest, SearchSearchReply, undefined>;
}

/** What `search.search` may answer, by status. */
export type SearchSearchReply = EmptyReply<204>;
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
