/** What a file is made of: statements, of which more is known than their text. */
import type { Code } from './code.js';

/** A declaration (made in `declarations.ts`) or another piece of code: one statement or several. */
export type Statement = Declaration | Code;

/** A statement of which more is known than its text. */
export interface Declaration {
  /** A `block` stands on lines of its own: empty ones part it from its neighbours. */
  readonly kind: 'import' | 'export' | 'block' | 'line';
  readonly code: Code;
  /** The names by which others know what it declares or hands on. */
  readonly exports: readonly ExportedName[];
  /** What it imports from or hands on: the code before the module's name, and the name. */
  readonly source?: { readonly head: Code; readonly module: string };
  /** An empty line stands before it. */
  readonly isApart?: boolean;
}

/** A name that a file exports. */
export interface ExportedName {
  readonly name: string;
  /** Whether it is gone at run time: a type or an interface. */
  readonly isType: boolean;
}

/** The text of a statement, before it is laid out. */
export function statementText(statement: Statement): string {
  return String(isDeclaration(statement) ? statement.code : statement).trim();
}

/** The names that statements export, their own and those they hand on; a class counts as a value. */
export function exportedNames(statements: readonly Statement[]): readonly ExportedName[] {
  return statements.filter(isDeclaration).flatMap(({ exports }) => exports);
}

/** The modules that statements import from or hand on. Code is never searched. */
export function importedModules(statements: readonly Statement[]): readonly string[] {
  return statements.filter(isDeclaration).flatMap(({ source }) => source?.module ?? []);
}

/** The text of a file from those of its statements, before or after formatting. */
export function joinStatements(statements: readonly Statement[], texts: readonly string[]): string {
  const parts = texts.map((text, index) => {
    const [before, statement] = [statements[index - 1], statements[index]];
    if (before === undefined || statement === undefined) return text.trim();
    return `${isSetApart(before, statement) ? '\n\n' : '\n'}${text.trim()}`;
  });
  return `${parts.join('')}\n`;
}

function isSetApart(before: Statement, after: Statement): boolean {
  return (
    isImport(before) !== isImport(after) ||
    isBlock(before) ||
    (isDeclaration(after) && after.kind === 'block') ||
    startsApart(after)
  );
}

function startsApart(statement: Statement): boolean {
  return isDeclaration(statement)
    ? statement.isApart === true
    : statement.toString().startsWith('\n');
}

function isBlock(statement: Statement): boolean {
  return isDeclaration(statement)
    ? statement.kind === 'block'
    : statement.toString().trimEnd().endsWith('}');
}

function isImport(statement: Statement): boolean {
  return isDeclaration(statement) && statement.kind === 'import';
}

export function isDeclaration(statement: Statement): statement is Declaration {
  return 'kind' in statement;
}
