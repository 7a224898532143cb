/**
 * `unevaluatedProperties`, `unevaluatedItems` (JSON Schema core 11). Which parts of a value the
 * other keywords evaluate is worked out here as far as it doesn't depend on the value; where it
 * does, on which branch fits, the branch is asked.
 */
import type { Schema } from '../../model/schema.js';
import { code, identifier, literal } from '../code.js';
import type { Code } from '../code.js';
import { itemLoop, itemTest } from './arrays.js';
import { ALWAYS, NEVER, all, comparison, either, holds, inverse } from './condition.js';
import type { Condition } from './condition.js';
import type { Context } from './context.js';
import { isPresent, keyCondition, keyLoop } from './objects.js';
import { partPlace } from './place.js';
import type { Place } from './place.js';
import { explanationBlock } from './print-steps.js';
import { KEY } from './property-reads.js';
import { check, guard } from './step.js';
import type { Step } from './step.js';
import { patternCondition } from './strings.js';

const INDEX = identifier('index');

export function unevaluatedPropertySteps(
  schema: Schema,
  place: Place,
  context: Context,
): readonly Step[] {
  const { unevaluatedProperties: rest, ...others } = schema;
  if (rest === undefined) return [];
  const evaluation = new Evaluation(place, context, (part, at) => ownProperties(part, at, context));
  const evaluated = evaluation.of(others);
  if (evaluated === ALWAYS) return [];
  const parts = [{ when: inverse(evaluated), part: rest }];
  return evaluation.before(keyLoop(parts, undefined, 'unevaluatedProperties', place, context));
}

export function unevaluatedItemSteps(
  schema: Schema,
  place: Place,
  context: Context,
): readonly Step[] {
  const { unevaluatedItems: rest, ...others } = schema;
  if (rest === undefined) return [];
  const item = place.names.local('item');
  const evaluation = new Evaluation(place, context, (part, at) =>
    ownItems(part, item, at, context),
  );
  const evaluated = evaluation.of(others);
  if (evaluated === ALWAYS) return [];
  const part = partPlace(place, {
    value: item,
    key: INDEX,
    stem: `${place.stem} item`,
  });
  const steps =
    rest.never === true
      ? [check(evaluated, context.issue(rest, part, 'unevaluatedItems'))]
      : guard(inverse(evaluated), context.steps(rest, part));
  return evaluation.before(steps.length === 0 ? [] : [itemLoop(0, place, item, steps)]);
}

/** What the keywords of one schema evaluate by themselves: a condition on `key` or `index`. */
type OwnEvaluation = (schema: Schema, place: Place) => Condition;

/** Collects what a schema and all that judges the same value evaluate. */
class Evaluation {
  readonly #place: Place;
  readonly #context: Context;
  readonly #own: OwnEvaluation;
  readonly #open = new Set<Schema>();
  /** Whether branches fit, found out once, before the loop. */
  readonly #declarations: Step[] = [];
  /** For each union that must fit, whether a branch of it does. */
  readonly #unions: Condition[] = [];

  constructor(place: Place, context: Context, own: OwnEvaluation) {
    this.#place = place;
    this.#context = context;
    this.#own = own;
  }

  /**
   * A loop over members or items behind what it needs to know. Where no branch of a union fits, that
   * is the fault to explain: what the branches would have evaluated nobody knows.
   */
  before(loop: readonly Step[]): readonly Step[] {
    if (loop.length === 0) return [];
    const steps = [...this.#declarations, ...loop];
    if (this.#unions.length === 0) return steps;
    const explained = [...this.#declarations, ...guard(all(this.#unions), loop)];
    return [{ kind: 'abridged', steps, explanation: () => explanationBlock(explained) }];
  }

  /**
   * The condition under which a key or an index is evaluated by a schema that the value fits.
   * `mustFit`: whether the value is wrong where it doesn't.
   */
  of(schema: Schema, mustFit = true): Condition {
    if (this.#open.has(schema) || schema.never === true) return NEVER;
    this.#open.add(schema);
    const place = this.#place;
    const parts: Condition[] = [this.#own(schema, place)];
    if (schema.ref !== undefined) parts.push(this.of(schema.ref, mustFit));
    for (const branch of schema.allOf ?? []) parts.push(this.of(branch, mustFit));
    parts.push(...this.#union(schema.anyOf, mustFit), ...this.#union(schema.oneOf, mustFit));
    parts.push(...this.#conditional(schema));
    for (const [name, dependent] of schema.dependentSchemas ?? []) {
      const local = place.reads?.read(name);
      if (local !== undefined) parts.push(all([isPresent(local), this.of(dependent, false)]));
    }
    this.#open.delete(schema);
    return either(parts);
  }

  /** What the branches of a union evaluate, each where it fits. */
  #union(branches: readonly Schema[] | undefined, mustFit: boolean): readonly Condition[] {
    if (branches === undefined) return [];
    const telling = branches.flatMap((branch) => {
      const evaluated = this.of(branch, false);
      return evaluated === NEVER ? [] : [{ fits: this.#fits(branch), evaluated }];
    });
    // Of a branch that evaluates nothing nobody asks whether it fits: it may be the one that does.
    if (mustFit && telling.length === branches.length) {
      this.#unions.push(either(telling.map(({ fits }) => fits)));
    }
    return telling.map(({ fits, evaluated }) => all([fits, evaluated]));
  }

  #fits(schema: Schema): Condition {
    const place = { ...this.#place, stem: `${this.#place.stem} option` };
    const condition = this.#context.condition(schema, place);
    if (condition === ALWAYS || condition === NEVER) return condition;
    const local = place.names.local('fits');
    this.#declarations.push({
      kind: 'declaration',
      statement: () => code`const ${local} = ${condition.holds};`,
    });
    return holds(local);
  }

  #conditional({ if: test, then, else: otherwise }: Schema): readonly Condition[] {
    if (test === undefined) return [];
    const fits = this.#fits(test);
    const whenTrue = [test, ...(then === undefined ? [] : [then])].map((part) =>
      this.of(part, false),
    );
    const whenFalse = otherwise === undefined ? NEVER : this.of(otherwise, false);
    return [all([fits, either(whenTrue)]), all([inverse(fits), whenFalse])];
  }
}

function ownProperties(schema: Schema, place: Place, context: Context): Condition {
  if (schema.additionalProperties ?? schema.unevaluatedProperties) return ALWAYS;
  const names = [...(schema.properties?.keys() ?? [])];
  const patterns = [...(schema.patternProperties?.keys() ?? [])];
  return either([
    names.length === 0 ? NEVER : keyCondition(names, place, context),
    ...patterns.map((pattern) => patternCondition(pattern, KEY, place, context)),
  ]);
}

function ownItems(schema: Schema, item: Code, place: Place, context: Context): Condition {
  const { items, unevaluatedItems, prefixItems = [], contains } = schema;
  if (items ?? unevaluatedItems) return ALWAYS;
  const inPrefix =
    prefixItems.length === 0 ? NEVER : comparison(INDEX, '<', literal(prefixItems.length));
  if (contains === undefined) return inPrefix;
  const test = itemTest(contains, place, context);
  const isContained = context.isRecursive(contains)
    ? holds(context.testCall(contains, item, place))
    : holds(code`${test}(${item})`);
  return either([inPrefix, isContained]);
}
