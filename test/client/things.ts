import type { BodyCodec } from '../../templates/runtime/body-codec.js';
import type { ApiDescription, ClientOptions } from '../../templates/runtime/client-options.js';
import { HttpClient } from '../../templates/runtime/http-client.js';
import { json } from '../../templates/runtime/json.js';
import type { Operation } from '../../templates/runtime/operation.js';
import { header, path, query } from '../../templates/runtime/parameters.js';
import { any, integer, string } from '../../templates/runtime/shape.js';
import { hastyClock, hour } from './fake-clock.js';
import type { FakeClock } from './fake-clock.js';
import type { Loopback } from './loopback.js';

/** A small API to try the client's behaviour on, without generated code around it. */
export interface Thing {
  readonly id: string;
}

const responses: Operation['responses'] = {
  200: { content: { 'application/json': json } },
  default: { content: { 'application/json': json } },
};

export const retrieveThing: Operation = {
  id: 'retrieveThing',
  method: 'GET',
  path: '/things/{id}',
  parameters: [path('id', string)],
  responses,
  security: [],
};

export const listThings: Operation = {
  id: 'listThings',
  method: 'GET',
  path: '/things',
  parameters: [
    query('limit', integer),
    query('starting_after', string),
    query('ending_before', string),
    query('page', integer),
    query('offset', integer),
    query('cursor', string),
  ],
  responses,
  security: [],
};

/** A POST whose server knows idempotency keys. */
export const createThing: Operation = {
  id: 'createThing',
  method: 'POST',
  path: '/things',
  parameters: [header('Idempotency-Key', string), query('dry_run', any)],
  body: { required: true, content: { 'application/json': json } },
  responses,
  security: [],
};

/** A POST whose server doesn't. */
export const countThings: Operation = {
  id: 'countThings',
  method: 'POST',
  path: '/things/count',
  parameters: [],
  body: { content: { 'application/json': json } },
  responses,
  security: [],
};

/** Bytes as they come, both ways: what is sent and what is answered are streams. */
const bytes: BodyCodec = {
  kind: 'binary',
  encode: (body, contentType) => ({ body: body as ReadableStream, contentType }),
  decode: ({ body }) => Promise.resolve(body),
};

/** A PUT that takes a stream. */
export const uploadThing: Operation = {
  id: 'uploadThing',
  method: 'PUT',
  path: '/things/bytes',
  parameters: [],
  body: { required: true, content: { 'application/octet-stream': bytes } },
  responses,
  security: [],
};

/** A GET that answers a stream. */
export const downloadThing: Operation = {
  id: 'downloadThing',
  method: 'GET',
  path: '/things/bytes',
  parameters: [],
  responses: { 200: { content: { 'application/octet-stream': bytes } } },
  security: [],
};

export const things: ApiDescription = {
  name: 'ThingsClient',
  version: '1.2',
  servers: [{ url: 'https://api.example.com' }],
  securitySchemes: {},
};

/** A client of a loopback server on whose clock retries follow at once. */
export function thingsClient(server: Loopback, options: ClientOptions = {}): HttpClient {
  return new HttpClient(things, {
    baseUrl: server.url,
    clock: hastyClock(),
    timeout: hour,
    ...options,
  });
}

/** The waits before retries, without the limits of the attempts. */
export function retryWaits(clock: FakeClock): readonly number[] {
  return clock.waits.filter((milliseconds) => milliseconds < hour);
}

/** What a promise rejects with. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('Expected a rejection.');
}
