import * as operations from './operations.js';
import type { EdgeOptions } from './runtime/edge-options.js';
import type { Server } from './runtime/edge.js';
import { createEdge } from './runtime/edge.js';
import type { Handler } from './runtime/handler.js';
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
        basePaths: [''],
        request: validators.EntryPutRequest,
        replies: {
          200: { 'application/json': validators.Entry },
          400: { 'application/json': validators.EntryPut400Response },
        },
        handler: handlers.entries.putEntry.bind(handlers.entries),
      }),
      route({
        operation: operations.postForm,
        basePaths: [''],
        request: validators.FormPostRequest,
        replies: { 200: { 'application/json': validators.Form } },
        handler: handlers.forms.postForm.bind(handlers.forms),
      }),
      route({
        operation: operations.getStream,
        basePaths: [''],
        request: validators.StreamGetRequest,
        replies: {
          200: { 'application/jsonl': validators.Range, 'text/event-stream': validators.Range },
        },
        handler: handlers.streams.getStream.bind(handlers.streams),
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
  | {
      status: 200;
      body: Entry;
      headers: {
        'x-serial': Serial;
      } & { readonly [name: string]: unknown };
    }
  | {
      status: 400;
      body: EntryPut400Response;
      headers?: { readonly [name: string]: unknown };
    };

/** Answers the operations of `forms`. */
export interface FormsHandlers {
  /** `POST /forms` */
  readonly postForm: Handler<FormPostRequest, FormPostReply, undefined>;
}

/** What `forms.postForm` may answer, by status. */
export type FormPostReply = {
  status: 200;
  body: Form;
  headers?: { readonly [name: string]: unknown };
};

/** Answers the operations of `streams`. */
export interface StreamsHandlers {
  /** `GET /streams` */
  readonly getStream: Handler<StreamGetRequest, StreamGetReply, undefined>;
}

/** What `streams.getStream` may answer, by status. */
export type StreamGetReply =
  | {
      status: 200;
      contentType: 'application/jsonl';
      body: AsyncIterable<Range>;
      headers?: { readonly [name: string]: unknown };
    }
  | {
      status: 200;
      contentType: 'text/event-stream';
      body: AsyncIterable<Range>;
      headers?: { readonly [name: string]: unknown };
    };
export { memoryStore } from './runtime/idempotency.js';
export { notImplemented } from './runtime/not-implemented.js';
export { Problem } from './runtime/problem.js';
export { reply } from './runtime/reply.js';
export type { Server } from './runtime/edge.js';
export type { Context } from './runtime/handler.js';
export type { IdempotencyStore } from './runtime/idempotency.js';
