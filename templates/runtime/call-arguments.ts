import type { ClientOptions, RequestOptions } from './client-options.js';
import { RequestError } from './client-error.js';
import type { RequestParts } from './encode-request.js';
import { idempotencyKey } from './idempotency-key.js';
import type { Operation } from './operation.js';

/** What a generated function was called with. */
export interface CallArguments {
  /** Path parameters by wire name. */
  readonly path?: { readonly [name: string]: unknown };
  /** Query parameters and the fields of an object body in one object. */
  readonly params?: object | undefined;
  /** A body that has an argument of its own. */
  readonly body?: unknown;
  /** Instead of the path and its parameters: the address of a further page. */
  readonly url?: URL;
}

/** Sorts the fields of `params`: those with the name of a query parameter, and the body's. */
export function requestParts(
  operation: Operation,
  call: CallArguments,
  headers: CallHeaders,
  options: RequestOptions<object, object>,
): RequestParts {
  const isQuery = new Set(
    operation.parameters
      .filter((parameter) => parameter.in === 'query' || parameter.in === 'querystring')
      .map((parameter) => parameter.name),
  );
  const fields = Object.entries(call.params ?? {});
  const others = fields.filter(([name]) => !isQuery.has(name));
  const ownsBody = operation.body !== undefined && call.body === undefined;
  if (others[0] !== undefined && !ownsBody) {
    throw new RequestError(operation.id, `there is no parameter "${others[0][0]}"`);
  }
  // Where there is nothing but the body to be given, an empty object is one.
  const isGiven = others.length > 0 || (isQuery.size === 0 && call.params !== undefined);
  const isSent = isGiven || operation.body?.required === true;
  return {
    path: call.path,
    query: Object.fromEntries(fields.filter(([name]) => isQuery.has(name))),
    headers: headers.described,
    cookies: options.cookies,
    body: ownsBody && isSent ? Object.fromEntries(others) : call.body,
    contentType: options.contentType,
  };
}

/** The headers of a call: those that the operation describes apart from the caller's others. */
export interface CallHeaders {
  /** Under the names of the description. */
  readonly described: { readonly [name: string]: unknown };
  readonly others: Headers;
}

/** Merges the client's headers and the call's, which win. `undefined` leaves one out. */
export function callHeaders(
  operation: Operation,
  defaults: ReadonlyMap<string, string>,
  client: ClientOptions,
  options: RequestOptions<object, object>,
): CallHeaders {
  const values = new Map<string, unknown>(defaults);
  for (const headers of [client.headers, options.headers]) {
    for (const [name, value] of Object.entries(headers ?? {})) {
      values.set(name.toLowerCase(), value);
    }
  }
  if (options.accept !== undefined) values.set('accept', options.accept);
  const key =
    options.idempotencyKey ??
    values.get('idempotency-key') ??
    idempotencyKey(operation, client.idempotencyKeys ?? 'declared');
  values.set('idempotency-key', key);

  const described = operation.parameters
    .filter((parameter) => parameter.in === 'header')
    .map(({ name }) => [name, values.get(name.toLowerCase())] as const)
    .filter(([, value]) => value !== undefined);
  for (const [name] of described) values.delete(name.toLowerCase());
  const others = new Headers();
  for (const [name, value] of values) {
    if (value !== undefined) others.set(name, headerText(operation, name, value));
  }
  return { described: Object.fromEntries(described), others };
}

/** Headers that the operation doesn't describe have no style, so only plain values go. */
function headerText(operation: Operation, name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new RequestError(operation.id, `the header "${name}" is no text`);
}
