/** `anyOf`, `oneOf` and OpenAPI's `discriminator`, which never changes the verdict. */
import type { Schema } from '../../model/schema.js';
import { code, join, literal } from '../code.js';
import type { Code } from '../code.js';
import { ALWAYS, NEVER, all, comparison, either, holds } from './condition.js';
import type { Condition } from './condition.js';
import type { Context } from './context.js';
import type { Place } from './place.js';
import { stepsCondition } from './print-steps.js';
import { check } from './step.js';
import type { Step } from './step.js';
import { typeCondition } from './types-and-values.js';
import { branchArguments, explainUnion } from './union-explanation.js';
import type { Branch } from './union-branch.js';
import { areExclusive, findTag } from './value-kinds.js';
import type { Tag } from './value-kinds.js';

export function unionSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  return [
    ...(schema.anyOf === undefined ? [] : anyOfSteps(schema, 'anyOf', place, context)),
    ...(schema.oneOf === undefined ? [] : oneOfSteps(schema, place, context)),
  ];
}

/** `keyword` may be a `oneOf` whose branches exclude each other anyway. */
function anyOfSteps(
  schema: Schema,
  keyword: 'anyOf' | 'oneOf',
  place: Place,
  context: Context,
): readonly Step[] {
  const branches = branchesOf(schema[keyword] ?? [], place, context);
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) return only.steps;
  const tag = findTag(
    branches.map((branch) => branch.schema),
    schema.discriminator?.propertyName,
  );
  const passes =
    tag === undefined
      ? either(branches.map(({ condition }) => condition))
      : taggedCondition(branches, tag, place, context);
  if (passes === ALWAYS) return [];
  const words = requiredWords(branches, ' or ');
  if (words !== undefined) return [check(passes, context.issue(schema, place, keyword, words))];
  const explanation = (): Code => explainUnion(schema, branches, place, context);
  return [{ kind: 'delegation', passes, explanation }];
}

/** The branch that the tag names is the only one to be tried. */
function taggedCondition(
  branches: readonly Branch[],
  { property, values }: Tag,
  place: Place,
  context: Context,
): Condition {
  const tag = code`${place.value}[${property}]`;
  const tried = branches.map(({ condition }, index) => {
    const names = values[index] ?? [];
    const isNamed = either(names.map((name) => comparison(tag, '===', literal(name))));
    return all([isNamed, condition]);
  });
  return all([typeCondition('object', place.value, context), either(tried)]);
}

function oneOfSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { oneOf = [], discriminator } = schema;
  if (oneOf.length === 1 || areExclusive(oneOf, discriminator?.propertyName)) {
    return anyOfSteps(schema, 'oneOf', place, context);
  }
  const branches = branchesOf(oneOf, place, context);
  const tests = branches.map(({ condition }) => condition.holds);
  const passes = exactlyOne(branches.map(({ condition }) => condition));
  const words = requiredWords(branches, ', ');
  if (words !== undefined) {
    const issue = context.issue(schema, place, 'oneOf', `exactly one of ${words}`);
    return [check(passes, issue)];
  }
  const explanation = (): Code => {
    // The tests come first: they tell a value that fits several branches from one that fits none.
    const parameters = [
      code`[${join(tests, ', ')}]`,
      ...branchArguments(schema, branches, place, context),
    ];
    return code`${context.helper('exactlyOne')}(${join(parameters, ', ')});`;
  };
  return [{ kind: 'delegation', passes, explanation }];
}

function exactlyOne(conditions: readonly Condition[]): Condition {
  const possible = conditions.filter((condition) => condition !== NEVER);
  const [first, second, third] = possible;
  if (first === undefined) return NEVER;
  if (second === undefined) return first;
  if (third === undefined) {
    return {
      holds: code`(${first.holds}) !== (${second.holds})`,
      fails: code`(${first.holds}) === (${second.holds})`,
    };
  }
  const sum = possible
    .map((condition) => code`Number(${condition.holds})`)
    .reduce((left, right) => code`${left} + ${right}`);
  return { holds: code`${sum} === 1`, fails: code`${sum} !== 1` };
}

function branchesOf(schemas: readonly Schema[], place: Place, context: Context): readonly Branch[] {
  return schemas.map((schema, index) => {
    const inner = { ...place, stem: `${place.stem} option ${index + 1}` };
    const steps = context.steps(schema, inner);
    const condition = stepsCondition(steps) ?? holds(context.testCall(schema, place.value, inner));
    return { schema, place: inner, condition, steps };
  });
}

/** The names that branches want, where they want nothing else. */
function requiredWords(branches: readonly Branch[], separator: string): string | undefined {
  const words = branches.map(({ schema }) => requiredOnly(schema));
  return words.every((word) => word !== undefined) ? words.join(separator) : undefined;
}

/** The required names of a schema that says nothing else. */
export function requiredOnly({ required, ...rest }: Schema): string | undefined {
  const silent = ['kind', 'source', 'documentation', 'usage', 'types'];
  if (required === undefined || !Object.keys(rest).every((key) => silent.includes(key))) {
    return undefined;
  }
  return required.map((name) => `"${name}"`).join(' with ');
}
