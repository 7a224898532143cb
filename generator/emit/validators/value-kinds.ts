/** What can be known of a schema's values without looking at them. */
import type { JsonType, JsonValue, Schema } from '../../model/schema.js';
import { isInPlace, reachable } from '../../model/schema-graph.js';
import { hasType } from './types-and-values.js';

const ALL_TYPES: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];
const MAX_STEPS = 20;

/** The types that values have in code, `integer` and `bigint` as `number`; an upper bound. */
export function possibleTypes(schema: Schema, steps = MAX_STEPS): ReadonlySet<JsonType> {
  if (schema.never === true) return new Set();
  let types = new Set<JsonType>(ALL_TYPES);
  const restrict = (others: Iterable<JsonType>): void => {
    const allowed = new Set(others);
    types = new Set([...types].filter((type) => allowed.has(type)));
  };
  if (schema.types !== undefined) {
    restrict(schema.types.map((type) => typeInCode(type, schema)));
  }
  const values = knownValues(schema);
  if (values !== undefined) {
    restrict(ALL_TYPES.filter((type) => values.some((value) => hasType(value, type))));
  }
  if (steps === 0) return types;
  const parts = [...(schema.ref === undefined ? [] : [schema.ref]), ...(schema.allOf ?? [])];
  for (const part of parts) restrict(possibleTypes(part, steps - 1));
  for (const branches of [schema.anyOf, schema.oneOf]) {
    if (branches === undefined) continue;
    restrict(branches.flatMap((branch) => [...possibleTypes(branch, steps - 1)]));
  }
  return types;
}

function typeInCode(type: JsonType, { representation }: Schema): JsonType {
  if (type === 'null' || representation === undefined) return type === 'integer' ? 'number' : type;
  return TYPES_IN_CODE[representation];
}

const TYPES_IN_CODE = { bigint: 'number', decimal: 'string', Date: 'object' } as const;

/** Whether values may be a bigint. */
export function mayBeBigint(schema: Schema): boolean {
  return [...reachable([schema], isInPlace)].some(
    ({ representation }) => representation === 'bigint',
  );
}

/** The values of `const` or `enum`, where no others are welcome. */
function knownValues({
  constant,
  enumeration,
  openEnumeration,
}: Schema): readonly JsonValue[] | undefined {
  if (constant !== undefined) return [constant.value];
  return openEnumeration === true ? undefined : enumeration;
}

/** A property that tells the branches of a union apart: the values that it has in each of them. */
export interface Tag {
  readonly property: string;
  /** For each branch, in order. */
  readonly values: readonly (readonly string[])[];
}

/** The property by which branches can be told apart, all of them being objects. */
export function findTag(branches: readonly Schema[], preferred?: string): Tag | undefined {
  const [first] = branches;
  if (first === undefined || branches.length < 2 || !branches.every(isObjectOnly)) return undefined;
  const names = [...(preferred === undefined ? [] : [preferred]), ...tagNames(first)];
  for (const property of names) {
    const values = branches.map((branch) => tagValues(branch, property));
    if (!values.every((list) => list !== undefined)) continue;
    const listed = values.flat();
    if (new Set(listed).size === listed.length) return { property, values };
  }
  return undefined;
}

function isObjectOnly(schema: Schema): boolean {
  const types = possibleTypes(schema);
  return types.size === 1 && types.has('object');
}

function tagNames(schema: Schema): readonly string[] {
  return inPlaceParts(schema).flatMap((part) => [...(part.properties?.keys() ?? [])]);
}

/** The texts that a required property may hold; undefined where it isn't bound to some. */
function tagValues(branch: Schema, property: string): readonly string[] | undefined {
  const parts = inPlaceParts(branch);
  if (!parts.some((part) => part.required?.includes(property))) return undefined;
  for (const part of parts) {
    const schema = part.properties?.get(property)?.schema;
    const values = schema && inPlaceParts(schema).map(knownValues).find(Boolean);
    if (values?.every((value) => typeof value === 'string')) return values;
  }
  return undefined;
}

/** The schema with all that must hold beside it. */
function inPlaceParts(schema: Schema): readonly Schema[] {
  const parts = new Set([schema]);
  for (const part of parts) {
    if (part.ref !== undefined) parts.add(part.ref);
    for (const branch of part.allOf ?? []) parts.add(branch);
  }
  return [...parts];
}

/** Whether no value can fit two of the branches. */
export function areExclusive(branches: readonly Schema[], preferredTag?: string): boolean {
  const byType = branches.map((branch) => possibleTypes(branch));
  return branches.every((left, index) =>
    branches.slice(index + 1).every((right, offset) => {
      const others = byType[index + 1 + offset] ?? new Set<JsonType>();
      const isDisjoint = [...(byType[index] ?? [])].every((type) => !others.has(type));
      return (
        isDisjoint || findTag([left, right], preferredTag) !== undefined || differ(left, right)
      );
    }),
  );
}

/** Whether two lists of known values have nothing in common. */
function differ(left: Schema, right: Schema): boolean {
  const first = inPlaceParts(left).map(knownValues).find(Boolean);
  const second = inPlaceParts(right).map(knownValues).find(Boolean);
  if (first === undefined || second === undefined) return false;
  const texts = new Set(first.map((value) => JSON.stringify(value, bigintAsNumber)));
  return !second.some((value) => texts.has(JSON.stringify(value, bigintAsNumber)));
}

function bigintAsNumber(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
