/** What each kind of change means for whom. One row a case, so that the judgement can be read. */
import { isCondition } from './schema-view.js';
import type { Difference, Direction, Impact, Severity } from './change.js';

const SEVERITIES = { '!': 'breaking', '?': 'risky', '.': 'safe' } as const;
type Sign = keyof typeof SEVERITIES;
/** Client, server, types. */
type Signs = `${Sign}${Sign}${Sign}`;

/** `required` rows are for parts that had to be there; `!` breaking, `?` risky, `.` safe. */
const ROWS: Readonly<Record<string, Signs>> = {
  'operation added': '.!.',
  'operation removed': '!?!',
  'operation changed': '..!',

  'request parameter added required': '!.!',
  'request parameter added': '...',
  'request parameter removed required': '?!!',
  'request parameter removed': '?!!',
  'request parameter narrowed': '!.!',
  'request parameter widened': '.!.',
  'request parameter changed': '!?.',

  'request body added required': '!.!',
  'request body added': '...',
  'request body removed required': '?!!',
  'request body removed': '?!!',
  'request body narrowed': '!.!',
  'request body widened': '.!.',

  'request field added required': '!.!',
  'request field added': '...',
  'request field removed required': '?!!',
  'request field removed': '?!!',
  'request field narrowed': '!.!',
  'request field widened': '.!.',
  'response field added required': '.!.',
  'response field added': '...',
  'response field removed required': '!.!',
  'response field removed': '?.!',
  'response field narrowed': '.!.',
  'response field widened': '!.!',

  'request constraint narrowed': '!..',
  'request constraint widened': '.?.',
  'request constraint changed': '??.',
  'response constraint narrowed': '.?.',
  'response constraint widened': '!..',
  'response constraint changed': '??.',

  // Whether old messages meet another condition can't be told from the descriptions.
  'request condition narrowed': '?..',
  'request condition widened': '.?.',
  'request condition changed': '??.',
  'response condition narrowed': '.?.',
  'response condition widened': '?..',
  'response condition changed': '??.',

  'request type narrowed': '!.!',
  'request type widened': '.!.',
  'request type changed': '!!!',
  'response type narrowed': '.!.',
  'response type widened': '!.!',
  'response type changed': '!!!',

  'request enumValue added': '.?.',
  'request enumValue removed': '!.!',
  'response enumValue added': '?.?',
  'response enumValue removed': '.!.',

  'request nullability narrowed': '!.!',
  'request nullability widened': '.!.',
  'response nullability narrowed': '.!.',
  'response nullability widened': '!.!',

  'request default added': '??.',
  'request default removed': '??.',
  'request default changed': '??.',
  'response default added': '...',
  'response default removed': '...',
  'response default changed': '...',

  'response status added': '?.?',
  'response status removed': '!!!',

  'response header added required': '.!.',
  'response header added': '...',
  'response header removed required': '!.!',
  'response header removed': '?.!',
  'response header narrowed': '.!.',
  'response header widened': '!.!',

  'request security added': '...',
  'request security removed': '!..',
  'request security narrowed': '!..',
  'request security widened': '.?.',

  'request mediaType added': '.?.',
  'request mediaType removed': '!.!',
  'response mediaType added': '?..',
  'response mediaType removed': '!!!',

  // Nothing fails for now.
  'request deprecation added': '...',
  'request deprecation removed': '...',
  'response deprecation added': '...',
  'response deprecation removed': '...',

  'request tag changed': '..!',

  'request server added': '...',
  'request server removed': '?..',
  'request server changed': '?..',

  'response schema added': '...',
  'response schema removed': '..!',
  'response schema changed': '..!',
};

/** Every kind of change that there is a judgement on. */
export const JUDGED_KINDS: ReadonlySet<string> = new Set(
  Object.keys(ROWS).flatMap((row) => row.split(' ').slice(0, 2)),
);

/** Constraints that the types show too. */
const TYPE_KEYWORDS = new Set(['type', 'anyOf', 'oneOf', 'enum', 'items', 'additionalProperties']);

/** Throws where there is no row: every change has one. */
export function impactOf(difference: Difference, direction: Direction): Impact {
  const { kind, action, required } = difference;
  const row = [
    ...(kind === 'operation' ? [] : [direction]),
    kind === 'constraint' ? constraintGroup(difference.subject) : kind,
    action,
  ].join(' ');
  const signs = (required === true ? ROWS[`${row} required`] : undefined) ?? ROWS[row];
  if (signs === undefined) throw new Error(`No judgement on '${row}'`);
  // Rows are written in these signs only.
  const at = (index: number): Severity => SEVERITIES[signs.charAt(index) as Sign];
  return { client: at(0), server: at(1), types: at(2) };
}

function constraintGroup(keyword: string): 'type' | 'condition' | 'constraint' {
  if (TYPE_KEYWORDS.has(keyword)) return 'type';
  return isCondition(keyword) ? 'condition' : 'constraint';
}

const GRAVITY: readonly Severity[] = ['safe', 'risky', 'breaking'];

/** The graver of the two views of those who use the API: by that a version is counted. */
export function severityOf({ client, types }: Impact): Severity {
  return GRAVITY.indexOf(types) > GRAVITY.indexOf(client) ? types : client;
}
