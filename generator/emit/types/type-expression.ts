import { transformSchemaObject, tsUnion, UNKNOWN } from './openapi-typescript.js';
import type { GlobalContext, SchemaObject } from 'openapi-typescript';
import type ts from 'typescript';
import { compiler } from '../../support/typescript.js';
import { syntax } from '../code.js';
import type { Code } from '../code.js';
import { ANY_OTHER_STRING, BIGINT, BINARY, DATE_OBJECT, POINT_IN_TIME } from './schema-object.js';
import type { TypeSchema } from './schema-object.js';

/**
 * The TypeScript type of an outline, as openapi-typescript makes it; references to named schemas
 * become their exported names.
 */
export function typeExpression(schema: TypeSchema): Code {
  // Most of the many types of a description are the same few.
  const key = JSON.stringify(schema, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  const type = KNOWN.get(key) ?? syntax(flattened(typeNode(schema)));
  KNOWN.set(key, type);
  return type;
}

const KNOWN = new Map<string, Code>();

function typeNode(schema: TypeSchema): ts.TypeNode {
  // Its declared input wants `type` on every schema; its code takes all that JSON Schema allows.
  return transformSchemaObject(schema as SchemaObject, { ctx: CONTEXT });
}

const { factory } = compiler;

/** Every option of openapi-typescript, as the house wants its types. */
const CONTEXT: GlobalContext = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  discriminators: { objects: {}, refsHandled: [] },
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  injectFooter: [],
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  // Only its own loader reads this one, which is not in use here.
  redoc: {} as GlobalContext['redoc'],
  resolve: () => undefined,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  // It hands back the very schemas that it was given.
  transform: (schema) => specialType(schema as TypeSchema),
  transformProperty: undefined,
};

/** Types that openapi-typescript has no notion of. */
function specialType(schema: TypeSchema): ts.TypeNode | undefined {
  switch (schema.format) {
    case ANY_OTHER_STRING:
      return anyOtherString();
    case BINARY:
      return reference('Blob');
    case BIGINT:
      return factory.createKeywordTypeNode(compiler.SyntaxKind.BigIntKeyword);
    case DATE_OBJECT:
      return reference('Date');
    case POINT_IN_TIME:
      return factory.createUnionTypeNode([
        factory.createKeywordTypeNode(compiler.SyntaxKind.NumberKeyword),
        reference('Date'),
      ]);
    default:
      return schema.prefixItems === undefined ? undefined : tuple(schema, schema.prefixItems);
  }
}

/** `string & {}`: any string, without swallowing the literals beside it in completions. */
function anyOtherString(): ts.TypeNode {
  return factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(compiler.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
}

/** Items by position: those past `minItems` may be absent, and others may follow. */
function tuple({ items, minItems = 0 }: TypeSchema, prefix: readonly TypeSchema[]): ts.TypeNode {
  const rest = items === undefined ? UNKNOWN : typeNode(items);
  const isClosed = rest.kind === compiler.SyntaxKind.NeverKeyword;
  return factory.createTupleTypeNode([
    ...prefix.map((item, index) => {
      const type = typeNode(item);
      return index < minItems ? type : factory.createOptionalTypeNode(tsUnion([type]));
    }),
    ...(isClosed ? [] : [factory.createRestTypeNode(factory.createArrayTypeNode(rest))]),
  ]);
}

function reference(name: string): ts.TypeNode {
  return factory.createTypeReferenceNode(name);
}

/**
 * Turns `components["schemas"]["CreditGrant"]` into `CreditGrant`, unions in unions into one, and
 * puts a literal of a single member on one line.
 */
function flattened(type: ts.TypeNode): ts.TypeNode {
  const result = compiler.transform(type, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => {
        const name = componentName(node);
        return name === undefined
          ? tidied(compiler.visitEachChild(node, visit, context))
          : reference(name);
      };
      // A type's visitor gives a type back.
      return compiler.visitNode(root, visit) as ts.TypeNode;
    },
  ]);
  const [first = type] = result.transformed;
  return first;
}

function tidied(node: ts.Node): ts.Node {
  if (compiler.isUnionTypeNode(node))
    return factory.createUnionTypeNode(node.types.flatMap(branches));
  if (compiler.isTypeLiteralNode(node) && node.members.length === 1) {
    return compiler.setEmitFlags(node, compiler.EmitFlags.SingleLine);
  }
  return node;
}

function branches(type: ts.TypeNode): readonly ts.TypeNode[] {
  const inner = compiler.isParenthesizedTypeNode(type) ? type.type : type;
  return compiler.isUnionTypeNode(inner) ? inner.types : [type];
}

function componentName(node: ts.Node): string | undefined {
  if (
    !compiler.isIndexedAccessTypeNode(node) ||
    !compiler.isIndexedAccessTypeNode(node.objectType)
  ) {
    return undefined;
  }
  const { indexType } = node;
  return compiler.isLiteralTypeNode(indexType) && compiler.isStringLiteral(indexType.literal)
    ? indexType.literal.text
    : undefined;
}
