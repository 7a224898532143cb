import { apiError } from './api-error.js';
import type { Exchange } from './api-promise.js';
import { authenticate, secretHeaders } from './authentication.js';
import type { Credentials } from './authentication.js';
import { ClientError, ConnectionError, TimeoutError } from './client-error.js';
import type { ClientOptions } from './client-options.js';
import type { Clock } from './clock.js';
import { decodeResponse } from './decode-response.js';
import type { Operation, SecuritySchemes } from './operation.js';
import { fetchFollowing } from './redirect.js';
import { checkResponse } from './response-check.js';
import type { ResponseChecks } from './response-check.js';
import { withinLimit } from './time-limit.js';
import { DecodeError } from './response-error.js';

/** A call that is ready to be sent, as often as need be. */
export interface PreparedCall {
  readonly operation: Operation;
  readonly url: string;
  /** Without credentials. */
  readonly headers: Headers;
  readonly body: RequestInit['body'];
  readonly client: ClientOptions;
  readonly clock: Clock;
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  readonly credentials: Credentials;
  readonly securitySchemes: SecuritySchemes;
}

/** Sends a call once and reads the answer. Throws an `ApiError` for an error status. */
export function attempt(
  call: PreparedCall,
  count: number,
  signal: AbortSignal | undefined,
  stay: (() => void) | undefined,
): Promise<Exchange> {
  const { operation, clock, timeout } = call;
  return withinLimit(
    {
      clock,
      signal,
      aborted: (reason) => reason,
      milliseconds: timeout,
      timedOut: () => new TimeoutError(operation.id, 'timeout', timeout),
    },
    async (inner, stayBound) => {
      const exchange = await send(call, count, inner);
      if (isStream(exchange.data)) {
        stayBound();
        stay?.();
      }
      return exchange;
    },
  );
}

async function send(call: PreparedCall, count: number, signal: AbortSignal): Promise<Exchange> {
  const { operation, client, body, securitySchemes } = call;
  const { method } = operation;
  const url = new URL(call.url);
  const headers = new Headers(call.headers);
  const isAuthenticated = await authenticate(
    operation,
    securitySchemes,
    call.credentials,
    { headers, url },
    signal,
  );
  const outgoing = { operation: operation.id, method, url, headers, body, attempt: count };
  await client.onRequest?.(outgoing);
  const response = await connected(operation, () =>
    fetchFollowing(
      url,
      {
        ...client.fetchOptions,
        method,
        headers,
        signal,
        ...bodyInit(body),
      },
      {
        fetch: client.fetch ?? ((address, init) => fetch(address, init)),
        secretHeaders: secretHeaders(securitySchemes),
        isSecret: isAuthenticated,
      },
    ),
  );
  await client.onResponse?.(response, outgoing);
  return read(call, response, url);
}

/** Streams are sent while they are still being made: half-duplex is what `fetch` knows. */
function bodyInit(body: RequestInit['body']): Pick<RequestInit, 'body'> {
  if (body === undefined || body === null) return {};
  const stream: Pick<RequestInit, 'body'> & { readonly duplex: 'half' } = { body, duplex: 'half' };
  return body instanceof ReadableStream ? stream : { body };
}

async function read(call: PreparedCall, response: Response, url: URL): Promise<Exchange> {
  const { operation, client } = call;
  if (!response.ok) throw await errorOf(operation, response, client.checkResponses);
  const decoded = await connected(operation, () => decodeResponse(operation, response));
  const { body, headers } = decoded;
  if (!isStream(body)) {
    const mismatch = checkResponse(operation.id, response, decoded, client.checkResponses);
    if (mismatch !== undefined) throw mismatch;
  }
  return { response, headers, data: body, url };
}

/** An error status counts for more than a body that can't be read or isn't as described. */
async function errorOf(
  operation: Operation,
  response: Response,
  checks: ResponseChecks | undefined,
): Promise<ClientError> {
  try {
    const decoded = await connected(operation, () => decodeResponse(operation, response));
    const cause = checkResponse(operation.id, response, decoded, checks);
    return apiError(operation.id, response, decoded.body, cause && { cause });
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return apiError(operation.id, response, undefined, { cause: error });
  }
}

/** Runs a step of the exchange; what fails in it for want of a connection says so. */
async function connected<T>(operation: Operation, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof ClientError) throw error;
    throw new ConnectionError(operation.id, reasonOf(error), { cause: error });
  }
}

/** Node puts what happened into `cause`, under a message that only says that `fetch` failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function isStream(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    (Symbol.asyncIterator in data || data instanceof ReadableStream)
  );
}
