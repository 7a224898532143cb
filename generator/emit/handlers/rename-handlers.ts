/** Handlers whose operation got another id: the same body under the new name. */
import { Node, SyntaxKind } from 'ts-morph';
import type { SourceFile } from 'ts-morph';
import { member } from './handler-container.js';
import type { HandlerContainer } from './handler-container.js';
import type { HandlerProject } from './handler-project.js';
import type { HandlerRecord } from './handler-record.js';
import { isGenerated } from './import-edits.js';
import type { HandlerNames } from './stub.js';
import type { TextEdit } from './text-edit.js';

export interface Rename {
  readonly from: HandlerRecord;
  readonly to: HandlerNames;
  readonly container: HandlerContainer;
}

/** Edits by file. All renames are made at once, so that two handlers may swap their names. */
export function renameHandlers(
  project: HandlerProject,
  renames: readonly Rename[],
  folderFor: (file: string) => string,
): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new EditsByFile();
  for (const rename of renames) {
    renameFunction(project, rename, edits);
  }
  const types = new Map(
    renames.flatMap(({ from, to }) => [
      [from.request, to.request],
      [from.reply, to.reply],
    ]),
  );
  for (const file of new Set(renames.map(({ container }) => container.node.getSourceFile()))) {
    renameTypes(project, file, types, folderFor(project.pathOf(file)), edits);
  }
  return edits.all;
}

class EditsByFile {
  readonly all = new Map<string, TextEdit[]>();

  add(file: string, start: number, end: number, text: string): void {
    const edits = this.all.get(file) ?? [];
    this.all.set(file, edits);
    if (edits.some((edit) => edit.start === start)) return;
    edits.push({ start, end, text });
  }
}

function renameFunction(project: HandlerProject, rename: Rename, edits: EditsByFile): void {
  const node = member(rename.container, rename.from.name);
  const name = node === undefined ? undefined : nameNodeOf(node);
  if (name === undefined) return;
  // Declared under a name of its own and exported under the handler's: that one changes.
  const shown = name.getText() === rename.from.name ? name : exportedAs(rename);
  if (shown === undefined) return;
  if (shown.getParent()?.getKind() === SyntaxKind.ExportSpecifier) {
    edits.add(project.pathOf(shown), shown.getStart(), shown.getEnd(), rename.to.name);
    return;
  }
  for (const { file, start, end } of project.renameLocations(shown)) {
    edits.add(file, start, end, rename.to.name);
  }
}

function exportedAs({ container, from }: Rename): Node | undefined {
  if (container.kind !== 'module') return undefined;
  return container.node
    .getExportDeclarations()
    .flatMap((statement) => statement.getNamedExports())
    .map((specifier) => specifier.getAliasNode())
    .find((alias) => alias?.getText() === from.name);
}

function nameNodeOf(node: Node): Node | undefined {
  if (Node.isExportSpecifier(node)) return node.getAliasNode() ?? node.getNameNode();
  if (
    Node.isFunctionDeclaration(node) ||
    Node.isVariableDeclaration(node) ||
    Node.isMethodDeclaration(node) ||
    Node.isPropertyDeclaration(node) ||
    Node.isPropertyAssignment(node) ||
    Node.isShorthandPropertyAssignment(node)
  ) {
    return node.getNameNode();
  }
  return undefined;
}

/** The imported types of requests and replies follow, unless the new name is imported already. */
function renameTypes(
  project: HandlerProject,
  file: SourceFile,
  types: ReadonlyMap<string, string>,
  folder: string,
  edits: EditsByFile,
): void {
  const specifiers = file
    .getImportDeclarations()
    .filter((declaration) => isGenerated(declaration, folder))
    .flatMap((declaration) => declaration.getNamedImports());
  const imported = new Set(specifiers.map((specifier) => specifier.getName()));
  const path = project.pathOf(file);
  for (const specifier of specifiers) {
    const to = types.get(specifier.getName());
    if (to === undefined || to === specifier.getName()) continue;
    if (imported.has(to) && !types.has(to)) continue;
    const name = specifier.getNameNode();
    edits.add(path, name.getStart(), name.getEnd(), to);
    if (specifier.getAliasNode() !== undefined) continue;
    for (const location of project.renameLocations(name)) {
      edits.add(location.file, location.start, location.end, to);
    }
  }
}
