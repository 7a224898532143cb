import type { Api, Resource } from '../model/api.js';
import { code, join, propertyKey } from './code.js';
import type { Code } from './code.js';
import { constant, exportDeclaration } from './declarations.js';
import { jsdoc } from './jsdoc.js';
import { Layout, SCHEMAS_FILE } from './layout.js';
import { moduleOf, SourceFile } from './source-file.js';
import type { EmittedFile } from './source-file.js';
import { typeLiteral } from './type-literal.js';

/** What a file hands on: all that stands in `schemas.ts`, or in the resources' own files. */
export interface HandedOn {
  readonly schemas?: boolean;
  readonly resources?: boolean;
  readonly isTypeOnly?: boolean;
}

/** The TypeScript files of an output in the making: emitters add to those they have a part in. */
export class OutputFiles {
  readonly layout: Layout;
  readonly #files = new Map<string, SourceFile>();
  readonly #defaults = new Map<SourceFile, Map<string, Code>>();
  readonly #handedOn: { readonly file: SourceFile; readonly what: HandedOn }[] = [];

  constructor(api: Api) {
    this.layout = new Layout(api);
    for (const resource of [...api.resources, ...api.webhooks]) this.#reserveNames(resource, api);
  }

  /** A file, made when it is first asked for. */
  at(path: string): SourceFile {
    const file = this.#files.get(path) ?? new SourceFile(path);
    this.#files.set(path, file);
    return file;
  }

  /**
   * Makes something of a resource's file a member of its default export. That is for other files
   * of the output: unlike all else that the file exports, it isn't handed on to users.
   */
  setDefault(file: SourceFile, member: string, value: Code): void {
    const members = this.#defaults.get(file) ?? new Map<string, Code>();
    this.#defaults.set(file, members.set(member, value));
  }

  /** Has a file hand on what stands in others, where resources have files of their own. */
  handOn(file: SourceFile, what: HandedOn): void {
    this.#handedOn.push({ file, what });
  }

  print(): readonly EmittedFile[] {
    this.#writeDefaults();
    if (this.layout.isSplit) this.#writeExports();
    return [...this.#files.values()].map((file) => file.print());
  }

  #writeDefaults(): void {
    for (const [file, members] of this.#defaults) {
      const name = file.localName('internals');
      const types = [...members].map(([member, value]) => ({
        key: propertyKey(member),
        type: code`typeof ${value}`,
        readonly: true,
      }));
      const written = [...members].map(([member, value]) =>
        String(value) === member ? value : code`${propertyKey(member)}: ${value}`,
      );
      file.addLast(
        constant({
          name,
          type: typeLiteral(types),
          value: code`{ ${join(written, ', ')} }`,
          isExported: false,
          doc: jsdoc({ description: 'What other files of this output need of this one.' }),
        }),
        code`\nexport default ${name};`,
      );
    }
  }

  /** Leaves out files that nobody had anything for. */
  #writeExports(): void {
    for (const path of [SCHEMAS_FILE, ...this.layout.resourceFiles()]) {
      if (this.at(path).isEmpty) this.#files.delete(path);
    }
    for (const { file, what } of this.#handedOn) {
      const { isTypeOnly = false, schemas = false, resources = false } = what;
      const paths = [
        ...(schemas ? [SCHEMAS_FILE] : []),
        ...(resources ? this.layout.resourceFiles() : []),
      ];
      for (const path of paths.filter((each) => this.#files.has(each))) {
        file.addLast(exportDeclaration({ from: moduleOf(path), isTypeOnly }));
      }
    }
  }

  /** Several emitters write to a resource's file, and all must know what the others declare. */
  #reserveNames(resource: Resource, api: Api): void {
    if (!this.layout.isSplit) return;
    const owned = api.schemas.filter(({ name }) => this.layout.ownerOf(name) === resource);
    const file = this.at(this.layout.resourceFile(resource, ''));
    file.reserve(clientNames(resource));
    file.reserve(serverNames(resource));
    file.reserve(owned.flatMap(({ name }) => [name, `${name}Received`]));
  }
}

/** What the client declares for a resource, and the arguments that could hide an import. */
export function clientNames({ className, operations }: Resource): readonly string[] {
  return [
    'client',
    'options',
    'Field',
    className,
    ...operations.flatMap(({ names, call }) => [
      names.function,
      names.result,
      `${names.stem}HeaderOptions`,
      ...call.path.map(({ argument }) => argument),
      ...[call.body, call.params].flatMap((part) => (part === undefined ? [] : [part.argument])),
    ]),
  ];
}

/** The same for the server. */
export function serverNames({ className, property, operations }: Resource): readonly string[] {
  return [
    'handlers',
    'Principal',
    `${className}Handlers`,
    property,
    ...operations.map(({ names }) => `${names.stem}Reply`),
  ];
}
