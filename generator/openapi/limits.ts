/** Bounds on the work that one description may cause; real ones stay far below them. */
export interface Limits {
  /** UTF-16 code units of one document. */
  readonly textLength: number;
  /** Arrays and objects inside one another. */
  readonly depth: number;
  /** Values of one document once its YAML aliases are written out. */
  readonly values: number;
  /** Documents that one description may be made of. */
  readonly documents: number;
}

/** GitHub's description, the largest in wide use: 13 million units, depth 30, 700,000 values. */
export const DEFAULT_LIMITS: Limits = {
  textLength: 100_000_000,
  depth: 256,
  values: 5_000_000,
  documents: 10_000,
};
