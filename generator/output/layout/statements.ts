/** Statements as documents. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { assignment } from './assignment.js';
import { bindingPattern } from './binding-pattern.js';
import { classDeclaration } from './classes.js';
import { functionDeclaration, interfaceDeclaration, typeAlias } from './declarations.js';
import { concat, group, hardline, ifBreak, indent, line, softline, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import { isBinary, isLogical, startsWithBrace, unwrap } from './expression-kinds.js';
import { exportAssignment, exportDeclaration, importDeclaration } from './modules.js';
import { annotation } from './scope.js';
import type { Scope } from './scope.js';
import {
  isBeforeEmptyLine,
  leadingComments,
  tokenText,
  withComments,
  withInlineComments,
} from './source-text.js';
import { modifiers } from './type-nodes.js';

export function statement(node: ts.Statement, scope: Scope): Doc {
  if (compiler.isIfStatement(node)) return ifStatement(node, scope);
  if (compiler.isReturnStatement(node)) return returned('return', node.expression, scope);
  if (compiler.isThrowStatement(node)) return returned('throw', node.expression, scope);
  if (compiler.isVariableStatement(node)) {
    const head = modifiers(node.modifiers, scope);
    return concat(head, variables(node.declarationList, scope), ';');
  }
  if (compiler.isExpressionStatement(node)) return expressionStatement(node, scope);
  if (compiler.isBlock(node)) return block(node, scope, true);
  if (compiler.isForInStatement(node)) return forEach(node, ' in ', scope);
  if (compiler.isForOfStatement(node)) {
    if (node.awaitModifier !== undefined) throw new UnknownLayout();
    return forEach(node, ' of ', scope);
  }
  if (compiler.isForStatement(node)) return forStatement(node, scope);
  if (compiler.isSwitchStatement(node)) return switchStatement(node, scope);
  if (compiler.isBreakStatement(node) && node.label === undefined) return 'break;';
  if (compiler.isContinueStatement(node) && node.label === undefined) return 'continue;';
  if (compiler.isFunctionDeclaration(node)) return functionDeclaration(node, scope);
  if (compiler.isInterfaceDeclaration(node)) return interfaceDeclaration(node, scope);
  if (compiler.isTypeAliasDeclaration(node)) return typeAlias(node, scope);
  if (compiler.isClassDeclaration(node)) return classDeclaration(node, scope);
  if (compiler.isImportDeclaration(node)) return importDeclaration(node, scope);
  if (compiler.isExportDeclaration(node)) return exportDeclaration(node, scope);
  if (compiler.isExportAssignment(node)) return exportAssignment(node, scope);
  throw new UnknownLayout();
}

/** Statements one below the other; an empty line between them stays. */
export function statements(list: readonly ts.Statement[], scope: Scope): Doc {
  const parts = list.flatMap((node, index): Doc[] => {
    const doc = withComments(node, statement(node, scope), scope);
    if (index === list.length - 1) return [doc];
    return isBeforeEmptyLine(node, scope) ? [doc, hardline, hardline] : [doc, hardline];
  });
  return concat(...parts);
}

/** `isBare`: it belongs to no function, so that an empty one is none of ours. */
export function block(node: ts.Block, scope: Scope, isBare = false): Doc {
  if (node.statements.length === 0) {
    if (isBare || scope.text.slice(node.pos, node.end).includes('/')) throw new UnknownLayout();
    return '{}';
  }
  return concat('{', indent(hardline, statements(node.statements, scope)), hardline, '}');
}

function ifStatement(node: ts.IfStatement, scope: Scope): Doc {
  const condition = conditionDoc(node.expression, scope);
  const opening = group(concat('if (', condition, ')', clause(node.thenStatement, scope)));
  if (node.elseStatement === undefined) return opening;
  const gap = compiler.isBlock(node.thenStatement) ? ' ' : hardline;
  const alternate = compiler.isIfStatement(node.elseStatement)
    ? concat(' ', ifStatement(node.elseStatement, scope))
    : clause(node.elseStatement, scope);
  return concat(opening, gap, 'else', group(alternate));
}

function conditionDoc(node: ts.Expression, scope: Scope): Doc {
  const doc = scope.expression(node, 'condition');
  return isNegation(node) ? doc : group(concat(indent(softline, doc), softline));
}

/** `!(a && b)`, whose parentheses break rather than those around it. */
function isNegation(outer: ts.Expression): boolean {
  const withoutNot = (node: ts.Expression): ts.Expression | undefined =>
    compiler.isPrefixUnaryExpression(node) && node.operator === compiler.SyntaxKind.ExclamationToken
      ? unwrap(node.operand)
      : undefined;
  const once = withoutNot(unwrap(outer));
  if (once === undefined) return false;
  const inner = withoutNot(once) ?? once;
  return isBinary(inner) && isLogical(inner);
}

/** What a condition or a loop leads to. */
function clause(node: ts.Statement, scope: Scope): Doc {
  if (leadingComments(node, scope).length > 0) throw new UnknownLayout();
  if (compiler.isBlock(node)) return concat(' ', block(node, scope, true));
  return indent(line, statement(node, scope));
}

function returned(word: string, outer: ts.Expression | undefined, scope: Scope): Doc {
  if (outer === undefined) return `${word};`;
  const node = unwrap(outer);
  const doc = scope.expression(node, 'returned');
  if (!isBinary(node)) return concat(word, ' ', doc, ';');
  const wrapped = group(concat(ifBreak('('), indent(softline, doc), softline, ifBreak(')')));
  return concat(word, ' ', wrapped, ';');
}

/** `const name: Type = value`. */
export function variables(list: ts.VariableDeclarationList, scope: Scope): Doc {
  const [node, second] = list.declarations;
  if (node === undefined || second !== undefined) throw new UnknownLayout();
  const word =
    list.flags & compiler.NodeFlags.Const
      ? 'const '
      : list.flags & compiler.NodeFlags.Let
        ? 'let '
        : '';
  if (word === '') throw new UnknownLayout();
  return group(concat(word, variable(node, scope)));
}

function variable(node: ts.VariableDeclaration, scope: Scope): Doc {
  if (compiler.isArrayBindingPattern(node.name)) throw new UnknownLayout();
  const name = compiler.isObjectBindingPattern(node.name)
    ? bindingPattern(node.name, scope)
    : tokenText(node.name, scope);
  const left = concat(name, annotation(node.type, scope));
  if (node.initializer === undefined) return left;
  const value = scope.expression(node.initializer, 'assigned');
  const doc = withInlineComments(node.initializer, value, scope);
  return assignment(node, left, ' =', { node: node.initializer, doc });
}

function expressionStatement(node: ts.ExpressionStatement, scope: Scope): Doc {
  const inner = unwrap(node.expression);
  const isKnown =
    compiler.isCallExpression(inner) ||
    compiler.isBinaryExpression(inner) ||
    compiler.isPostfixUnaryExpression(inner) ||
    compiler.isAwaitExpression(inner);
  if (!isKnown || startsWithBrace(inner)) throw new UnknownLayout();
  return concat(scope.expression(inner, 'statement'), ';');
}

function initializer(node: ts.ForInitializer, scope: Scope): Doc {
  if (compiler.isVariableDeclarationList(node)) return variables(node, scope);
  return scope.expression(node, 'for');
}

function forEach(node: ts.ForInStatement | ts.ForOfStatement, word: string, scope: Scope): Doc {
  const items = scope.expression(node.expression, 'argument');
  const head = concat('for (', initializer(node.initializer, scope), word, items, ')');
  return group(concat(head, loopBody(node.statement, scope)));
}

function loopBody(node: ts.Statement, scope: Scope): Doc {
  return compiler.isBlock(node) ? concat(' ', block(node, scope)) : clause(node, scope);
}

function forStatement(node: ts.ForStatement, scope: Scope): Doc {
  if (!node.initializer || !node.condition || !node.incrementor) throw new UnknownLayout();
  const parts = indent(
    softline,
    initializer(node.initializer, scope),
    ';',
    line,
    scope.expression(node.condition, 'for'),
    ';',
    line,
    scope.expression(node.incrementor, 'for'),
  );
  const head = group(concat(parts, softline));
  return group(concat('for (', head, ')', loopBody(node.statement, scope)));
}

function switchStatement(node: ts.SwitchStatement, scope: Scope): Doc {
  const value = scope.expression(node.expression, 'condition');
  const { clauses } = node.caseBlock;
  if (clauses.length === 0) throw new UnknownLayout();
  const cases = clauses.flatMap((each, index): Doc[] => {
    const doc = withComments(each, caseClause(each, scope), scope);
    if (index === clauses.length - 1) return [doc];
    return isBeforeEmptyLine(each, scope) ? [doc, hardline, hardline] : [doc, hardline];
  });
  const head = group(concat('switch (', indent(softline, value), softline, ')'));
  return concat(head, ' {', indent(hardline, ...cases), hardline, '}');
}

function caseClause(node: ts.CaseOrDefaultClause, scope: Scope): Doc {
  const head = compiler.isCaseClause(node)
    ? concat('case ', scope.expression(node.expression, 'argument'), ':')
    : 'default:';
  const [only, second] = node.statements;
  if (only === undefined) return head;
  const body = statements(node.statements, scope);
  if (second === undefined && compiler.isBlock(only)) return concat(head, ' ', body);
  return concat(head, indent(hardline, body));
}
