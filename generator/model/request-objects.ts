/** What becomes of unknown fields in requests. */
import {
  dereferenced,
  isInPlace,
  isOnly as saysOnly,
  reachable,
  subschemas,
} from './schema-graph.js';
import type { SchemaDraft } from './schema-graph.js';
import { isOnly } from './schema-rules.js';
import type { Property, Schema } from './schema.js';
import { anySchema, neverSchema } from './synthetic-schema.js';

/**
 * Rejects unknown fields in objects that only requests use and that say nothing about them. A
 * composition is closed once, at its outermost level, by `unevaluatedProperties`: closing its
 * branches would make each reject the fields of the others. In a choice between an object and
 * something else, the object is closed by itself.
 */
export function closeRequestObjects(roots: readonly Schema[]): void {
  const all = reachable(roots);
  const tests = testedSchemas(all);
  const places = valuePlaces(roots, all);
  const choices = objectChoices(places);
  const branches = compositionBranches(all, choices);
  const requests = new Set(roots);
  for (const place of [...places, ...choices.values()]) {
    if (tests.has(place)) continue;
    const target = dereferenced(place);
    const outermost = branches.has(target) ? place : target;
    if (!isOnly('request', outermost) || branches.has(outermost) || choices.has(outermost))
      continue;
    closeObject(outermost, requests.has(outermost));
  }
}

/**
 * Schemas that judge a value together with others, so that none of them knows all its fields.
 * `choices`: schemas whose branches are each alone in judging an object, or no object at all.
 */
function compositionBranches(
  all: ReadonlySet<Schema>,
  choices: ReadonlyMap<Schema, Schema>,
): ReadonlySet<Schema> {
  const found = new Set<Schema>();
  for (const schema of all) {
    if (dereferenced(schema) !== schema || choices.has(schema)) continue;
    for (const { schema: child, relation } of subschemas(schema)) {
      if (isInPlace(relation)) found.add(child);
    }
  }
  for (const schema of found) {
    for (const child of subschemas(schema)) if (isInPlace(child.relation)) found.add(child.schema);
  }
  return found;
}

/** Everything below `not` and `if`: to close an object there would turn the verdict round. */
function testedSchemas(all: ReadonlySet<Schema>): ReadonlySet<Schema> {
  const tests = [...all].flatMap((schema) =>
    subschemas(schema).filter(({ relation }) => relation === 'negated' || relation === 'condition'),
  );
  return reachable(tests.map(({ schema }) => schema));
}

/** Schemas that are alone in judging a value: the roots and those of parts. */
function valuePlaces(roots: readonly Schema[], all: ReadonlySet<Schema>): ReadonlySet<Schema> {
  const parts = [...all].flatMap((schema) =>
    subschemas(schema).filter(({ relation }) => relation === 'part'),
  );
  return new Set([...roots, ...parts.map(({ schema }) => schema)]);
}

/** Of those that are nothing but a choice in which one branch alone takes objects: that branch. */
function objectChoices(places: ReadonlySet<Schema>): ReadonlyMap<Schema, Schema> {
  const found = new Map<Schema, Schema>();
  for (const place of places) {
    const schema = dereferenced(place);
    const branches = schema.anyOf ?? schema.oneOf ?? [];
    const [only, ...others] = branches.filter((branch) => mayBeObject(branch));
    if (only === undefined || others.length > 0 || !isOnlyChoice(schema)) continue;
    if (isOnly('request', dereferenced(only))) found.set(schema, only);
  }
  return found;
}

function isOnlyChoice(schema: Schema): boolean {
  return saysOnly(schema, 'anyOf') || saysOnly(schema, 'oneOf');
}

/** Whether a schema lets objects through, as far as types and values tell. */
function mayBeObject(schema: Schema, seen = new Set<Schema>()): boolean {
  if (seen.has(schema)) return true;
  seen.add(schema);
  const { never, types, constant, enumeration, ref, allOf = [], anyOf, oneOf } = schema;
  const values = constant === undefined ? enumeration : [constant.value];
  if (never === true || (types !== undefined && !types.includes('object'))) return false;
  if (
    values !== undefined &&
    !values.some((value) => typeof value === 'object' && value !== null)
  ) {
    return false;
  }
  const takes = (part: Schema): boolean => mayBeObject(part, seen);
  return (
    [...(ref === undefined ? [] : [ref]), ...allOf].every(takes) &&
    [anyOf, oneOf].every((union) => union === undefined || union.some(takes))
  );
}

function closeObject(schema: Schema, isRequest: boolean): void {
  const draft: SchemaDraft = schema;
  if (schema.additionalProperties !== undefined || schema.unevaluatedProperties !== undefined) {
    return;
  }
  describeRequired(draft);
  const own = new Set(schema.properties?.keys());
  const parts = [...reachable([schema], isInPlace)].filter((part) => part !== schema);
  if (parts.some((part) => knowsFieldsBeside(own, part))) {
    draft.unevaluatedProperties = neverSchema(schema.source);
  } else if (own.size > 0 || isRequest) {
    // Without any known field it is a free-form object, which stays open; a request of no parts isn't.
    draft.additionalProperties = neverSchema(schema.source);
  }
}

/** A field that is required must be welcome too, though nothing describes it. */
function describeRequired(draft: SchemaDraft): void {
  const { properties = new Map<string, Property>(), source } = draft;
  const parts = [...reachable([draft], isInPlace)];
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const missing = [...required].filter((name) => !parts.some((part) => part.properties?.has(name)));
  const isFreeForm = parts.every((part) => (part.properties?.size ?? 0) === 0);
  if (isFreeForm || missing.length === 0) return;
  const added = missing.map((name) => [name, { name, schema: anySchema(source) }] as const);
  draft.properties = new Map([...properties, ...added]);
}

/** A part that says something of further fields itself is content with whatever comes. */
function knowsFieldsBeside(names: ReadonlySet<string>, schema: Schema): boolean {
  if (schema.additionalProperties !== undefined || schema.unevaluatedProperties !== undefined) {
    return false;
  }
  return (
    [...(schema.properties?.keys() ?? [])].some((name) => !names.has(name)) ||
    schema.patternProperties !== undefined
  );
}
