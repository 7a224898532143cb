import type { Pagination, Parameter, Response } from '../api.js';
import { dereferenced } from '../schema-graph.js';
import type { Schema } from '../schema.js';

/**
 * Recognises a list by its shape. Cursor lists as Stripe has them: the answer holds `data` and
 * `has_more`, its items an `id`, and the query takes the id of the last item in `starting_after`.
 */
export function detectPagination(
  parameters: readonly Parameter[],
  responses: readonly Response[],
): Pagination | undefined {
  const answer = responses.find(({ status }) => status.startsWith('2'))?.content[0]?.schema;
  const takes = (name: string) => parameters.some((one) => one.in === 'query' && one.name === name);
  if (answer === undefined || !takes(AFTER)) return undefined;
  const fields = dereferenced(answer).properties;
  const list = fields?.get('data');
  const item = list === undefined ? undefined : dereferenced(list.schema).items;
  if (item === undefined || fields?.has('has_more') !== true || !hasId(item)) return undefined;
  return {
    kind: 'cursor',
    items: '/data',
    item,
    parameter: AFTER,
    cursor: { of: 'lastItem', pointer: '/id' },
    more: '/has_more',
    before: takes(BEFORE) ? BEFORE : undefined,
  };
}

const AFTER = 'starting_after';
const BEFORE = 'ending_before';

/** Objects with an id, or a union of such objects. */
function hasId(schema: Schema): boolean {
  const { properties, anyOf, oneOf } = dereferenced(schema);
  const branches = anyOf ?? oneOf;
  return branches === undefined ? properties?.has('id') === true : branches.every(hasId);
}
