import type { Change, Severity } from '../../model/diff/change.js';
import type { Position } from '../../support/diagnostics.js';

/** Two versions of an API and everything that a report says about them. */
export interface Comparison {
  readonly before: ComparedApi;
  readonly after: ComparedApi;
  /** The gravest first. */
  readonly changes: readonly ReportedChange[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly verdict: Verdict;
}

export interface ComparedApi {
  /** As the user called it: a path, or `main:spec/api.yaml`. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
}

/** Which part of a semantic version must grow (semver.org); `none` where nothing changed. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

export interface Verdict {
  readonly bump: Bump;
  /** The version that the new description should have; absent where the old has no such version. */
  readonly version?: string;
  /** Whether it has that version, or a later one; absent where that can't be said. */
  readonly isMet?: boolean;
}

/** A change in words and places. */
export interface ReportedChange extends Omit<Change, 'before' | 'after'> {
  readonly sentence: string;
  readonly advice: string;
  readonly before?: ReportedPlace;
  readonly after?: ReportedPlace;
}

export interface ReportedPlace extends Position {
  /** JSON Pointer. */
  readonly pointer: string;
  /** The lines around it. */
  readonly frame: string;
}

/** `customer became optional in 2 operations`: changes of the same severity by their operations. */
export function byOperations(
  changes: readonly ReportedChange[],
): ReadonlyMap<string, readonly ReportedChange[]> {
  const groups = new Map<string, ReportedChange[]>();
  for (const change of changes) {
    const key = operationsText(change.operations);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return groups;
}

const NAMED = 3;

/** `POST /v1/things`, `GET /a, GET /b`, `GET /a, GET /b, GET /c and 12 more`. */
export function operationsText(operations: readonly string[]): string {
  if (operations.length === 0) return 'types';
  const rest = operations.length - NAMED;
  const named = operations.slice(0, NAMED).join(', ');
  return rest > 0 ? `${named} and ${rest} more` : named;
}

/** `1 breaking, 2 risky, 3 safe`. */
export function countsText({ breaking, risky, safe }: Comparison['counts']): string {
  return `${breaking} breaking, ${risky} risky, ${safe} safe`;
}

export const SEVERITIES = ['breaking', 'risky', 'safe'] as const satisfies readonly Severity[];
