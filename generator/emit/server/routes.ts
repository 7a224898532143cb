/** The routes of a server: operations with their validators and handlers. */
import type { Api, Operation, Resource, Response } from '../../model/api.js';
import { code, identifier, join, propertyAccess, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { functionDeclaration } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Descriptors } from '../operations/descriptors.js';
import type { OutputFiles } from '../output-files.js';
import type { Statement } from '../source-file.js';
import { basePaths } from './base-paths.js';
import { handlersName, hasPrincipals } from './handler-types.js';
import type { ServerFile } from './server-file.js';

export class Routes {
  readonly #api: Api;
  readonly #descriptors: Descriptors;

  constructor(api: Api, descriptors: Descriptors) {
    this.#api = api;
    this.#descriptors = descriptors;
  }

  /** The routes of a resource, one after the other; `handlers` holds their handlers. */
  of(resource: Resource, handlers: Code, file: ServerFile): readonly Code[] {
    return resource.operations.map((operation) => this.#route(operation, handlers, file));
  }

  /** How callers may say who they are. */
  securitySchemes(file: ServerFile): Code {
    return this.#descriptors.common('securitySchemes', file.source);
  }

  #route(operation: Operation, handlers: Code, file: ServerFile): Code {
    const replies = operation.responses.flatMap((response) => replyValidators(response, file));
    const handler = code`${handlers}${propertyAccess(operation.names.function)}`;
    const paths = basePaths(operation, this.#api);
    const members = [
      code`operation: ${this.#descriptors.of(operation, file.source)},`,
      ...(paths.join() === '' ? [] : [code`basePaths: ${paths},`]),
      code`request: ${file.validator(operation.request) ?? code`undefined`},`,
      code`replies: { ${join(replies, ', ')} },`,
      code`handler: ${handler},`,
      String(handlers) === 'handlers' ? code`handlers,` : code`handlers: ${handlers},`,
    ];
    return code`${file.runtime('route', 'route')}({
      ${join(members, '\n')}
    }),`;
  }
}

/** `routes`: the function of a resource's own file that gives `server.ts` its routes. */
export function resourceRoutes(
  resource: Resource,
  routes: Routes,
  api: Api,
  file: ServerFile,
  output: OutputFiles,
): Statement {
  const name = file.source.localName('routes');
  output.setDefault(file.source, 'routes', name);
  const handlers = identifier(handlersName(resource));
  const route = file.runtimeType('Route', 'route');
  return functionDeclaration({
    name,
    typeParameters: hasPrincipals(api) ? [code`Principal`] : [],
    isExported: false,
    doc: jsdoc({ description: 'Ties the handlers to their operations, for `createServer`.' }),
    parameters: [
      { name: code`handlers`, type: hasPrincipals(api) ? code`${handlers}<Principal>` : handlers },
    ],
    returnType: code`readonly ${route}<${hasPrincipals(api) ? code`Principal` : code`undefined`}>[]`,
    body: code`return [${join(routes.of(resource, code`handlers`, file), '\n')}];`,
  });
}

/** `200: { 'application/json': validators.CreditGrant }`; of a stream, the validator of its items. */
function replyValidators(response: Response, file: ServerFile): readonly Code[] {
  const validators = response.content.flatMap(({ name, schema, itemSchema }) => {
    const validator = file.validator(itemSchema ?? schema);
    return validator === undefined ? [] : [code`${propertyKey(name)}: ${validator}`];
  });
  if (validators.length === 0) return [];
  const key = /^\d{3}$/.test(response.status)
    ? code`${Number(response.status)}`
    : propertyKey(response.status);
  return [code`${key}: { ${join(validators, ', ')} }`];
}
