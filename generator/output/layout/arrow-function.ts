import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { concat, group, ifBreak, indent, line, softline, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import { startsWithBrace, unwrap } from './expression-kinds.js';
import { flatParameters, hugsOnlyParameter, parameters } from './parameters.js';
import { annotation } from './scope.js';
import type { Scope } from './scope.js';
import { groupsParameters, modifiers, typeParameters } from './type-nodes.js';

/** As the last argument of a call, its parameters stay on the line and its body breaks. */
export function arrowFunction(
  node: ts.ArrowFunction,
  scope: Scope,
  role: 'last-argument' | 'other' = 'other',
): Doc {
  const signature = group(signatureDoc(node, scope, role));
  const async = modifiers(node.modifiers, scope);
  if (compiler.isBlock(node.body)) {
    return group(concat(async, signature, ' => ', scope.block(node.body)));
  }
  const body = unwrap(node.body);
  if (compiler.isArrowFunction(body) || compiler.isConditionalExpression(body))
    throw new UnknownLayout();
  const doc = bodyDoc(body, scope);
  if (compiler.isObjectLiteralExpression(body) || compiler.isArrayLiteralExpression(body)) {
    return group(concat(async, signature, ' => ', doc));
  }
  const end = role === 'last-argument' ? concat(ifBreak(','), softline) : '';
  return group(concat(async, signature, ' =>', group(concat(indent(line, doc), end))));
}

function signatureDoc(node: ts.ArrowFunction, scope: Scope, role: 'last-argument' | 'other'): Doc {
  const types = typeParameters(node.typeParameters, scope);
  const result = annotation(node.type, scope);
  if (role === 'last-argument') return concat(types, flatParameters(node, scope), result);
  const list = parameters(node, scope);
  const isGrouped = !hugsOnlyParameter(node) && groupsParameters(node, result);
  return concat(types, isGrouped ? group(list) : list, result);
}

/** An object's braces would be taken for the function's. */
function bodyDoc(body: ts.Expression, scope: Scope): Doc {
  const doc = scope.expression(body, 'arrow-body');
  if (compiler.isObjectLiteralExpression(body)) return concat('(', doc, ')');
  if (startsWithBrace(body)) throw new UnknownLayout();
  return doc;
}
