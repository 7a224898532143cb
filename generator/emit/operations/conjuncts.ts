import type { Schema } from '../../model/schema.js';

/** The schema and all that hold along with it: its reference, `allOf`, and what may apply besides. */
export function conjuncts(schema: Schema, seen = new Set<Schema>()): readonly Schema[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const certain = [...(schema.ref === undefined ? [] : [schema.ref]), ...(schema.allOf ?? [])];
  const possible = [
    ...[schema.then, schema.else].filter((part) => part !== undefined),
    ...(schema.dependentSchemas?.values() ?? []),
  ];
  return [schema, ...[...certain, ...possible].flatMap((part) => conjuncts(part, seen))];
}

/** The one schema that another only stands for: a reference, a list of one, without more to say. */
export function onlyPart(schema: Schema): Schema | undefined {
  const parts = [
    ...(schema.ref === undefined ? [] : [schema.ref]),
    ...(schema.allOf ?? []),
    ...(schema.anyOf?.length === 1 ? schema.anyOf : []),
    ...(schema.oneOf?.length === 1 ? schema.oneOf : []),
  ];
  const hasMore = SHAPING.some((keyword) => schema[keyword] !== undefined);
  const isUnion = (schema.anyOf?.length ?? 0) > 1 || (schema.oneOf?.length ?? 0) > 1;
  return parts.length === 1 && !hasMore && !isUnion ? parts[0] : undefined;
}

/** Keywords that say what a value looks like. */
const SHAPING = [
  'types',
  'constant',
  'enumeration',
  'format',
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'prefixItems',
  'then',
  'else',
  'dependentSchemas',
] as const satisfies readonly (keyof Schema)[];
