import { ts } from 'ts-morph';

/** A name that a file exports. */
export interface ExportedName {
  readonly name: string;
  /** Whether it is gone at run time: a type or an interface. */
  readonly isType: boolean;
}

/** The names that a file exports, its own and those it hands on; a class counts as a value. */
export function exportedNames(file: ts.SourceFile): readonly ExportedName[] {
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
