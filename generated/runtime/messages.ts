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
  const phrase = EXPECTATIONS[keyword];
  return phrase === undefined ? `something that fits "${keyword}"` : phrase(limit);
}

const EXPECTATIONS: { readonly [keyword: string]: (limit: unknown) => string } = {
  type: (types) => alternatives([types].flat().map((type) => TYPES[String(type)] ?? String(type))),
  const: shown,
  enum: (values) => alternatives([values].flat().map(shown)),
  multipleOf: (divisor) => `a multiple of ${String(divisor)}`,
  maximum: (limit) => `at most ${String(limit)}`,
  minimum: (limit) => `at least ${String(limit)}`,
  exclusiveMaximum: (limit) => `less than ${String(limit)}`,
  exclusiveMinimum: (limit) => `more than ${String(limit)}`,
  maxLength: (limit) => `at most ${counted(limit, 'character')}`,
  minLength: (limit) => `at least ${counted(limit, 'character')}`,
  pattern: (pattern) => `a text that matches ${String(pattern)}`,
  format: (format) => `a valid ${String(format)}`,
  maxItems: (limit) => `at most ${counted(limit, 'item')}`,
  minItems: (limit) => `at least ${counted(limit, 'item')}`,
  uniqueItems: () => 'no two equal items',
  contains: () => 'an item of the wanted kind',
  minContains: (limit) => `at least ${counted(limit, 'item')} of the wanted kind`,
  maxContains: (limit) => `at most ${counted(limit, 'item')} of the wanted kind`,
  unevaluatedItems: () => 'no further item',
  required: () => 'a value',
  dependentRequired: (name) => `a value, since "${String(name)}" is there`,
  maxProperties: (limit) => `at most ${counted(limit, 'field')}`,
  minProperties: (limit) => `at least ${counted(limit, 'field')}`,
  additionalProperties: () => 'no such field',
  unevaluatedProperties: () => 'no such field',
  anyOf: (forms) => (typeof forms === 'string' ? forms : 'one of the allowed forms'),
  oneOf: (forms) => (typeof forms === 'string' ? forms : 'exactly one of the allowed forms'),
  not: (form) => (typeof form === 'string' ? form : 'something else'),
  false: (name) => (typeof name === 'string' ? `no value beside "${name}"` : 'no value'),
  depth: (limit) => `at most ${String(limit)} levels of nesting`,
};

const TYPES: { readonly [type: string]: string } = {
  null: 'null',
  boolean: 'true or false',
  integer: 'an integer',
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
};

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
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

/** Texts up to this length are shown whole: longer ones may be secrets. */
const MAX_SHOWN = 15;

/** A value in a few words, without giving away a secret. */
export function preview(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (value.length <= MAX_SHOWN) return JSON.stringify(value);
      return `${JSON.stringify(`${value.slice(0, 6)}…`)} (${value.length} characters)`;
    case 'undefined':
      return 'nothing';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `a list of ${counted(value.length, 'item')}` : 'an object';
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    default:
      return String(value);
  }
}
