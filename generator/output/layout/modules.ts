/** Imports and exports as documents. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { concat, group, ifBreak, indent, join, line, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import type { Scope } from './scope.js';
import { stringText, tokenText } from './source-text.js';

export function importDeclaration(node: ts.ImportDeclaration, scope: Scope): Doc {
  const from = stringText(node.moduleSpecifier, scope);
  const { importClause: clause } = node;
  if (node.attributes !== undefined) throw new UnknownLayout();
  if (clause === undefined) return `import ${from};`;
  if (clause.phaseModifier === compiler.SyntaxKind.DeferKeyword) throw new UnknownLayout();
  const head = clause.phaseModifier === undefined ? 'import ' : 'import type ';
  return concat(head, imported(clause, scope), ' from ', from, ';');
}

function imported({ name, namedBindings: bindings }: ts.ImportClause, scope: Scope): Doc {
  if (name !== undefined && bindings === undefined) return tokenText(name, scope);
  if (name !== undefined || bindings === undefined) throw new UnknownLayout();
  return compiler.isNamespaceImport(bindings)
    ? `* as ${tokenText(bindings.name, scope)}`
    : specifiers(bindings.elements, scope);
}

/** `export default { … };` */
export function exportAssignment(node: ts.ExportAssignment, scope: Scope): Doc {
  const { expression, isExportEquals } = node;
  if (isExportEquals === true || !compiler.isObjectLiteralExpression(expression)) {
    throw new UnknownLayout();
  }
  return concat('export default ', scope.expression(expression, 'statement'), ';');
}

export function exportDeclaration(node: ts.ExportDeclaration, scope: Scope): Doc {
  const { exportClause: clause, moduleSpecifier } = node;
  if (node.attributes !== undefined) throw new UnknownLayout();
  const head = node.isTypeOnly ? 'export type ' : 'export ';
  const from =
    moduleSpecifier === undefined ? '' : concat(' from ', stringText(moduleSpecifier, scope));
  if (clause === undefined) return concat(head, '*', from, ';');
  const names = compiler.isNamespaceExport(clause)
    ? `* as ${tokenText(clause.name, scope)}`
    : specifiers(clause.elements, scope);
  return concat(head, names, from, ';');
}

function specifiers(list: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[], scope: Scope): Doc {
  const names = list.map((each) => specifier(each, scope));
  const [only, second] = names;
  if (only === undefined) return '{}';
  if (second === undefined) return concat('{ ', only, ' }');
  const inner = indent(line, join(concat(',', line), names));
  return group(concat('{', inner, ifBreak(','), line, '}'));
}

function specifier(node: ts.ImportSpecifier | ts.ExportSpecifier, scope: Scope): string {
  const head = node.isTypeOnly ? 'type ' : '';
  const name = tokenText(node.name, scope);
  if (node.propertyName === undefined) return `${head}${name}`;
  return `${head}${tokenText(node.propertyName, scope)} as ${name}`;
}
