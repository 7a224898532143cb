import { isIdentifierName, isValueIdentifier } from '../support/identifiers.js';
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
  /** What it is made of, where it is made from statements: each can be laid out by itself. */
  readonly statements?: readonly Statement[];
  /** What its statements export. */
  readonly exports?: readonly ExportedName[];
  /** Set where the text is laid out already. */
  readonly isFormatted?: true;
}

/**
 * A TypeScript file in the making. Imports are values: ask for one, use the name it returns, and
 * the file prints its own import lines.
 */
export class SourceFile {
  readonly path: string;
  readonly #imports = new Map<string, Map<string, ImportedName>>();
  readonly #namespaces = new Map<string, ImportedName>();
  readonly #localNames: Set<string>;
  readonly #statements: Statement[] = [];

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

  /** A name for a declaration of this file: the first one that is free, else the last with a number. */
  localName(...candidates: readonly [string, ...string[]]): Code {
    const isFree = (name: string): boolean =>
      isValueIdentifier(name) && !this.#localNames.has(name);
    return identifier(this.#freeName(candidates.find(isFree) ?? candidates.at(-1) ?? ''));
  }

  add(...statements: readonly Statement[]): void {
    this.#statements.push(...statements);
  }

  /** The file as it stands; its text is printed when it is asked for. */
  print(): EmittedFile {
    const said = this.#statements.filter((one) => isDeclaration(one) || !one.isEmpty);
    const declared = [...this.#importDeclarations(), ...said];
    // Even a file that has nothing to say must be a module.
    const statements = declared.length > 0 ? declared : [code`export {};`];
    return {
      path: this.path,
      statements,
      exports: exportedNames(statements),
      get text() {
        return joinStatements(statements, statements.map(statementText));
      },
    };
  }

  #imported(name: string, from: string, isValue: boolean): Code {
    const names = this.#imports.get(from) ?? new Map<string, ImportedName>();
    this.#imports.set(from, names);
    const known = names.get(name);
    if (known !== undefined) {
      known.isValue ||= isValue;
      return identifier(known.local);
    }
    const local = this.#freeName(name);
    names.set(name, { local, isValue });
    return identifier(local);
  }

  #namespace(name: string, from: string, isValue: boolean): Code {
    const known = this.#namespaces.get(from) ?? { local: this.#freeName(name), isValue };
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

  #importDeclarations(): Declaration[] {
    const named = [...this.#imports].flatMap(([from, names]) => [
      ...importsOf(from, names, false),
      ...importsOf(from, names, true),
    ]);
    const namespaces = [...this.#namespaces].map(([from, { local, isValue }]) =>
      importDeclaration({
        names: { namespace: identifier(local) },
        from,
        isTypeOnly: !isValue,
      }),
    );
    return [...named, ...namespaces].sort((left, right) => compareText(left.module, right.module));
  }
}

interface ImportedName {
  readonly local: string;
  isValue: boolean;
}

function importsOf(
  from: string,
  imported: ReadonlyMap<string, ImportedName>,
  isValue: boolean,
): ReturnType<typeof importDeclaration>[] {
  const names = [...imported]
    .filter(([, name]) => name.isValue === isValue)
    .sort(([left], [right]) => compareText(left, right))
    .map(([name, { local }]) =>
      local === name
        ? { name: memberName(name) }
        : { name: memberName(name), alias: identifier(local) },
    );
  return names.length === 0 ? [] : [importDeclaration({ names, from, isTypeOnly: !isValue })];
}

/** By code units, so that no locale changes the output. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
