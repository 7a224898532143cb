import type { Discriminator, Property, Schema } from './schema.js';

/** A schema while it is being made; only builders and normalisation rules write to one. */
export type SchemaDraft = { -readonly [Key in keyof Schema]: Schema[Key] };

/**
 * How a subschema relates to the schema that holds it: it judges the same value (`inPlace`, or
 * `condition` where it only chooses what else does), the same value by its failure (`negated`), a
 * part of the value (`part`), or nothing (`hint`).
 */
export type Relation = 'inPlace' | 'condition' | 'negated' | 'part' | 'hint';

/** Whether what a subschema evaluates counts as evaluated for the schema that holds it. */
export function isInPlace(relation: Relation): boolean {
  return relation === 'inPlace' || relation === 'condition';
}

/** A direct subschema. */
export interface Subschema {
  readonly schema: Schema;
  readonly relation: Relation;
}

const SINGLE = {
  ref: 'inPlace',
  not: 'negated',
  if: 'condition',
  then: 'inPlace',
  else: 'inPlace',
  items: 'part',
  contains: 'part',
  unevaluatedItems: 'part',
  additionalProperties: 'part',
  propertyNames: 'part',
  unevaluatedProperties: 'part',
  expansion: 'hint',
} as const satisfies Partial<Record<keyof Schema, Relation>>;

const LISTS = {
  allOf: 'inPlace',
  anyOf: 'inPlace',
  oneOf: 'inPlace',
  prefixItems: 'part',
} as const satisfies Partial<Record<keyof Schema, Relation>>;

const MAPS = {
  patternProperties: 'part',
  dependentSchemas: 'inPlace',
} as const satisfies Partial<Record<keyof Schema, Relation>>;

// The keys of a literal are those of its type.
const SINGLE_KEYS = Object.keys(SINGLE) as (keyof typeof SINGLE)[];
const LIST_KEYS = Object.keys(LISTS) as (keyof typeof LISTS)[];
const MAP_KEYS = Object.keys(MAPS) as (keyof typeof MAPS)[];

const NONE: readonly Subschema[] = [];
/** Fields that hold schemas. */
const HOLDERS: ReadonlySet<string> = new Set<keyof Schema>([
  ...SINGLE_KEYS,
  ...LIST_KEYS,
  ...MAP_KEYS,
  'properties',
  'discriminator',
]);

/** The direct subschemas, references included. */
export function subschemas(schema: Schema): readonly Subschema[] {
  // Most schemas hold none, and are asked often.
  if (!Object.keys(schema).some((key) => HOLDERS.has(key))) return NONE;
  const found: Subschema[] = [];
  for (const key of SINGLE_KEYS) {
    const child = schema[key];
    if (child !== undefined) found.push({ schema: child, relation: SINGLE[key] });
  }
  for (const key of LIST_KEYS) {
    for (const child of schema[key] ?? []) found.push({ schema: child, relation: LISTS[key] });
  }
  for (const key of MAP_KEYS) {
    for (const child of schema[key]?.values() ?? []) {
      found.push({ schema: child, relation: MAPS[key] });
    }
  }
  for (const { schema: child } of schema.properties?.values() ?? []) {
    found.push({ schema: child, relation: 'part' });
  }
  for (const child of schema.discriminator?.mapping.values() ?? []) {
    found.push({ schema: child, relation: 'hint' });
  }
  return found;
}

/** Every schema that can be reached, the roots first; `follow` may leave relations out. */
export function reachable(
  roots: Iterable<Schema>,
  follow: (relation: Relation) => boolean = () => true,
): ReadonlySet<Schema> {
  const found = new Set<Schema>(roots);
  // A set also yields what is added while it is being iterated over.
  for (const schema of found) {
    for (const child of subschemas(schema)) if (follow(child.relation)) found.add(child.schema);
  }
  return found;
}

/** A copy whose direct subschemas are replaced; `onProperty` may drop a property. */
export function mapSubschemas(
  schema: Schema,
  target: SchemaDraft,
  map: (schema: Schema) => Schema,
  onProperty: (property: Property) => boolean = () => true,
): void {
  Object.assign(target, schema);
  for (const key of SINGLE_KEYS) {
    const child = schema[key];
    if (child !== undefined) target[key] = map(child);
  }
  for (const key of LIST_KEYS) {
    const children = schema[key];
    if (children !== undefined) target[key] = children.map(map);
  }
  for (const key of MAP_KEYS) {
    const children = schema[key];
    if (children !== undefined) target[key] = mapValues(children, map);
  }
  if (schema.properties !== undefined) {
    target.properties = new Map(
      [...schema.properties]
        .filter(([, property]) => onProperty(property))
        .map(([name, property]) => [name, { ...property, schema: map(property.schema) }]),
    );
  }
  if (schema.discriminator !== undefined) {
    target.discriminator = mapDiscriminator(schema.discriminator, map);
  }
}

function mapDiscriminator(
  discriminator: Discriminator,
  map: (schema: Schema) => Schema,
): Discriminator {
  return { ...discriminator, mapping: mapValues(discriminator.mapping, map) };
}

function mapValues<From, To>(
  map: ReadonlyMap<string, From>,
  change: (value: From) => To,
): ReadonlyMap<string, To> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

/** Fields that judge nothing. */
const SILENT_FIELDS: ReadonlySet<string> = new Set<keyof Schema>([
  'kind',
  'source',
  'documentation',
  'usage',
  'default',
  'contentEncoding',
  'contentMediaType',
]);

/** Whether a schema is nothing but a reference to another one. */
export function isPlainReference(schema: Schema): schema is Schema & { readonly ref: Schema } {
  return schema.ref !== undefined && isOnly(schema, 'ref');
}

/** Whether a schema judges by no other fields than these. */
export function isOnly(schema: Schema, ...fields: readonly (keyof Schema)[]): boolean {
  const listed: readonly string[] = fields;
  return Object.keys(schema).every((key) => listed.includes(key) || SILENT_FIELDS.has(key));
}

/** What a chain of plain references leads to; the schema itself where it is none. */
export function dereferenced(schema: Schema): Schema {
  let target = schema;
  const seen = new Set<Schema>();
  while (isPlainReference(target) && !seen.has(target)) {
    seen.add(target);
    target = target.ref;
  }
  return target;
}
