/** Classes as documents. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { assignment } from './assignment.js';
import { signature } from './declarations.js';
import { concat, hardline, indent, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import { propertyName } from './property-name.js';
import { annotation } from './scope.js';
import type { Scope } from './scope.js';
import { isBeforeEmptyLine, tokenText, withComments, withInlineComments } from './source-text.js';
import { modifiers, typeDoc, typeParameters } from './type-nodes.js';

export function classDeclaration(node: ts.ClassDeclaration, scope: Scope): Doc {
  const parents = node.heritageClauses?.flatMap((clause) => [...clause.types]) ?? [];
  const [parent] = parents;
  const isPlain = parent === undefined || compiler.isIdentifier(parent.expression);
  if (node.name === undefined || parents.length > 1 || !isPlain) throw new UnknownLayout();
  const head = `${modifiers(node.modifiers, scope)}class ${tokenText(node.name, scope)}`;
  const types = typeParameters(node.typeParameters, scope);
  const heritage = parent === undefined ? '' : concat(' extends ', typeDoc(parent, scope));
  return concat(head, types, heritage, ' ', classBody(node.members, scope));
}

function classBody(members: readonly ts.ClassElement[], scope: Scope): Doc {
  if (members.length === 0) return '{}';
  const parts = members.flatMap((member, index): Doc[] => {
    const doc = withComments(member, classMember(member, scope), scope);
    if (index === members.length - 1) return [doc];
    return isBeforeEmptyLine(member, scope) ? [doc, hardline, hardline] : [doc, hardline];
  });
  return concat('{', indent(hardline, ...parts), hardline, '}');
}

function classMember(node: ts.ClassElement, scope: Scope): Doc {
  if (compiler.isPropertyDeclaration(node)) return concat(property(node, scope), ';');
  if (compiler.isConstructorDeclaration(node) && node.body !== undefined) {
    return concat('constructor', signature(node, scope), ' ', scope.block(node.body));
  }
  if (compiler.isMethodDeclaration(node) && node.body !== undefined) {
    if (node.questionToken !== undefined || node.asteriskToken !== undefined) {
      throw new UnknownLayout();
    }
    const head = concat(modifiers(node.modifiers, scope), propertyName(node.name, scope));
    return concat(head, signature(node, scope), ' ', scope.block(node.body));
  }
  throw new UnknownLayout();
}

function property(node: ts.PropertyDeclaration, scope: Scope): Doc {
  if (node.exclamationToken !== undefined) throw new UnknownLayout();
  const mark = node.questionToken === undefined ? '' : '?';
  const head = concat(modifiers(node.modifiers, scope), propertyName(node.name, scope), mark);
  const left = concat(head, annotation(node.type, scope));
  if (node.initializer === undefined) return left;
  const value = scope.expression(node.initializer, 'assigned');
  const doc = withInlineComments(node.initializer, value, scope);
  return assignment(node, left, ' =', { node: node.initializer, doc });
}
