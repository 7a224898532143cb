/** Parameters of functions, methods and function types. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import {
  concat,
  flatText,
  group,
  ifBreak,
  indent,
  line,
  softline,
  unbreakable,
  UnknownLayout,
} from './doc.js';
import type { Doc } from './doc.js';
import { bindingPattern } from './binding-pattern.js';
import { annotation } from './scope.js';
import type { Scope } from './scope.js';
import { tokenText } from './source-text.js';
import { isObjectType } from './type-kinds.js';

export function parameters(node: ts.SignatureDeclarationBase, scope: Scope): Doc {
  const { parameters: list } = node;
  if (list.length === 0) return '()';
  const printed = list.map((each) => parameter(each, scope));
  const [only = ''] = printed;
  if (hugsOnlyParameter(node)) return concat('(', unbreakable(only), ')');
  const inner = printed.flatMap((doc, index) => (index === 0 ? [doc] : [',', line, doc]));
  const comma = list.at(-1)?.dotDotDotToken === undefined ? ifBreak(',') : '';
  return concat('(', indent(softline, ...inner), comma, softline, ')');
}

/** The parameters of a function that is the last argument of a call: always on one line. */
export function flatParameters(node: ts.SignatureDeclarationBase, scope: Scope): string {
  const flat = flatText(parameters(node, scope));
  if (flat === undefined) throw new UnknownLayout();
  return flat;
}

/** Whether the only parameter is an object, whose braces stay beside the parentheses. */
export function hugsOnlyParameter(node: ts.SignatureDeclarationBase): boolean {
  const [only, second] = node.parameters;
  if (only === undefined || second !== undefined) return false;
  if (compiler.isObjectBindingPattern(only.name)) {
    if (only.initializer !== undefined) throw new UnknownLayout();
    return true;
  }
  return (
    only.type !== undefined &&
    only.initializer === undefined &&
    only.dotDotDotToken === undefined &&
    isObjectType(only.type)
  );
}

function parameter(node: ts.ParameterDeclaration, scope: Scope): Doc {
  if (node.modifiers !== undefined || compiler.isArrayBindingPattern(node.name)) {
    throw new UnknownLayout();
  }
  const rest = node.dotDotDotToken === undefined ? '' : '...';
  const name = compiler.isObjectBindingPattern(node.name)
    ? group(bindingPattern(node.name, scope))
    : tokenText(node.name, scope);
  const mark = node.questionToken === undefined ? '' : '?';
  const value =
    node.initializer === undefined
      ? ''
      : concat(' = ', scope.expression(node.initializer, 'argument'));
  return concat(rest, name, mark, annotation(node.type, scope), value);
}
