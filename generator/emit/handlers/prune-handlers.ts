/** Takes out stubs of operations that are gone, together with imports that only they used. */
import { Node, SyntaxKind } from 'ts-morph';
import type { ImportSpecifier, SourceFile } from 'ts-morph';
import { isGenerated } from './import-edits.js';
import type { TextEdit } from './text-edit.js';
import { lineBreakOf } from './text-edit.js';

/** Edits for one file. `stubs`: the declarations to take out, all of that file. */
export function pruneStubs(
  file: SourceFile,
  stubs: readonly Node[],
  folder: string,
): readonly TextEdit[] {
  const removed = stubs.map((node) => removal(declarationOf(node)));
  const isGone = (node: Node): boolean =>
    removed.some(({ start, end }) => node.getStart() >= start && node.getEnd() <= end);
  return [...removed, ...unusedImports(file, folder, isGone)];
}

/** The whole statement or member, comments ahead of it included as far as they belong to it. */
export function declarationOf(node: Node): Node {
  return Node.isVariableDeclaration(node) ? node.getVariableStatementOrThrow() : node;
}

/** Cuts a statement or member, with its comma, its docs and the gap ahead of it. */
export function removal(node: Node): TextEdit {
  const text = node.getSourceFile().getFullText();
  const comma = node.getNextSiblingIfKind(SyntaxKind.CommaToken);
  const start = node.getStart(true);
  const gap = /(?:[\t ]*\r?\n)*[\t ]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const end = comma?.getEnd() ?? node.getEnd();
  // At the head of a file nothing stands ahead, so the gap behind goes.
  if (start - gap > 0) return { start: start - gap, end, text: '' };
  const behind = /^[\t ]*(?:\r?\n)*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end: end + behind, text: '' };
}

function unusedImports(
  file: SourceFile,
  folder: string,
  isGone: (node: Node) => boolean,
): readonly TextEdit[] {
  const uses = new Map<string, Node[]>();
  for (const node of file.getDescendantsOfKind(SyntaxKind.Identifier)) {
    if (node.getFirstAncestorByKind(SyntaxKind.ImportDeclaration) !== undefined) continue;
    uses.set(node.getText(), [...(uses.get(node.getText()) ?? []), node]);
  }
  const isUnused = (specifier: ImportSpecifier): boolean => {
    const local = specifier.getAliasNode()?.getText() ?? specifier.getName();
    const found = uses.get(local) ?? [];
    return found.length > 0 && found.every(isGone);
  };
  return file
    .getImportDeclarations()
    .filter((declaration) => isGenerated(declaration, folder))
    .flatMap((declaration) => {
      const specifiers = declaration.getNamedImports();
      const unused = specifiers.filter(isUnused);
      if (unused.length === 0) return [];
      return unused.length === specifiers.length
        ? [wholeLine(declaration)]
        : withoutNames(specifiers, unused);
    });
}

/** Cuts a statement with its line break. */
export function wholeLine(node: Node): TextEdit {
  const text = node.getSourceFile().getFullText();
  const lineBreak = lineBreakOf(text);
  const end = node.getEnd();
  const tail = text.startsWith(lineBreak, end) ? lineBreak.length : 0;
  return { start: node.getStart(), end: end + tail, text: '' };
}

/** Edits that take names out of an import which keeps others, with the commas they leave behind. */
function withoutNames(
  all: readonly ImportSpecifier[],
  unused: readonly ImportSpecifier[],
): readonly TextEdit[] {
  const lastKept = all.findLastIndex((specifier) => !unused.includes(specifier));
  const tail = all.slice(lastKept + 1);
  const ahead = all
    .slice(0, lastKept)
    .map((specifier, index) => ({ specifier, next: all[index + 1] ?? specifier }))
    .filter(({ specifier }) => unused.includes(specifier))
    .map(({ specifier, next }) => ({
      start: specifier.getStart(),
      end: next.getStart(),
      text: '',
    }));
  const start = all[lastKept]?.getEnd();
  const end = tail.at(-1)?.getEnd();
  return start === undefined || end === undefined ? ahead : [...ahead, { start, end, text: '' }];
}
