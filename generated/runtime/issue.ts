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
