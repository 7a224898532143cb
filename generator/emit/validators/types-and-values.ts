/** `type`, `enum`, `const` (JSON Schema validation 6.1). */
import type { JsonType, JsonValue, Representation, Schema } from '../../model/schema.js';
import { code, literal } from '../code.js';
import type { Code } from '../code.js';
import { NEVER, comparison, either, holds } from './condition.js';
import type { Condition } from './condition.js';
import type { Context } from './context.js';
import type { Place } from './place.js';
import { check } from './step.js';
import type { Step } from './step.js';
import { isCatastrophic } from '../../model/pattern.js';
import { patternFlags } from '../../openapi/patterns/pattern-flags.js';

/** Whether a value has a type. */
export function typeCondition(type: JsonType, value: Code, context: Context): Condition {
  switch (type) {
    case 'null':
      return comparison(value, '===', code`null`);
    case 'boolean':
      return comparison(code`typeof ${value}`, '===', literal('boolean'));
    case 'string':
      return comparison(code`typeof ${value}`, '===', literal('string'));
    case 'integer':
      return holds(code`${context.helper('isInteger')}(${value})`);
    case 'number':
      return holds(code`${context.helper('isNumber')}(${value})`);
    case 'array':
      return holds(code`${context.helper('isArray')}(${value})`);
    case 'object':
      return holds(code`${context.helper('isObject')}(${value})`);
  }
}

/** Whether a value is what values of a format are in code. */
export function representationCondition(
  representation: Representation,
  value: Code,
  context: Context,
): Condition {
  switch (representation) {
    case 'bigint':
      return comparison(code`typeof ${value}`, '===', literal('bigint'));
    case 'decimal':
      return holds(code`${context.helper('isDecimal')}(${value})`);
    case 'Date':
      return holds(code`${context.helper('isDate')}(${value})`);
  }
}

/** `integer` beside `number` adds nothing. */
export function distinctTypes(types: readonly JsonType[]): readonly JsonType[] {
  return types.includes('number') ? types.filter((type) => type !== 'integer') : types;
}

/** More values than this are looked up rather than compared one by one. */
const MAX_COMPARISONS = 8;

/** `enum` or `const`: the value is one of those that the other keywords allow too. */
export function valueSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { constant, enumeration = [] } = schema;
  const keyword = constant === undefined ? 'enum' : 'const';
  const values = (constant === undefined ? enumeration : [constant.value]).filter(
    (value) => isAllowed(value, schema) && isPossible(value, place),
  );
  const limit = constant === undefined ? enumeration : constant.value;
  const issue = context.issue(schema, place, keyword, limit);
  return [check(valueCondition(values, place, context), issue)];
}

function valueCondition(values: readonly JsonValue[], place: Place, context: Context): Condition {
  const { value, stem } = place;
  if (values.length === 0) return NEVER;
  if (values.length <= MAX_COMPARISONS || !values.every(isPrimitive)) {
    return either(values.map((wanted) => equality(wanted, value, stem, context)));
  }
  const set = context.constant(
    `${stem} values`,
    code`/* @__PURE__ */ new Set<unknown>(${literal(values)})`,
  );
  return holds(code`${set}.has(${value})`);
}

function equality(wanted: JsonValue, value: Code, stem: string, context: Context): Condition {
  if (typeof wanted === 'bigint') {
    const exact = comparison(value, '===', literal(wanted));
    return either([exact, comparison(value, '===', literal(Number(wanted)))]);
  }
  if (isPrimitive(wanted)) return comparison(value, '===', literal(wanted));
  const constant = context.constant(`${stem} value`, code`${literal(wanted)} as const`);
  return holds(code`${context.helper('equals')}(${value}, ${constant})`);
}

function isPrimitive(value: JsonValue): boolean {
  return typeof value !== 'bigint' && (typeof value !== 'object' || value === null);
}

/** Whether a value has one of the types that are known of the place. */
function isPossible(value: JsonValue, { known }: Place): boolean {
  return known?.some((type) => hasType(value, type)) ?? true;
}

/** Whether the keywords beside `enum` allow a value, as far as they judge single values. */
function isAllowed(value: JsonValue, schema: Schema): boolean {
  const { types, constant } = schema;
  if (types !== undefined && !types.some((type) => hasType(value, type))) return false;
  if (constant !== undefined && schema.enumeration !== undefined) {
    const known = schema.enumeration.map(canonical);
    if (!known.includes(canonical(value))) return false;
  }
  if (typeof value === 'string') return isAllowedText(value, schema);
  return typeof value === 'number' || typeof value === 'bigint'
    ? isAllowedNumber(value, schema)
    : true;
}

function isAllowedText(value: string, { minLength = 0, maxLength, pattern }: Schema): boolean {
  const { length } = Array.from(value);
  if (length < minLength || length > (maxLength ?? Infinity)) return false;
  if (pattern === undefined || isCatastrophic(pattern)) return true;
  return new RegExp(pattern, patternFlags(pattern)).test(value);
}

function isAllowedNumber(value: number | bigint, schema: Schema): boolean {
  return (
    value >= (schema.minimum ?? -Infinity) &&
    value <= (schema.maximum ?? Infinity) &&
    value > (schema.exclusiveMinimum ?? -Infinity) &&
    value < (schema.exclusiveMaximum ?? Infinity)
  );
}

export function hasType(value: JsonValue, type: JsonType): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'number':
      return typeof value === 'bigint' || typeof value === 'number';
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

/** A text that equal values share. */
function canonical(value: JsonValue): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return Number(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
