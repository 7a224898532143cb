import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { concat, ifBreak, indent, line, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import { propertyName } from './property-name.js';
import type { Scope } from './scope.js';
import { tokenText } from './source-text.js';

/** `{ id, 'Content-Type': type }`, which breaks with what is around it. */
export function bindingPattern(node: ts.ObjectBindingPattern, scope: Scope): Doc {
  if (node.elements.length === 0) return '{}';
  const parts = node.elements.flatMap((element, index) => {
    const doc = bindingElement(element, scope);
    return index === 0 ? [doc] : [',', line, doc];
  });
  const comma = node.elements.at(-1)?.dotDotDotToken === undefined ? ifBreak(',') : '';
  return concat('{', indent(line, ...parts), comma, line, '}');
}

/** Whether the pattern breaks before what is assigned to it does. */
export function isComplexPattern(node: ts.BindingName): boolean {
  return (
    compiler.isObjectBindingPattern(node) &&
    node.elements.length > 2 &&
    node.elements.some(
      ({ propertyName: key, initializer }) => key !== undefined || initializer !== undefined,
    )
  );
}

function bindingElement(node: ts.BindingElement, scope: Scope): Doc {
  if (!compiler.isIdentifier(node.name)) throw new UnknownLayout();
  const rest = node.dotDotDotToken === undefined ? '' : '...';
  const key =
    node.propertyName === undefined ? '' : concat(propertyName(node.propertyName, scope), ': ');
  const value =
    node.initializer === undefined
      ? ''
      : concat(' = ', scope.expression(node.initializer, 'argument'));
  return concat(rest, key, tokenText(node.name, scope), value);
}
