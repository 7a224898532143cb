import { ts } from 'ts-morph';

/** A type without the parentheses around it; a union of one is that one. */
export function unwrapType(node: ts.TypeNode): ts.TypeNode {
  if (ts.isParenthesizedTypeNode(node)) return unwrapType(node.type);
  if (!ts.isUnionTypeNode(node) && !ts.isIntersectionTypeNode(node)) return node;
  const [only, second] = node.types;
  return only === undefined || second !== undefined ? node : unwrapType(only);
}

export function isObjectType(node: ts.TypeNode): boolean {
  const inner = unwrapType(node);
  return ts.isTypeLiteralNode(inner) || ts.isMappedTypeNode(inner);
}

/** Whether a union of an object and nothing else but nulls stays in line with its object. */
export function hugsUnion(node: ts.UnionTypeNode): boolean {
  const types = node.types.map(unwrapType);
  const object = types.find((type) => isObjectType(type) || ts.isTypeReferenceNode(type));
  return object !== undefined && types.every((type) => type === object || isNothing(type));
}

function isNothing(type: ts.TypeNode): boolean {
  return type.kind === ts.SyntaxKind.VoidKeyword || isNull(type);
}

export function isNull(type: ts.TypeNode): boolean {
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}
