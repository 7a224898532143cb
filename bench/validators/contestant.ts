/** One library: its verdicts on grants and parameters, and what it says of a bad grant. */
export interface Contestant {
  readonly name: string;
  grant(value: unknown): boolean;
  params(value: unknown): boolean;
  grants(value: unknown): boolean;
  /** The faults; undefined where the library only judges. */
  readonly firstIssue?: (value: unknown) => unknown;
  readonly allIssues?: (value: unknown) => unknown;
}
