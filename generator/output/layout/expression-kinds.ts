import { ts } from 'ts-morph';

/** An expression without the parentheses around it. */
export function unwrap(node: ts.Expression): ts.Expression {
  let inner = node;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return inner;
}

/** Whether it is one of two operands, an assignment aside. */
export function isBinary(node: ts.Expression): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && !isAssignment(node);
}

export function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

export function isLogical(node: ts.BinaryExpression): boolean {
  return isLogicalOperator(node.operatorToken.kind);
}

export function isLogicalOperator(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

/** Whether the first token is the brace of an object, which could be taken for that of a block. */
export function startsWithBrace(outer: ts.Expression): boolean {
  const node = unwrap(outer);
  if (ts.isBinaryExpression(node)) return startsWithBrace(node.left);
  if (ts.isConditionalExpression(node)) return startsWithBrace(node.condition);
  if (ts.isPostfixUnaryExpression(node)) return startsWithBrace(node.operand);
  const isChain =
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node);
  return isChain ? startsWithBrace(node.expression) : ts.isObjectLiteralExpression(node);
}

/** Columns: a quarter of the line. */
const SHORT = 25;

/** Whether an argument is so short that a line of its own wins nothing. */
export function isLoneShortArgument(outer: ts.Expression): boolean {
  const node = unwrap(outer);
  if (ts.isIdentifier(node)) return node.text.length <= SHORT;
  if (ts.isRegularExpressionLiteral(node)) return node.text.lastIndexOf('/') - 1 <= SHORT;
  if (ts.isStringLiteral(node)) return node.text.length + 2 <= SHORT;
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.text.length <= SHORT;
  if (ts.isPrefixUnaryExpression(node)) return isLoneShortArgument(node.operand);
  if (ts.isTypeOfExpression(node)) return isLoneShortArgument(node.expression);
  if (ts.isCallExpression(node)) {
    const callee = unwrap(node.expression);
    return (
      node.arguments.length === 0 && ts.isIdentifier(callee) && callee.text.length <= SHORT - 2
    );
  }
  return (
    ts.isNumericLiteral(node) ||
    ts.isBigIntLiteral(node) ||
    node.kind === ts.SyntaxKind.ThisKeyword ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

/** A list of numbers, which fills its lines. */
export function isNumbers(node: ts.ArrayLiteralExpression): boolean {
  const isNumber = (element: ts.Expression): boolean =>
    ts.isNumericLiteral(element) ||
    (ts.isPrefixUnaryExpression(element) && ts.isNumericLiteral(element.operand));
  return node.elements.length > 0 && node.elements.every(isNumber);
}
