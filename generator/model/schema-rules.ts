/**
 * Normalisation rules on the finished graph of schemas. They run in this order: `separateDirections`,
 * `markUsage`, `closeRequestObjects` (in `request-objects.ts`), `openResponseEnums`.
 */
import type { Property, Schema, Usage } from './schema.js';
import { dereferenced, isInPlace, mapSubschemas, reachable, subschemas } from './schema-graph.js';
import type { SchemaDraft } from './schema-graph.js';
import { anySchema } from './synthetic-schema.js';

/** The schemas of the values that travel each way. */
export interface DirectionRoots {
  readonly request: readonly Schema[];
  readonly response: readonly Schema[];
}

/** What a schema becomes in each direction. */
export interface Directions {
  request(schema: Schema): Schema;
  response(schema: Schema): Schema;
  /** The schema that a variant was made from; undefined for one that is no variant. */
  originOf(variant: Schema): Schema | undefined;
}

/**
 * Takes `readOnly` properties out of requests and `writeOnly` ones out of answers (OpenAPI 3.1.1,
 * 4.8.24.1). A schema from which such a property can be reached gets a variant; all others stay the
 * very same object in both directions.
 */
export function separateDirections(roots: DirectionRoots): Directions {
  const all = reachable([...roots.request, ...roots.response]);
  const origins = new Map<Schema, Schema>();
  const request = variants(all, (property) => property.readOnly !== true, origins);
  const response = variants(all, (property) => property.writeOnly !== true, origins);
  return { request, response, originOf: (variant) => origins.get(variant) };
}

function variants(
  all: ReadonlySet<Schema>,
  keeps: (property: Property) => boolean,
  origins: Map<Schema, Schema>,
): (schema: Schema) => Schema {
  const losing = [...all].filter((schema) =>
    [...(schema.properties?.values() ?? [])].some((property) => !keeps(property)),
  );
  const changed = holders(all, losing);
  const made = new Map<Schema, Schema>();
  const variantOf = (schema: Schema): Schema => {
    if (!changed.has(schema)) return schema;
    const known = made.get(schema);
    if (known !== undefined) return known;
    const draft: SchemaDraft = anySchema(schema.source);
    made.set(schema, draft);
    origins.set(draft, schema);
    mapSubschemas(schema, draft, variantOf, keeps);
    dropMissingRequirements(schema, draft);
    return draft;
  };
  return variantOf;
}

/** All schemas from which one of `targets` can be reached, these included. */
function holders(all: ReadonlySet<Schema>, targets: readonly Schema[]): ReadonlySet<Schema> {
  const parents = new Map<Schema, Schema[]>();
  for (const parent of all) {
    for (const { schema } of subschemas(parent)) {
      const known = parents.get(schema);
      if (known === undefined) parents.set(schema, [parent]);
      else known.push(parent);
    }
  }
  const found = new Set(targets);
  for (const schema of found) for (const parent of parents.get(schema) ?? []) found.add(parent);
  return found;
}

/** A property that is gone can't be required. */
function dropMissingRequirements(schema: Schema, draft: SchemaDraft): void {
  if (schema.required === undefined) return;
  const required = schema.required.filter(
    (name) => !(schema.properties?.has(name) ?? false) || draft.properties?.has(name),
  );
  if (required.length > 0) draft.required = required;
  else delete draft.required;
}

/** Sets `usage` on everything that the roots reach. */
export function markUsage(roots: DirectionRoots): void {
  const request = reachable(roots.request);
  const response = reachable(roots.response);
  for (const schema of new Set([...request, ...response])) {
    const draft: SchemaDraft = schema;
    draft.usage = { request: request.has(schema), response: response.has(schema) };
  }
}

/** Whether values of a schema travel one way alone. */
export function isOnly(direction: keyof Usage, { usage }: Schema): boolean {
  return usage[direction] && !(usage.request && usage.response);
}

/**
 * Welcomes unknown values in enums of strings that only answers use, so that a new value on the
 * server breaks no client. Enums that tell branches apart stay as they are, and so do those of one
 * value where the dialect has no other way to write a constant (OpenAPI 3.0): `keepSingle`.
 */
export function openResponseEnums(
  roots: readonly Schema[],
  { keepSingle }: { readonly keepSingle: boolean },
): void {
  const all = reachable(roots);
  const distinguishing = distinguishingSchemas(all);
  for (const schema of all) {
    const { enumeration } = schema;
    if (enumeration === undefined || !isOnly('response', schema)) continue;
    const isText = enumeration.every((value) => typeof value === 'string' || value === null);
    const isConstant = keepSingle && enumeration.length === 1;
    if (!isText || isConstant || distinguishing.has(schema)) continue;
    const draft: SchemaDraft = schema;
    draft.openEnumeration = true;
    draft.types ??= enumeration.includes(null) ? ['string', 'null'] : ['string'];
  }
}

/** Schemas of the properties that discriminators name. */
function distinguishingSchemas(all: ReadonlySet<Schema>): ReadonlySet<Schema> {
  const found = new Set<Schema>();
  for (const schema of all) {
    if (schema.discriminator === undefined) continue;
    const { propertyName, mapping } = schema.discriminator;
    for (const part of reachable([schema, ...mapping.values()], isInPlace)) {
      const property = part.properties?.get(propertyName);
      if (property !== undefined) found.add(dereferenced(property.schema));
    }
  }
  return found;
}
