/** Expressions as documents. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { arrowFunction } from './arrow-function.js';
import { assignment } from './assignment.js';
import { binary, needsParenthesesAnywhere } from './binary.js';
import { call } from './calls.js';
import { concat, flatText, group, indent, line, softline, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import { isAssignment, isBinary, unwrap } from './expression-kinds.js';
import { arrayLiteral, objectLiteral } from './literals.js';
import type { Place, Scope } from './scope.js';
import { numberText, stringText, tokenText } from './source-text.js';

/** Expressions of one token, which stay as they are written. */
const TOKENS: ReadonlySet<ts.SyntaxKind> = new Set([
  compiler.SyntaxKind.Identifier,
  compiler.SyntaxKind.PrivateIdentifier,
  compiler.SyntaxKind.RegularExpressionLiteral,
  compiler.SyntaxKind.ThisKeyword,
  compiler.SyntaxKind.SuperKeyword,
  compiler.SyntaxKind.TrueKeyword,
  compiler.SyntaxKind.FalseKeyword,
  compiler.SyntaxKind.NullKeyword,
]);

export function expression(outer: ts.Expression, scope: Scope, place: Place): Doc {
  const node = unwrap(outer);
  if (TOKENS.has(node.kind)) return tokenText(node, scope);
  if (compiler.isStringLiteral(node)) return stringText(node, scope);
  if (compiler.isNumericLiteral(node) || compiler.isBigIntLiteral(node))
    return numberText(node, scope);
  if (compiler.isNoSubstitutionTemplateLiteral(node)) return template(tokenText(node, scope));
  if (compiler.isBinaryExpression(node)) {
    return isBinary(node) ? binary(node, scope, place) : assigned(node, scope, place);
  }
  if (compiler.isCallExpression(node) || compiler.isNewExpression(node)) return call(node, scope);
  if (compiler.isPropertyAccessExpression(node)) return propertyAccess(node, scope, place);
  if (compiler.isElementAccessExpression(node)) return elementAccess(node, scope);
  if (compiler.isObjectLiteralExpression(node)) return objectLiteral(node, scope);
  if (compiler.isArrayLiteralExpression(node)) return arrayLiteral(node, scope);
  if (compiler.isArrowFunction(node)) return arrowFunction(node, scope);
  if (compiler.isPrefixUnaryExpression(node)) {
    return concat(compiler.tokenToString(node.operator) ?? '', operand(node.operand, scope));
  }
  if (compiler.isPostfixUnaryExpression(node)) {
    return concat(operand(node.operand, scope), compiler.tokenToString(node.operator) ?? '');
  }
  if (compiler.isTypeOfExpression(node)) return concat('typeof ', operand(node.expression, scope));
  if (compiler.isVoidExpression(node)) return concat('void ', operand(node.expression, scope));
  if (compiler.isAwaitExpression(node)) return awaited(node, scope, place);
  if (compiler.isAsExpression(node)) return cast(node, ' as ', scope, place);
  if (compiler.isSatisfiesExpression(node)) return cast(node, ' satisfies ', scope, place);
  if (compiler.isTemplateExpression(node)) return templateExpression(node, scope);
  if (compiler.isConditionalExpression(node)) return conditional(node, scope, place);
  throw new UnknownLayout();
}

function assigned(node: ts.BinaryExpression, scope: Scope, place: Place): Doc {
  const right = unwrap(node.right);
  const isChain = compiler.isBinaryExpression(right) && isAssignment(right);
  if (isChain || (place !== 'statement' && place !== 'for')) throw new UnknownLayout();
  const operator = ` ${compiler.tokenToString(node.operatorToken.kind) ?? ''}`;
  const left = expression(node.left, scope, 'assignment-target');
  return assignment(node, left, operator, {
    node: right,
    doc: expression(right, scope, 'assigned'),
  });
}

/** The operand of a unary operator. */
function operand(outer: ts.Expression, scope: Scope): Doc {
  const node = unwrap(outer);
  const doc = expression(node, scope, 'unary-operand');
  return needsParenthesesAnywhere(node) ? concat('(', doc, ')') : doc;
}

function object(outer: ts.Expression, scope: Scope): Doc {
  const node = unwrap(outer);
  if (compiler.isCallExpression(node) || compiler.isNumericLiteral(node)) throw new UnknownLayout();
  if (node.kind === compiler.SyntaxKind.ObjectLiteralExpression) throw new UnknownLayout();
  const doc = expression(node, scope, 'object');
  if (!needsParenthesesAnywhere(node)) return doc;
  if (!isBinary(node)) throw new UnknownLayout();
  return concat('(', doc, ')');
}

function propertyAccess(node: ts.PropertyAccessExpression, scope: Scope, place: Place): Doc {
  const inner = unwrap(node.expression);
  const dot = node.questionDotToken === undefined ? '.' : '?.';
  const name = `${dot}${tokenText(node.name, scope)}`;
  const isPair =
    compiler.isIdentifier(inner) && compiler.isIdentifier(node.name) && place !== 'object';
  const isInline = isPair || place === 'assignment-target';
  const doc = object(inner, scope);
  return concat(doc, isInline ? name : group(indent(softline, name)));
}

function elementAccess(node: ts.ElementAccessExpression, scope: Scope): Doc {
  const inner = object(node.expression, scope);
  const dot = node.questionDotToken === undefined ? '' : '?.';
  const index = expression(node.argumentExpression, scope, 'argument');
  if (compiler.isNumericLiteral(node.argumentExpression))
    return concat(inner, dot, '[', index, ']');
  return concat(inner, group(concat(dot, '[', indent(softline, index), softline, ']')));
}

function awaited(node: ts.AwaitExpression, scope: Scope, place: Place): Doc {
  if (place === 'object') throw new UnknownLayout();
  return concat('await ', operand(node.expression, scope));
}

function cast(
  node: ts.AsExpression | ts.SatisfiesExpression,
  word: string,
  scope: Scope,
  place: Place,
): Doc {
  const inner = unwrap(node.expression);
  if (place === 'object' || needsParenthesesAnywhere(inner)) throw new UnknownLayout();
  return concat(expression(inner, scope, 'argument'), word, scope.type(node.type));
}

function template(text: string): string {
  if (text.includes('\n')) throw new UnknownLayout();
  return text;
}

/** What stands in a template stays on its line. */
function templateExpression(node: ts.TemplateExpression, scope: Scope): Doc {
  const spans = node.templateSpans.map((span) => {
    const inner = flatText(expression(span.expression, scope, 'argument'));
    if (inner === undefined) throw new UnknownLayout();
    return inner + tokenText(span.literal, scope);
  });
  return template(tokenText(node.head, scope) + spans.join(''));
}

function conditional(node: ts.ConditionalExpression, scope: Scope, place: Place): Doc {
  const parts = [node.condition, node.whenTrue, node.whenFalse].map(unwrap);
  if (place === 'object' || parts.some(compiler.isConditionalExpression)) throw new UnknownLayout();
  const [test = '', yes = '', no = ''] = parts.map((part) => expression(part, scope, 'for'));
  const branches = indent(line, '? ', indent(yes), line, ': ', indent(no));
  return group(concat(test, branches));
}
