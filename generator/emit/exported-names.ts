import { StructureKind } from 'ts-morph';
import type {
  ExportDeclarationStructure,
  ExportSpecifierStructure,
  OptionalKind,
  StatementStructures,
  WriterFunction,
} from 'ts-morph';
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
  return statements.filter(isStructure).flatMap(declaredNames);
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
    case StructureKind.ExportDeclaration:
      return handedOn(structure);
    default:
      return [];
  }
}

/** `export { reply } from './runtime/reply.js'` */
function handedOn({
  namedExports,
  isTypeOnly = false,
}: ExportDeclarationStructure): readonly ExportedName[] {
  if (!Array.isArray(namedExports)) return [];
  return namedExports.filter(isSpecifier).map(({ name, alias }) => ({
    name: alias ?? name,
    isType: isTypeOnly,
  }));
}

function isSpecifier(
  written: string | WriterFunction | OptionalKind<ExportSpecifierStructure>,
): written is OptionalKind<ExportSpecifierStructure> {
  return typeof written === 'object';
}
