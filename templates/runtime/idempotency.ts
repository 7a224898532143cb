import { Problem } from './problem.js';
import type { HttpReply } from './http-reply.js';

/** A reply as it was sent; only replies of text, or of nothing, can be stored. */
export interface StoredReply {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | null;
}

/** What is known of a key: the request it was used for, and its reply once there is one. */
export interface IdempotencyRecord {
  readonly fingerprint: string;
  readonly reply: StoredReply | undefined;
}

/** Keeps records by key. Claiming must be atomic, also between processes that share the store. */
export interface IdempotencyStore {
  /** Claims a key that nobody uses (undefined), or tells what is known of it. */
  claim(
    key: string,
    fingerprint: string,
  ): IdempotencyRecord | undefined | Promise<IdempotencyRecord | undefined>;
  /** Stores the reply of a claimed key. */
  complete(key: string, reply: StoredReply): void | Promise<void>;
  /** Frees a claimed key, because the request may be tried again. */
  release(key: string): void | Promise<void>;
}

export interface IdempotencyOptions {
  /** Where replies are kept: `memoryStore()`, or one that processes share. Default: none. */
  readonly store: IdempotencyStore;
  /** The header that carries the key. Default: `Idempotency-Key`. */
  readonly header?: string;
  /** Methods that take keys. Default: POST and PATCH. */
  readonly methods?: readonly string[];
  /**
   * Whose keys these are: equal keys of different owners never meet. Default: the credentials that
   * are sent, of whichever of the description's schemes.
   */
  readonly owner?: (request: Request) => string;
  /** Statuses after which the same key runs anew. Default: 409, 429, 501 and 503. */
  readonly retryable?: readonly number[];
}

export interface MemoryStoreOptions {
  /** How long a reply is kept. Default: 24 hours. */
  readonly milliseconds?: number;
  /** How many keys are kept; the oldest replies go first. Default: 10,000. */
  readonly entries?: number;
  /** Default: `Date.now`. */
  readonly now?: () => number;
}

/** A store in the memory of this process: good for one process and for tests. */
export function memoryStore(options: MemoryStoreOptions = {}): IdempotencyStore {
  const { milliseconds = 24 * 60 * 60 * 1000, entries = 10_000, now = Date.now } = options;
  // In the order of insertion, so the first is the oldest.
  const records = new Map<string, IdempotencyRecord & { readonly since: number }>();

  function forgetOld(): void {
    for (const [key, record] of records) {
      const isOver = record.reply !== undefined && now() - record.since >= milliseconds;
      if (!isOver && records.size < entries) return;
      // What still runs is never forgotten, or it could run twice.
      if (record.reply !== undefined) records.delete(key);
    }
  }

  return {
    claim(key, fingerprint) {
      const known = records.get(key);
      if (known !== undefined && now() - known.since < milliseconds) return known;
      if (known !== undefined && known.reply === undefined) return known;
      records.delete(key);
      forgetOld();
      records.set(key, { fingerprint, reply: undefined, since: now() });
      return undefined;
    },
    complete(key, reply) {
      const record = records.get(key);
      if (record !== undefined) records.set(key, { ...record, reply });
    },
    release(key) {
      records.delete(key);
    },
  };
}

/** The key of a request, or undefined where it has none. */
export function idempotencyKey(request: Request, options: IdempotencyOptions): string | undefined {
  const methods = options.methods ?? ['POST', 'PATCH'];
  if (!methods.includes(request.method)) return undefined;
  const key = request.headers.get(options.header ?? 'idempotency-key');
  return key === null || key === '' ? undefined : key;
}

/**
 * Runs `answer` once for a key, and replays its reply ever after. Like Stripe: 409 while the first
 * request still runs, 400 where the key was used for a request with other parameters.
 */
export async function once(
  key: string,
  request: Request,
  parameters: unknown,
  options: IdempotencyOptions,
  credentials: string,
  answer: () => Promise<HttpReply>,
): Promise<HttpReply> {
  const owner = options.owner?.(request) ?? credentials;
  const { pathname, search } = new URL(request.url);
  const scoped = await digest([owner, key]);
  const fingerprint = await digest([request.method, pathname, search, textOf(parameters)]);
  const known = await options.store.claim(scoped, fingerprint);
  if (known !== undefined) return replay(known, fingerprint, key);
  return keep(scoped, options, answer);
}

function replay(known: IdempotencyRecord, fingerprint: string, key: string): StoredReply {
  if (known.fingerprint !== fingerprint) {
    throw new Problem(400, {
      detail: `The idempotency key "${key}" was used for a request with other parameters.`,
    });
  }
  if (known.reply === undefined) {
    throw new Problem(409, {
      detail: `Another request with the idempotency key "${key}" is being processed.`,
    });
  }
  return { ...known.reply, headers: [...known.reply.headers, ['idempotent-replayed', 'true']] };
}

async function keep(
  key: string,
  options: IdempotencyOptions,
  answer: () => Promise<HttpReply>,
): Promise<HttpReply> {
  const retryable = options.retryable ?? [409, 429, 501, 503];
  let stored = false;
  try {
    const reply = await answer();
    const { status, headers, body } = reply;
    const text = typeof body === 'string' ? body : null;
    if (!retryable.includes(status) && body === text) {
      await options.store.complete(key, { status, headers, body: text });
      stored = true;
    }
    return reply;
  } finally {
    if (!stored) await options.store.release(key);
  }
}

/** What tells requests apart; of files, the size and type. */
function textOf(parameters: unknown): string {
  return JSON.stringify(parameters, (_, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return value instanceof Blob ? [value.size, value.type] : value;
  });
}

async function digest(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
