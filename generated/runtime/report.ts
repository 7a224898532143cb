/** Collects issues while a validator explains what is wrong with a value. */
import { MAX_DEPTH } from './checks.js';
import { expectation, preview } from './messages.js';
import type { Messages } from './messages.js';
import type { Issue } from './issue.js';

/** Adds an issue for each fault of the value. */
export type Explain = (value: unknown, report: Report, depth: number) => void;

export const DEFAULT_MAX_ISSUES = 100;

export class Report {
  issues: Issue[] = [];
  readonly max: number;
  readonly messages: Messages | undefined;
  /** Keys from the root to the value at hand. */
  readonly path: (string | number)[] = [];
  /** Places of schemas: each one absolute (`#/…`) or relative to the one before it. */
  readonly schemas: string[];
  /** How many unions deep: each level tries several branches. */
  unions = 0;

  constructor(schema: string, max: number, messages: Messages | undefined) {
    this.schemas = [schema];
    this.max = max;
    this.messages = messages;
  }
}

/** The value at hand breaks a keyword. */
export function fail(
  report: Report,
  value: unknown,
  keyword: string,
  limit?: unknown,
  schema = '',
): void {
  if (report.issues.length >= report.max) return;
  const expected = expectation(keyword, limit);
  const received = value instanceof Hidden ? value.description : preview(value);
  const message = report.messages?.[keyword];
  report.issues.push({
    path: report.path.slice(),
    pointer: pointerOf(report.path),
    keyword,
    expected,
    received,
    message:
      message === undefined
        ? `Expected ${expected}, got ${received}.`
        : message({ keyword, expected, received, limit }),
    schema: locationOf(report.schemas, schema),
  });
}

/** A member of the value at hand breaks a keyword. */
export function failAt(
  report: Report,
  key: string | number,
  value: unknown,
  keyword: string,
  limit?: unknown,
  schema = defaultLocation(key),
): void {
  report.path.push(key);
  fail(report, value, keyword, limit, schema);
  report.path.pop();
}

/** A required property isn't there. */
export function missing(report: Report, key: string): void {
  report.path.push(key);
  fail(report, undefined, 'required');
  report.path.pop();
}

/** Explains a member of the value at hand. */
export function inside(
  report: Report,
  key: string | number,
  value: unknown,
  explain: Explain,
  schema = defaultLocation(key),
  depth = 0,
): void {
  report.path.push(key);
  within(report, value, explain, schema, depth);
  report.path.pop();
}

/** Explains the value at hand by a further schema. */
export function within(
  report: Report,
  value: unknown,
  explain: Explain,
  schema: string,
  depth = 0,
): void {
  if (report.issues.length >= report.max) return;
  report.schemas.push(schema);
  if (depth > MAX_DEPTH) fail(report, value, 'depth', MAX_DEPTH);
  else explain(value, report, depth);
  report.schemas.pop();
}

/** How many unions deep branches are tried: each level multiplies the work. */
const MAX_UNIONS = 4;

/** Explains the value by the branch that it comes closest to. */
export function closest(
  report: Report,
  value: unknown,
  branches: readonly Explain[],
  schemas: readonly string[],
  depth: number,
  key?: string | number,
): void {
  if (report.issues.length >= report.max) return;
  if (key !== undefined) report.path.push(key);
  const best = closestIssues(report, value, branches, schemas, depth);
  if (best === undefined) fail(report, value, 'anyOf');
  else report.issues.push(...best.slice(0, report.max - report.issues.length));
  if (key !== undefined) report.path.pop();
}

/** As `closest`, for a union of which exactly one branch must fit; `tests` says which do. */
export function exactlyOne(
  tests: readonly boolean[],
  report: Report,
  value: unknown,
  branches: readonly Explain[],
  schemas: readonly string[],
  depth: number,
  key?: string | number,
): void {
  const fitting = tests.filter(Boolean).length;
  if (fitting === 0) closest(report, value, branches, schemas, depth, key);
  else if (fitting > 1 && key === undefined) fail(report, value, 'oneOf');
  else if (fitting > 1 && key !== undefined) failAt(report, key, value, 'oneOf');
}

function closestIssues(
  report: Report,
  value: unknown,
  branches: readonly Explain[],
  schemas: readonly string[],
  depth: number,
): readonly Issue[] | undefined {
  if (report.unions >= MAX_UNIONS) return undefined;
  const { issues } = report;
  let best: readonly Issue[] | undefined;
  let least = Infinity;
  report.unions += 1;
  for (const [index, branch] of branches.entries()) {
    report.issues = [];
    within(report, value, branch, schemas[index] ?? '', depth);
    const distance = distanceOf(report.issues, report.path.length);
    if (distance < least) {
      least = distance;
      best = report.issues;
    }
  }
  report.unions -= 1;
  report.issues = issues;
  return best;
}

/** How far a value is from a branch: another type is farther than another tag than any detail. */
function distanceOf(issues: readonly Issue[], level: number): number {
  let distance = 0;
  for (const { path, keyword } of issues) {
    const isTag = keyword === 'const' || keyword === 'enum';
    if (path.length === level) distance += keyword === 'type' ? 1000 : 10;
    else distance += isTag && path.length === level + 1 ? 100 : 1;
  }
  return distance;
}

/** Something that is not to be shown in issues. */
class Hidden {
  readonly description: string;

  constructor(description: string) {
    this.description = description;
  }
}

/** In place of a value whose text is a secret. */
export function hidden(value: unknown): unknown {
  return typeof value === 'string' ? new Hidden(`a text of ${value.length} characters`) : value;
}

function defaultLocation(key: string | number): string {
  return typeof key === 'number' ? '/items' : `/properties/${escaped(key)}`;
}

function pointerOf(path: readonly (string | number)[]): string {
  let pointer = '';
  for (const key of path) pointer += `/${typeof key === 'number' ? key : escaped(key)}`;
  return pointer;
}

function escaped(key: string): string {
  return key.includes('~') || key.includes('/')
    ? key.replaceAll('~', '~0').replaceAll('/', '~1')
    : key;
}

/** Relative locations begin with a slash, absolute ones with a file or `#`. */
function locationOf(schemas: readonly string[], last: string): string {
  let location = last;
  for (let index = schemas.length - 1; index >= 0; index -= 1) {
    if (location !== '' && !location.startsWith('/')) break;
    location = (schemas[index] ?? '') + location;
  }
  return location;
}
