import type { Api } from '../../model/api.js';
import type { Schema } from '../../model/schema.js';
import type { Code } from '../code.js';
import { SourceFile } from '../source-file.js';
import { typeSchema } from '../types/schema-object.js';
import { typeExpression } from '../types/type-expression.js';

/** `client.ts` in the making: its imports, and the local names that its parts share. */
export class ClientFile {
  readonly source: SourceFile;
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
    this.source = new SourceFile('client.ts', declaredNames(api));
  }

  /** The type of a schema, by its name where it has one. */
  type(schema: Schema, options: { readonly takesDates: boolean }): Code {
    const nameOf = (part: Schema): string | undefined => {
      const name = this.#api.nameOf(part);
      return name === undefined ? undefined : String(this.source.importType(name, './types.js'));
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

  /** The module with the descriptions of the operations on the wire. */
  operations(): Code {
    return this.source.importNamespace('operations', './operations.js');
  }
}

/** What the file declares for its users, and the arguments that could hide an import. */
function declaredNames(api: Api): readonly string[] {
  const { clientName } = api;
  const operations = api.resources.flatMap((resource) => resource.operations);
  return [
    clientName,
    `${clientName}Options`,
    `${clientName}Auth`,
    `${clientName}Headers`,
    'createClient',
    'client',
    'options',
    'Field',
    ...api.resources.map(({ className }) => className),
    ...operations.flatMap(({ names, call }) => [
      names.function,
      names.result,
      `${names.stem}Headers`,
      ...call.path.map(({ argument }) => argument),
      ...[call.body, call.params].flatMap((part) => (part === undefined ? [] : [part.argument])),
    ]),
  ];
}
