import type { Documentation, Property, Schema } from '../../model/schema.js';
import { code, identifier, join, literal, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { interfaceDeclaration, typeAlias } from '../declarations.js';
import type { PropertyMember } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Declaration } from '../statements.js';
import { typeLiteral } from '../type-literal.js';
import { objectFields, propertyNames } from './object-fields.js';
import type { ObjectFields } from './object-fields.js';
import { alternatives, outline, restSchema, typeSchema } from './schema-object.js';
import type { TypeContext } from './schema-object.js';
import { typeExpression } from './type-expression.js';

/** `export interface` where the schema is an object with fields, `export type` for all else. */
export function typeDeclaration(name: string, schema: Schema, context: TypeContext): Declaration {
  const doc = jsdoc(schema.documentation);
  const fields = objectFields(schema, context);
  if (fields === undefined) {
    return typeAlias(identifier(name), typeExpression(outline(schema, context)), doc);
  }
  const members = [...fields.properties.values()].map((field) => memberOf(field, fields, context));
  const indexSignature = indexSignatureOf(fields, context);
  const bases = fields.bases.map((base) => typeExpression(typeSchema(base, context)));
  if (isInterface(fields, context)) {
    return interfaceDeclaration({
      name: identifier(name),
      members,
      indexSignature,
      extends: bases,
      doc,
    });
  }
  const parts = [...bases, typeLiteral(members, indexSignature), ...fields.others.map(operand)];
  const type = join(parts, ' & ');
  return typeAlias(
    identifier(name),
    fields.isNullable ? code`${nested(type, parts)} | null` : type,
    doc,
  );
}

/** A type of which another one has narrower fields. */
export interface WiderType {
  readonly name: string;
  readonly context: TypeContext;
}

/**
 * The declaration of a type whose fields are narrower here and there than those of another one, made
 * of the same schema. Interfaces say only what differs: editors show the texts of the others.
 */
export function narrowerDeclaration(
  name: string,
  schema: Schema,
  context: TypeContext,
  wider: WiderType,
): Declaration {
  const fields = objectFields(schema, context);
  if (fields === undefined || !extendsAlone(fields, context, wider)) {
    return typeDeclaration(name, schema, context);
  }
  const members = [...fields.properties.values()].flatMap((field) => {
    const { doc: _doc, ...own } = memberOf(field, fields, context);
    const type = String(memberOf(field, fields, wider.context).type);
    return String(own.type) === type ? [] : [own];
  });
  const base = identifier(wider.name);
  return interfaceDeclaration({ name: identifier(name), members, extends: [base] });
}

/** Whether all that differs are the schema's own fields. */
function extendsAlone(fields: ObjectFields, context: TypeContext, wider: WiderType): boolean {
  return (
    isInterface(fields, context) &&
    indexSignatureOf(fields, context) === undefined &&
    fields.bases.every((base) => context.nameOf(base) === wider.context.nameOf(base))
  );
}

/** A union among parts that must all hold. */
function operand(part: Parameters<typeof typeExpression>[0]): Code {
  const type = typeExpression(part);
  return part.oneOf === undefined ? type : code`(${type})`;
}

function nested(type: Code, parts: readonly Code[]): Code {
  return parts.length > 1 ? code`(${type})` : type;
}

function memberOf(field: Property, fields: ObjectFields, context: TypeContext): PropertyMember {
  return {
    key: propertyKey(field.name),
    type: typeExpression(typeSchema(field.schema, context)),
    optional: !fields.required.has(field.name),
    doc: propertyDoc(field.schema),
  };
}

/** A reference that says nothing itself speaks with its target's words. */
function propertyDoc(schema: Schema): Code {
  const { documentation, ref } = schema;
  const says = Object.keys(documentation).length > 0;
  return jsdoc(says || ref === undefined ? documentation : spoken(ref), ...defaultTag(schema));
}

/** What a shared schema says of itself, less what holds of its uses only. */
function spoken({ documentation }: Schema): Documentation {
  const { deprecated: _deprecated, ...rest } = documentation;
  return rest;
}

function defaultTag(schema: Schema): readonly string[] {
  const value = (schema.default ?? schema.ref?.default)?.value;
  return value === undefined || value === null ? [] : [`@default ${String(literal(value))}`];
}

/** TypeScript wants all properties to fit it: those of its own part do, the others are added. */
function indexSignatureOf(fields: ObjectFields, context: TypeContext): Code | undefined {
  const open = fields.sources.filter((source) => restSchema(source, context) !== undefined);
  if (open.length === 0) return undefined;
  const others = [...fields.properties.values()].filter(
    ({ name }) => !open.some((source) => source.properties?.has(name) === true),
  );
  const type = typeExpression(
    alternatives([
      ...open.flatMap((source) => restSchema(source, context) ?? []),
      ...others.map(({ schema }) => typeSchema(schema, context)),
    ]),
  );
  // An optional property may be `undefined`, unless `exactOptionalPropertyTypes` says otherwise.
  const hasOptional = [...fields.properties.keys()].some((name) => !fields.required.has(name));
  return hasOptional && String(type) !== 'unknown' ? code`${type} | undefined` : type;
}

/** Bases can be extended where they are interfaces and no property stands in two of them. */
function isInterface(
  fields: ObjectFields,
  context: TypeContext,
  seen = new Set<Schema>(),
): boolean {
  if (fields.others.length > 0 || fields.isNullable) return false;
  const names = new Set(fields.properties.keys());
  return fields.bases.every((base) => {
    if (seen.has(base)) return false;
    seen.add(base);
    const inherited = objectFields(base, context);
    if (inherited === undefined || !isInterface(inherited, context, seen)) return false;
    const own = propertyNames(base);
    const isDisjoint = [...own].every((name) => !names.has(name));
    for (const name of own) names.add(name);
    return isDisjoint && fields.sources.concat(inherited.sources).every(hasNoRest);
  });
}

/** An index signature would have to cover the properties of the bases as well. */
function hasNoRest({ additionalProperties, patternProperties }: Schema): boolean {
  return (
    patternProperties === undefined &&
    (additionalProperties === undefined || additionalProperties.never === true)
  );
}
