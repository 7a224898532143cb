import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';

/** A type without the parentheses around it; a union of one is that one. */
export function unwrapType(node: ts.TypeNode): ts.TypeNode {
  if (compiler.isParenthesizedTypeNode(node)) return unwrapType(node.type);
  if (!compiler.isUnionTypeNode(node) && !compiler.isIntersectionTypeNode(node)) return node;
  const [only, second] = node.types;
  return only === undefined || second !== undefined ? node : unwrapType(only);
}

export function isObjectType(node: ts.TypeNode): boolean {
  const inner = unwrapType(node);
  return compiler.isTypeLiteralNode(inner) || compiler.isMappedTypeNode(inner);
}

/** Whether a union of an object and nothing else but nulls stays in line with its object. */
export function hugsUnion(node: ts.UnionTypeNode): boolean {
  const types = node.types.map(unwrapType);
  const object = types.find((type) => isObjectType(type) || compiler.isTypeReferenceNode(type));
  return object !== undefined && types.every((type) => type === object || isNothing(type));
}

function isNothing(type: ts.TypeNode): boolean {
  return type.kind === compiler.SyntaxKind.VoidKeyword || isNull(type);
}

export function isNull(type: ts.TypeNode): boolean {
  return compiler.isLiteralTypeNode(type) && type.literal.kind === compiler.SyntaxKind.NullKeyword;
}
