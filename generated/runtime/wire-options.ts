/** The choices that OpenAPI leaves open; a generated operation carries those that aren't default. */
export interface WireOptions {
  /**
   * Members of an array inside of `deepObject`: `a[0]=x` (default), `a[]=x` or `a=x`. A decoder
   * reads all three.
   */
  readonly arrays?: 'indices' | 'brackets' | 'repeat';
  /** `null` is written as an empty value (default) or left out. */
  readonly nulls?: 'empty' | 'skip';
  /**
   * `[` and `]` of `deepObject`: as they are, or as `%5B` and `%5D`. By default they are encoded
   * in URLs, where RFC 3986 (section 3.4) doesn't allow them, and left in form bodies. `raw` leaves
   * those in values too.
   */
  readonly brackets?: 'raw' | 'encoded';
}

/** Bounds on what a decoder accepts. */
export interface WireLimits {
  /** Names and values in one query, cookie header or form. */
  readonly fields: number;
  /** Keys in one bracketed name: `a[b][c]` has three. */
  readonly depth: number;
}

export const DEFAULT_LIMITS: WireLimits = { fields: 10_000, depth: 32 };
