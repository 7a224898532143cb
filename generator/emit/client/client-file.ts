import type { Api } from '../../model/api.js';
import type { Schema } from '../../model/schema.js';
import type { Code } from '../code.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import type { SourceFile } from '../source-file.js';
import { typeSchema } from '../types/schema-object.js';
import { typeExpression } from '../types/type-expression.js';

export const CLIENT_FILE = 'client.ts';
export const CLIENT_MODULE = moduleOf(CLIENT_FILE);

/** A file of the client in the making: its imports, by what they are for. */
export class ClientFile {
  readonly source: SourceFile;
  readonly #api: Api;
  readonly #output: OutputFiles;

  constructor(api: Api, source: SourceFile, output: OutputFiles) {
    this.source = source;
    this.#api = api;
    this.#output = output;
  }

  /** The type of a schema, by its name where it has one. */
  type(schema: Schema, options: { readonly takesDates: boolean }): Code {
    const nameOf = (part: Schema): string | undefined => {
      const name = this.#api.nameOf(part);
      if (name === undefined) return undefined;
      return String(this.source.importType(name, moduleOf(this.#output.layout.typeFile(name))));
    };
    return typeExpression(typeSchema(schema, { nameOf, takesDates: options.takesDates }));
  }

  /** A name from the runtime that only types need. */
  runtimeType(name: string, module: string): Code {
    return this.source.importType(name, `./runtime/${module}.js`);
  }

  /** A name from the runtime. */
  runtime(name: string, module: string): Code {
    return this.source.import(name, `./runtime/${module}.js`);
  }
}

/** What `client.ts` declares for its users. */
export function rootNames({ clientName }: Api): readonly string[] {
  return [
    clientName,
    `${clientName}Options`,
    `${clientName}Auth`,
    `${clientName}Headers`,
    'createClient',
    'client',
    'options',
  ];
}
