import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
import type { Reply } from './runtime/reply.js';
import { route } from './runtime/route.js';
import type {
  Entry,
  EntryPut400Response,
  EntryPutRequest,
  Form,
  FormPostRequest,
  Range,
  Serial,
  StreamGetRequest,
} from './types.js';
import * as validators from './validators.js';

/** A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, checks who asks, decodes and checks requests, calls the handler and encodes its reply. */
export function createServer(handlers: Handlers, options: ServerOptions = {}): Server {
  return createEdge({
    routes: [
      route({
        operation: operations.putEntry,
        request: validators.EntryPutRequest,
        replies: {
          200: { 'application/json': validators.Entry },
          400: { 'application/json': validators.EntryPut400Response },
        },
        handler: handlers.entries.putEntry,
        handlers: handlers.entries,
      }),
      route({
        operation: operations.postForm,
        request: validators.FormPostRequest,
        replies: { 200: { 'application/json': validators.Form } },
        handler: handlers.forms.postForm,
        handlers: handlers.forms,
      }),
      route({
        operation: operations.getStream,
        request: validators.StreamGetRequest,
        replies: {
          200: { 'application/jsonl': validators.Range, 'text/event-stream': validators.Range },
        },
        handler: handlers.streams.getStream,
        handlers: handlers.streams,
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
  readonly entries: EntriesHandlers;
  readonly forms: FormsHandlers;
  readonly streams: StreamsHandlers;
}

/** Answers the operations of `entries`. */
export interface EntriesHandlers {
  /** `PUT /entries/{number}` */
  readonly putEntry: Handler<EntryPutRequest, EntryPutReply, undefined>;
}

/** What `entries.putEntry` may answer, by status. */
export type EntryPutReply =
  | (Reply<200, Entry> & {
      headers: {
        'x-serial': Serial;
      };
    })
  | Reply<400, EntryPut400Response>;

/** Answers the operations of `forms`. */
export interface FormsHandlers {
  /** `POST /forms` */
  readonly postForm: Handler<FormPostRequest, FormPostReply, undefined>;
}

/** What `forms.postForm` may answer, by status. */
export type FormPostReply = Reply<200, Form>;

/** Answers the operations of `streams`. */
export interface StreamsHandlers {
  /** `GET /streams` */
  readonly getStream: Handler<StreamGetRequest, StreamGetReply, undefined>;
}

/** What `streams.getStream` may answer, by status. */
export type StreamGetReply =
  | (Reply<200, AsyncIterable<Range>> & { contentType: 'application/jsonl' })
  | (Reply<200, AsyncIterable<Range>> & { contentType: 'text/event-stream' });
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
