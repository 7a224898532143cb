import type { UnknownFields } from './edge-options.js';
import { Fault, plainIssue } from './issue.js';
import type { RequestIssue } from './problem.js';
import { Problem } from './problem.js';
import type { Issue, Validator } from './validation.js';

/** How a server treats requests that break their schema. */
export interface RequestPolicy {
  readonly unknownFields: UnknownFields;
  readonly invalidStatus: 400 | 422;
}

/** How many faults of one request are listed. */
const MAX_ISSUES = 100;

/** Keywords that refuse a field for its name alone. */
const UNKNOWN_FIELD = new Set(['additionalProperties', 'unevaluatedProperties']);

/**
 * The request as its handler takes it, or a thrown `Problem` that lists every fault. `contentType`:
 * the media type of the body, by which its fields are named; undefined without a body.
 */
export function accept<Request>(
  validator: Validator<Request>,
  value: unknown,
  policy: RequestPolicy,
  contentType: string | undefined,
): Request {
  if (validator.is(value)) return value;
  const issues = validator.issues(value, { max: MAX_ISSUES });
  if (policy.unknownFields !== 'reject' && issues.every(isUnknownField)) {
    // Only fields beyond the type are at fault, so the value has the type.
    if (policy.unknownFields === 'keep') return value as Request;
    for (const issue of issues) remove(value, issue.path);
    return accept(validator, value, { ...policy, unknownFields: 'reject' }, contentType);
  }
  const listed = issues
    .flatMap((issue) => byField(issue, value))
    .map((issue) => requestIssue(issue, contentType));
  throw new Problem(policy.invalidStatus, { detail: summary(listed), issues: listed });
}

function isUnknownField(issue: Issue): boolean {
  return UNKNOWN_FIELD.has(issue.keyword);
}

/** A query where the operation has none is told by its fields. */
function byField(issue: Issue, value: unknown): readonly Issue[] {
  const [part, ...deeper] = issue.path;
  if (part === undefined || deeper.length > 0 || !isUnknownField(issue)) return [issue];
  const parent = { key: part, schema: '', parent: undefined };
  return Object.entries(ownMember(value, part) ?? {}).map(
    ([key, field]) =>
      new Fault({ key, schema: issue.schema, parent }, field, issue.keyword, undefined, undefined),
  );
}

function remove(value: unknown, path: readonly (string | number)[]): void {
  const last = path.at(-1);
  let holder: unknown = value;
  for (const key of path.slice(0, -1)) holder = ownMember(holder, key);
  if (last !== undefined && typeof holder === 'object' && holder !== null) {
    Reflect.deleteProperty(holder, last);
  }
}

function ownMember(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

const LOCATIONS: { readonly [part: string]: RequestIssue['in'] } = {
  path: 'path',
  query: 'query',
  headers: 'header',
  cookies: 'cookie',
  body: 'body',
};

/** Says of an issue which part of the request it is in, and how the wire names its place. */
export function requestIssue(issue: Issue, contentType: string | undefined): RequestIssue {
  const [part = 'body', ...path] = issue.path;
  const location = LOCATIONS[part] ?? 'body';
  const isNested = location !== 'body' || isForm(contentType);
  const parameter = isNested ? bracketed(path) : path.join('.');
  return { ...plainIssue(issue), in: location, parameter };
}

/** `amount[monetary][value]` */
function bracketed([first = '', ...rest]: readonly (string | number)[]): string {
  return `${first}${rest.map((key) => `[${key}]`).join('')}`;
}

function isForm(contentType = ''): boolean {
  return /^(?:application\/x-www-form-urlencoded|multipart\/)/i.test(contentType);
}

/** The first fault in a sentence, and how many more there are. */
export function summary(issues: readonly RequestIssue[]): string {
  const [first] = issues;
  if (first === undefined) return 'The request is not valid.';
  const more = issues.length - 1;
  const others = more === 0 ? '' : ` (and ${more} more ${more === 1 ? 'fault' : 'faults'})`;
  return `${first.parameter === '' ? first.in : first.parameter}: ${first.message}${others}`;
}
