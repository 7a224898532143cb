/** `createServer`: ties the handlers to the descriptions of their operations. */
import type { Api, SecurityScheme } from '../../model/api.js';
import { code, join, propertyAccess, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { functionDeclaration } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import type { Statement } from '../source-file.js';
import { hasPrincipals } from './handler-types.js';
import type { Routes } from './routes.js';
import type { ServerFile } from './server-file.js';
import { optionsAreOptional, sharedError, usedSchemes } from './server-options.js';

export function createServer(
  api: Api,
  routes: Routes,
  file: ServerFile,
  output: OutputFiles,
): Statement {
  const principals = hasPrincipals(api);
  const { create, doc, handlers, options } = file.kind;
  return functionDeclaration({
    name: create,
    typeParameters: principals ? [code`Principal`] : [],
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
    body: body(api, routes, file, output),
  });
}

function body(api: Api, routes: Routes, file: ServerFile, { layout }: OutputFiles): Code {
  const written = api.resources.flatMap((resource) => {
    const holder = code`handlers${propertyAccess(resource.property)}`;
    if (!layout.isSplit) return routes.of(resource, holder, file);
    const module = moduleOf(layout.resourceFile(resource, file.kind.file));
    const whole = file.source.importDefault(resource.property, module);
    return [code`...${whole}.routes(${holder}),`];
  });
  const error = sharedError(api);
  const edge = file.runtime('createEdge', 'edge');
  return code`return ${edge}({
    routes: [
      ${join(written, '\n')}
    ],
    securitySchemes: ${routes.securitySchemes(file)},
    security: { ${join(usedSchemes(api).map(securityMember), ', ')} },
    errors: ${error === undefined ? code`undefined` : code`{ contentType: ${error.contentType}, toBody: options.toErrorBody }`},
    options,
  });`;
}

function securityMember({ key }: SecurityScheme): Code {
  return code`${propertyKey(key)}: options.security${propertyAccess(key)}`;
}
