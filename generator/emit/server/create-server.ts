/** `createServer`: ties the handlers to the descriptions of their operations. */
import type { Api, Operation, Resource, Response } from '../../model/api.js';
import { code, join, propertyAccess, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { functionDeclaration } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Statement } from '../source-file.js';
import { basePaths } from './base-paths.js';
import { hasPrincipals } from './handler-types.js';
import type { ServerFile } from './server-file.js';
import { optionsAreOptional, sharedError, usedSchemes } from './server-options.js';

export function createServer(api: Api, file: ServerFile): Statement {
  const principals = hasPrincipals(api);
  const { create, doc, handlers, options } = file.kind;
  return functionDeclaration({
    name: principals ? code`${create}<Principal>` : create,
    doc: jsdoc({ description: doc }),
    parameters: [
      {
        name: api.resources.length === 0 ? code`_handlers` : code`handlers`,
        type: principals ? code`${handlers}<Principal>` : handlers,
      },
      {
        name: code`options`,
        type: principals ? code`${options}<NoInfer<Principal>>` : options,
        ...(optionsAreOptional(api) ? { initializer: code`{}` } : {}),
      },
    ],
    returnType: file.runtimeType('Server', 'edge'),
    body: body(api, file),
  });
}

function body(api: Api, file: ServerFile): Code {
  const routes = api.resources.flatMap((resource) =>
    resource.operations.map((operation) => routeCode(operation, resource, api, file)),
  );
  const error = sharedError(api);
  const edge = file.runtime('createEdge', 'edge');
  return code`return ${edge}({
    routes: [
      ${join(routes, '\n')}
    ],
    securitySchemes: ${file.operation('securitySchemes')},
    security: { ${join(usedSchemes(api).map(securityMember), ', ')} },
    errors: ${error === undefined ? code`undefined` : code`{ contentType: ${error.contentType}, toBody: options.toErrorBody }`},
    options,
  });`;
}

function securityMember({
  key,
  property,
}: {
  readonly key: string;
  readonly property: string;
}): Code {
  return code`${propertyKey(key)}: options.security${propertyAccess(property)}`;
}

function routeCode(operation: Operation, resource: Resource, api: Api, file: ServerFile): Code {
  const holder = code`handlers${propertyAccess(resource.property)}`;
  const handler = code`${holder}${propertyAccess(operation.names.function)}`;
  const bound = file.kind.isPartial
    ? code`${handler}?.bind(${holder})`
    : code`${handler}.bind(${holder})`;
  const paths = basePaths(operation, api);
  const members = [
    code`operation: ${file.operation(operation.names.function)},`,
    ...(paths.join() === '' ? [] : [code`basePaths: ${paths},`]),
    code`request: ${file.validator(operation.request) ?? code`undefined`},`,
    code`replies: { ${join(
      operation.responses.flatMap((response) => replyValidators(response, file)),
      ', ',
    )} },`,
    code`handler: ${bound},`,
  ];
  return code`${file.runtime('route', 'route')}({
    ${join(members, '\n')}
  }),`;
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
