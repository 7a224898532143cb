/** When and how often a failed attempt is followed by another. */
export interface RetryPolicy {
  /** How many attempts may follow the first. */
  readonly maxRetries: number;
  /** Milliseconds before the first retry; each further one waits twice as long. */
  readonly initialDelay: number;
  /** No wait of our own choice is longer, in milliseconds. */
  readonly maxDelay: number;
  /** A server that asks for a longer wait, in milliseconds, gets no retry at all. */
  readonly maxRetryAfter: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  maxRetries: 2,
  initialDelay: 500,
  maxDelay: 8000,
  maxRetryAfter: 60_000,
};

/** Methods that do no more when they are sent twice (RFC 9110 9.2.2; QUERY: its draft 2). */
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'QUERY']);

/** Whether sending the request once more can't do its work twice. */
export function isRepeatable(method: string, headers: Headers, body: unknown): boolean {
  if (body instanceof ReadableStream) return false;
  return idempotentMethods.has(method) || headers.has('idempotency-key');
}

/** Whether the server may answer otherwise next time; it has the last word on that. */
export function isTransient(status: number, headers: Headers): boolean {
  const advice = headers.get('stripe-should-retry');
  if (advice === 'true') return true;
  if (advice === 'false') return false;
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/** Milliseconds that the server asks to wait (RFC 9110 10.2.3: seconds or a date). */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return undefined;
  const milliseconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** Milliseconds to wait before retry `count` (from 0): doubled each time, less a random half. */
export function backoff(policy: RetryPolicy, count: number, random: number): number {
  const delay = Math.min(policy.initialDelay * 2 ** count, policy.maxDelay);
  return delay * (0.5 + random / 2);
}
