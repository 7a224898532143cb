import { ApiError } from './api-error.js';
import type { Exchange } from './api-promise.js';
import { attempt } from './attempt.js';
import type { PreparedCall } from './attempt.js';
import { callHeaders, requestParts } from './call-arguments.js';
import type { CallArguments } from './call-arguments.js';
import { AbortError, ConnectionError, RequestError, TimeoutError } from './client-error.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './client-options.js';
import { systemClock } from './clock.js';
import { encodeRequest } from './encode-request.js';
import type { Operation } from './operation.js';
import { backoff, defaultRetryPolicy, isRepeatable, isTransient, retryAfter } from './retry.js';
import type { RetryPolicy } from './retry.js';
import { absoluteUrl, serverUrl } from './server-url.js';
import { sleep, withinLimit } from './time-limit.js';
import { userAgent } from './user-agent.js';

/** Milliseconds. */
const defaultTimeout = 60_000;

/** Runs a call: one attempt, and others after it where that is safe and may help. */
export async function runCall(
  api: ApiDescription,
  client: ClientOptions,
  operation: Operation,
  call: CallArguments,
  options: RequestOptions<object, object>,
): Promise<Exchange> {
  const clock = client.clock ?? systemClock;
  const prepared = prepare(api, client, operation, call, options);
  const policy = retryPolicy(client, options);
  const totalTimeout = options.totalTimeout ?? client.totalTimeout;
  const deadline = clock.now() + (totalTimeout ?? Infinity);
  const attempts = async (signal?: AbortSignal, stay?: () => void): Promise<Exchange> => {
    for (let retries = 0; ; retries += 1) {
      try {
        return await attempt(prepared, retries + 1, signal, stay);
      } catch (error) {
        const isOver = signal?.aborted === true;
        const delay = isOver ? undefined : delayAfter(error, retries, prepared, policy);
        // A wait beyond the deadline would only turn this error into a less telling one.
        if (delay === undefined || clock.now() + delay >= deadline) throw error;
        await sleep(clock, delay, signal);
      }
    }
  };
  if (options.signal === undefined && totalTimeout === undefined) return attempts();
  return withinLimit(
    {
      clock,
      signal: options.signal,
      aborted: (reason) => new AbortError(operation.id, reason),
      milliseconds: totalTimeout,
      timedOut: () => new TimeoutError(operation.id, 'totalTimeout', totalTimeout ?? 0),
    },
    attempts,
  );
}

/** Milliseconds until another attempt; undefined where there should be none. */
function delayAfter(
  error: unknown,
  retries: number,
  call: PreparedCall,
  policy: RetryPolicy,
): number | undefined {
  if (retries >= policy.maxRetries || !isRepeatable(call.operation.method, call.headers, call.body))
    return undefined;
  const delay = backoff(policy, retries, Math.random());
  if (error instanceof ConnectionError || error instanceof TimeoutError) return delay;
  if (!(error instanceof ApiError) || !isTransient(error.status, error.headers)) return undefined;
  const asked = retryAfter(error.headers, call.clock.now()) ?? 0;
  return asked > policy.maxRetryAfter ? undefined : Math.max(asked, delay);
}

function retryPolicy(client: ClientOptions, options: RequestOptions<object, object>): RetryPolicy {
  const policy = { ...defaultRetryPolicy, ...client.retry };
  return { ...policy, maxRetries: options.maxRetries ?? policy.maxRetries };
}

/** Everything about a call that stays the same over its attempts. */
function prepare(
  api: ApiDescription,
  client: ClientOptions,
  operation: Operation,
  call: CallArguments,
  options: RequestOptions<object, object>,
): PreparedCall {
  const defaults = new Map([['accept', acceptedTypes(operation)]]);
  const agent = client.userAgent ?? userAgent(api.name, api.version);
  if (agent !== undefined) defaults.set('user-agent', agent);
  const headers = callHeaders(operation, defaults, client, options);
  const encoded = encodeRequest(operation, requestParts(operation, call, headers, options));
  for (const [name, value] of encoded.headers) headers.others.set(name, value);
  if (encoded.cookie !== '') headers.others.set('cookie', encoded.cookie);
  if (encoded.contentType !== undefined) headers.others.set('content-type', encoded.contentType);
  const base = baseUrl(api, client, operation, options);
  if (call.url !== undefined && call.url.origin !== new URL(base).origin) {
    throw new RequestError(
      operation.id,
      `the next page is at ${call.url.origin}, which gets neither credentials nor requests`,
    );
  }
  return {
    operation,
    url: call.url?.href ?? base + encoded.path + (encoded.query === '' ? '' : `?${encoded.query}`),
    headers: headers.others,
    body: encoded.body,
    client,
    clock: client.clock ?? systemClock,
    timeout: options.timeout ?? client.timeout ?? defaultTimeout,
    credentials: { ...client.auth, ...options.auth },
    securitySchemes: api.securitySchemes,
  };
}

function baseUrl(
  api: ApiDescription,
  client: ClientOptions,
  operation: Operation,
  options: RequestOptions<object, object>,
): string {
  const given = options.baseUrl ?? client.baseUrl;
  try {
    if (given !== undefined) return absoluteUrl(String(given));
    if (operation.servers !== undefined) return serverUrl(operation.servers);
    return serverUrl(api.servers, client.server);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RequestError(operation.id, reason, { cause: error });
  }
}

/** The media types of the good answers, or of any, in the order of the description. */
function acceptedTypes(operation: Operation): string {
  const types = Object.values(operation.responses).flatMap(({ content }) =>
    Object.keys(content ?? {}),
  );
  return [...new Set(types)].join(', ') || '*/*';
}
