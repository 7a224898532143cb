/** Calls and their arguments. */
import { ts } from 'ts-morph';
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
  if (ts.isNewExpression(node)) return concat('new ', calleeDoc(callee, scope), types, list);
  if (node.questionDotToken !== undefined || isSpecialName(callee)) throw new UnknownLayout();
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) {
    return concat(calleeDoc(callee, scope), types, list);
  }
  return group(concat(memberCallee(callee, scope), types, list));
}

/** Names of calls that have layouts of their own. */
function isSpecialName(callee: ts.Expression): boolean {
  return (
    ts.isIdentifier(callee) &&
    /^(?:skip|[fx]?(?:it|describe|test)|require|Boolean)$/.test(callee.text)
  );
}

function calleeDoc(callee: ts.Expression, scope: Scope): Doc {
  if (ts.isCallExpression(callee) || needsParenthesesAnywhere(callee)) throw new UnknownLayout();
  return scope.expression(callee, 'object');
}

/** `a.b.c` of `a.b.c()`, where nothing breaks; longer chains of calls are none of ours. */
function memberCallee(node: ts.Expression, scope: Scope): Doc {
  if (ts.isPropertyAccessExpression(node)) {
    if (node.questionDotToken !== undefined) throw new UnknownLayout();
    const object = memberCallee(unwrap(node.expression), scope);
    return concat(object, '.', tokenText(node.name, scope));
  }
  if (!ts.isIdentifier(node) && node.kind !== ts.SyntaxKind.ThisKeyword) throw new UnknownLayout();
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
    const expanded = ts.isArrowFunction(last)
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
  if (ts.isSpreadElement(node)) {
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
        ts.isCallExpression(node) && node.arguments.some((each) => isFunction(unwrap(each))),
    )
  );
}

function isFunction(node: ts.Expression): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function expandsFirst(nodes: readonly ts.Expression[]): boolean {
  const [first, second, third] = nodes;
  return (
    first !== undefined &&
    second !== undefined &&
    third === undefined &&
    (ts.isFunctionExpression(first) || (ts.isArrowFunction(first) && ts.isBlock(first.body)))
  );
}

/** Whether the last argument alone breaks, the others staying in line. */
function expandsLast(nodes: readonly ts.Expression[]): boolean {
  const [last, penultimate] = [nodes.at(-1), nodes.at(-2)];
  if (last === undefined || !canExpand(last)) return false;
  if (penultimate === undefined) return true;
  if (penultimate.kind === last.kind) return false;
  if (!ts.isArrayLiteralExpression(last)) return true;
  return !(nodes.length === 2 && ts.isArrowFunction(penultimate)) && !isNumbers(last);
}

function canExpand(node: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(node)) return node.properties.length > 0;
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return canExpand(node.expression);
  if (ts.isFunctionExpression(node)) return true;
  if (!ts.isArrowFunction(node)) return false;
  if (ts.isBlock(node.body)) return true;
  const body = unwrap(node.body);
  if (ts.isArrowFunction(body)) throw new UnknownLayout();
  return (
    ts.isObjectLiteralExpression(body) ||
    ts.isArrayLiteralExpression(body) ||
    ts.isConditionalExpression(body) ||
    ts.isCallExpression(body)
  );
}
