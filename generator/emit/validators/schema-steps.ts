/** Puts the keyword groups of one schema together, behind the tests of types that they need. */
import type { JsonType, Representation, Schema } from '../../model/schema.js';
import { arraySizeSteps, itemSteps } from './arrays.js';
import { compositionSteps } from './composition.js';
import { ALWAYS, NEVER, either, holds, inverse } from './condition.js';
import type { Condition } from './condition.js';
import type { Context } from './context.js';
import { code } from '../code.js';
import { mayBeDate } from './formats.js';
import { fieldSteps, keySteps } from './objects.js';
import { numberSteps, preciseNumberSteps } from './numbers.js';
import type { Place } from './place.js';
import { PropertyReads } from './property-reads.js';
import { check, gate, guard } from './step.js';
import type { LateCode, Step } from './step.js';
import { stringSteps, untriedPatternSteps } from './strings.js';
import {
  distinctTypes,
  representationCondition,
  typeCondition,
  valueSteps,
} from './types-and-values.js';
import { unevaluatedItemSteps, unevaluatedPropertySteps } from './unevaluated.js';

type Group = 'number' | 'string' | 'array' | 'object';

const GROUPS: readonly Group[] = ['number', 'string', 'array', 'object'];

export function schemaSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  if (schema.never === true)
    return [check(NEVER, context.issue(schema, place, 'false', place.beside))];
  if (isList(schema)) {
    const values = valueSteps(schema, place, context);
    // Where no value is left, nothing else matters, and nothing is to be imported for it.
    if (values.some((step) => step.kind === 'check' && step.passes === NEVER)) return values;
    return [
      ...values,
      ...untriedPatternSteps(schema, place, context),
      ...compositionSteps(schema, place, context),
    ];
  }
  const { types } = schema;
  if (types === undefined) return untypedSteps(schema, place, context);
  const { known } = place;
  // What a value is in code may be another matter.
  if (known === undefined || isOwnKind(schema)) {
    return typedSteps(schema, distinctTypes(types), place, context);
  }
  if (known.every((type) => types.includes(type))) return untypedSteps(schema, place, context);
  const possible = types.filter((type) => known.includes(type === 'integer' ? 'number' : type));
  if (possible.length === 0) return [check(NEVER, typeIssue(schema, place, context))];
  return typedSteps(schema, distinctTypes(possible), place, context);
}

/** Whether values are something else in code than in JSON. */
function isOwnKind(schema: Schema): boolean {
  const { representation, format } = schema;
  return representation !== undefined || format === 'binary' || mayBeDate(schema);
}

function typeIssue(schema: Schema, place: Place, context: Context): LateCode {
  const { types = [], representation } = schema;
  const wanted = distinctTypes(types).map((type) =>
    type === 'null' ? type : (representation ?? type),
  );
  return context.issue(schema, place, 'type', wanted.length === 1 ? wanted[0] : wanted);
}

/** Values are listed, and nothing but further schemas may judge them too. */
function isList(schema: Schema): boolean {
  const isListed = schema.enumeration !== undefined && schema.openEnumeration !== true;
  return schema.constant !== undefined || isListed;
}

function typedSteps(
  schema: Schema,
  types: readonly JsonType[],
  place: Place,
  context: Context,
): readonly Step[] {
  const issue = typeIssue(schema, place, context);
  const [only, ...others] = types.filter((type) => type !== 'null');
  if (only !== undefined && others.length === 0 && types.length === 1) {
    return [gateOf(only, issue, schema, place, context, true)];
  }
  const composition = compositionSteps(schema, knowing(types, schema, place), context);
  const isNull = typeCondition('null', place.value, context);
  if (only !== undefined && others.length === 0) {
    const steps = [gateOf(only, issue, schema, place, context, false)];
    return [...guard(inverse(isNull), steps), ...composition];
  }
  const conditions = types.map((type) => typeCondition(type, place.value, context));
  const groups = GROUPS.filter((group) => types.some((type) => groupOf(type) === group));
  return [
    check(either(conditions), issue),
    ...groups.flatMap((group) => guardedGroup(group, schema, place, context)),
    ...composition,
  ];
}

/** The place once the value has one of the types. */
function knowing(types: readonly JsonType[], schema: Schema, place: Place): Place {
  if (isOwnKind(schema)) return place;
  return { ...place, known: types.map((type) => (type === 'integer' ? 'number' : type)) };
}

function groupOf(type: JsonType): Group | undefined {
  if (type === 'integer') return 'number';
  return GROUPS.find((group) => group === type);
}

function untypedSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  if (place.reads !== undefined) {
    return [
      ...groupSteps('object', schema, place, context),
      ...compositionSteps(schema, place, context),
      ...unevaluated('object', schema, place, context),
    ];
  }
  const groups = GROUPS.filter((group) => place.known?.includes(group) ?? true);
  return [
    ...groups.flatMap((group) => guardedGroup(group, schema, place, context)),
    ...compositionSteps(schema, place, context),
    ...groups.flatMap((group) => guardedUnevaluated(group, schema, place, context)),
  ];
}

/** All that a schema of one type says, behind the test of the type. */
function gateOf(
  type: JsonType,
  issue: LateCode,
  schema: Schema,
  place: Place,
  context: Context,
  withComposition: boolean,
): Step {
  if (type === 'string' && schema.format === 'binary') {
    // Bytes are no text, so the keywords of text say nothing about them.
    return check(holds(code`${context.helper('isBinary')}(${place.value})`), issue);
  }
  if (schema.representation !== undefined) {
    return representedGate(schema.representation, issue, schema, place, context, withComposition);
  }
  const passes =
    pointInTime(type, schema, place, context) ?? typeCondition(type, place.value, context);
  const group = groupOf(type);
  const certain = knowing([type], schema, place);
  const inner = group === 'object' ? withReads(certain, context) : certain;
  const own = group === undefined ? [] : groupSteps(group, schema, inner, context);
  const composition = withComposition ? compositionSteps(schema, inner, context) : [];
  const late = group === undefined ? [] : unevaluated(group, schema, inner, context);
  return gate(passes, issue, declared(inner, place, [...own, ...composition, ...late]));
}

/** The same where the value isn't in code what it is in JSON. */
function representedGate(
  representation: Representation,
  issue: LateCode,
  schema: Schema,
  place: Place,
  context: Context,
  withComposition: boolean,
): Step {
  // Keywords speak of texts or seconds, and a Date is neither.
  const own = representation === 'Date' ? [] : preciseNumberSteps(schema, place, context);
  const composition = withComposition ? compositionSteps(schema, place, context) : [];
  const passes = representationCondition(representation, place.value, context);
  return gate(passes, issue, [...own, ...composition]);
}

function withReads(place: Place, context: Context): Place {
  const reads = new PropertyReads(place.value, place.names, () => context.helper('own'));
  return { ...place, reads };
}

/** Steps behind the declaration of the properties that they read. */
function declared(inner: Place, outer: Place, steps: readonly Step[]): readonly Step[] {
  if (inner.reads === undefined || inner.reads === outer.reads || inner.reads.isUnused) {
    return steps;
  }
  return [inner.reads.declaration, ...steps];
}

function groupSteps(group: Group, schema: Schema, place: Place, context: Context): readonly Step[] {
  switch (group) {
    case 'number':
      return numberSteps(schema, place, context);
    case 'string':
      return stringSteps(schema, place, context);
    case 'array':
      return [...arraySizeSteps(schema, place, context), ...itemSteps(schema, place, context)];
    case 'object': {
      const { reads } = place;
      if (reads === undefined) throw new Error('An object is read before it is judged');
      const fields = fieldSteps(schema, { ...place, reads }, context);
      return [...fields, ...keySteps(schema, place, context)];
    }
  }
}

function unevaluated(
  group: Group,
  schema: Schema,
  place: Place,
  context: Context,
): readonly Step[] {
  if (group === 'object') return unevaluatedPropertySteps(schema, place, context);
  return group === 'array' ? unevaluatedItemSteps(schema, place, context) : [];
}

/** Keywords of a type that the value needn't have. */
function guardedGroup(
  group: Group,
  schema: Schema,
  place: Place,
  context: Context,
): readonly Step[] {
  const inner = group === 'object' ? withReads(place, context) : place;
  const steps = declared(inner, place, groupSteps(group, schema, inner, context));
  return guard(groupCondition(group, place, context), steps);
}

function guardedUnevaluated(
  group: Group,
  schema: Schema,
  place: Place,
  context: Context,
): readonly Step[] {
  const inner = group === 'object' ? withReads(place, context) : place;
  const steps = declared(inner, place, unevaluated(group, schema, inner, context));
  return guard(groupCondition(group, place, context), steps);
}

function groupCondition(group: Group, { known, value }: Place, context: Context): Condition {
  const isCertain = known?.every((type) => type === group) ?? false;
  return isCertain ? ALWAYS : typeCondition(group, value, context);
}

function pointInTime(type: JsonType, schema: Schema, { value }: Place, context: Context) {
  if (type !== 'integer' || !mayBeDate(schema)) return undefined;
  return either([
    typeCondition('integer', value, context),
    holds(code`${context.helper('isDate')}(${value})`),
  ]);
}
