import type { Api } from '../../model/api.js';
import type { Schema } from '../../model/schema.js';
import { SourceFile } from '../source-file.js';
import type { EmittedFile } from '../source-file.js';
import { typeDeclaration } from './declaration.js';
import { ReceivedTypes } from './received-types.js';
import type { TypeContext } from './schema-object.js';

/** Whom the types are for: what only a client or only a server needs is left out otherwise. */
export interface TypesOptions {
  readonly client: boolean;
  readonly server: boolean;
}

/** `types.ts`: one exported type for each named schema. */
export function emitTypes(api: Api, options: TypesOptions): readonly EmittedFile[] {
  const file = new SourceFile('types.ts');
  const received = new ReceivedTypes(api);
  for (const { name, schema, audience } of api.schemas) {
    if (audience !== 'all' && !options[audience]) continue;
    if (audience === 'server') {
      file.add(typeDeclaration(name, schema, received.context));
      continue;
    }
    file.add(typeDeclaration(name, schema, callerContext(api, schema)));
    const receivedName = received.nameOf(schema);
    if (options.server && receivedName !== name && receivedName !== undefined) {
      file.add(typeDeclaration(receivedName, schema, received.context));
    }
  }
  return [file.print()];
}

/** What a caller hands over may hold dates, what an answer brings doesn't. */
function callerContext(api: Api, { usage }: Schema): TypeContext {
  return {
    nameOf: (schema) => api.nameOf(schema),
    takesDates: usage.request && !usage.response,
  };
}
