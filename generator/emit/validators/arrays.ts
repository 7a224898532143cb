/** Keywords for arrays (JSON Schema validation 6.4, core 10.3.1). */
import type { Schema } from '../../model/schema.js';
import { code, identifier, literal } from '../code.js';
import type { Code } from '../code.js';
import { comparison, holds } from './condition.js';
import type { Context } from './context.js';
import { partPlace } from './place.js';
import type { Place } from './place.js';
import { check, guard } from './step.js';
import type { Step } from './step.js';

const INDEX = identifier('index');

/** Keywords that need no look at the items one by one. */
export function arraySizeSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { value } = place;
  const { minItems = 0, maxItems, uniqueItems } = schema;
  const steps: Step[] = [];
  if (minItems > 0) {
    const passes = comparison(code`${value}.length`, '>=', literal(minItems));
    steps.push(check(passes, context.issue(schema, place, 'minItems', minItems)));
  }
  if (maxItems !== undefined) {
    const passes = comparison(code`${value}.length`, '<=', literal(maxItems));
    steps.push(check(passes, context.issue(schema, place, 'maxItems', maxItems)));
  }
  if (uniqueItems === true) {
    const passes = holds(code`${context.helper('isUnique')}(${value})`);
    steps.push(check(passes, context.issue(schema, place, 'uniqueItems')));
  }
  return steps;
}

/** Keywords about the items. */
export function itemSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { prefixItems = [], items } = schema;
  return [
    ...prefixItems.flatMap((item, index) => prefixSteps(item, index, place, context)),
    ...(items === undefined ? [] : restSteps(items, prefixItems.length, place, context)),
    ...containsSteps(schema, place, context),
  ];
}

function prefixSteps(item: Schema, index: number, place: Place, context: Context): readonly Step[] {
  const { value, stem } = place;
  const local = place.names.local(`item${index}`);
  const part = partPlace(place, {
    value: local,
    key: literal(index),
    stem: `${stem} item ${index + 1}`,
  });
  const steps = context.steps(item, part);
  if (steps.length === 0) return [];
  const declaration: Step = {
    kind: 'declaration',
    statement: () => code`const ${local} = ${value}[${index}];`,
  };
  const exists = comparison(code`${value}.length`, '>', literal(index));
  return guard(exists, [declaration, ...steps]);
}

/** The items from `start` on. */
function restSteps(items: Schema, start: number, place: Place, context: Context): readonly Step[] {
  const { value, stem } = place;
  if (items.never === true) {
    const passes = comparison(code`${value}.length`, '<=', literal(start));
    return [check(passes, context.issue(items, place, 'items', start))];
  }
  const local = place.names.local('item');
  const part = partPlace(place, {
    value: local,
    key: INDEX,
    keyLocation: '/items',
    stem: `${stem} item`,
  });
  const steps = context.steps(items, part);
  if (steps.length === 0) return [];
  return [itemLoop(start, place, local, steps)];
}

/** A loop over the items from `start` on. */
export function itemLoop(
  start: number,
  { value }: Place,
  local: Code,
  steps: readonly Step[],
): Step {
  const declaration: Step = {
    kind: 'declaration',
    statement: () => code`const ${local} = ${value}[${INDEX}];`,
  };
  return {
    kind: 'loop',
    head: code`for (let ${INDEX} = ${start}; ${INDEX} < ${value}.length; ${INDEX} += 1)`,
    steps: [declaration, ...steps],
  };
}

/** `contains` with its bounds (6.4.4, 6.4.5). */
function containsSteps(schema: Schema, place: Place, context: Context): readonly Step[] {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined) return [];
  const count = context.helper('count');
  const test = itemTest(contains, place, context);
  const found = code`${count}(${place.value}, ${test})`;
  const steps: Step[] = [];
  if (minContains > 0) {
    const keyword = schema.minContains === undefined ? 'contains' : 'minContains';
    const issue = context.issue(schema, place, keyword, minContains);
    steps.push(check(comparison(found, '>=', literal(minContains)), issue));
  }
  if (maxContains !== undefined) {
    const issue = context.issue(schema, place, 'maxContains', maxContains);
    steps.push(check(comparison(found, '<=', literal(maxContains)), issue));
  }
  return steps;
}

/** A function that tests one item. */
export function itemTest(schema: Schema, place: Place, context: Context): Code {
  const stem = `${place.stem} contained`;
  if (!context.isRecursive(schema)) return context.test(schema, stem);
  const item = identifier('item');
  return code`(${item}) => ${context.testCall(schema, item, { ...place, stem })}`;
}
