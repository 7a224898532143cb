import fc from 'fast-check';
import type { JsonType, Property, Schema } from '../../generator/model/schema.js';

/** How deep references are followed before the shortest way out is taken. */
const MAX_DEPTH = 6;

/**
 * Values that a schema means: those that its author would write down. What only further keywords
 * rule out has to be filtered with its validator.
 */
export function valuesOf(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  if (schema.constant !== undefined) return fc.constant(schema.constant.value);
  if (schema.enumeration !== undefined) return fc.constantFrom(...schema.enumeration);
  if (schema.ref !== undefined) return valuesOf(schema.ref, depth + 1);
  const branches = (schema.oneOf ?? schema.anyOf)?.filter((branch) => branch.never !== true);
  const parts = [
    ...(schema.allOf ?? []).map((branch) => valuesOf(branch, depth + 1)),
    ...(branches === undefined ? [] : [oneOf(branches, depth + 1)]),
    ...(hasOwnShape(schema) || branches === undefined ? [ownValues(schema, depth)] : []),
  ];
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : fc.tuple(...parts).map(merged);
}

function oneOf(branches: readonly Schema[], depth: number): fc.Arbitrary<unknown> {
  const [first] = branches;
  if (depth > MAX_DEPTH && first !== undefined) return valuesOf(branches.at(-1) ?? first, depth);
  return fc.oneof(...branches.map((branch) => valuesOf(branch, depth)));
}

function hasOwnShape({ types, properties }: Schema): boolean {
  return types !== undefined || properties !== undefined;
}

/** Objects are put together; anything else must be the same in all parts, so the last one stands. */
function merged(parts: readonly unknown[]): unknown {
  const objects = parts.filter(
    (part): part is object => typeof part === 'object' && part !== null && !Array.isArray(part),
  );
  return objects.length === parts.length ? Object.assign({}, ...objects) : parts.at(-1);
}

function ownValues(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const types = schema.types ?? (schema.properties === undefined ? undefined : ['object' as const]);
  if (types === undefined) return fc.constantFrom<unknown>('anything', 7, null);
  return fc.oneof(...types.map((type) => typedValues(type, schema, depth)));
}

function typedValues(type: JsonType, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({
        min: Math.ceil(Number(schema.minimum ?? -1000)),
        max: Math.floor(Number(schema.maximum ?? 1000)),
      });
    case 'number':
      return fc.double({
        min: Number(schema.minimum ?? -1000),
        max: Number(schema.maximum ?? 1000),
        noNaN: true,
      });
    case 'string':
      return texts(schema);
    case 'array':
      return arrays(schema, depth);
    case 'object':
      return objects(schema, depth);
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '2024-02-29',
  'date-time': '2024-02-29T12:00:00Z',
  email: 'someone@example.com',
  uri: 'https://example.com/',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
};

function texts({ pattern, format, minLength = 0, maxLength = 20 }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const example = FORMATS[format ?? ''];
  if (example !== undefined) return fc.constant(example);
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 10) });
}

function arrays(
  { items, prefixItems = [], ...schema }: Schema,
  depth: number,
): fc.Arbitrary<unknown> {
  const prefix = fc.tuple(...prefixItems.map((item) => valuesOf(item, depth + 1)));
  const isClosed = items === undefined || items.never === true || depth > MAX_DEPTH;
  const { minItems = 0, maxItems = 3 } = schema;
  const rest = isClosed
    ? fc.constant([])
    : fc.array(valuesOf(items, depth + 1), {
        minLength: minItems,
        maxLength: Math.max(minItems, Math.min(maxItems, 3)),
      });
  return fc.tuple(prefix, rest).map(([first, second]) => [...first, ...second]);
}

function objects(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const wanted = [...(schema.properties?.values() ?? [])].filter(
    (property) =>
      property.schema.never !== true && (depth <= MAX_DEPTH || isRequired(schema, property)),
  );
  const known = fc.record(
    Object.fromEntries(wanted.map(({ name, schema: value }) => [name, valuesOf(value, depth + 1)])),
    {
      requiredKeys: wanted
        .filter((property) => isRequired(schema, property))
        .map(({ name }) => name),
    },
  );
  const { additionalProperties: rest } = schema;
  if (rest === undefined || rest.never === true || wanted.length > 0 || depth > MAX_DEPTH)
    return known;
  const names = fc.constantFrom('first', 'second', 'third');
  return fc.dictionary(names, valuesOf(rest, depth + 1), { noNullPrototype: true });
}

function isRequired(schema: Schema, { name }: Property): boolean {
  return schema.required?.includes(name) ?? false;
}
