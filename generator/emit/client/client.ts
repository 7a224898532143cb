import type { Api } from '../../model/api.js';
import { identifier } from '../code.js';
import type { Code } from '../code.js';
import { exportDeclaration } from '../declarations.js';
import type { EmittedFile, Statement } from '../source-file.js';
import { ClientFile } from './client-file.js';
import { Expansions } from './expansion.js';
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
  const expansions = new Expansions(api, file);
  const root = rootClass(api, headers, file);
  const resources = api.resources.flatMap((resource): readonly Statement[] => {
    const calls = resource.operations.map((operation) => {
      const expanded = expansions.of(operation);
      return { operation, expanded, signature: signature(operation, expanded, headers, file) };
    });
    return [
      resourceClass(resource, calls, file),
      ...calls.flatMap(({ operation, expanded, signature: called }) => [
        ...headers.typeOf(operation, file),
        resultType(operation, resource, expanded, file),
        operationFunction(operation, resource, called, pages, file),
      ]),
    ];
  });
  const errors = file.source.importNamespace('errors', './runtime/errors.js');
  file.source.add(
    ...root,
    ...pages.statements,
    ...resources,
    ...expansions.statements,
    exported(errors, 'errors'),
  );
  return [file.source.print()];
}

/** Exports a local name under the name that users know. */
function exported(local: Code, name: string): Statement {
  const isKnown = String(local) === name;
  return exportDeclaration({
    names: [{ name: local, ...(isKnown ? {} : { alias: identifier(name) }) }],
    isApart: true,
  });
}
