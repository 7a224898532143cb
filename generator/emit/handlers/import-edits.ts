/** Imports that a file needs more of, added to the import lines that it has. */
import type { ImportDeclaration, SourceFile } from 'ts-morph';
import { SyntaxKind } from 'ts-morph';
import { code, identifier, join, specifier } from '../code.js';
import type { Code } from '../code.js';
import { withExtension } from '../import-extension.js';
import type { ImportExtension } from '../import-extension.js';
import { afterTrailingComment, lineBreakOf, lineIndentation } from './text-edit.js';
import type { TextEdit } from './text-edit.js';

/** Collects what one file needs; names that are imported already are used as they are. */
export class ImportEdits {
  readonly #file: SourceFile;
  /** The generated folder as this file sees it: `../api`. */
  readonly #folder: string;
  readonly #extension: ImportExtension;
  readonly #known: Map<string, string>;
  readonly #taken: Set<string>;
  readonly #types = new Map<string, Code[]>();
  readonly #values = new Map<string, Code[]>();

  constructor(file: SourceFile, folder: string, extension: ImportExtension) {
    this.#file = file;
    this.#folder = folder;
    this.#extension = extension;
    this.#known = importedNames(file, folder);
    this.#taken = new Set(
      file.getDescendantsOfKind(SyntaxKind.Identifier).map((node) => node.getText()),
    );
  }

  /** The local name of a type; `module` is a file of the generated folder: `server.js`. */
  type(name: string, module: string): Code {
    return this.#local(name, module, this.#types);
  }

  value(name: string, module: string): Code {
    return this.#local(name, module, this.#values);
  }

  edits(): readonly TextEdit[] {
    const lines: Code[] = [];
    const edits: TextEdit[] = [];
    for (const [module, names] of this.#values) {
      const declaration = this.#declaration(module, false);
      if (declaration !== undefined) edits.push(extend(declaration, names));
      else lines.push(this.#line(code`import`, names, module));
    }
    for (const [module, names] of this.#types) {
      const declaration = this.#declaration(module, true);
      const mixed = declaration ?? this.#declaration(module, false);
      if (mixed === undefined) lines.push(this.#line(code`import type`, names, module));
      else
        edits.push(
          extend(mixed, mixed.isTypeOnly() ? names : names.map((name) => code`type ${name}`)),
        );
    }
    return lines.length === 0 ? edits : [...edits, newLines(this.#file, lines)];
  }

  /** An import of the module, or of the whole folder, that can take more names. */
  #declaration(module: string, isTypeOnly: boolean): ImportDeclaration | undefined {
    return this.#file
      .getImportDeclarations()
      .find(
        (declaration) =>
          isFrom(declaration, this.#folder, module) &&
          declaration.isTypeOnly() === isTypeOnly &&
          declaration.getNamedImports().length > 0,
      );
  }

  #line(keyword: Code, names: readonly Code[], module: string): Code {
    const from = specifier(this.#named(module), quoteOf(this.#file));
    return code`${keyword} { ${inOrder(names)} } from ${from};`;
  }

  #named(module: string): string {
    return withExtension(`${this.#folder}/${module}`, this.#extension);
  }

  #local(name: string, module: string, lists: Map<string, Code[]>): Code {
    const known = this.#known.get(name);
    if (known !== undefined) return identifier(known);
    let local = name;
    for (let count = 2; this.#taken.has(local); count += 1) local = `${name}${count}`;
    this.#taken.add(local);
    this.#known.set(name, local);
    const list = lists.get(module) ?? [];
    const imported = identifier(name);
    const given = identifier(local);
    lists.set(module, [...list, local === name ? imported : code`${imported} as ${given}`]);
    return given;
  }
}

/** Names of an import, in the order of the alphabet. */
export function inOrder(names: readonly Code[]): Code {
  const sorted = [...names].sort((left, right) => (String(left) < String(right) ? -1 : 1));
  return join(sorted, ', ');
}

/** The quotes that a file's imports are written in; single ones where it has none. */
export function quoteOf(file: SourceFile): '"' | "'" {
  const last = file.getImportDeclarations().at(-1)?.getModuleSpecifier().getText();
  return last?.startsWith('"') === true ? '"' : "'";
}

/** Whether something is imported from the generated folder, whichever file of it. */
export function isGenerated(declaration: ImportDeclaration, folder: string): boolean {
  const specifier = declaration.getModuleSpecifierValue();
  return specifier === folder || /^\/[\w-]+(?:\.[jt]s)?$/.test(after(specifier, folder) ?? '');
}

/** The same for one file of it, or its index. */
function isFrom(declaration: ImportDeclaration, folder: string, module: string): boolean {
  const rest = after(declaration.getModuleSpecifierValue(), folder)?.replace(/\.[jt]s$/, '');
  return rest === '' || rest === '/index' || rest === `/${module.replace(/\.js$/, '')}`;
}

function after(text: string, start: string): string | undefined {
  return text.startsWith(start) ? text.slice(start.length) : undefined;
}

function importedNames(file: SourceFile, folder: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const declaration of file.getImportDeclarations()) {
    if (!isGenerated(declaration, folder)) continue;
    for (const specifier of declaration.getNamedImports()) {
      names.set(specifier.getName(), specifier.getAliasNode()?.getText() ?? specifier.getName());
    }
  }
  return names;
}

function extend(declaration: ImportDeclaration, names: readonly Code[]): TextEdit {
  const specifiers = declaration.getNamedImports();
  const last = specifiers.at(-1);
  if (last === undefined) throw new Error('Only an import with names can be extended.');
  const text = declaration.getSourceFile().getFullText();
  const named = declaration.getText();
  const separator = named.includes('\n')
    ? `,${lineBreakOf(text)}${lineIndentation(text, last.getStart())}`
    : ', ';
  const end = last.getEnd();
  return { start: end, end, text: names.map((name) => separator + String(name)).join('') };
}

/** After the last import; at the head of a file that has none. */
function newLines(file: SourceFile, lines: readonly Code[]): TextEdit {
  const text = file.getFullText();
  const lineBreak = lineBreakOf(text);
  const last = file.getImportDeclarations().at(-1);
  if (last !== undefined) {
    const end = afterTrailingComment(text, last.getEnd());
    return { start: end, end, text: lines.map((line) => lineBreak + String(line)).join('') };
  }
  const start = /^#![^\n]*\n/.exec(text)?.[0].length ?? 0;
  const block = lines.map((line) => String(line) + lineBreak).join('');
  return { start, end: start, text: block + (text.length > start ? lineBreak : '') };
}
