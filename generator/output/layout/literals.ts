/** Objects and arrays. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { assignment } from './assignment.js';
import { needsParenthesesAnywhere } from './binary.js';
import {
  concat,
  group,
  hardline,
  ifBreak,
  indent,
  line,
  softline,
  unbreakable,
  UnknownLayout,
} from './doc.js';
import type { Doc } from './doc.js';
import { isBinary, isNumbers, unwrap } from './expression-kinds.js';
import { propertyName } from './property-name.js';
import type { Scope } from './scope.js';
import { hasLineBreak, isBeforeEmptyLine, tokenText, withComments } from './source-text.js';

/** `...values`, in parentheses where more than a value is spread. */
export function spread(node: ts.SpreadElement | ts.SpreadAssignment, scope: Scope): Doc {
  const inner = unwrap(node.expression);
  const doc = scope.expression(inner, 'argument');
  if (!needsParenthesesAnywhere(inner)) return concat('...', doc);
  const isKnown =
    isBinary(inner) || compiler.isConditionalExpression(inner) || compiler.isAwaitExpression(inner);
  if (!isKnown) throw new UnknownLayout();
  return concat('...(', doc, ')');
}

/** An object stays broken where its first property stands on a line of its own. */
export function objectLiteral(node: ts.ObjectLiteralExpression, scope: Scope): Doc {
  const [first] = node.properties;
  if (first === undefined) return '{}';
  const open = node.getStart(scope.file);
  const shouldBreak = hasLineBreak(scope, open, first.getStart(scope.file));
  const parts = node.properties.flatMap((property, index): Doc[] => {
    const doc = withComments(property, propertyDoc(property, scope), scope);
    if (index === node.properties.length - 1) return [doc];
    return isBeforeEmptyLine(property, scope) ? [doc, ',', line, hardline] : [doc, ',', line];
  });
  return group(concat('{', indent(line, ...parts), ifBreak(','), line, '}'), shouldBreak);
}

function propertyDoc(node: ts.ObjectLiteralElementLike, scope: Scope): Doc {
  if (compiler.isPropertyAssignment(node)) {
    const value = scope.expression(node.initializer, 'assigned');
    const right = { node: node.initializer, doc: value };
    return assignment(node, propertyName(node.name, scope), ':', right);
  }
  if (compiler.isShorthandPropertyAssignment(node)) return tokenText(node.name, scope);
  if (compiler.isSpreadAssignment(node)) {
    return spread(node, scope);
  }
  throw new UnknownLayout();
}

export function arrayLiteral(node: ts.ArrayLiteralExpression, scope: Scope): Doc {
  if (node.elements.length === 0) return '[]';
  const elements = node.elements.map(unwrap);
  const docs = elements.map((element) => group(elementDoc(element, scope)));
  const list = docs.flatMap((doc, index) => (index === 0 ? [doc] : [',', line, doc]));
  const inner = indent(softline, ...list, ifBreak(','));
  const contents = concat('[', inner, softline, ']');
  if (isNumbers(node)) return group(unbreakable(contents));
  return group(contents, isTable(elements));
}

function elementDoc(node: ts.Expression, scope: Scope): Doc {
  if (compiler.isOmittedExpression(node)) throw new UnknownLayout();
  if (compiler.isSpreadElement(node)) {
    return spread(node, scope);
  }
  return scope.expression(node, 'argument');
}

/** Several objects, or several arrays, of several members each: one a line. */
function isTable(elements: readonly ts.Expression[]): boolean {
  const [first] = elements;
  return (
    elements.length > 1 &&
    elements.every((element) => element.kind === first?.kind && membersOf(element) > 1)
  );
}

function membersOf(node: ts.Expression): number {
  if (compiler.isObjectLiteralExpression(node)) return node.properties.length;
  return compiler.isArrayLiteralExpression(node) ? node.elements.length : 0;
}
