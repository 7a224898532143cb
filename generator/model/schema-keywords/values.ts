/** Keywords about single values: any type, numbers, strings. */
import type { JsonType, JsonValue, Schema } from '../schema.js';
import { plainType } from '../../openapi/plain-types.js';
import { isCatastrophic, understoodPattern } from '../pattern.js';
import { isJsonValue } from './reading.js';
import type { KeywordReader, Reading } from './reading.js';

const JSON_TYPES: readonly JsonType[] = [
  'null',
  'boolean',
  'integer',
  'number',
  'string',
  'array',
  'object',
];

function isJsonType(value: unknown): value is JsonType {
  return JSON_TYPES.some((type) => type === value);
}

/** `type` (validation 6.1.1): one type or a list of them. */
export const readType: KeywordReader = (value, { draft, refuse }, keyword) => {
  const written: readonly unknown[] = Array.isArray(value) ? value : [value];
  const types = written.map((type) => (isJsonType(type) ? { type } : plainType(type)));
  // One that nobody knows leaves all open.
  if (types.length === 0 || !types.every((one) => one !== undefined)) {
    return refuse(keyword, `one of ${JSON_TYPES.join(', ')}`);
  }
  const known = types.map(({ type }) => type);
  if (!known.every(isJsonType)) return;
  draft.types = [...new Set(known)];
  const format = types.find((one) => 'format' in one)?.format;
  if (format !== undefined) draft.format = format;
};

/** `enum` (6.1.2). */
export const readEnum: KeywordReader = (value, { draft, refuse }, keyword) => {
  if (!Array.isArray(value) || !isJsonValue(value)) return refuse(keyword, 'a list of JSON values');
  draft.enumeration = value;
};

/** `const` (6.1.3). */
export const readConst: KeywordReader = (value, { draft, refuse }, keyword) => {
  if (!isJsonValue(value)) return refuse(keyword, 'a JSON value');
  draft.constant = { value };
};

/**
 * `nullable` (OpenAPI 3.0.4, 4.7.24.1), after all other keywords: the same as adding `null` to the
 * types and to the enum. A composition or a reference, which has no types to add to, gets a branch
 * for `null`.
 */
export function applyNullable(reading: Reading): void {
  const { draft } = reading;
  if (draft.enumeration !== undefined && !draft.enumeration.includes(null)) {
    draft.enumeration = [...draft.enumeration, null];
  }
  if (draft.types !== undefined && !draft.types.includes('null')) {
    draft.types = [...draft.types, 'null'];
  }
  if (draft.ref ?? draft.allOf ?? draft.anyOf ?? draft.oneOf) addNullBranch(reading);
}

function addNullBranch({ draft }: Reading): void {
  const { kind, source, documentation, usage, default: initial, ...assertions } = draft;
  const nothing: Schema = { kind, source, documentation: {}, usage, types: ['null'] };
  const { anyOf, oneOf, discriminator: _discriminator, ...others } = assertions;
  if (Object.keys(others).length === 0 && (anyOf === undefined || oneOf === undefined)) {
    if (anyOf !== undefined) draft.anyOf = [...anyOf, nothing];
    if (oneOf !== undefined) draft.oneOf = [...oneOf, nothing];
    return;
  }
  for (const key of Object.keys(assertions)) Reflect.deleteProperty(draft, key);
  draft.anyOf = [{ kind, source, documentation: {}, usage, ...assertions }, nothing];
  if (initial !== undefined) draft.default = initial;
}

type Bound = 'maximum' | 'minimum' | 'exclusiveMaximum' | 'exclusiveMinimum';

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value));
}

/** `maximum`, `minimum` and the exclusive ones as numbers (6.2.2 to 6.2.5). */
export function boundReader(field: Bound): KeywordReader {
  return (value, { draft, refuse }, keyword) => {
    if (!isNumeric(value)) return refuse(keyword, 'a number');
    draft[field] = exactNumber(value);
  };
}

/** `exclusiveMaximum` in either form; the one that the dialect doesn't have is meant all the same. */
export function exclusiveReader(
  inclusive: 'maximum' | 'minimum',
  field: Bound,
  form: 'flag' | 'number',
): KeywordReader {
  const readers = { flag: exclusiveFlagReader(inclusive, field), number: boundReader(field) };
  return (value, reading, keyword) => {
    const found = typeof value === 'boolean' ? 'flag' : isNumeric(value) ? 'number' : form;
    if (found !== form) reading.reinterpret(keyword, MEANINGS[found], MODERN[form](inclusive));
    readers[found](value, reading, keyword);
  };
}

const MEANINGS = {
  flag: 'is true or false, which belongs to draft 4. It is read as there',
  number: 'is a number, which belongs to drafts after 4. It is read as there',
} as const;

const MODERN = {
  flag: (inclusive: string) => `Write "${inclusive}" with the number, and true here.`,
  number: (inclusive: string) => `Write the number here, and leave "${inclusive}" out.`,
} as const;

/** `exclusiveMaximum: true` of draft 4 and OpenAPI 3.0: makes the other bound exclusive. */
function exclusiveFlagReader(inclusive: 'maximum' | 'minimum', field: Bound): KeywordReader {
  return (value, { draft, raw, refuse }, keyword) => {
    if (typeof value !== 'boolean') return refuse(keyword, 'true or false');
    const bound = raw[inclusive];
    if (!value || !isNumeric(bound)) return;
    draft[field] = exactNumber(bound);
    Reflect.deleteProperty(draft, inclusive);
  };
}

/** A bigint only where a number would lose digits, or be infinite. */
function exactNumber(value: number | bigint): number | bigint {
  if (typeof value === 'number') return value;
  const near = Number(value);
  return Number.isFinite(near) && BigInt(near) === value ? near : value;
}

/** `multipleOf` (6.2.1). */
export const readMultipleOf: KeywordReader = (value, { draft, refuse }, keyword) => {
  const divisor = typeof value === 'bigint' ? Number(value) : value;
  if (typeof divisor !== 'number' || !Number.isFinite(divisor) || divisor <= 0) {
    return refuse(keyword, 'a number above 0');
  }
  draft.multipleOf = divisor;
};

/** `pattern` (6.3.3): an ECMA-262 expression, or one of another language that says the same. */
export const readPattern: KeywordReader = (value, { draft, refuse, doubtPattern }, keyword) => {
  if (typeof value !== 'string') return refuse(keyword, 'a regular expression (ECMA-262)');
  const pattern = understoodPattern(value);
  // The linter says what isn't understood.
  if (pattern === undefined) return;
  if (isCatastrophic(pattern)) doubtPattern(keyword, value);
  draft.pattern = pattern;
};

/** `default` (9.2). */
export const readDefault: KeywordReader = (value, { draft, refuse }, keyword) => {
  if (!isJsonValue(value)) return refuse(keyword, 'a JSON value');
  draft.default = { value };
};

/** `examples` (9.5), and OpenAPI's `example`. */
export function readExamples(raw: { readonly [keyword: string]: unknown }): readonly JsonValue[] {
  const listed: readonly unknown[] = Array.isArray(raw['examples']) ? raw['examples'] : [];
  const single = 'example' in raw ? [raw['example']] : [];
  return [...listed, ...single].filter(isJsonValue);
}
