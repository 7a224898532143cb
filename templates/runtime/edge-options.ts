import type { IdempotencyOptions } from './idempotency.js';
import type { Limits } from './limits.js';
import type { Operation } from './operation.js';
import type { Problem } from './problem.js';

/** What every generated server takes; each option has a default. */
export interface EdgeOptions {
  /** Path prefix, `/api/v2` or `''`. Default: those of the description's servers. */
  readonly basePath?: string;
  readonly limits?: Partial<Limits>;
  /**
   * Fields that a request schema doesn't know: refused (`reject`), taken out before the handler
   * sees them (`strip`), or handed over (`keep`). Default: `reject`.
   */
  readonly unknownFields?: UnknownFields;
  /** Status for a request that breaks its schema: 400 or 422. Default: 400. */
  readonly invalidStatus?: 400 | 422;
  /**
   * Whether replies are checked against the spec: `off`, `warn` (`onError` hears of a broken one,
   * the caller gets it all the same) or `strict` (the caller gets a 500). Items of a stream are
   * checked as they are sent; a broken one ends the stream where it is `strict`. Default: `warn`.
   */
  readonly replyValidation?: 'off' | 'warn' | 'strict';
  /** Replays the stored reply of a request that is sent again with the same key. Default: none. */
  readonly idempotency?: IdempotencyOptions;
  /** Makes the id of a request. Default: a random UUID. */
  readonly requestId?: (request: Request) => string;
  /**
   * Hears of every failure that is the server's own fault, that of a stream under way too.
   * Default: `console.error`.
   */
  readonly onError?: (error: unknown, failure: FailureContext) => void;
}

export type UnknownFields = 'reject' | 'strip' | 'keep';

export interface FailureContext {
  readonly request: Request;
  readonly requestId: string;
  /** Absent where the request reached no operation. */
  readonly operation: Operation | undefined;
}

/** The form of the server's own errors, in place of problem details. */
export interface ErrorForm {
  readonly contentType: string;
  readonly toBody: (problem: Problem, requestId: string) => unknown;
}
