import path from 'node:path';
import { isIdentifierName, isValueIdentifier } from '../support/identifiers.js';
import { wordsOfCode } from '../support/words-of-code.js';
import { code, identifier, memberName } from './code.js';
import type { Code } from './code.js';
import { importDeclaration } from './declarations.js';
import { exportedNames, isDeclaration, joinStatements, statementText } from './statements.js';
import type { Declaration, ExportedName, Statement } from './statements.js';

export type { Statement } from './statements.js';

/** A file of the output, before formatting. The path is relative to the output folder. */
export interface EmittedFile {
  readonly path: string;
  readonly text: string;
  /** What it is made of, where it is made from statements. */
  readonly statements?: readonly Statement[];
  /** What its statements export. */
  readonly exports?: readonly ExportedName[];
}

/**
 * A TypeScript file in the making. Imports are values: ask for one, use the name it returns, and
 * the file prints its own import lines. Modules are named as the output folder sees them,
 * `./types.js`; what is asked from the file itself needs no import.
 */
export class SourceFile {
  readonly path: string;
  readonly #imports = new Map<string, Map<string, ImportedName>>();
  readonly #namespaces = new Map<string, ImportedName>();
  readonly #defaults = new Map<string, ImportedName>();
  readonly #localNames: Set<string>;
  readonly #statements: Statement[] = [];
  readonly #lastStatements: Statement[] = [];

  /** `declared`: the names that the file declares itself, which no import may take. */
  constructor(path: string, declared: Iterable<string> = []) {
    this.path = path;
    this.#localNames = new Set(declared);
  }

  /** The local name of an import that is needed at run time. */
  import(name: string, from: string): Code {
    return this.#imported(name, from, true);
  }

  /** The local name of an import that only types need. */
  importType(name: string, from: string): Code {
    return this.#imported(name, from, false);
  }

  /** The local name, made from `name`, under which all exports of a module are at hand. */
  importNamespace(name: string, from: string): Code {
    return this.#namespace(name, from, true);
  }

  /** The same for a module of which only types are needed. */
  importNamespaceType(name: string, from: string): Code {
    return this.#namespace(name, from, false);
  }

  /** The local name, made from `name`, of what a module exports as its default. */
  importDefault(name: string, from: string): Code {
    const known = this.#defaults.get(from) ?? { local: this.#freeName(name), isValue: true };
    this.#defaults.set(from, known);
    return identifier(known.local);
  }

  /** The local name that a later import will have; nothing is imported by this. */
  importName(name: string, from: string): Code {
    return this.#isOwn(from) ? identifier(name) : identifier(this.#importedName(name, from).local);
  }

  /** Names that the file declares itself, from now on. */
  reserve(names: Iterable<string>): void {
    for (const name of names) this.#localNames.add(name);
  }

  /** Whether the file declares or imports something of this name. */
  isTaken(name: string): boolean {
    return this.#localNames.has(name);
  }

  /** A name for a declaration of this file: the first one that is free, else the last with a number. */
  localName(...candidates: readonly [string, ...string[]]): Code {
    const isFree = (name: string): boolean =>
      isValueIdentifier(name) && !this.#localNames.has(name);
    return identifier(this.#freeName(candidates.find(isFree) ?? candidates.at(-1) ?? ''));
  }

  /** Whether nothing was added so far. */
  get isEmpty(): boolean {
    return this.#statements.length + this.#lastStatements.length === 0;
  }

  add(...statements: readonly Statement[]): void {
    this.#statements.push(...statements);
  }

  /** Adds what stands at the end of the file, whatever is added after it. */
  addLast(...statements: readonly Statement[]): void {
    this.#lastStatements.push(...statements);
  }

  /** The file as it stands. */
  print(): EmittedFile {
    const said = [...this.#statements, ...this.#lastStatements].filter(
      (one) => isDeclaration(one) || !one.isEmpty,
    );
    const declared = [
      ...this.#importDeclarations(new Set(wordsOfCode(said.map(statementText).join('\n')))),
      ...said,
    ];
    // Even a file that has nothing to say must be a module.
    return emittedFile(this.path, declared.length > 0 ? declared : [code`export {};`]);
  }

  #imported(name: string, from: string, isValue: boolean): Code {
    if (this.#isOwn(from)) return identifier(name);
    const imported = this.#importedName(name, from);
    imported.isUsed = true;
    imported.isValue ||= isValue;
    return identifier(imported.local);
  }

  #importedName(name: string, from: string): ImportedName {
    const names = this.#imports.get(from) ?? new Map<string, ImportedName>();
    this.#imports.set(from, names);
    const imported = names.get(name) ?? {
      local: this.#freeName(name),
      isValue: false,
      isUsed: false,
    };
    names.set(name, imported);
    return imported;
  }

  #isOwn(module: string): boolean {
    return module === moduleOf(this.path);
  }

  #namespace(name: string, from: string, isValue: boolean): Code {
    const known = this.#namespaces.get(from) ?? { local: this.#freeName(name), isValue: false };
    known.isValue ||= isValue;
    this.#namespaces.set(from, known);
    return identifier(known.local);
  }

  #freeName(name: string): string {
    const base = isIdentifierName(name) ? name : `_${name}`;
    let local = isValueIdentifier(base) ? base : `${base}_`;
    for (let count = 2; this.#localNames.has(local); count += 1) local = `${base}${count}`;
    this.#localNames.add(local);
    return local;
  }

  /** What was asked for, and then left out with the code that needed it, isn't imported. */
  #importDeclarations(used: ReadonlySet<string>): readonly Declaration[] {
    const named = [...this.#imports].flatMap(([module, names]) =>
      [false, true].flatMap((isValue) => importsOf(module, names, isValue, used)),
    );
    const namespaces = [...this.#namespaces].map(([module, { local, isValue }]): Import => ({
      module,
      names: { namespace: identifier(local) },
      isTypeOnly: !isValue,
    }));
    const defaults = [...this.#defaults].map(([module, { local }]): Import => ({
      module,
      names: { default: identifier(local) },
      isTypeOnly: false,
    }));
    return [...named, ...namespaces, ...defaults]
      .sort((left, right) => compareText(left.module, right.module))
      .map(({ module, ...rest }) =>
        importDeclaration({ ...rest, from: relativeModule(this.path, module) }),
      );
  }
}

/** A file made of statements; its text is printed when it is asked for. */
export function emittedFile(path: string, statements: readonly Statement[]): EmittedFile {
  return {
    path,
    statements,
    exports: exportedNames(statements),
    get text() {
      return joinStatements(statements, statements.map(statementText));
    },
  };
}

/** An import line, its module as the output folder sees it. */
interface Import extends Omit<Parameters<typeof importDeclaration>[0], 'from'> {
  readonly module: string;
}

interface ImportedName {
  readonly local: string;
  isValue: boolean;
  /** False where only the name was asked for so far. */
  isUsed?: boolean;
}

/** The module that a file is, as the output folder sees it: `./types.js`. */
export function moduleOf(file: string): string {
  return `./${file.replace(/\.ts$/, '.js')}`;
}

/** A module of the output as one of its files sees it: `../types.js`. A package keeps its name. */
export function relativeModule(file: string, module: string): string {
  if (!module.startsWith('.')) return module;
  const relative = path.posix.relative(path.posix.dirname(file), module);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function importsOf(
  module: string,
  imported: ReadonlyMap<string, ImportedName>,
  isValue: boolean,
  used: ReadonlySet<string>,
): readonly Import[] {
  const names = [...imported]
    .filter(([, name]) => name.isUsed !== false && name.isValue === isValue && used.has(name.local))
    .sort(([left], [right]) => compareText(left, right))
    .map(([name, { local }]) =>
      local === name
        ? { name: memberName(name) }
        : { name: memberName(name), alias: identifier(local) },
    );
  return names.length === 0 ? [] : [{ module, names, isTypeOnly: !isValue }];
}

/** By code units, so that no locale changes the output. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
