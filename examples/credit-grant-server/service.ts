import { createServer, memoryStore } from '../../generated/server.js';
import type { Server } from '../../generated/server.js';
import type { Account } from './account.js';
import { createHandlers } from './handlers/index.js';
import { toErrorBody } from './stripe-errors.js';

export interface ServiceOptions {
  /** Accounts by their secret keys. */
  readonly keys: ReadonlyMap<string, Account>;
  /** Seconds since the epoch. Default: the clock. */
  readonly now?: () => number;
}

/** The service: the generated server with its handlers, keys, errors and idempotency. */
export function createService({ keys, now = seconds }: ServiceOptions): Server {
  const account = (key: string): Account | null => keys.get(key) ?? null;
  return createServer<Account>(createHandlers(now), {
    security: {
      // Stripe takes the secret key as the user name, with an empty password.
      basicAuth: ({ username }) => account(username),
      bearerAuth: ({ token }) => account(token),
    },
    toErrorBody,
    idempotency: { store: memoryStore() },
    replyValidation: 'strict',
  });
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
