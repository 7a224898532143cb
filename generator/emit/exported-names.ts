import { ts } from 'ts-morph';

/** A name that a file exports by a declaration of its own. */
export interface ExportedName {
  readonly name: string;
  /** Whether it is gone at run time: a type or an interface. */
  readonly isType: boolean;
}

/** The names that a file's own declarations export; a class counts as a value. */
export function exportedNames(file: ts.SourceFile): readonly ExportedName[] {
  return file.statements.flatMap((statement) => {
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

function isExported(statement: ts.HasModifiers): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
