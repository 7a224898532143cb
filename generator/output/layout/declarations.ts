/** Functions, interfaces and type aliases as documents. */
import type { ts } from 'ts-morph';
import { assignment, indentsUnion } from './assignment.js';
import { concat, group, hardline, indent, join, line, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import { hugsOnlyParameter, parameters } from './parameters.js';
import { annotation } from './scope.js';
import type { Scope } from './scope.js';
import { isBeforeEmptyLine, tokenText, withComments } from './source-text.js';
import { groupsParameters, modifiers, typeDoc, typeMember, typeParameters } from './type-nodes.js';

export function functionDeclaration(node: ts.FunctionDeclaration, scope: Scope): Doc {
  if (node.name === undefined || node.body === undefined || node.asteriskToken !== undefined) {
    throw new UnknownLayout();
  }
  const head = `${modifiers(node.modifiers, scope)}function ${tokenText(node.name, scope)}`;
  return concat(head, signature(node, scope), ' ', scope.block(node.body));
}

/** `<T>(value: T): string` of a function or method. */
export function signature(node: ts.SignatureDeclarationBase, scope: Scope): Doc {
  const result = annotation(node.type, scope);
  const list = parameters(node, scope);
  const isGrouped = !hugsOnlyParameter(node) && groupsParameters(node, result);
  const types = typeParameters(node.typeParameters, scope);
  return concat(types, group(concat(isGrouped ? group(list) : list, result)));
}

export function typeAlias(node: ts.TypeAliasDeclaration, scope: Scope): Doc {
  const head = `${modifiers(node.modifiers, scope)}type ${tokenText(node.name, scope)}`;
  const left = concat(head, typeParameters(node.typeParameters, scope));
  const place = indentsUnion(node.type) ? 'indented' : 'other';
  const right = { node: node.type, doc: typeDoc(node.type, scope, place) };
  return concat(assignment(node, left, ' =', right), ';');
}

export function interfaceDeclaration(node: ts.InterfaceDeclaration, scope: Scope): Doc {
  const head = `${modifiers(node.modifiers, scope)}interface ${tokenText(node.name, scope)}`;
  const types = typeParameters(node.typeParameters, scope);
  const parents = node.heritageClauses?.flatMap((clause) => [...clause.types]) ?? [];
  const printed = parents.map((type) => typeDoc(type, scope));
  const body = interfaceBody(node.members, scope);
  if (printed.length < 2) {
    const heritage = printed.map((type) => concat(' extends ', type));
    return concat(head, types, ...heritage, ' ', body);
  }
  const list = group(indent(line, join(concat(',', line), printed)));
  return concat(group(concat(head, types, indent(line, 'extends', list))), ' ', body);
}

function interfaceBody(members: readonly ts.TypeElement[], scope: Scope): Doc {
  if (members.length === 0) return '{}';
  const parts = members.flatMap((member, index): Doc[] => {
    const doc = concat(withComments(member, typeMember(member, scope), scope), ';');
    if (index === members.length - 1) return [doc];
    return isBeforeEmptyLine(member, scope) ? [doc, hardline, hardline] : [doc, hardline];
  });
  return concat('{', indent(hardline, ...parts), hardline, '}');
}
