import type { Api } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import type { Schema } from '../../model/schema.js';
import { code, propertyAccess } from '../code.js';
import type { Code } from '../code.js';
import { SourceFile } from '../source-file.js';
import type { ServerKind } from './server-kind.js';
import { typeSchema } from '../types/schema-object.js';
import { typeExpression } from '../types/type-expression.js';

/** `server.ts` or `webhooks.ts` in the making: its imports, by what they are for. */
export class ServerFile {
  readonly source: SourceFile;
  readonly kind: ServerKind;
  readonly #api: Api;

  constructor(api: Api, kind: ServerKind) {
    this.#api = api;
    this.kind = kind;
    this.source = new SourceFile(kind.file, declaredNames(api, kind));
  }

  /** The type of a schema, by its name where it has one. */
  type(schema: Schema): Code {
    const nameOf = (part: Schema): string | undefined => {
      const name = this.#api.nameOf(part);
      return name === undefined ? undefined : String(this.namedType(name));
    };
    return typeExpression(typeSchema(schema, { nameOf, takesDates: false }));
  }

  /** A type of `types.ts`. */
  namedType(name: string): Code {
    return this.source.importType(name, './types.js');
  }

  /** The validator of a schema; undefined where the schema has no name. */
  validator(schema: Schema): Code | undefined {
    const name = this.#api.nameOf(dereferenced(schema));
    if (name === undefined) return undefined;
    const validators = this.source.importNamespace('validators', './validators.js');
    return code`${validators}${propertyAccess(name)}`;
  }

  /** A constant of `operations.ts`. */
  operation(name: string): Code {
    const operations = this.source.importNamespace('operations', './operations.js');
    return code`${operations}${propertyAccess(name)}`;
  }

  runtime(name: string, module: string): Code {
    return this.source.import(name, `./runtime/${module}.js`);
  }

  runtimeType(name: string, module: string): Code {
    return this.source.importType(name, `./runtime/${module}.js`);
  }
}

/** What the file declares or hands on under a name that its users rely on. */
function declaredNames(
  api: Api,
  { create, handlers, options, security }: ServerKind,
): readonly string[] {
  return [
    ...[create, handlers, options, security].map(String),
    'handlers',
    'options',
    'Principal',
    ...api.resources.flatMap(({ className, property, operations }) => [
      `${className}Handlers`,
      property,
      ...operations.map(({ names }) => `${names.stem}Reply`),
    ]),
  ];
}
