/** Chains of operators: operators of one rank break together. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { isInlined, staysInLine } from './assignment.js';
import { concat, group, indent, line, softline, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import { isBinary, isLogical, isLogicalOperator, unwrap } from './expression-kinds.js';
import type { Place, Scope } from './scope.js';

export function binary(node: ts.BinaryExpression, scope: Scope, place: Place): Doc {
  const parts = chain(node, scope, place);
  switch (place) {
    case 'condition':
      return concat(...parts);
    case 'unary-operand':
    case 'object':
      return group(concat(indent(softline, ...parts), softline));
    case 'returned':
    case 'arrow-body':
    case 'for':
      return group(concat(...parts));
    default:
      // How far braces are indented at the end of a longer chain is prettier's to say.
      if (isInlined(node) && continues(node)) throw new UnknownLayout();
      if (isInlined(node) || place === 'assigned') return group(concat(...parts));
      return withIndentedRest(parts);
  }
}

/** Whether an operand needs parentheses beside an operator, or is clearer with them. */
export function needsParentheses(
  operator: ts.SyntaxKind,
  outer: ts.Expression,
  side: 'left' | 'right',
): boolean {
  const node = unwrap(outer);
  if (!isBinary(node)) return needsParenthesesAnywhere(node);
  const inner = node.operatorToken.kind;
  const [rank, innerRank] = [rankOf(operator), rankOf(inner)];
  if (rank > innerRank || (rank === innerRank && side === 'right')) return true;
  if (rank === innerRank) return !flattens(operator, inner);
  if (inner === compiler.SyntaxKind.PercentToken)
    return rank === rankOf(compiler.SyntaxKind.PlusToken);
  return isLogicalOperator(operator) && isLogicalOperator(inner);
}

/** Expressions that stand in parentheses as operands, callees and the like. */
export function needsParenthesesAnywhere(node: ts.Expression): boolean {
  return (
    compiler.isConditionalExpression(node) ||
    compiler.isArrowFunction(node) ||
    compiler.isAwaitExpression(node) ||
    compiler.isYieldExpression(node) ||
    compiler.isAsExpression(node) ||
    compiler.isSatisfiesExpression(node) ||
    compiler.isFunctionExpression(node) ||
    compiler.isClassExpression(node) ||
    compiler.isBinaryExpression(node)
  );
}

function withIndentedRest([head = '', ...rest]: readonly Doc[]): Doc {
  return group(concat(head, indent(...rest)));
}

/** Whether the left operand is of the same chain. */
function continues(node: ts.BinaryExpression): boolean {
  const left = unwrap(node.left);
  return isBinary(left) && flattens(node.operatorToken.kind, left.operatorToken.kind);
}

function chain(node: ts.BinaryExpression, scope: Scope, place: Place): readonly Doc[] {
  const operator = node.operatorToken.kind;
  const text = compiler.tokenToString(operator) ?? '';
  const operands = operandsOf(node);
  const [first = node.left] = operands;
  const parts: Doc[] = [group(operand(operator, first, 'left', scope))];
  // A single operator and its right side keep together, unless it is a condition's.
  const isSingle =
    operands.length === 2 &&
    !(place === 'condition' && isLogical(node)) &&
    !isOfKind(node, first) &&
    !isOfKind(node, operands[1] ?? first) &&
    place !== (isLogical(node) ? 'logical-operand' : 'binary-operand');
  for (const { operator: kind, node: right } of rightOperands(node)) {
    const doc = operand(kind, right, 'right', scope);
    const gap = isLogical(node) && staysInLine(right) ? ' ' : line;
    const tail = concat(compiler.tokenToString(kind) ?? text, gap, doc);
    parts.push(' ', isSingle ? group(tail) : tail);
  }
  return parts;
}

/** Whether an operand is of the same kind as what it stands in: logical, or not. */
function isOfKind(node: ts.BinaryExpression, outer: ts.Expression): boolean {
  const inner = unwrap(outer);
  return isBinary(inner) && isLogical(inner) === isLogical(node);
}

interface RightOperand {
  readonly operator: ts.SyntaxKind;
  readonly node: ts.Expression;
}

function operandsOf(node: ts.BinaryExpression): readonly ts.Expression[] {
  return [leftmost(node), ...rightOperands(node).map((each) => each.node)];
}

function leftmost(node: ts.BinaryExpression): ts.Expression {
  const left = unwrap(node.left);
  return isBinary(left) && flattens(node.operatorToken.kind, left.operatorToken.kind)
    ? leftmost(left)
    : node.left;
}

/** The operands of a chain after the first; logical ones may be nested at either side. */
function rightOperands(node: ts.BinaryExpression): readonly RightOperand[] {
  const operator = node.operatorToken.kind;
  const left = unwrap(node.left);
  const before =
    isBinary(left) && flattens(operator, left.operatorToken.kind) ? rightOperands(left) : [];
  const right = unwrap(node.right);
  if (isLogical(node) && isBinary(right) && right.operatorToken.kind === operator) {
    return [...before, { operator, node: leftmost(right) }, ...rightOperands(right)];
  }
  return [...before, { operator, node: node.right }];
}

function operand(
  operator: ts.SyntaxKind,
  outer: ts.Expression,
  side: 'left' | 'right',
  scope: Scope,
): Doc {
  const node = unwrap(outer);
  const place = isLogicalOperator(operator) ? 'logical-operand' : 'binary-operand';
  const doc = scope.expression(node, place);
  return needsParentheses(operator, node, side) ? concat('(', doc, ')') : doc;
}

const RANKS: readonly (readonly ts.SyntaxKind[])[] = [
  [compiler.SyntaxKind.QuestionQuestionToken],
  [compiler.SyntaxKind.BarBarToken],
  [compiler.SyntaxKind.AmpersandAmpersandToken],
  [
    compiler.SyntaxKind.EqualsEqualsEqualsToken,
    compiler.SyntaxKind.ExclamationEqualsEqualsToken,
    compiler.SyntaxKind.EqualsEqualsToken,
    compiler.SyntaxKind.ExclamationEqualsToken,
  ],
  [
    compiler.SyntaxKind.LessThanToken,
    compiler.SyntaxKind.GreaterThanToken,
    compiler.SyntaxKind.LessThanEqualsToken,
    compiler.SyntaxKind.GreaterThanEqualsToken,
    compiler.SyntaxKind.InKeyword,
    compiler.SyntaxKind.InstanceOfKeyword,
  ],
  [compiler.SyntaxKind.PlusToken, compiler.SyntaxKind.MinusToken],
  [
    compiler.SyntaxKind.AsteriskToken,
    compiler.SyntaxKind.SlashToken,
    compiler.SyntaxKind.PercentToken,
  ],
];

const RANK_OF = new Map(RANKS.flatMap((kinds, rank) => kinds.map((kind) => [kind, rank] as const)));

/** How tightly an operator binds. */
function rankOf(operator: ts.SyntaxKind): number {
  const rank = RANK_OF.get(operator);
  if (rank === undefined) throw new UnknownLayout();
  return rank;
}

/** Whether two operators make one chain, the second standing at the left of the first. */
function flattens(operator: ts.SyntaxKind, inner: ts.SyntaxKind): boolean {
  const rank = rankOf(operator);
  if (rank !== rankOf(inner)) return false;
  if (rank === rankOf(compiler.SyntaxKind.EqualsEqualsToken)) return false;
  return (
    rank !== rankOf(compiler.SyntaxKind.AsteriskToken) ||
    (operator === inner && operator !== compiler.SyntaxKind.PercentToken)
  );
}
