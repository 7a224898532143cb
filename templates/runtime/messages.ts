/** What a message can be made of. */
export interface MessageDetails {
  readonly keyword: string;
  /** What the schema wants, in English words. */
  readonly expected: string;
  /** What was there, in English words. */
  readonly received: string;
  /** The keyword's value in the schema: 100 for `maxLength: 100`. */
  readonly limit: unknown;
}

/** Sentences by keyword. A keyword that isn't listed gets its English sentence. */
export interface Messages {
  readonly [keyword: string]: (details: MessageDetails) => string;
}

/** What each keyword wants, in words that follow 'Expected'. */
export function expectation(keyword: string, limit: unknown): string {
  switch (keyword) {
    case 'type':
      return Array.isArray(limit) ? alternatives(limit.map(typeName)) : typeName(limit);
    case 'required':
      return 'a value';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'no such field';
    case 'const':
      return shown(limit);
    case 'enum':
      if (!Array.isArray(limit)) return shown(limit);
      return limit.length === 0
        ? 'no value, since the enum is empty'
        : alternatives(limit.map(shown));
    case 'multipleOf':
      return `a multiple of ${String(limit)}`;
    case 'maximum':
      return `at most ${String(limit)}`;
    case 'minimum':
      return `at least ${String(limit)}`;
    case 'exclusiveMaximum':
      return `less than ${String(limit)}`;
    case 'exclusiveMinimum':
      return `more than ${String(limit)}`;
    case 'maxLength':
      return `at most ${counted(limit, 'character')}`;
    case 'minLength':
      return `at least ${counted(limit, 'character')}`;
    case 'pattern':
      return `a text that matches ${String(limit)}`;
    case 'format':
      return `a valid ${String(limit)}`;
    case 'maxItems':
    case 'items':
      return `at most ${counted(limit, 'item')}`;
    case 'minItems':
      return `at least ${counted(limit, 'item')}`;
    case 'uniqueItems':
      return 'no two equal items';
    case 'contains':
    case 'minContains':
      return `at least ${counted(limit, 'item')} of the wanted kind`;
    case 'maxContains':
      return `at most ${counted(limit, 'item')} of the wanted kind`;
    case 'unevaluatedItems':
      return 'no further item';
    case 'dependentRequired':
      return `a value, since "${String(limit)}" is there`;
    case 'maxProperties':
      return `at most ${counted(limit, 'field')}`;
    case 'minProperties':
      return `at least ${counted(limit, 'field')}`;
    case 'anyOf':
      return typeof limit === 'string' ? limit : 'one of the allowed forms';
    case 'oneOf':
      return typeof limit === 'string' ? limit : 'exactly one of the allowed forms';
    case 'not':
      return typeof limit === 'string' ? limit : 'something else';
    case 'false':
      return typeof limit === 'string' ? `no value beside "${limit}"` : 'no value';
    case 'depth':
      return `at most ${String(limit)} levels of nesting`;
    default:
      return `something that fits "${keyword}"`;
  }
}

const TYPES: { readonly [type: string]: string } = {
  null: 'null',
  boolean: 'true or false',
  integer: 'an integer',
  number: 'a number',
  string: 'a text',
  bigint: 'a bigint',
  decimal: 'a number as text',
  Date: 'a valid Date',
  array: 'a list',
  object: 'an object',
};

function typeName(type: unknown): string {
  return TYPES[String(type)] ?? String(type);
}

const MAX_ALTERNATIVES = 12;

function alternatives(words: readonly string[]): string {
  const listed = words.slice(0, MAX_ALTERNATIVES);
  if (words.length > MAX_ALTERNATIVES) return `${listed.join(', ')}, …`;
  return listed.length < 2
    ? listed.join()
    : `${listed.slice(0, -1).join(', ')} or ${listed.at(-1)}`;
}

function counted(count: unknown, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** A value of the schema. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

/** Texts up to this length are shown whole: longer ones may be secrets. */
const MAX_SHOWN = 15;

/** A value in a few words, without giving away a secret. */
export function preview(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (value.length <= MAX_SHOWN) return `"${value}"`;
      return `"${value.slice(0, 6)}…" (${String(value.length)} characters)`;
    case 'undefined':
      return 'nothing';
    case 'object':
      if (value === null) return 'null';
      if (value instanceof Date) return 'a Date';
      return Array.isArray(value) ? `a list of ${counted(value.length, 'item')}` : 'an object';
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    default:
      return String(value);
  }
}
