/** Calls and their arguments. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { needsParenthesesAnywhere } from './binary.js';
import {
  breakParent,
  concat,
  firstFitting,
  group,
  ifBreak,
  indent,
  line,
  softline,
  UnknownLayout,
  willBreak,
} from './doc.js';
import type { Doc } from './doc.js';
import { arrowFunction } from './arrow-function.js';
import { isNumbers, unwrap } from './expression-kinds.js';
import { spread } from './literals.js';
import type { Scope } from './scope.js';
import { tokenText } from './source-text.js';
import { typeArguments } from './type-nodes.js';

export function call(node: ts.CallExpression | ts.NewExpression, scope: Scope): Doc {
  const callee = unwrap(node.expression);
  const types = typeArguments(node.typeArguments, scope);
  const list = callArguments(node.arguments ?? [], scope);
  if (compiler.isNewExpression(node)) return concat('new ', calleeDoc(callee, scope), types, list);
  if (node.questionDotToken !== undefined || isSpecialName(callee)) throw new UnknownLayout();
  if (!compiler.isPropertyAccessExpression(callee) && !compiler.isElementAccessExpression(callee)) {
    return concat(calleeDoc(callee, scope), types, list);
  }
  return group(concat(memberCallee(callee, scope), types, list));
}

/** Names of calls that have layouts of their own. */
function isSpecialName(callee: ts.Expression): boolean {
  return (
    compiler.isIdentifier(callee) &&
    /^(?:skip|[fx]?(?:it|describe|test)|require|Boolean)$/.test(callee.text)
  );
}

function calleeDoc(callee: ts.Expression, scope: Scope): Doc {
  if (compiler.isCallExpression(callee) || needsParenthesesAnywhere(callee))
    throw new UnknownLayout();
  return scope.expression(callee, 'object');
}

/** `a.b.c` of `a.b.c()`, where nothing breaks; longer chains of calls are none of ours. */
function memberCallee(node: ts.Expression, scope: Scope): Doc {
  if (compiler.isPropertyAccessExpression(node)) {
    if (node.questionDotToken !== undefined) throw new UnknownLayout();
    const object = memberCallee(unwrap(node.expression), scope);
    return concat(object, '.', tokenText(node.name, scope));
  }
  if (!compiler.isIdentifier(node) && node.kind !== compiler.SyntaxKind.ThisKeyword)
    throw new UnknownLayout();
  return tokenText(node, scope);
}

function callArguments(list: readonly ts.Expression[], scope: Scope): Doc {
  const nodes = list.map(unwrap);
  const last = nodes.at(-1);
  if (last === undefined) return '()';
  const docs = nodes.map((node) => argument(node, scope));
  const printed = docs.map((doc, index) =>
    index === docs.length - 1 ? doc : concat(doc, ',', line),
  );
  const brokenOut = group(concat('(', indent(line, ...printed), ',', line, ')'), true);
  if (takesFunctions(nodes)) return brokenOut;
  if (expandsFirst(nodes)) throw new UnknownLayout();
  if (expandsLast(nodes)) {
    const heads = printed.slice(0, -1);
    if (heads.some(willBreak)) return brokenOut;
    const expanded = compiler.isArrowFunction(last)
      ? arrowFunction(last, scope, 'last-argument')
      : (docs.at(-1) ?? '');
    const broken = concat('(', ...heads, group(expanded, true), ')');
    if (willBreak(expanded)) return concat(breakParent, firstFitting([broken, brokenOut]));
    return firstFitting([concat('(', ...heads, expanded, ')'), broken, brokenOut]);
  }
  const contents = concat('(', indent(softline, ...printed), ifBreak(','), softline, ')');
  return group(contents, printed.some(willBreak));
}

function argument(node: ts.Expression, scope: Scope): Doc {
  if (compiler.isSpreadElement(node)) {
    return spread(node, scope);
  }
  return scope.expression(node, 'argument');
}

/** Several functions, or a call with one: each argument stands on its own line. */
function takesFunctions(nodes: readonly ts.Expression[]): boolean {
  if (nodes.length < 2) return false;
  const functions = nodes.filter(isFunction);
  return (
    functions.length > 1 ||
    nodes.some(
      (node) =>
        compiler.isCallExpression(node) && node.arguments.some((each) => isFunction(unwrap(each))),
    )
  );
}

function isFunction(node: ts.Expression): boolean {
  return compiler.isArrowFunction(node) || compiler.isFunctionExpression(node);
}

function expandsFirst(nodes: readonly ts.Expression[]): boolean {
  const [first, second, third] = nodes;
  return (
    first !== undefined &&
    second !== undefined &&
    third === undefined &&
    (compiler.isFunctionExpression(first) ||
      (compiler.isArrowFunction(first) && compiler.isBlock(first.body)))
  );
}

/** Whether the last argument alone breaks, the others staying in line. */
function expandsLast(nodes: readonly ts.Expression[]): boolean {
  const [last, penultimate] = [nodes.at(-1), nodes.at(-2)];
  if (last === undefined || !canExpand(last)) return false;
  if (penultimate === undefined) return true;
  if (penultimate.kind === last.kind) return false;
  if (!compiler.isArrayLiteralExpression(last)) return true;
  return !(nodes.length === 2 && compiler.isArrowFunction(penultimate)) && !isNumbers(last);
}

function canExpand(node: ts.Expression): boolean {
  if (compiler.isObjectLiteralExpression(node)) return node.properties.length > 0;
  if (compiler.isArrayLiteralExpression(node)) return node.elements.length > 0;
  if (compiler.isAsExpression(node) || compiler.isSatisfiesExpression(node))
    return canExpand(node.expression);
  if (compiler.isFunctionExpression(node)) return true;
  if (!compiler.isArrowFunction(node)) return false;
  if (compiler.isBlock(node.body)) return true;
  const body = unwrap(node.body);
  if (compiler.isArrowFunction(body)) throw new UnknownLayout();
  return (
    compiler.isObjectLiteralExpression(body) ||
    compiler.isArrayLiteralExpression(body) ||
    compiler.isConditionalExpression(body) ||
    compiler.isCallExpression(body)
  );
}
