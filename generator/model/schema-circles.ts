import { subschemas } from './schema-graph.js';
import type { Relation, SchemaDraft } from './schema-graph.js';
import type { Schema } from './schema.js';

/**
 * Takes schemas out of themselves where they judge the very same value: such a judgement never ends
 * (JSON Schema core 9.4.1), and to hold of itself says nothing. `finished` are schemas without such
 * circles; all that `root` reaches are among them afterwards. `report` is told where one was opened.
 */
export function openCircles(
  root: Schema,
  finished: Set<Schema>,
  report: (schema: Schema) => void,
): void {
  if (finished.has(root)) return;
  for (const schema of unfinished(root, finished)) openFrom(schema, finished, report);
}

/** All that a schema reaches, short of what is finished: all that that reaches is finished too. */
function unfinished(root: Schema, finished: ReadonlySet<Schema>): ReadonlySet<Schema> {
  const found = new Set([root]);
  // A set also yields what is added while it is being iterated over.
  for (const schema of found) {
    for (const child of subschemas(schema))
      if (!finished.has(child.schema)) found.add(child.schema);
  }
  return found;
}

interface Step {
  readonly schema: Schema;
  readonly inner: readonly Schema[];
  next: number;
}

/** Depth first, without the stack of the platform: chains may be long. */
function openFrom(start: Schema, finished: Set<Schema>, report: (schema: Schema) => void): void {
  const open = new Set<Schema>();
  const steps: Step[] = [];
  const enter = (schema: Schema): void => {
    open.add(schema);
    const inner = subschemas(schema).filter(({ relation }) => judgesSameValue(relation));
    steps.push({ schema, inner: inner.map((one) => one.schema), next: 0 });
  };
  if (!finished.has(start)) enter(start);
  for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
    const child = step.inner[step.next++];
    if (child === undefined) {
      steps.pop();
      open.delete(step.schema);
      finished.add(step.schema);
    } else if (open.has(child)) {
      report(step.schema);
      removeFrom(step.schema, child);
    } else if (!finished.has(child)) enter(child);
  }
}

function judgesSameValue(relation: Relation): boolean {
  return relation !== 'part' && relation !== 'hint';
}

/** Takes a schema out of all places of another one that judge the same value. */
function removeFrom(holder: Schema, child: Schema): void {
  const draft: SchemaDraft = holder;
  for (const key of ['ref', 'not', 'if', 'then', 'else'] as const) {
    if (draft[key] === child) Reflect.deleteProperty(draft, key);
  }
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) {
    const rest = draft[key]?.filter((branch) => branch !== child);
    if (rest === undefined || rest.length === draft[key]?.length) continue;
    if (rest.length > 0) draft[key] = rest;
    else Reflect.deleteProperty(draft, key);
  }
  const dependent = [...(draft.dependentSchemas ?? [])];
  if (dependent.some(([, schema]) => schema === child)) {
    draft.dependentSchemas = new Map(dependent.filter(([, schema]) => schema !== child));
  }
}
