/** Which branch of a union a value was meant for, so that the errors are those of that branch. */
import { dereferenced } from '../../model/schema-graph.js';
import type { JsonType, Schema } from '../../model/schema.js';
import { code, join, literal } from '../code.js';
import type { Code } from '../code.js';
import { either } from './condition.js';
import type { Condition } from './condition.js';
import type { Context } from './context.js';
import type { Place } from './place.js';
import { explanationBlock } from './print-steps.js';
import { REPORT } from './property-reads.js';
import { representationCondition, typeCondition } from './types-and-values.js';
import type { Branch } from './union-branch.js';
import { findTag, mayBeBigint, possibleTypes } from './value-kinds.js';

/** Branches for values of the same types. */
interface Group {
  readonly types: ReadonlySet<JsonType>;
  readonly branches: readonly Branch[];
}

/** The statement that explains why no branch fits: by type, by tag, or by the closest branch. */
export function explainUnion(
  schema: Schema,
  branches: readonly Branch[],
  place: Place,
  context: Context,
): Code {
  const groups = groupByType(branches);
  const [only] = groups;
  if (only !== undefined && groups.length === 1 && tagOf(schema, only) === undefined) {
    return explainGroup(schema, only, place, context);
  }
  const types = groups.flatMap((group) => [...group.types]);
  let explanation = code`${context.issue(schema, place, 'type', types)()};`;
  for (const group of [...groups].reverse()) {
    const condition = groupCondition(group, place.value, context);
    const inner = explainGroup(schema, group, place, context, condition);
    explanation = inner.isEmpty
      ? code`if (${condition.fails}) {\n${explanation}\n}`
      : code`if (${condition.holds}) {\n${inner}\n} else ${explanation}`;
  }
  return explanation;
}

function groupCondition({ types, branches }: Group, value: Code, context: Context): Condition {
  const hasBigint = branches.some(({ schema }) => mayBeBigint(schema));
  return either([
    ...[...types].map((type) => typeCondition(type, value, context)),
    ...(hasBigint ? [representationCondition('bigint', value, context)] : []),
  ]);
}

/** Groups that have no type in common. */
function groupByType(branches: readonly Branch[]): readonly Group[] {
  return branches.reduce<readonly Group[]>((groups, branch) => {
    const types = possibleTypes(branch.schema);
    const overlapping = groups.filter((group) => [...group.types].some((type) => types.has(type)));
    const others = groups.filter((group) => !overlapping.includes(group));
    const merged = {
      types: new Set([...overlapping.flatMap((group) => [...group.types]), ...types]),
      branches: [...overlapping.flatMap((group) => group.branches), branch],
    };
    return types.size === 0 ? groups : [...others, merged];
  }, []);
}

function tagOf(schema: Schema, { branches }: Group) {
  return findTag(
    branches.map((branch) => branch.schema),
    schema.discriminator?.propertyName,
  );
}

/** `known`: what has been tested of the value already. */
function explainGroup(
  schema: Schema,
  group: Group,
  place: Place,
  context: Context,
  known?: Condition,
): Code {
  const [only] = group.branches;
  if (group.branches.length === 1 && only !== undefined) return explanationBlock(only.steps, known);
  const tag = tagOf(schema, group);
  if (tag === undefined) {
    const parameters = branchArguments(schema, group.branches, place, context);
    return code`${context.helper('closest')}(${join(parameters, ', ')});`;
  }
  const { property, values } = tag;
  const cases = group.branches.map(({ steps }, index) => {
    const labels = (values[index] ?? []).map((value) => code`case ${value}:`);
    return code`${join(labels, '\n')} {\n${explanationBlock(steps)}\nbreak;\n}`;
  });
  const held = code`${place.value}[${property}]`;
  const failure = tagFailure(schema, property, values.flat(), place, context);
  return code`switch (${held}) {\n${join(cases, '\n')}\ndefault:\n${failure};\n}`;
}

/** The call that reports a tag that names no branch. */
function tagFailure(
  schema: Schema,
  property: string,
  values: readonly string[],
  place: Place,
  context: Context,
): Code {
  const held = code`${place.value}[${property}]`;
  const inner: Place = { ...place, key: literal(property), value: held, keyLocation: '' };
  const failure = context.issue(schema, inner, 'enum', values)();
  if (place.key === undefined) return failure;
  const parameters = [REPORT, place.key, place.value, code`() => ${failure}`, literal('')];
  return code`${context.helper('inside')}(${join(parameters, ', ')})`;
}

/**
 * Report, value, explanations and locations of the branches, depth, key, and what a discriminator
 * says: as the runtime takes them.
 */
export function branchArguments(
  schema: Schema,
  branches: readonly Branch[],
  place: Place,
  context: Context,
): readonly Code[] {
  const explanations = branches.map((branch) =>
    context.explanation(branch.schema, branch.place.stem),
  );
  const locations = branches.map((branch) => context.location(branch.schema, place));
  const choice = choiceOf(schema, branches);
  return [
    REPORT,
    place.value,
    code`[${join(explanations, ', ')}]`,
    literal(locations),
    place.isRecursive ? code`depth + 1` : literal(0),
    ...(place.key === undefined ? [] : [place.key]),
    ...(place.key === undefined && choice !== undefined ? [code`undefined`] : []),
    ...(choice === undefined ? [] : [choice]),
  ];
}

/** Which values of its property a discriminator maps to which branch. */
function choiceOf({ discriminator }: Schema, branches: readonly Branch[]): Code | undefined {
  if (discriminator === undefined) return undefined;
  const { propertyName: property, mapping } = discriminator;
  const values = branches.map(({ schema }) =>
    [...mapping]
      .filter(([, target]) => dereferenced(target) === dereferenced(schema))
      .map(([name]) => name),
  );
  return values.some((names) => names.length > 0) ? literal({ property, values }) : undefined;
}
