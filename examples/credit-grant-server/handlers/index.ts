import type { Handlers } from '../../../generated/server.js';
import type { Account } from '../account.js';
import { CreditGrantStore } from '../credit-grant-store.js';
import { CreditGrants } from './credit-grants.js';

/** The handlers of all operations, for `createServer`. */
export const createHandlers = (now: () => number): Handlers<Account> =>
  ({
    creditGrants: new CreditGrants(new CreditGrantStore(), now),
  }) satisfies Handlers<Account>;
