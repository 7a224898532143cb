import type { Property, Schema } from '../../model/schema.js';
import { ownPart, union } from './schema-object.js';
import type { TypeContext, TypeSchema } from './schema-object.js';

/** An object taken apart for printing: what it says itself, and what must hold beside that. */
export interface ObjectFields {
  /** Its own properties and those of inline `allOf` branches, in the order of the spec. */
  readonly properties: ReadonlyMap<string, Property>;
  readonly required: ReadonlySet<string>;
  /** The schemas that those properties stand in: what they say of further names holds too. */
  readonly sources: readonly Schema[];
  /** Named schemas that it builds on by `$ref` or `allOf`. */
  readonly bases: readonly Schema[];
  /** Whatever else must hold: unions, mostly. */
  readonly others: readonly TypeSchema[];
  readonly isNullable: boolean;
}

/** Undefined where the schema is no object, or where no property stands in it or its branches. */
export function objectFields(schema: Schema, context: TypeContext): ObjectFields | undefined {
  // Empty lists have no type of their own.
  const found = { sources: [] as Schema[], bases: [] as Schema[], others: [] as TypeSchema[] };
  collect(schema, schema, context, found);
  const properties = new Map(found.sources.flatMap((source) => [...(source.properties ?? [])]));
  if (properties.size === 0) return undefined;
  const required = new Set(requiredNames(schema, context));
  for (const field of inheritedFields(found.bases, required, properties)) {
    properties.set(field.name, field);
  }
  return { ...found, properties, required, isNullable: schema.types?.includes('null') ?? false };
}

function collect(
  schema: Schema,
  root: Schema,
  context: TypeContext,
  found: { sources: Schema[]; bases: Schema[]; others: TypeSchema[] },
): void {
  if (isPlainObject(schema, root)) found.sources.push(schema);
  else found.others.push(...ownPart(schema, context));
  for (const branch of [...(schema.ref ? [schema.ref] : []), ...(schema.allOf ?? [])]) {
    if (context.nameOf(branch) === undefined) collect(branch, root, context, found);
    else found.bases.push(branch);
  }
  found.others.push(...union(schema.oneOf, context), ...union(schema.anyOf, context));
}

/** Only the root may allow null too: a branch that does means something else. */
function isPlainObject(schema: Schema, root: Schema): boolean {
  const { types = ['object'], constant, enumeration, never } = schema;
  const isObject = types.every((type) => type === 'object' || (type === 'null' && schema === root));
  return isObject && (constant ?? enumeration ?? never) === undefined;
}

function requiredNames(schema: Schema, context: TypeContext): readonly string[] {
  const branches = [...(schema.ref ? [schema.ref] : []), ...(schema.allOf ?? [])];
  const inline = branches.filter((branch) => context.nameOf(branch) === undefined);
  return [
    ...(schema.required ?? []),
    ...inline.flatMap((branch) => requiredNames(branch, context)),
  ];
}

/** Properties of a base that are only required here: they are written down once more. */
function inheritedFields(
  bases: readonly Schema[],
  required: ReadonlySet<string>,
  own: ReadonlyMap<string, Property>,
): readonly Property[] {
  const missing = [...required].filter((name) => !own.has(name));
  return missing.flatMap((name) => {
    const holder = bases.map((base) => findProperty(base, name)).find(Boolean);
    return holder === undefined || holder.isRequired ? [] : [holder.property];
  });
}

function findProperty(
  schema: Schema,
  name: string,
  seen = new Set<Schema>(),
): { readonly property: Property; readonly isRequired: boolean } | undefined {
  if (seen.has(schema)) return undefined;
  seen.add(schema);
  const property = schema.properties?.get(name);
  if (property !== undefined) {
    return { property, isRequired: schema.required?.includes(name) ?? false };
  }
  for (const branch of [...(schema.ref ? [schema.ref] : []), ...(schema.allOf ?? [])]) {
    const found = findProperty(branch, name, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All property names of an object, inherited ones included. */
export function propertyNames(schema: Schema, seen = new Set<Schema>()): ReadonlySet<string> {
  if (seen.has(schema)) return new Set();
  seen.add(schema);
  const branches = [...(schema.ref ? [schema.ref] : []), ...(schema.allOf ?? [])];
  return new Set([
    ...(schema.properties?.keys() ?? []),
    ...branches.flatMap((branch) => [...propertyNames(branch, seen)]),
  ]);
}
