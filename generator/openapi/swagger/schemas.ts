import { isJsonObject, type JsonObject } from '../../support/json-object.js';
import { setOwn } from '../parsed-text.js';
import { GRAMMAR } from '../structure.js';
import { defined } from './members.js';

/** A Schema Object of 2.0 in the terms of 3.0; what stands inside it keeps its place. */
export function upgradeSchema(schema: JsonObject): JsonObject {
  const upgraded: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    const arity = GRAMMAR.schema.children.get(key)?.arity;
    setOwn(upgraded, key, arity === 'map' ? eachMember(value) : arity ? each(value) : value);
  }
  const { type, discriminator } = schema;
  return {
    ...upgraded,
    ...(type === 'file' && { type: 'string', format: 'binary' }),
    ...(schema['x-nullable'] === true && { nullable: true }),
    ...(typeof discriminator === 'string' && { discriminator: { propertyName: discriminator } }),
  };
}

function each(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(each);
  return isJsonObject(value) ? upgradeSchema(value) : value;
}

function eachMember(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const upgraded: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) setOwn(upgraded, key, each(member));
  return upgraded;
}

/** The fields of a parameter, header or Items Object that are keywords of a schema in 3.0. */
const SCHEMA_FIELDS = [
  ...['type', 'format', 'items', 'default', 'enum', 'multipleOf', 'maximum', 'exclusiveMaximum'],
  ...['minimum', 'exclusiveMinimum', 'maxLength', 'minLength', 'pattern', 'maxItems', 'minItems'],
  ...['uniqueItems', 'x-nullable'],
];

/** The schema of what is no body: such parameters and headers had its keywords for fields. */
export function schemaOf(parameter: JsonObject): JsonObject {
  const entries = SCHEMA_FIELDS.map((name) => [name, parameter[name]]);
  // Made of JSON values alone.
  return upgradeSchema(defined(Object.fromEntries(entries) as JsonObject));
}
