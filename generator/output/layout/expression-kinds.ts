import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';

/** An expression without the parentheses around it. */
export function unwrap(node: ts.Expression): ts.Expression {
  let inner = node;
  while (compiler.isParenthesizedExpression(inner)) inner = inner.expression;
  return inner;
}

/** Whether it is one of two operands, an assignment aside. */
export function isBinary(node: ts.Expression): node is ts.BinaryExpression {
  return compiler.isBinaryExpression(node) && !isAssignment(node);
}

export function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= compiler.SyntaxKind.FirstAssignment && kind <= compiler.SyntaxKind.LastAssignment;
}

export function isLogical(node: ts.BinaryExpression): boolean {
  return isLogicalOperator(node.operatorToken.kind);
}

export function isLogicalOperator(kind: ts.SyntaxKind): boolean {
  return (
    kind === compiler.SyntaxKind.AmpersandAmpersandToken ||
    kind === compiler.SyntaxKind.BarBarToken ||
    kind === compiler.SyntaxKind.QuestionQuestionToken
  );
}

/** Whether the first token is the brace of an object, which could be taken for that of a block. */
export function startsWithBrace(outer: ts.Expression): boolean {
  const node = unwrap(outer);
  if (compiler.isBinaryExpression(node)) return startsWithBrace(node.left);
  if (compiler.isConditionalExpression(node)) return startsWithBrace(node.condition);
  if (compiler.isPostfixUnaryExpression(node)) return startsWithBrace(node.operand);
  const isChain =
    compiler.isPropertyAccessExpression(node) ||
    compiler.isElementAccessExpression(node) ||
    compiler.isCallExpression(node) ||
    compiler.isAsExpression(node) ||
    compiler.isSatisfiesExpression(node);
  return isChain ? startsWithBrace(node.expression) : compiler.isObjectLiteralExpression(node);
}

/** Columns: a quarter of the line. */
const SHORT = 25;

/** Whether an argument is so short that a line of its own wins nothing. */
export function isLoneShortArgument(outer: ts.Expression): boolean {
  const node = unwrap(outer);
  if (compiler.isIdentifier(node)) return node.text.length <= SHORT;
  if (compiler.isRegularExpressionLiteral(node)) return node.text.lastIndexOf('/') - 1 <= SHORT;
  if (compiler.isStringLiteral(node)) return node.text.length + 2 <= SHORT;
  if (compiler.isNoSubstitutionTemplateLiteral(node)) return node.text.length <= SHORT;
  if (compiler.isPrefixUnaryExpression(node)) return isLoneShortArgument(node.operand);
  if (compiler.isTypeOfExpression(node)) return isLoneShortArgument(node.expression);
  if (compiler.isCallExpression(node)) {
    const callee = unwrap(node.expression);
    return (
      node.arguments.length === 0 &&
      compiler.isIdentifier(callee) &&
      callee.text.length <= SHORT - 2
    );
  }
  return (
    compiler.isNumericLiteral(node) ||
    compiler.isBigIntLiteral(node) ||
    node.kind === compiler.SyntaxKind.ThisKeyword ||
    node.kind === compiler.SyntaxKind.TrueKeyword ||
    node.kind === compiler.SyntaxKind.FalseKeyword ||
    node.kind === compiler.SyntaxKind.NullKeyword
  );
}

/** A list of numbers, which fills its lines. */
export function isNumbers(node: ts.ArrayLiteralExpression): boolean {
  const isNumber = (element: ts.Expression): boolean =>
    compiler.isNumericLiteral(element) ||
    (compiler.isPrefixUnaryExpression(element) && compiler.isNumericLiteral(element.operand));
  return node.elements.length > 0 && node.elements.every(isNumber);
}
