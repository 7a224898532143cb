/** One fault of a value. */
export interface Issue {
  /** Keys and indices from the root to the fault. */
  readonly path: readonly (string | number)[];
  /** The same as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** The JSON Schema keyword that was broken: `maxLength`. */
  readonly keyword: string;
  /** What the schema wants, in words. */
  readonly expected: string;
  /** What was there, shortened; never a whole secret. */
  readonly received: string;
  /** A sentence for people. */
  readonly message: string;
  /** Where the rule stands in the spec: `#/components/schemas/CreditGrant/properties/name`. */
  readonly schema: string;
}

export interface IssuesOptions {
  /** Stop after so many issues. */
  readonly max?: number;
}

export type Result<T> =
  | { readonly success: true; readonly value: T }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** A compiled schema. */
export interface Validator<T> {
  /** Whether the value fits; stops at the first fault. */
  is(value: unknown): value is T;
  /** The value, or a thrown `ValidationError`. */
  parse(value: unknown): T;
  safeParse(value: unknown): Result<T>;
  /** Every fault, in the order of the value. */
  issues(value: unknown, options?: IssuesOptions): readonly Issue[];
}
