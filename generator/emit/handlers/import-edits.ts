/** Imports that a file needs more of, added to the import lines that it has. */
import type { ImportDeclaration, SourceFile } from 'ts-morph';
import { SyntaxKind } from 'ts-morph';
import { identifier } from '../code.js';
import type { Code } from '../code.js';
import { afterTrailingComment, lineBreakOf, lineIndentation } from './text-edit.js';
import type { TextEdit } from './text-edit.js';

/** Collects what one file needs; names that are imported already are used as they are. */
export class ImportEdits {
  readonly #file: SourceFile;
  /** `../api/server.js` */
  readonly #module: string;
  readonly #known: Map<string, string>;
  readonly #taken: Set<string>;
  readonly #types: string[] = [];
  readonly #values: string[] = [];

  constructor(file: SourceFile, module: string) {
    this.#file = file;
    this.#module = module;
    this.#known = importedNames(file, module);
    this.#taken = new Set(
      file.getDescendantsOfKind(SyntaxKind.Identifier).map((node) => node.getText()),
    );
  }

  type(name: string): Code {
    return this.#local(name, this.#types);
  }

  value(name: string): Code {
    return this.#local(name, this.#values);
  }

  edits(): readonly TextEdit[] {
    const declarations = this.#file
      .getImportDeclarations()
      .filter((declaration) => sameModule(declaration, this.#module) && hasNames(declaration));
    const forValues = declarations.find((declaration) => !declaration.isTypeOnly());
    const forTypes = declarations.find((declaration) => declaration.isTypeOnly());
    const lines: string[] = [];
    const edits: TextEdit[] = [];
    if (this.#values.length > 0) {
      if (forValues === undefined) lines.push(this.#line('import', this.#values));
      else edits.push(extend(forValues, this.#values));
    }
    if (this.#types.length > 0) {
      const names = this.#types.map((name) => `type ${name}`);
      if (forTypes !== undefined) edits.push(extend(forTypes, this.#types));
      else if (forValues !== undefined) edits.push(extend(forValues, names));
      else lines.push(this.#line('import type', this.#types));
    }
    return lines.length === 0 ? edits : [...edits, newLines(this.#file, lines)];
  }

  #line(keyword: string, names: readonly string[]): string {
    const first = this.#file.getImportDeclarations().at(0)?.getModuleSpecifier().getText();
    const quote = first?.startsWith('"') === true ? '"' : "'";
    return `${keyword} { ${[...names].sort().join(', ')} } from ${quote}${this.#module}${quote};`;
  }

  #local(name: string, list: string[]): Code {
    const known = this.#known.get(name);
    if (known !== undefined) return identifier(known);
    let local = name;
    for (let count = 2; this.#taken.has(local); count += 1) local = `${name}${count}`;
    this.#taken.add(local);
    this.#known.set(name, local);
    list.push(local === name ? name : `${name} as ${local}`);
    return identifier(local);
  }
}

/** Whether two imports mean the same generated folder: `../api/server.js`, `../api`, `../api/index`. */
export function sameModule(declaration: ImportDeclaration, module: string): boolean {
  const bare = (path: string): string => path.replace(/\/?(?:(?:server|index)(?:\.[jt]s)?)?$/, '');
  return bare(declaration.getModuleSpecifierValue()) === bare(module);
}

function hasNames(declaration: ImportDeclaration): boolean {
  return declaration.getNamedImports().length > 0;
}

function importedNames(file: SourceFile, module: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const declaration of file.getImportDeclarations()) {
    if (!sameModule(declaration, module)) continue;
    for (const specifier of declaration.getNamedImports()) {
      names.set(specifier.getName(), specifier.getAliasNode()?.getText() ?? specifier.getName());
    }
  }
  return names;
}

function extend(declaration: ImportDeclaration, names: readonly string[]): TextEdit {
  const specifiers = declaration.getNamedImports();
  const last = specifiers.at(-1);
  if (last === undefined) throw new Error('Only an import with names can be extended.');
  const text = declaration.getSourceFile().getFullText();
  const named = declaration.getText();
  const separator = named.includes('\n')
    ? `,${lineBreakOf(text)}${lineIndentation(text, last.getStart())}`
    : ', ';
  const end = last.getEnd();
  return { start: end, end, text: names.map((name) => separator + name).join('') };
}

/** After the last import; at the head of a file that has none. */
function newLines(file: SourceFile, lines: readonly string[]): TextEdit {
  const text = file.getFullText();
  const lineBreak = lineBreakOf(text);
  const last = file.getImportDeclarations().at(-1);
  if (last !== undefined) {
    const end = afterTrailingComment(text, last.getEnd());
    return { start: end, end, text: lines.map((line) => lineBreak + line).join('') };
  }
  const start = /^#![^\n]*\n/.exec(text)?.[0].length ?? 0;
  const block = lines.map((line) => line + lineBreak).join('');
  return { start, end: start, text: block + (text.length > start ? lineBreak : '') };
}
