/** `Handlers`: an interface for each resource, with one function for each operation. */
import type { Api, Operation, Resource } from '../../model/api.js';
import { code, identifier, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { interfaceDeclaration } from '../declarations.js';
import type { PropertyMember } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import type { Statement } from '../source-file.js';
import type { ServerFile } from './server-file.js';

/** Whether anybody is ever asked who they are, so that there are principals. */
export function hasPrincipals(api: Api): boolean {
  return api.resources.some(({ operations }) =>
    operations.some(({ security }) => security.some((requirement) => requirement.size > 0)),
  );
}

export function handlersType(api: Api, file: ServerFile, { layout }: OutputFiles): Statement {
  return interfaceDeclaration({
    name: file.kind.handlers,
    typeParameters: principalParameter(api),
    doc: jsdoc({ description: file.kind.handlersDoc }),
    members: api.resources.map((resource) => {
      const module = moduleOf(layout.resourceFile(resource, file.kind.file));
      const name = file.source.importType(handlersName(resource), module);
      return {
        key: propertyKey(resource.property),
        type: hasPrincipals(api) ? code`${name}<Principal>` : name,
        readonly: true,
        doc: jsdoc(resource.documentation),
      };
    }),
  });
}

export function resourceHandlers(resource: Resource, api: Api, file: ServerFile): Statement {
  return interfaceDeclaration({
    name: identifier(handlersName(resource)),
    typeParameters: principalParameter(api),
    doc: jsdoc({ description: `Answers the operations of \`${resource.property}\`.` }),
    members: resource.operations.map((operation) => handlerMember(operation, api, file)),
  });
}

function handlerMember(operation: Operation, api: Api, file: ServerFile): PropertyMember {
  const { names, documentation, method, path } = operation;
  const request = file.namedType(requestName(operation, api));
  const handler = file.runtimeType('Handler', 'handler');
  return {
    key: propertyKey(names.function),
    type: code`${handler}<${request}, ${identifier(`${names.stem}Reply`)}, ${principalOf(operation, api)}>`,
    readonly: true,
    optional: file.kind.isPartial,
    doc: jsdoc({
      ...documentation,
      description: withPlace(documentation.description, method, path),
    }),
  };
}

/** The name of an operation's request, which the model always gives. */
function requestName(operation: Operation, api: Api): string {
  const name = api.nameOf(operation.request);
  if (name === undefined) throw new Error(`The request of ${operation.id} has no name.`);
  return name;
}

/** Where nobody must say who they are, nobody may be known. */
function principalOf({ security }: Operation, api: Api): Code {
  if (!hasPrincipals(api)) return code`undefined`;
  const isKnown = security.length > 0 && security.every((requirement) => requirement.size > 0);
  return isKnown ? code`Principal` : code`Principal | undefined`;
}

function principalParameter(api: Api): readonly Code[] {
  return hasPrincipals(api) ? [code`Principal = unknown`] : [];
}

/** `CreditGrantsHandlers`. */
export function handlersName({ className }: Resource): string {
  return `${className}Handlers`;
}

function withPlace(description: string | undefined, method: string, path: string): string {
  const place = `\`${method} ${path}\``;
  return description === undefined ? place : `${description.trim()}\n\n${place}`;
}
