import type { JsonType, JsonValue, Representation, Schema } from '../../model/schema.js';

/** The part of the Schema Object that this project hands to openapi-typescript. */
export interface TypeSchema {
  readonly $ref?: string;
  readonly type?: JsonType;
  readonly format?: string;
  readonly enum?: readonly JsonValue[];
  readonly items?: TypeSchema;
  readonly prefixItems?: readonly TypeSchema[];
  readonly minItems?: number;
  readonly properties?: { readonly [name: string]: TypeSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: TypeSchema;
  readonly allOf?: readonly TypeSchema[];
  readonly oneOf?: readonly TypeSchema[];
}

/** Accepts everything: `unknown`. */
const ANYTHING: TypeSchema = {};
/** Accepts nothing: `never`. */
const NOTHING: TypeSchema = { enum: [] };

/** Formats of our own that the type expressions translate: see `type-expression.ts`. */
export const ANY_OTHER_STRING = 'any-other-string';
export const BINARY = 'binary';
export const POINT_IN_TIME = 'point-in-time';
export const BIGINT = 'bigint';
export const DATE_OBJECT = 'date-object';

/** What the conversion must know about its surroundings. */
export interface TypeContext {
  /** The exported name of a schema that isn't written inline. */
  nameOf(schema: Schema): string | undefined;
  /** Whether times may be given as `Date`: what a caller hands over, not what a server receives. */
  readonly takesDates: boolean;
}

/**
 * The bare outline of a schema that its type depends on: references to named schemas, no texts, no
 * extensions, nothing that openapi-typescript would have to interpret or could trip over.
 */
export function typeSchema(schema: Schema, context: TypeContext): TypeSchema {
  const name = context.nameOf(schema);
  return name === undefined ? outline(schema, context) : referenceTo(name);
}

/** The same for a schema that has a name, seen from inside: what the name stands for. */
export function outline(schema: Schema, context: TypeContext): TypeSchema {
  if (schema.never === true) return NOTHING;
  const parts = [
    ...(schema.ref === undefined ? [] : [typeSchema(schema.ref, context)]),
    ...ownPart(schema, context),
    ...(schema.allOf ?? []).map((branch) => typeSchema(branch, context)),
    ...union(schema.oneOf, context),
    ...union(schema.anyOf, context),
  ].filter((part) => !saysNothing(part));
  const telling = parts.filter(({ type, format }) => {
    const isBare = type !== undefined && format === undefined;
    return !(isBare && parts.some((part) => holdsOnly(part, type)));
  });
  const [only, ...others] = telling;
  if (only === undefined) return ANYTHING;
  return others.length === 0 ? only : { allOf: telling };
}

/** Whether it lists values of a type, so that the type beside it adds nothing: `number & (1 | 2)`. */
function holdsOnly({ enum: values = [], oneOf = [], format }: TypeSchema, type: JsonType): boolean {
  if (format === ANY_OTHER_STRING) return type === 'string';
  if (oneOf.length > 0) return oneOf.every((branch) => holdsOnly(branch, type));
  return values.length > 0 && values.every((value) => hasType(value, type));
}

export function referenceTo(name: string): TypeSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function saysNothing(part: TypeSchema): boolean {
  return Object.keys(part).length === 0;
}

/** The union that `oneOf` or `anyOf` stand for; nothing where there are no branches. */
export function union(branches: readonly Schema[] | undefined, context: TypeContext): TypeSchema[] {
  if (branches === undefined) return [];
  return [alternatives(branches.map((branch) => typeSchema(branch, context)))];
}

/** One of several; a branch that says nothing makes the whole say nothing. */
export function alternatives(parts: readonly TypeSchema[]): TypeSchema {
  if (parts.some(saysNothing)) return ANYTHING;
  const branches = parts.filter((part) => part !== NOTHING);
  const [only] = branches;
  if (only === undefined) return NOTHING;
  return branches.length === 1 ? only : { oneOf: branches };
}

/** What a schema says by itself, without the schemas it is composed of. */
export function ownPart(schema: Schema, context: TypeContext): TypeSchema[] {
  const { constant, enumeration } = schema;
  if (constant !== undefined) return [literals([constant.value])];
  if (enumeration !== undefined) return [enumerationPart(schema, enumeration)];
  const types = schema.types ?? impliedTypes(schema);
  return types.length === 0
    ? []
    : [alternatives(types.map((type) => typed(type, schema, context)))];
}

/** Without `type` the keywords tell what is meant: an object with fields, a list of items. */
function impliedTypes(schema: Schema): readonly JsonType[] {
  const isObject = schema.properties ?? schema.additionalProperties ?? schema.patternProperties;
  if (isObject !== undefined) return ['object'];
  return (schema.items ?? schema.prefixItems) === undefined ? [] : ['array'];
}

function enumerationPart(schema: Schema, values: readonly JsonValue[]): TypeSchema {
  const fitting = values.filter(
    (value) => schema.types === undefined || schema.types.some((type) => hasType(value, type)),
  );
  if (fitting.length === 0) return NOTHING;
  const known = literals(fitting);
  const isOpen =
    schema.openEnumeration === true && fitting.some((value) => typeof value === 'string');
  return isOpen ? alternatives([known, { type: 'string', format: ANY_OTHER_STRING }]) : known;
}

/** A bigint has no literal that JSON's numbers are assignable to, so it widens to number. */
function literals(values: readonly JsonValue[]): TypeSchema {
  const isWide = values.some((value) => typeof value === 'bigint');
  const known = { enum: values.filter((value) => typeof value !== 'bigint') };
  return isWide ? alternatives([known, { type: 'number' }]) : known;
}

function hasType(value: JsonValue, type: JsonType): boolean {
  if (value === null) return type === 'null';
  if (Array.isArray(value)) return type === 'array';
  if (typeof value === 'bigint') return type === 'integer' || type === 'number';
  if (typeof value === 'number')
    return type === 'number' || (type === 'integer' && value % 1 === 0);
  return typeof value === type;
}

function typed(type: JsonType, schema: Schema, context: TypeContext): TypeSchema {
  if (schema.representation !== undefined && type !== 'null') {
    return REPRESENTATIONS[schema.representation];
  }
  switch (type) {
    case 'object':
      return objectPart(schema, context);
    case 'array':
      return arrayPart(schema, context);
    case 'string':
      return schema.format === BINARY ? { type: 'string', format: BINARY } : { type: 'string' };
    case 'integer':
    case 'number':
      return schema.format === 'unix-time' && context.takesDates
        ? { type: 'number', format: POINT_IN_TIME }
        : { type: 'number' };
    default:
      return { type };
  }
}

const REPRESENTATIONS: Readonly<Record<Representation, TypeSchema>> = {
  bigint: { type: 'number', format: BIGINT },
  decimal: { type: 'string' },
  Date: { type: 'string', format: DATE_OBJECT },
};

function arrayPart(schema: Schema, context: TypeContext): TypeSchema {
  const { items, prefixItems, minItems = 0 } = schema;
  const rest = items === undefined ? ANYTHING : typeSchema(items, context);
  const list = { type: 'array' as const, ...(saysNothing(rest) ? {} : { items: rest }) };
  if (prefixItems === undefined) return list;
  return { ...list, prefixItems: prefixItems.map((item) => typeSchema(item, context)), minItems };
}

function objectPart(schema: Schema, context: TypeContext): TypeSchema {
  const rest = restSchema(schema, context);
  const object = { type: 'object' as const, ...(rest && { additionalProperties: rest }) };
  const properties = [...(schema.properties?.values() ?? [])];
  if (properties.length === 0) {
    const isClosed = schema.additionalProperties?.never === true && rest === undefined;
    return isClosed ? { ...object, additionalProperties: NOTHING } : object;
  }
  return {
    ...object,
    properties: Object.fromEntries(
      properties.map(({ name, schema: value }) => [name, typeSchema(value, context)]),
    ),
    required: [...(schema.required ?? [])],
  };
}

/**
 * What an index signature says: the values of names that the schema doesn't list. Undefined where
 * the schema is silent about them or rules them out. TypeScript wants every property to fit the
 * signature, so beside properties it covers theirs too.
 */
export function restSchema(schema: Schema, context: TypeContext): TypeSchema | undefined {
  const rest = [schema.additionalProperties, ...(schema.patternProperties?.values() ?? [])].filter(
    (value): value is Schema => value !== undefined && value.never !== true,
  );
  if (rest.length === 0) return undefined;
  const own = [...(schema.properties?.values() ?? [])].map(({ schema: value }) => value);
  return alternatives([...rest, ...own].map((value) => typeSchema(value, context)));
}
