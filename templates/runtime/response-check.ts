import type { DecodedResponse } from './decode-response.js';
import { ResponseError } from './response-error.js';
import type { Answer } from './response-error.js';
import type { Issue } from './validation.js';

/**
 * Whether answers are compared with their description. `validators` (`responseValidators` of the
 * generated code) are handed in, so that a client that doesn't check doesn't carry them.
 */
export type ResponseChecks =
  | { readonly mode: 'off' }
  | {
      /** `warn` reports and goes on, `strict` throws a `MismatchError`. */
      readonly mode: 'warn' | 'strict';
      readonly validators: ResponseValidators;
      /** Gets each mismatch; where it is absent, `warn` writes to the console. */
      readonly onMismatch?: (mismatch: Mismatch) => void;
    };

/** By operationId, then by the status as the description has it: `200`, `2XX` or `default`. */
export interface ResponseValidators {
  readonly [operation: string]: { readonly [key: string]: ResponseValidator } | undefined;
}

export interface ResponseValidator {
  issues(value: unknown): readonly Issue[];
}

/** An answer that drifted from its description. */
export interface Mismatch {
  readonly operation: string;
  readonly status: number;
  readonly issues: readonly Issue[];
}

/**
 * Compares an answer with its description, and reports where they differ as `checks` asks for.
 * What comes back is to be thrown; an error status, which is thrown anyway, has it as its cause.
 */
export function checkResponse(
  operation: string,
  answer: Answer,
  { key, body }: DecodedResponse,
  checks: ResponseChecks | undefined,
): MismatchError | undefined {
  if (checks === undefined || checks.mode === 'off') return undefined;
  const issues = checks.validators[operation]?.[key ?? '']?.issues(body) ?? [];
  if (issues.length === 0) return undefined;
  const error = new MismatchError(operation, answer, issues);
  if (checks.onMismatch !== undefined) {
    checks.onMismatch({ operation, status: answer.status, issues });
  } else if (checks.mode === 'warn') {
    console.warn(error.message);
  }
  return checks.mode === 'strict' ? error : undefined;
}

/** The answer differs from its description; thrown only where `checkResponses` is strict. */
export class MismatchError extends ResponseError {
  override readonly name = 'MismatchError';
  readonly issues: readonly Issue[];

  constructor(operation: string, answer: Answer, issues: readonly Issue[]) {
    const first = issues[0];
    const where = first === undefined ? '' : `: ${first.pointer || 'the body'}: ${first.message}`;
    super(operation, answer, `the answer isn't as described${where}`);
    this.issues = issues;
  }
}
