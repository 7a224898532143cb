import { StructureKind, ts } from 'ts-morph';
import type { StatementStructures } from 'ts-morph';
import { isStructure } from './statements.js';
import type { Statement } from './statements.js';

/** A name that a file exports. */
export interface ExportedName {
  readonly name: string;
  /** Whether it is gone at run time: a type or an interface. */
  readonly isType: boolean;
}

/** The names that statements export, their own and those they hand on; a class counts as a value. */
export function exportedNames(statements: readonly Statement[]): readonly ExportedName[] {
  return statements.flatMap((statement) =>
    isStructure(statement) ? declaredNames(statement) : namesInCode(statement.toString()),
  );
}

function declaredNames(structure: StatementStructures): readonly ExportedName[] {
  switch (structure.kind) {
    case StructureKind.Interface:
    case StructureKind.TypeAlias:
      return structure.isExported ? [{ name: structure.name, isType: true }] : [];
    case StructureKind.Class:
    case StructureKind.Function:
      return structure.isExported ? [{ name: structure.name ?? 'default', isType: false }] : [];
    case StructureKind.VariableStatement:
      return structure.isExported
        ? structure.declarations.map(({ name }) => ({ name, isType: false }))
        : [];
    default:
      return [];
  }
}

function namesInCode(text: string): readonly ExportedName[] {
  if (!text.includes('export')) return [];
  const file = ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return handedOn(statement);
    if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => ({
        name: name.getText(file),
        isType: false,
      }));
    }
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    const isDeclaration =
      isType || ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    const name = isDeclaration ? statement.name?.text : undefined;
    return name === undefined ? [] : [{ name, isType }];
  });
}

/** `export { reply } from './runtime/reply.js'` */
function handedOn({ exportClause, isTypeOnly }: ts.ExportDeclaration): readonly ExportedName[] {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements.map((element) => ({
    name: element.name.text,
    isType: isTypeOnly || element.isTypeOnly,
  }));
}

function isExported(statement: ts.HasModifiers): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
