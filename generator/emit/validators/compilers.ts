import type { Api } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import type { Schema } from '../../model/schema.js';
import type { Code } from '../code.js';
import type { OutputFiles } from '../output-files.js';
import type { SourceFile } from '../source-file.js';
import { Compiler } from './compiler.js';
import type { Formats } from './formats.js';
import type { FunctionSource, OtherCompilers } from './other-compilers.js';
import { recursiveSchemas } from './recursion.js';

/** What the functions of one file are written from. */
export interface CompiledFile {
  readonly file: SourceFile;
  readonly constants: readonly Code[];
  readonly functions: readonly Code[];
}

/** The compilers of an output, one for each file that holds functions of schemas. */
export class Compilers implements OtherCompilers {
  readonly recursive: ReadonlySet<Schema>;
  readonly #compilers = new Map<SourceFile, Compiler>();
  readonly #api: Api;
  readonly #output: OutputFiles;
  readonly #entry: string;
  readonly #formats: Formats;

  constructor(api: Api, output: OutputFiles, entry: string, formats: Formats) {
    this.#api = api;
    this.#output = output;
    this.#entry = entry;
    this.#formats = formats;
    this.recursive = recursiveSchemas(api.schemas.map(({ schema }) => schema));
  }

  at(file: SourceFile): Compiler {
    const known = this.#compilers.get(file);
    if (known !== undefined) return known;
    const made = new Compiler(this.#api, file, this.#entry, this.#formats, this);
    this.#compilers.set(file, made);
    return made;
  }

  homeOf(schema: Schema, asker: FunctionSource): FunctionSource {
    const name = this.#api.nameOf(dereferenced(schema));
    return name === undefined
      ? asker
      : this.at(this.#output.at(this.#output.layout.checksFile(name)));
  }

  isApart(schema: Schema, file: SourceFile): boolean {
    const name = this.#api.nameOf(schema);
    return name !== undefined && this.#output.layout.validatorFile(name) !== file.path;
  }

  /** Writes everything that has been asked for, and what that asks for in turn. */
  finish(): readonly CompiledFile[] {
    // Compilers ask one another, also for what makes a compiler needed.
    const writeAll = (): boolean =>
      [...this.#compilers.values()].map((compiler) => compiler.write()).includes(true);
    for (let isDone = false; !isDone;) isDone = !writeAll();
    return [...this.#compilers].map(([file, compiler]) => ({ file, ...compiler.finish() }));
  }
}
