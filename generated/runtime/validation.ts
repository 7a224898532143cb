import type { Issue } from './issue.js';
import { DEFAULT_MAX_ISSUES, Report } from './report.js';
import type { Explain } from './report.js';
import type { Messages } from './messages.js';

export type { Issue };

export interface IssuesOptions {
  /** Stop after so many issues; 100 unless told otherwise. */
  readonly max?: number;
  /** Sentences by keyword, in place of the English ones. */
  readonly messages?: Messages;
}

export type Result<T> =
  | { readonly success: true; readonly value: T }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** A compiled schema; also a Standard Schema (https://standardschema.dev), version 1. */
export interface Validator<T> {
  /** Whether the value fits; stops at the first fault. */
  is(value: unknown): value is T;
  /** The value, or a thrown `ValidationError`. */
  parse(value: unknown, options?: IssuesOptions): T;
  safeParse(value: unknown, options?: IssuesOptions): Result<T>;
  /** The faults, in the order of the schema. */
  issues(value: unknown, options?: IssuesOptions): readonly Issue[];
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: T; readonly output: T } | undefined;
    readonly validate: (
      value: unknown,
    ) => { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
  };
}

/** What `parse` throws. */
export class ValidationError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ pointer, message }) => `${pointer || 'value'}: ${message}`).join('\n'));
    this.name = 'ValidationError';
    this.issues = issues;
  }
}

/** A validator from its two functions and the place of its schema in the spec. */
export function validator<T>(
  test: (value: unknown) => boolean,
  explain: Explain,
  schema: string,
): Validator<T> {
  // A test is compiled from the schema that its type is made of, so that the guard is true.
  const is = test as (value: unknown) => value is T;
  function issues(value: unknown, options: IssuesOptions = {}): readonly Issue[] {
    const report = new Report(schema, options.max ?? DEFAULT_MAX_ISSUES, options.messages);
    explain(value, report, 0);
    return report.issues;
  }
  function safeParse(value: unknown, options?: IssuesOptions): Result<T> {
    if (is(value)) return { success: true, value };
    return { success: false, issues: issues(value, options) };
  }
  return {
    is,
    issues,
    safeParse,
    parse(value, options) {
      if (is(value)) return value;
      throw new ValidationError(issues(value, options));
    },
    '~standard': {
      version: 1,
      vendor: 'specwright',
      validate: (value) => (is(value) ? { value } : { issues: issues(value) }),
    },
  };
}
