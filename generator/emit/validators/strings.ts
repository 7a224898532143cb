/** Keywords for texts (JSON Schema validation 6.3 and 7). */
import { isCatastrophic } from '../../model/pattern.js';
import { patternFlags } from '../../openapi/patterns/pattern-flags.js';
import type { Schema } from '../../model/schema.js';
import { code, literal, regExp } from '../code.js';
import type { Code } from '../code.js';
import { comparison, holds } from './condition.js';
import type { Condition } from './condition.js';
import type { Context } from './context.js';
import type { Place } from './place.js';
import { check, guard } from './step.js';
import type { Step } from './step.js';

export function stringSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { value } = place;
  const { minLength = 0, maxLength, pattern, format } = schema;
  const steps: Step[] = [];
  if (minLength > 0) {
    const passes = minLengthCondition(value, minLength, context);
    steps.push(check(passes, context.issue(schema, place, 'minLength', minLength)));
  }
  if (maxLength !== undefined) {
    const passes = holds(code`${context.helper('hasAtMost')}(${value}, ${maxLength})`);
    steps.push(check(passes, context.issue(schema, place, 'maxLength', maxLength)));
  }
  if (pattern !== undefined) steps.push(patternStep(schema, pattern, place, context));
  const test = context.formatTest(schema);
  if (format !== undefined && test !== undefined) {
    const issue = context.issue(schema, place, 'format', format);
    steps.push(check(holds(code`${test}(${value})`), issue));
  }
  return steps;
}

/** A pattern that the generator doesn't try on the values of `enum`, for it might never end. */
export function untriedPatternSteps(
  schema: Schema,
  place: Place,
  context: Context,
): readonly Step[] {
  const { pattern } = schema;
  if (pattern === undefined || !isCatastrophic(pattern)) return [];
  const isText = comparison(code`typeof ${place.value}`, '===', literal('string'));
  return guard(isText, [patternStep(schema, pattern, place, context)]);
}

function patternStep(schema: Schema, pattern: string, place: Place, context: Context): Step {
  const passes = patternCondition(pattern, place.value, place, context);
  return check(passes, context.issue(schema, place, 'pattern', pattern));
}

function minLengthCondition(value: Code, min: number, context: Context): Condition {
  if (min === 1) return { holds: code`${value} !== ''`, fails: code`${value} === ''` };
  return holds(code`${context.helper('hasAtLeast')}(${value}, ${min})`);
}

/** A literal in a function would make a new object on each call, so expressions are constants. */
export function patternCondition(
  pattern: string,
  value: Code,
  place: Place,
  context: Context,
): Condition {
  const flags = patternFlags(pattern);
  if (flags === undefined) throw new Error(`Not a regular expression: ${pattern}`);
  const constant = context.constant(`${place.stem} pattern`, regExp(pattern, flags));
  return holds(code`${constant}.test(${value})`);
}
