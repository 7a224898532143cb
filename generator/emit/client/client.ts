import type { Api } from '../../model/api.js';
import type { EmittedFile, Statement } from '../source-file.js';
import { ClientFile } from './client-file.js';
import { HeaderTypes } from './headers.js';
import { operationFunction, PageConstants } from './operation-function.js';
import { resourceClass } from './resource-class.js';
import { resultType } from './result.js';
import { rootClass } from './root-class.js';
import { signature } from './signature.js';

/** `client.ts`: the client's class, a class for each resource, a function for each operation. */
export function emitClient(api: Api): readonly EmittedFile[] {
  const file = new ClientFile(api);
  const headers = new HeaderTypes(api);
  const pages = new PageConstants(file);
  const root = rootClass(api, headers, file);
  const resources = api.resources.flatMap((resource): readonly Statement[] => {
    const signatures = new Map(
      resource.operations.map((operation) => [operation, signature(operation, headers, file)]),
    );
    const functions = [...signatures].flatMap(([operation, called]) => [
      ...headers.typeOf(operation, file),
      resultType(operation, resource, file),
      operationFunction(operation, resource, called, pages, file),
    ]);
    return [resourceClass(resource, signatures, file), ...functions];
  });
  file.source.add(...root, ...pages.statements, ...resources);
  return [file.source.print()];
}
