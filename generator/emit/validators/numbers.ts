/** Keywords for numbers (JSON Schema validation 6.2), and OpenAPI's number formats. */
import type { Schema } from '../../model/schema.js';
import { code, literal } from '../code.js';
import type { Code } from '../code.js';
import { comparison, holds } from './condition.js';
import type { Condition } from './condition.js';
import type { Context } from './context.js';
import type { Place } from './place.js';
import { check } from './step.js';
import type { Step } from './step.js';

/** The same keywords for numbers that are a bigint or a text in code. */
export function preciseNumberSteps(
  schema: Schema,
  place: Place,
  context: Context,
): readonly Step[] {
  const { value } = place;
  const isText = schema.representation === 'decimal';
  const steps: Step[] = [];
  for (const [keyword, operator] of BOUNDS) {
    const limit = schema[keyword];
    if (limit === undefined) continue;
    const compared = code`${context.helper('compareDecimals')}(${value}, ${String(limit)})`;
    const passes = isText
      ? comparison(compared, operator, code`0`)
      : comparison(value, operator, exactLimit(limit, `${place.stem} ${keyword}`, context));
    steps.push(check(passes, context.issue(schema, place, keyword, limit)));
  }
  const { multipleOf } = schema;
  if (multipleOf !== undefined) {
    const text = isText ? value : code`String(${value})`;
    const passes = holds(code`${context.helper('isMultipleOf')}(${text}, ${multipleOf})`);
    steps.push(check(passes, context.issue(schema, place, 'multipleOf', multipleOf)));
  }
  return [...steps, ...(isText ? [] : rangeSteps(schema, place, context))];
}

const BOUNDS = [
  ['minimum', '>='],
  ['exclusiveMinimum', '>'],
  ['maximum', '<='],
  ['exclusiveMaximum', '<'],
] as const;

export function numberSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { value } = place;
  const steps: Step[] = [];
  for (const [keyword, operator] of BOUNDS) {
    const limit = schema[keyword];
    if (limit === undefined) continue;
    steps.push(check(bound(value, operator, limit), context.issue(schema, place, keyword, limit)));
  }
  const { multipleOf } = schema;
  if (multipleOf !== undefined) {
    const passes = multipleCondition(value, multipleOf, schema, context);
    steps.push(check(passes, context.issue(schema, place, 'multipleOf', multipleOf)));
  }
  return [...steps, ...formatSteps(schema, place, context)];
}

type Operator = (typeof BOUNDS)[number][1];

/** A limit of values that are a bigint; a constant where a number would lose digits. */
function exactLimit(limit: number | bigint, stem: string, context: Context): Code {
  if (typeof limit === 'number') return literal(limit);
  return context.constant(stem, code`/* @__PURE__ */ ${literal(limit)}`);
}

/** Compares a number; a limit that no number is equal to gives way to the next number beyond it. */
function bound(value: Code, operator: Operator, limit: number | bigint): Condition {
  const near = Number(limit);
  const isUpper = operator.startsWith('<');
  if (near >= limit && near <= limit) return comparison(value, operator, literal(near));
  const isBeyond = isUpper ? near > limit : near < limit;
  const strictness = isBeyond ? '' : '=';
  return comparison(value, `${isUpper ? '<' : '>'}${strictness}`, literal(near));
}

function multipleCondition(
  value: Code,
  divisor: number,
  schema: Schema,
  context: Context,
): Condition {
  const isWhole = schema.types?.every((type) => type !== 'number') ?? false;
  if (isWhole && Number.isSafeInteger(divisor)) {
    return comparison(code`${value} % ${literal(divisor)}`, '===', code`0`);
  }
  return holds(code`${context.helper('isMultipleOf')}(${value}, ${divisor})`);
}

const LIMIT_NAMES = { '>=': 'minimum', '<=': 'maximum' } as const;

/** Lower and upper bounds; `float` is what a 32-bit float can hold without overflow. */
const NUMBER_FORMATS: ReadonlyMap<string, readonly [number | bigint, number | bigint]> = new Map<
  string,
  readonly [number | bigint, number | bigint]
>([
  ['int8', [-128, 127]],
  ['uint8', [0, 255]],
  ['int16', [-32768, 32767]],
  ['uint16', [0, 65535]],
  ['int32', [-2147483648, 2147483647]],
  ['uint32', [0, 4294967295]],
  ['int64', [-(2n ** 63n), 2n ** 63n - 1n]],
  ['uint64', [0, 2n ** 64n - 1n]],
  ['double-int', [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]],
  ['float', [-3.4028234663852886e38, 3.4028234663852886e38]],
]);

/** Whether a format of numbers says how large they may be. */
export function isBounding(format: string): boolean {
  return NUMBER_FORMATS.has(format);
}

function formatSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { format = '' } = schema;
  if (!NUMBER_FORMATS.has(format) || !context.assertsFormat(schema)) return [];
  const issue = context.issue(schema, place, 'format', format);
  const isInt = format === 'float' || (schema.types?.every((type) => type !== 'number') ?? false);
  const whole = holds(code`${context.helper('isInteger')}(${place.value})`);
  return [...(isInt ? [] : [check(whole, issue)]), ...rangeSteps(schema, place, context)];
}

function rangeSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { format = '', minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema;
  const range = NUMBER_FORMATS.get(format);
  if (range === undefined || !context.assertsFormat(schema)) return [];
  const [min, max] = range;
  const issue = context.issue(schema, place, 'format', format);
  const { value } = place;
  const limited = (operator: '>=' | '<=', limit: number | bigint): Condition =>
    schema.representation === 'bigint'
      ? comparison(
          value,
          operator,
          exactLimit(limit, `${format} ${LIMIT_NAMES[operator]}`, context),
        )
      : bound(value, operator, limit);
  // What a limit of the schema refuses anyway is judged once.
  const hasMinimum = (minimum ?? exclusiveMinimum ?? -Infinity) >= min;
  const hasMaximum = (maximum ?? exclusiveMaximum ?? Infinity) <= max;
  return [
    ...(hasMinimum ? [] : [check(limited('>=', min), issue)]),
    ...(hasMaximum ? [] : [check(limited('<=', max), issue)]),
  ];
}
