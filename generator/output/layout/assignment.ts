/** What stands on the two sides of `=` or of a property's colon. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { isComplexPattern } from './binding-pattern.js';
import { canBreak, concat, flatText, group, groupOf, indent, indentIfBreak, line } from './doc.js';
import type { Doc } from './doc.js';
import { isBinary, isLoneShortArgument, isLogical, unwrap } from './expression-kinds.js';
import { hugsUnion, unwrapType } from './type-kinds.js';

export type AssignmentNode =
  | ts.BinaryExpression
  | ts.PropertyAssignment
  | ts.PropertyDeclaration
  | ts.TypeAliasDeclaration
  | ts.VariableDeclaration;

/** Both sides and what parts them. `printRight` is told where it stands. */
export function assignment(
  node: AssignmentNode,
  left: Doc,
  operator: string,
  right: { readonly node: ts.Expression | ts.TypeNode; readonly doc: Doc },
): Doc {
  switch (chooseLayout(node, left, right.node)) {
    case 'break-after-operator':
      return group(concat(group(left), operator, group(indent(line, right.doc))));
    case 'never-break-after-operator':
      return group(concat(group(left), operator, ' ', right.doc));
    case 'break-left':
      return group(concat(left, operator, ' ', group(right.doc)));
    case 'fluid': {
      const gap = groupOf(indent(line));
      return group(concat(group(left), operator, gap, indentIfBreak(right.doc, gap)));
    }
  }
}

type Layout = 'break-after-operator' | 'never-break-after-operator' | 'break-left' | 'fluid';

/** Whether a union at the right is indented by the assignment. */
export function indentsUnion(right: ts.TypeNode): boolean {
  const type = unwrapType(right);
  return compiler.isUnionTypeNode(type) && !hugsUnion(type);
}

function chooseLayout(node: AssignmentNode, left: Doc, outer: ts.Expression | ts.TypeNode): Layout {
  if (compiler.isTypeNode(outer)) {
    if (indentsUnion(outer)) return 'break-after-operator';
    return hasComplexTypeParameters(node) ? 'break-left' : 'fluid';
  }
  const right = unwrap(outer);
  const isFixed = !canBreak(left);
  if (compiler.isVariableDeclaration(node)) {
    const isFunction = compiler.isArrowFunction(right) && !isFixed;
    if (isComplexPattern(node.name) || hasComplexType(node) || isFunction) return 'break-left';
  }
  const hasShortKey = compiler.isPropertyAssignment(node) && isShort(left);
  if (breaksAfterOperator(right, hasShortKey)) return 'break-after-operator';
  if (isFixed && (hasShortKey || isFixedValue(right))) return 'never-break-after-operator';
  return 'fluid';
}

/** Nothing is won by a new line after so short a key. */
function isShort(key: Doc): boolean {
  const text = flatText(key);
  return !canBreak(key) && text !== undefined && text.length < 5;
}

function isFixedValue(right: ts.Expression): boolean {
  return (
    compiler.isTemplateExpression(right) ||
    compiler.isNoSubstitutionTemplateLiteral(right) ||
    compiler.isTaggedTemplateExpression(right) ||
    compiler.isNumericLiteral(right) ||
    compiler.isClassExpression(right) ||
    right.kind === compiler.SyntaxKind.TrueKeyword ||
    right.kind === compiler.SyntaxKind.FalseKeyword
  );
}

function breaksAfterOperator(right: ts.Expression, hasShortKey: boolean): boolean {
  if (isBinary(right) && !isInlined(right)) return true;
  if (compiler.isConditionalExpression(right)) {
    const test = unwrap(right.condition);
    if (isBinary(test) && !isInlined(test)) return true;
  }
  if (hasShortKey) return false;
  let inner = right;
  for (let operand = operandOf(inner); operand !== undefined; operand = operandOf(inner)) {
    inner = unwrap(operand);
  }
  return compiler.isStringLiteral(inner) || isPoorlyBreakable(inner, false);
}

/** What a unary operator or `await` is applied to. */
function operandOf(node: ts.Expression): ts.Expression | undefined {
  if (compiler.isPrefixUnaryExpression(node)) return node.operand;
  const isUnary = compiler.isTypeOfExpression(node) || compiler.isVoidExpression(node);
  return isUnary || compiler.isAwaitExpression(node) ? node.expression : undefined;
}

/** `… && { … }`: the braces stay in line. */
export function isInlined(node: ts.BinaryExpression): boolean {
  return isLogical(node) && staysInLine(node.right);
}

/** Whether the right side of a logical operator starts on its line: an object or a list. */
export function staysInLine(outer: ts.Expression): boolean {
  const node = unwrap(outer);
  return (
    (compiler.isObjectLiteralExpression(node) && node.properties.length > 0) ||
    (compiler.isArrayLiteralExpression(node) && node.elements.length > 0)
  );
}

/** `a.b.c(d).e`: nothing in it is worth a new line. */
function isPoorlyBreakable(node: ts.Expression, isDeep: boolean): boolean {
  if (compiler.isCallExpression(node)) {
    const [only, second] = node.arguments;
    if (second !== undefined || (only !== undefined && !isLoneShortArgument(only))) return false;
    const [type, ...more] = node.typeArguments ?? [];
    if (more.length > 0 || (type !== undefined && isComplexType(type))) return false;
    return isPoorlyBreakable(unwrap(node.expression), true);
  }
  if (compiler.isPropertyAccessExpression(node) || compiler.isElementAccessExpression(node)) {
    return isPoorlyBreakable(unwrap(node.expression), true);
  }
  return isDeep && (compiler.isIdentifier(node) || node.kind === compiler.SyntaxKind.ThisKeyword);
}

function isComplexType(outer: ts.TypeNode): boolean {
  const type = unwrapType(outer);
  return (
    compiler.isUnionTypeNode(type) ||
    compiler.isIntersectionTypeNode(type) ||
    compiler.isTypeLiteralNode(type)
  );
}

/** `const a: Map<string, Set<string>>`. */
function hasComplexType({ type }: ts.VariableDeclaration): boolean {
  const list = type === undefined ? [] : typeArgumentsOf(type);
  return list.length > 1 && list.some((each) => typeArgumentsOf(each).length > 0);
}

function typeArgumentsOf(outer: ts.TypeNode): readonly ts.TypeNode[] {
  const type = unwrapType(outer);
  return compiler.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
}

function hasComplexTypeParameters(node: AssignmentNode): boolean {
  if (!compiler.isTypeAliasDeclaration(node)) return false;
  const list = node.typeParameters ?? [];
  return (
    list.length > 1 &&
    list.some((each) => each.constraint !== undefined || each.default !== undefined)
  );
}
