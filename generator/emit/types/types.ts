import type { Api } from '../../model/api.js';
import type { Schema } from '../../model/schema.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import type { SourceFile } from '../source-file.js';
import { narrowerDeclaration, typeDeclaration } from './declaration.js';
import { ReceivedTypes } from './received-types.js';
import type { TypeContext } from './schema-object.js';

/** Whom the types are for: what only a client or only a server needs is left out otherwise. */
export interface TypesOptions {
  readonly client: boolean;
  readonly server: boolean;
}

/** `types.ts`: one exported type for each named schema. */
export function emitTypes(api: Api, options: TypesOptions, output: OutputFiles): void {
  const { layout } = output;
  const received = new ReceivedTypes(api);
  const whole = output.at('types.ts');
  for (const { name, schema, audience } of api.schemas) {
    if (audience !== 'all' && !options[audience]) continue;
    const file = output.at(layout.typeFile(name));
    const importing = (context: TypeContext): TypeContext => ({
      ...context,
      nameOf: (part) => importedName(context.nameOf(part), api.nameOf(part), file, output),
    });
    if (audience === 'server') {
      file.add(typeDeclaration(name, schema, importing(received.context)));
      continue;
    }
    const caller = { name, context: importing(callerContext(api, schema)) };
    file.add(typeDeclaration(name, schema, caller.context));
    const receivedName = received.nameOf(schema);
    if (options.server && receivedName !== name && receivedName !== undefined) {
      file.add(narrowerDeclaration(receivedName, schema, importing(received.context), caller));
    }
  }
  output.handOn(whole, { schemas: true, resources: true, isTypeOnly: true });
}

/** The local name of a type; it stands where the schema's own name has its type. */
function importedName(
  name: string | undefined,
  schemaName: string | undefined,
  file: SourceFile,
  { layout }: OutputFiles,
): string | undefined {
  if (name === undefined || schemaName === undefined) return undefined;
  return String(file.importType(name, moduleOf(layout.typeFile(schemaName))));
}

/** What a caller hands over may hold dates, what an answer brings doesn't. */
function callerContext(api: Api, { usage }: Schema): TypeContext {
  return {
    nameOf: (schema) => api.nameOf(schema),
    takesDates: usage.request && !usage.response,
  };
}
