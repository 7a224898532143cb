/** Applicators in place (JSON Schema core 10.2): `allOf`, `not`, `if`; `$ref`. */
import type { Schema } from '../../model/schema.js';
import { dereferenced } from '../../model/schema-graph.js';
import { ALWAYS, inverse } from './condition.js';
import type { Context } from './context.js';
import type { Place } from './place.js';
import { check, guard } from './step.js';
import type { Step } from './step.js';
import { requiredOnly, unionSteps } from './unions.js';

export function compositionSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { ref, allOf = [] } = schema;
  return [
    ...(ref === undefined ? [] : context.steps(ref, place)),
    ...allOf.flatMap((branch, index) => partSteps(branch, index, place, context)),
    ...unionSteps(schema, place, context),
    ...notSteps(schema, place, context),
    ...ifSteps(schema, place, context),
  ];
}

/** A part without a name is written out where it stands. */
function partSteps(branch: Schema, index: number, place: Place, context: Context): readonly Step[] {
  const inner = { ...place, stem: `${place.stem} part ${index + 1}` };
  const target = dereferenced(branch);
  const isOwn = !context.isNamed(target) && !context.isRecursive(target) && place.key === undefined;
  return isOwn ? context.ownSteps(target, inner) : context.steps(target, inner);
}

function notSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { not } = schema;
  if (not === undefined) return [];
  const condition = context.condition(not, { ...place, stem: `${place.stem} exclusion` });
  const names = requiredOnly(not);
  const words = names === undefined ? undefined : `no ${names}`;
  return [check(inverse(condition), context.issue(schema, place, 'not', words))];
}

function ifSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { if: test, then, else: otherwise } = schema;
  if (test === undefined) return [];
  const condition = context.condition(test, { ...place, stem: `${place.stem} condition` });
  const steps = (part: Schema | undefined, name: string): readonly Step[] =>
    part === undefined ? [] : context.steps(part, { ...place, stem: `${place.stem} ${name}` });
  if (condition === ALWAYS) return steps(then, 'then');
  return [
    ...guard(condition, steps(then, 'then')),
    ...guard(inverse(condition), steps(otherwise, 'else')),
  ];
}
