import type { Api } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import type { Schema } from '../../model/schema.js';
import { code, propertyAccess } from '../code.js';
import type { Code } from '../code.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import type { SourceFile } from '../source-file.js';
import type { ServerKind } from './server-kind.js';
import { typeSchema } from '../types/schema-object.js';
import { typeExpression } from '../types/type-expression.js';

/** A file of a server in the making: its imports, by what they are for. */
export class ServerFile {
  readonly source: SourceFile;
  readonly kind: ServerKind;
  readonly #api: Api;
  readonly #output: OutputFiles;

  constructor(api: Api, source: SourceFile, kind: ServerKind, output: OutputFiles) {
    this.source = source;
    this.kind = kind;
    this.#api = api;
    this.#output = output;
  }

  /** The type of a schema, by its name where it has one. */
  type(schema: Schema): Code {
    const nameOf = (part: Schema): string | undefined => {
      const name = this.#api.nameOf(part);
      return name === undefined ? undefined : String(this.namedType(name));
    };
    return typeExpression(typeSchema(schema, { nameOf, takesDates: false }));
  }

  /** The type of a named schema. */
  namedType(name: string): Code {
    return this.source.importType(name, moduleOf(this.#output.layout.typeFile(name)));
  }

  /** The validator of a schema; undefined where the schema has no name. */
  validator(schema: Schema): Code | undefined {
    const name = this.#api.nameOf(dereferenced(schema));
    if (name === undefined) return undefined;
    const { layout } = this.#output;
    const module = moduleOf(layout.validatorFile(name));
    if (layout.isSplit) return this.source.import(name, module);
    return code`${this.source.importNamespace('validators', module)}${propertyAccess(name)}`;
  }

  runtime(name: string, module: string): Code {
    return this.source.import(name, `./runtime/${module}.js`);
  }

  runtimeType(name: string, module: string): Code {
    return this.source.importType(name, `./runtime/${module}.js`);
  }
}

/** What `server.ts` or its like declares under a name that its users rely on. */
export function rootNames({ create, handlers, options, security }: ServerKind): readonly string[] {
  return [...[create, handlers, options, security].map(String), 'handlers', 'options', 'Principal'];
}
