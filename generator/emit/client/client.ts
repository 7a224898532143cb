import type { Api } from '../../model/api.js';
import { identifier } from '../code.js';
import type { Code } from '../code.js';
import { exportDeclaration } from '../declarations.js';
import type { Descriptors } from '../operations/descriptors.js';
import { clientNames } from '../output-files.js';
import type { OutputFiles } from '../output-files.js';
import type { Statement } from '../source-file.js';
import { CLIENT_FILE, ClientFile, rootNames } from './client-file.js';
import { Expansions } from './expansion.js';
import { HeaderTypes } from './headers.js';
import { operationFunction, PageConstants } from './operation-function.js';
import { resourceClass } from './resource-class.js';
import { resultType } from './result.js';
import { rootClass } from './root-class.js';
import { signature } from './signature.js';

/**
 * `client.ts`: the client's class, a class for each resource, a function for each operation; these
 * two in the resource's own file, where it has one.
 */
export function emitClient(api: Api, descriptors: Descriptors, output: OutputFiles): void {
  const root = new ClientFile(api, output.at(CLIENT_FILE), output);
  root.source.reserve(rootNames(api));
  if (!output.layout.isSplit) root.source.reserve(api.resources.flatMap(clientNames));
  const headers = new HeaderTypes(api);
  const expansions = new Expansions(api, output);
  const wholePages = new PageConstants(root);
  root.source.add(...rootClass(api, headers, descriptors, root, output));
  const resources = api.resources.map((resource) => {
    const source = output.at(output.layout.resourceFile(resource, CLIENT_FILE));
    const file = source === root.source ? root : new ClientFile(api, source, output);
    const pages = file === root ? wholePages : new PageConstants(file);
    const calls = resource.operations.map((operation) => {
      const expanded = expansions.of(operation, file);
      return { operation, expanded, signature: signature(operation, expanded, headers, file) };
    });
    const statements = [
      resourceClass(resource, calls, file),
      ...calls.flatMap(({ operation, expanded, signature: called }) => [
        ...headers.typeOf(operation, file),
        resultType(operation, resource, expanded, file),
        operationFunction(operation, resource, called, pages, descriptors, file),
      ]),
    ];
    return { file, pages, statements };
  });
  root.source.add(...wholePages.statements);
  for (const { file, pages, statements } of resources) {
    if (file !== root) file.source.add(...pages.statements);
    file.source.add(...statements);
  }
  const errors = root.source.importNamespace('errors', './runtime/errors.js');
  root.source.addLast(exported(errors, 'errors'));
  output.handOn(root.source, { resources: true });
  // What answers become where fields of them are expanded.
  output.handOn(root.source, { schemas: true, isTypeOnly: true });
}

/** Exports a local name under the name that users know. */
function exported(local: Code, name: string): Statement {
  const isKnown = String(local) === name;
  return exportDeclaration({
    names: [{ name: local, ...(isKnown ? {} : { alias: identifier(name) }) }],
    isApart: true,
  });
}
