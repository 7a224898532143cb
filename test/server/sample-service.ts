/** A small service on the edge, written by hand: one operation for each matter under test. */
import { binary } from '../../templates/runtime/binary.js';
import { createEdge } from '../../templates/runtime/edge.js';
import type { EdgeSetup, Server } from '../../templates/runtime/edge.js';
import type { EdgeOptions } from '../../templates/runtime/edge-options.js';
import { deepObject } from '../../templates/runtime/deep-object.js';
import { form } from '../../templates/runtime/form-body.js';
import type { Context } from '../../templates/runtime/handler.js';
import { json } from '../../templates/runtime/json.js';
import type { Operation, SecuritySchemes } from '../../templates/runtime/operation.js';
import { path, query } from '../../templates/runtime/parameters.js';
import { Problem } from '../../templates/runtime/problem.js';
import type { AnyReply } from '../../templates/runtime/reply.js';
import { route } from '../../templates/runtime/route.js';
import type { Route } from '../../templates/runtime/route.js';
import { array, integer, map, object, string } from '../../templates/runtime/shape.js';
import { text } from '../../templates/runtime/text.js';
import { schemaValidator } from './schema-validator.js';

export interface User {
  readonly name: string;
}

type Answer = (request: Sample, context: Context<User | undefined>) => AnyReply | Promise<AnyReply>;

/** The parts of all requests here, none of which needs to be there. */
export interface Sample {
  readonly path?: { readonly id?: string };
  readonly query?: { readonly limit?: number; readonly filter?: object };
  readonly body?: unknown;
}

const closed = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const grant = closed(
  {
    name: { type: 'string', maxLength: 10 },
    amount: closed({ value: { type: 'integer', minimum: 1 } }, ['value']),
    tags: { type: 'array', items: { type: 'string' } },
    metadata: { type: 'object', additionalProperties: { type: 'string' } },
  },
  ['amount'],
);
const grantShape = object({
  name: string,
  amount: object({ value: integer }),
  tags: array(string),
  metadata: map(string),
});

const operations = {
  createGrant: {
    id: 'createGrant',
    method: 'POST',
    path: '/grants',
    parameters: [],
    body: {
      required: true,
      content: {
        'application/json': json,
        'application/x-www-form-urlencoded': form(grantShape, {
          amount: deepObject,
          tags: deepObject,
          metadata: deepObject,
        }),
      },
    },
    responses: { 200: { content: { 'application/json': json } }, 409: {} },
    security: [],
  },
  listGrants: {
    id: 'listGrants',
    method: 'GET',
    path: '/grants',
    parameters: [
      query('limit', integer),
      query('filter', object({ name: string }), { style: deepObject }),
    ],
    responses: {
      200: { content: { 'application/json': json, 'text/csv': text(), 'image/*': binary } },
    },
    security: [],
  },
  readGrant: {
    id: 'readGrant',
    method: 'GET',
    path: '/grants/{id}',
    parameters: [path('id', string)],
    responses: {
      200: { content: { 'application/json': json }, headers: { 'x-count': { shape: integer } } },
      404: { content: { 'application/json': json } },
    },
    security: [],
  },
  upload: {
    id: 'upload',
    method: 'PUT',
    path: '/files/{id}',
    parameters: [path('id', string)],
    body: { content: { 'application/octet-stream': binary, 'text/plain': text() } },
    responses: { 204: {}, 200: { content: { 'application/octet-stream': binary } } },
    security: [],
  },
  secret: {
    id: 'secret',
    method: 'GET',
    path: '/secret',
    parameters: [],
    responses: { 200: { content: { 'application/json': json } } },
    // basic, or both an API key and a bearer token with a scope.
    security: [{ basicAuth: [] }, { keyAuth: [], tokenAuth: ['read'] }],
  },
  maybeSecret: {
    id: 'maybeSecret',
    method: 'GET',
    path: '/maybe-secret',
    parameters: [query('limit', integer)],
    responses: { 200: { content: { 'application/json': json } } },
    security: [{}, { queryKey: [] }],
  },
  unwritten: {
    id: 'unwritten',
    method: 'POST',
    path: '/unwritten',
    parameters: [],
    responses: { 200: { content: { 'application/json': json } } },
    security: [],
  },
} as const satisfies { readonly [id: string]: Operation };

const schemes: SecuritySchemes = {
  basicAuth: { kind: 'http', scheme: 'basic' },
  keyAuth: { kind: 'apiKey', in: 'header', name: 'X-Key' },
  tokenAuth: { kind: 'oauth2' },
  queryKey: { kind: 'apiKey', in: 'query', name: 'key' },
};

const requests: { readonly [id in keyof typeof operations]: object } = {
  createGrant: closed({ body: grant }, ['body']),
  listGrants: closed({ query: closed({ limit: { type: 'integer', maximum: 100 }, filter: {} }) }),
  readGrant: closed({ path: closed({ id: { type: 'string', pattern: '^[a-z0-9/]+$' } }) }),
  upload: closed({ path: {}, body: {} }),
  secret: closed({}),
  maybeSecret: closed({ query: closed({ limit: { type: 'integer' } }) }),
  unwritten: closed({}),
};

export type Answers = { readonly [id in keyof typeof operations]?: Answer };

export const echo: Answer = ({ body }) => ({ status: 200, body });

export interface ServiceOptions extends EdgeOptions {
  readonly answers?: Answers;
  readonly errors?: EdgeSetup<User>['errors'];
  readonly security?: EdgeSetup<User>['security'];
}

/** The service with the answers of a test; operations without one answer 501. */
export function serviceOf({ answers = {}, errors, security, ...options }: ServiceOptions): Server {
  const ids = Object.keys(operations) as (keyof typeof operations)[];
  const routes = ids.map((id): Route<User> =>
    route<Sample, AnyReply, User | undefined>({
      operation: operations[id],
      basePaths: [''],
      request: schemaValidator<Sample>(requests[id]),
      replies:
        id === 'readGrant'
          ? {
              200: {
                'application/json': schemaValidator(closed({ id: { type: 'string' } }, ['id'])),
              },
            }
          : {},
      handler: answers[id],
    }),
  );
  return createEdge<User>({
    routes,
    securitySchemes: schemes,
    security: security ?? hooks,
    errors,
    options: { onError: () => undefined, ...options },
  });
}

const hooks: EdgeSetup<User>['security'] = {
  basicAuth: ({ username, password }) => {
    if (username === 'blocked') throw new Problem(403, { detail: 'You are blocked.' });
    return password === 'right' ? { name: username } : null;
  },
  keyAuth: ({ key }) => (key === 'k1' ? { name: 'key' } : null),
  tokenAuth: ({ token, scopes }) =>
    token === 't1' && scopes.includes('read') ? { name: 'token' } : null,
  queryKey: ({ key }) => Promise.resolve({ name: key }),
};

/** A request to the service: `call(server, 'POST /grants', { json: {} })`. */
export async function call(
  server: Server,
  line: string,
  init: {
    readonly json?: unknown;
    readonly form?: string;
    readonly body?: NonNullable<RequestInit['body']>;
    readonly headers?: { readonly [name: string]: string };
  } = {},
): Promise<{
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}> {
  const [method = '', target = ''] = line.split(' ');
  const [contentType, body] =
    init.json !== undefined
      ? ['application/json', JSON.stringify(init.json)]
      : init.form !== undefined
        ? ['application/x-www-form-urlencoded', init.form]
        : [undefined, init.body];
  const response = await server.fetch(
    new Request(`http://localhost${target}`, {
      method,
      headers: {
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
        ...init.headers,
      },
      ...(body === undefined ? {} : { body }),
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    }),
  );
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const { status, headers } = response;
  return {
    status,
    headers,
    text,
    json: isJson && text !== '' ? (JSON.parse(text) as unknown) : undefined,
  };
}
