import type { Property, Schema } from '../../model/schema.js';
import { dereferenced } from '../../model/schema-graph.js';

/** What an object schema says of its fields, compositions with `allOf` put together. */
export interface ObjectShape {
  readonly fields: readonly Property[];
  readonly required: ReadonlySet<string>;
  /** What becomes of fields that aren't described: nothing is said, they are allowed, or refused. */
  readonly others: 'unsaid' | 'allowed' | 'refused';
  readonly isNullable: boolean;
}

/** Undefined where a schema isn't that of an object, or what it says depends on the value. */
export function objectShape(schema: Schema): ObjectShape | undefined {
  const parts = [...partsOf(schema, new Set())];
  const typed = parts.flatMap(({ types }) => (types === undefined ? [] : [types]));
  const isObject = typed.length > 0 && typed.every((types) => types.includes('object'));
  if (!isObject || parts.some((part) => isConditional(part) || hasOtherTypes(part))) {
    return undefined;
  }
  const fields = new Map<string, Property>();
  for (const { properties } of parts) {
    for (const [name, field] of properties ?? []) {
      const known = fields.get(name);
      if (known !== undefined && dereferenced(known.schema) !== dereferenced(field.schema)) {
        return undefined;
      }
      fields.set(name, field);
    }
  }
  if (fields.size === 0) return undefined;
  return {
    fields: [...fields.values()].filter((field) => field.schema.never !== true),
    required: new Set(parts.flatMap(({ required }) => required ?? [])),
    others: othersOf(parts),
    isNullable: typed.every((types) => types.includes('null')),
  };
}

/** The schema and all that it is composed of; a circle of compositions ends. */
function* partsOf(reference: Schema, seen: Set<Schema>): Generator<Schema> {
  const schema = dereferenced(reference);
  if (seen.has(schema)) return;
  seen.add(schema);
  yield schema;
  if (schema.ref !== undefined) yield* partsOf(schema.ref, seen);
  for (const part of schema.allOf ?? []) yield* partsOf(part, seen);
}

function isConditional(schema: Schema): boolean {
  const { anyOf, oneOf, if: condition, patternProperties, dependentSchemas } = schema;
  return (anyOf ?? oneOf ?? condition ?? patternProperties ?? dependentSchemas) !== undefined;
}

function hasOtherTypes({ types = [] }: Schema): boolean {
  return types.some((type) => type !== 'object' && type !== 'null');
}

function othersOf(parts: readonly Schema[]): ObjectShape['others'] {
  const said = parts.flatMap(({ additionalProperties: one, unevaluatedProperties: other }) =>
    [one, other].filter((rest) => rest !== undefined),
  );
  if (said.length === 0) return 'unsaid';
  return said.every(({ never }) => never === true) ? 'refused' : 'allowed';
}
