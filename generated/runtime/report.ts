/** Collects issues while a validator explains what is wrong with a value. */
import { MAX_DEPTH, isObject, isSet } from './checks.js';
import { Fault, Hidden } from './issue.js';
import type { Place } from './issue.js';
import type { Messages } from './messages.js';

/** Adds an issue for each fault of the value. */
export type Explain = (value: unknown, report: Report, depth: number) => void;

export const DEFAULT_MAX_ISSUES = 100;

export class Report {
  issues: Fault[] = [];
  readonly max: number;
  readonly messages: Messages | undefined;
  place: Place;
  /** How many unions deep: each level tries several branches. */
  unions = 0;

  constructor(schema: string, max: number, messages: Messages | undefined) {
    this.place = { key: undefined, schema, parent: undefined };
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
  schema?: string,
): void {
  const { issues, place, messages } = report;
  if (issues.length >= report.max) return;
  const at = schema === undefined ? place : { key: undefined, schema, parent: place };
  issues.push(new Fault(at, value, keyword, limit, messages));
}

/** A member of the value at hand breaks a keyword. */
export function failAt(
  report: Report,
  key: string | number,
  value: unknown,
  keyword: string,
  limit?: unknown,
  schema?: string,
): void {
  const { issues, place, messages } = report;
  if (issues.length >= report.max) return;
  issues.push(new Fault({ key, schema, parent: place }, value, keyword, limit, messages));
}

/** A required property isn't there. */
export function missing(report: Report, key: string): void {
  failAt(report, key, undefined, 'required', undefined, '');
}

/** No schema allows a member of the value at hand; one that holds undefined isn't there. */
export function unexpected(
  report: Report,
  value: { readonly [key: string]: unknown },
  key: string,
  schema = '/additionalProperties',
  keyword = 'additionalProperties',
): void {
  if (isSet(value, key)) failAt(report, key, value[key], keyword, undefined, schema);
}

/** Explains a member of the value at hand. */
export function inside(
  report: Report,
  key: string | number | undefined,
  value: unknown,
  explain: Explain,
  schema?: string,
  depth = 0,
): void {
  if (report.issues.length >= report.max) return;
  const { place } = report;
  report.place = { key, schema, parent: place };
  if (depth > MAX_DEPTH) fail(report, value, 'depth', MAX_DEPTH);
  else explain(value, report, depth);
  report.place = place;
}

/** Explains a property that may be left out. */
export function optional(
  report: Report,
  key: string,
  value: unknown,
  explain: Explain,
  schema?: string,
  depth?: number,
): void {
  if (value !== undefined) inside(report, key, value, explain, schema, depth);
}

/** Explains a property that has to be there. */
export function required(
  report: Report,
  key: string,
  value: unknown,
  explain: Explain,
  schema?: string,
  depth?: number,
): void {
  if (value === undefined) missing(report, key);
  else inside(report, key, value, explain, schema, depth);
}

/** Explains the value at hand by a further schema. */
export function within(
  report: Report,
  value: unknown,
  explain: Explain,
  schema: string,
  depth = 0,
): void {
  inside(report, undefined, value, explain, schema, depth);
}

/** How many unions deep branches are tried: each level multiplies the work. */
const MAX_UNIONS = 4;

/** The property that a discriminator names, and for each branch the values that lead to it. */
export interface Choice {
  readonly property: string;
  readonly values: readonly (readonly string[])[];
}

/** The index of the branch that a value says it is for. */
function chosen({ property, values }: Choice, value: unknown): number | undefined {
  if (!isObject(value) || !Object.hasOwn(value, property)) return undefined;
  const tag = value[property];
  const index = values.findIndex((names) => names.some((name) => name === tag));
  return index === -1 ? undefined : index;
}

/** Explains the value by the branch that it is said to be for, or else comes closest to. */
export function closest(
  report: Report,
  value: unknown,
  branches: readonly Explain[],
  schemas: readonly string[],
  depth: number,
  key?: string | number,
  choice?: Choice,
): void {
  if (report.issues.length >= report.max) return;
  const { issues } = report;
  const named = choice && chosen(choice, value);
  const best = report.unions < MAX_UNIONS ? closestIssues() : undefined;
  report.issues = issues;
  if (best === undefined) failed(report, value, 'anyOf', key);
  else issues.push(...best.slice(0, report.max - issues.length));

  function closestIssues(): Fault[] | undefined {
    let nearest: Fault[] | undefined;
    let least = Infinity;
    report.unions += 1;
    for (const [index, branch] of branches.entries()) {
      if (named !== undefined && index !== named) continue;
      report.issues = [];
      inside(report, key, value, branch, schemas[index] ?? '', depth);
      const distance = distanceOf(
        report.issues,
        levelOf(report.place) + (key === undefined ? 0 : 1),
      );
      if (distance < least) {
        least = distance;
        nearest = report.issues;
      }
    }
    report.unions -= 1;
    return nearest;
  }
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
  choice?: Choice,
): void {
  const fitting = tests.filter(Boolean).length;
  if (fitting === 0) closest(report, value, branches, schemas, depth, key, choice);
  else if (fitting > 1) failed(report, value, 'oneOf', key);
}

function failed(
  report: Report,
  value: unknown,
  keyword: string,
  key: string | number | undefined,
): void {
  if (key === undefined) fail(report, value, keyword);
  else failAt(report, key, value, keyword);
}

function levelOf(start: Place): number {
  let level = 0;
  for (let place: Place | undefined = start; place; place = place.parent) {
    if (place.key !== undefined) level += 1;
  }
  return level;
}

/** How far a value is from a branch: another type is farther than another tag than any detail. */
function distanceOf(issues: readonly Fault[], level: number): number {
  let distance = 0;
  for (const { path, keyword } of issues) {
    const isTag = keyword === 'const' || keyword === 'enum';
    if (path.length === level) distance += keyword === 'type' ? 1000 : 10;
    else distance += isTag && path.length === level + 1 ? 100 : 1;
  }
  return distance;
}

/** In place of a value whose text is a secret. */
export function hidden(value: unknown): unknown {
  return typeof value === 'string'
    ? new Hidden(`a text of ${String(value.length)} characters`)
    : value;
}
