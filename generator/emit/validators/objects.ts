/** Keywords for objects (JSON Schema validation 6.5, core 10.3.2). */
import type { Property, Schema } from '../../model/schema.js';
import { code, join, literal } from '../code.js';
import type { Code } from '../code.js';
import { ALWAYS, NEVER, all, comparison, either, holds, inverse } from './condition.js';
import type { Condition } from './condition.js';
import type { Context } from './context.js';
import { propertyLocation } from './location.js';
import { partPlace } from './place.js';
import type { Place } from './place.js';
import { KEY, REPORT } from './property-reads.js';
import type { PropertyReads } from './property-reads.js';
import { rejectsUndefined } from './rejects-undefined.js';
import { check, gate, guard, lateGuard } from './step.js';
import type { LateCode, Step } from './step.js';
import { patternCondition } from './strings.js';

/** A place whose value is known to be an object. */
export interface ObjectPlace extends Place {
  readonly reads: PropertyReads;
}

export function isPresent(local: Code): Condition {
  return {
    holds: code`${local} !== undefined`,
    fails: code`${local} === undefined`,
  };
}

/** Keywords that need only the known properties. */
export function fieldSteps(schema: Schema, place: ObjectPlace, context: Context): readonly Step[] {
  const required = new Set(schema.required);
  const properties = [...(schema.properties?.values() ?? [])];
  const others = [...required].filter((name) => !(schema.properties?.has(name) ?? false));
  return [
    ...properties.flatMap((property) =>
      propertySteps(property, required.has(property.name), place, context),
    ),
    ...others.map((name) => check(isPresent(place.reads.read(name)), missing(name, context))),
    ...sizeSteps(schema, place, context),
    ...dependentSteps(schema, place, context),
  ];
}

function missing(name: string, context: Context): LateCode {
  return () => code`${context.helper('missing')}(${REPORT}, ${name})`;
}

/** `properties` and `required`. A property that is undefined counts as absent. */
function propertySteps(
  { name, schema }: Property,
  isRequired: boolean,
  place: ObjectPlace,
  context: Context,
): readonly Step[] {
  const local = place.reads.nameOf(name);
  const part = partPlace(place, {
    value: local,
    key: literal(name),
    keyLocation: propertyLocation(name),
    stem: `${place.stem} ${name}`,
  });
  const steps = context.steps(schema, part);
  if (isRequired || steps.length > 0) place.reads.read(name);
  const issue = missing(name, context);
  if (steps.length === 0) return isRequired ? [check(isPresent(local), issue)] : [];
  const written = isRequired
    ? [gate(isPresent(local), issue, steps, rejectsUndefined(schema))]
    : guard(isPresent(local), steps);
  const explanation = context.memberExplanation(schema, part, isRequired);
  return explanation === undefined ? written : [{ kind: 'abridged', steps: written, explanation }];
}

function sizeSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { minProperties = 0, maxProperties } = schema;
  const { value } = place;
  const hasSize = (min: Code, max: Code): Condition =>
    holds(code`${context.helper('hasSize')}(${value}, ${min}, ${max})`);
  const steps: Step[] = [];
  if (minProperties > 0) {
    const issue = context.issue(schema, place, 'minProperties', minProperties);
    steps.push(check(hasSize(literal(minProperties), code`Infinity`), issue));
  }
  if (maxProperties !== undefined) {
    const issue = context.issue(schema, place, 'maxProperties', maxProperties);
    steps.push(check(hasSize(literal(0), literal(maxProperties)), issue));
  }
  return steps;
}

/** `dependentRequired`, `dependentSchemas`. */
function dependentSteps(schema: Schema, place: ObjectPlace, context: Context): readonly Step[] {
  const steps: Step[] = [];
  for (const [name, others] of schema.dependentRequired ?? []) {
    const checks = others.map((other) =>
      check(
        isPresent(place.reads.read(other)),
        () =>
          code`${context.helper('failAt')}(${REPORT}, ${other}, undefined, 'dependentRequired', ${name}, '')`,
      ),
    );
    steps.push(...guard(isPresent(place.reads.read(name)), checks));
  }
  for (const [name, dependent] of schema.dependentSchemas ?? []) {
    const inner = context.steps(dependent, {
      ...place,
      beside: name,
      stem: `${place.stem} with ${name}`,
    });
    steps.push(...guard(isPresent(place.reads.read(name)), inner));
  }
  return steps;
}

/** Keywords that look at every key: `propertyNames`, `patternProperties`, `additionalProperties`. */
export function keySteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const patterns = [...(schema.patternProperties ?? [])].map(([pattern, part]) => ({
    matches: patternCondition(pattern, KEY, place, context),
    part,
  }));
  const names = [...(schema.properties?.keys() ?? [])];
  const isOther =
    schema.additionalProperties === undefined
      ? NEVER
      : all([
          inverse(keyCondition(names, place, context)),
          ...patterns.map(({ matches }) => inverse(matches)),
        ]);
  const parts = patterns.map(({ matches, part }) => ({ when: matches, part }));
  const rest = schema.additionalProperties;
  if (rest !== undefined) parts.push({ when: isOther, part: rest });
  return keyLoop(parts, schema.propertyNames, 'additionalProperties', place, context);
}

/** A part of an object: the members whose keys meet a condition. */
export interface MemberPart {
  readonly when: Condition;
  readonly part: Schema;
}

type MemberKeyword = 'additionalProperties' | 'unevaluatedProperties';

/** One loop over all keys; `keyword` forbids the members that no schema fits. */
export function keyLoop(
  parts: readonly MemberPart[],
  propertyNames: Schema | undefined,
  keyword: MemberKeyword,
  place: Place,
  context: Context,
): readonly Step[] {
  const { value, stem } = place;
  // What undefined or only inherited properties hold doesn't count.
  const isSet = holds(code`${context.helper('isSet')}(${value}, ${KEY})`);
  const member = place.names.local('member');
  const memberPlace = (held: Code): Place =>
    partPlace(place, { value: held, key: KEY, stem: `${stem} value` });
  const forbidden = parts.filter(({ part }) => part.never === true);
  const allowed = parts.filter(({ part }) => part.never !== true);
  const onForbidden = forbidden.map(({ when, part }): Step => {
    const location = context.location(part, place);
    const explanation = (): Code => {
      const call = unexpected(keyword, location, place, context);
      return when === ALWAYS ? code`${call};` : code`if (${when.holds}) ${call};`;
    };
    const passes = either([inverse(when), inverse(isSet)]);
    return { kind: 'delegation', passes, explanation };
  });
  const onMember = allowed.flatMap(({ when, part }) =>
    guard(when, context.steps(part, memberPlace(member))),
  );
  const onKey = nameSteps(propertyNames, place, context);
  const declaration: Step = {
    kind: 'declaration',
    statement: () => code`const ${member} = ${value}[${KEY}];`,
  };
  const others = [...onKey, ...(onMember.length > 0 ? [declaration, ...onMember] : [])];
  const steps = [...onForbidden, ...lateGuard(isSet, others)];
  if (steps.length === 0) return [];
  return [{ kind: 'loop', head: code`for (const ${KEY} in ${value})`, steps }];
}

/** The call that reports a member that no schema allows, should it be set. */
function unexpected(
  keyword: MemberKeyword,
  location: string,
  place: Place,
  context: Context,
): Code {
  const isUsual = keyword === 'additionalProperties';
  const details = [
    ...(isUsual && location === `/${keyword}` ? [] : [literal(location)]),
    ...(isUsual ? [] : [literal(keyword)]),
  ];
  return code`${context.helper('unexpected')}(${join([REPORT, place.value, KEY, ...details], ', ')})`;
}

/** `propertyNames`: judges the keys themselves. */
function nameSteps(schema: Schema | undefined, place: Place, context: Context): readonly Step[] {
  if (schema === undefined) return [];
  const part = partPlace(place, {
    value: KEY,
    key: KEY,
    stem: `${place.stem} name`,
    known: ['string'],
  });
  return context.steps(schema, part);
}

/** More names than this get a function of their own. */
const MAX_KEY_COMPARISONS = 3;

/** Whether `key` is one of the names. */
export function keyCondition(names: readonly string[], place: Place, context: Context): Condition {
  if (names.length <= MAX_KEY_COMPARISONS) {
    return either(names.map((name) => comparison(KEY, '===', literal(name))));
  }
  return holds(code`${context.keyTest(names, place.stem)}(${KEY})`);
}
