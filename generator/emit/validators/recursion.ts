import type { Schema } from '../../model/schema.js';
import { reachable, subschemas } from '../../model/schema-graph.js';

/**
 * The schemas that lie on a cycle (Tarjan's algorithm, without recursion of its own): values of
 * these can be nested without end.
 */
export function recursiveSchemas(roots: readonly Schema[]): ReadonlySet<Schema> {
  const found = new Set<Schema>();
  const order = new Map<Schema, number>();
  const lowest = new Map<Schema, number>();
  const stack: Schema[] = [];
  const onStack = new Set<Schema>();

  for (const root of reachable(roots)) {
    if (order.has(root)) continue;
    const visits: { schema: Schema; children: Schema[] }[] = [];
    const enter = (schema: Schema): void => {
      order.set(schema, order.size);
      lowest.set(schema, order.get(schema) ?? 0);
      stack.push(schema);
      onStack.add(schema);
      visits.push({ schema, children: judging(schema) });
    };
    const lower = (schema: Schema, value: number): void => {
      lowest.set(schema, Math.min(lowest.get(schema) ?? value, value));
    };
    enter(root);
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { schema } = visit;
      const child = visit.children.pop();
      if (child !== undefined) {
        if (!order.has(child)) enter(child);
        else if (onStack.has(child)) lower(schema, order.get(child) ?? 0);
        continue;
      }
      visits.pop();
      const outer = visits.at(-1);
      if (outer !== undefined) lower(outer.schema, lowest.get(schema) ?? 0);
      if (lowest.get(schema) !== order.get(schema)) continue;
      const component = stack.splice(stack.indexOf(schema));
      for (const member of component) onStack.delete(member);
      if (component.length > 1 || judging(schema).includes(schema)) {
        for (const member of component) found.add(member);
      }
    }
  }
  return found;
}

/** The subschemas that a schema hands values to. */
function judging(schema: Schema): Schema[] {
  return subschemas(schema)
    .filter(({ relation }) => relation !== 'hint')
    .map((child) => child.schema);
}
