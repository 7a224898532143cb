/** The statements of a file one by one: so that only those are printed again that changed. */
import { Project, StructureKind } from 'ts-morph';
import type { StatementStructures } from 'ts-morph';
import type { Code } from './code.js';

/** A structure of ts-morph (made in `declarations.ts`) or a piece of code. */
export type Statement = StatementStructures | Code;

/** A text that two statements share if they are printed alike. */
export function statementKey(statement: Statement): string {
  return isStructure(statement) ? JSON.stringify(statement) : statement.toString();
}

/**
 * The text of each statement. They are printed as one file, made from structures in one go: adding
 * declarations one by one is quadratic.
 */
export function printStatements(statements: readonly Statement[]): readonly string[] {
  if (statements.length === 0) return [];
  return splitTexts(printed(statements), statements.length).map((text) => text.trim());
}

/** Texts with borders between them, to be treated as one. */
export function uniteTexts(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n${BORDER}\n`).join('');
}

/** The texts between the borders, which printing and formatting leave alone. */
export function splitTexts(united: string, count: number): readonly string[] {
  const texts = united.split(`\n${BORDER}\n`);
  // The last border ends the text. A statement holds none: its lines are code or start with ` *`.
  if (texts.pop() !== '' || texts.length !== count) {
    throw new Error(`${count} statements became ${texts.length}`);
  }
  return texts;
}

function printed(statements: readonly Statement[]): string {
  const project = new Project({ useInMemoryFileSystem: true });
  const file = project.createSourceFile('statements.ts', {
    statements: statements.flatMap((statement) => [
      isStructure(statement) ? statement : statement.toString(),
      BORDER,
    ]),
  });
  return file.getFullText();
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

const BORDER = '// ---------- border of statements ----------';

/** What stands on lines of its own is parted from its neighbours by an empty line. */
const BLOCKS: ReadonlySet<StructureKind> = new Set([
  StructureKind.Function,
  StructureKind.Class,
  StructureKind.Interface,
]);

function isSetApart(before: Statement, after: Statement): boolean {
  return (
    isImport(before) !== isImport(after) ||
    isBlock(before) ||
    (isStructure(after) && BLOCKS.has(after.kind)) ||
    startsWithEmptyLine(after)
  );
}

function startsWithEmptyLine(statement: Statement): boolean {
  const start = isStructure(statement) ? statement.leadingTrivia : statement.toString();
  return typeof start === 'string' && start.startsWith('\n');
}

function isBlock(statement: Statement): boolean {
  return isStructure(statement)
    ? BLOCKS.has(statement.kind)
    : statement.toString().trimEnd().endsWith('}');
}

function isImport(statement: Statement): boolean {
  return isStructure(statement) && statement.kind === StructureKind.ImportDeclaration;
}

export function isStructure(statement: Statement): statement is StatementStructures {
  return 'kind' in statement;
}
