import type { Operation, Resource } from '../../model/api.js';
import { code, identifier, memberName } from '../code.js';
import { classDeclaration } from '../declarations.js';
import type { Method } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Statement } from '../source-file.js';
import { FIELD } from './expansion.js';
import type { ClientFile } from './client-file.js';
import type { Signature } from './signature.js';

/** The class of a resource: one method for each operation, which hands on to its function. */
export function resourceClass(
  resource: Resource,
  calls: readonly { readonly operation: Operation; readonly signature: Signature }[],
  file: ClientFile,
): Statement {
  const client = file.runtimeType('HttpClient', 'http-client');
  return classDeclaration({
    name: identifier(resource.className),
    doc: jsdoc(resource.documentation),
    properties: [{ key: code`#client`, type: client, readonly: true }],
    constructorParameters: [{ name: code`client`, type: client }],
    constructorBody: code`this.#client = client;`,
    methods: calls.map(({ operation, signature }) => method(operation, signature)),
  });
}

function method(
  { names, call, documentation }: Operation,
  { typeParameters, parameters, returnType, handedOn }: Signature,
): Method {
  const tags = call.path.flatMap(({ argument, documentation: { description } }) =>
    description === undefined ? [] : [`@param ${argument} - ${oneLine(description)}`],
  );
  // Left to inference, a type argument would be found by comparing the types of whole answers.
  const given = typeParameters.length === 0 ? code`` : code`<${FIELD}>`;
  return {
    name: memberName(names.method),
    typeParameters,
    parameters,
    returnType,
    body: code`return ${identifier(names.function)}${given}(this.#client, ${handedOn});`,
    doc: jsdoc(documentation, ...tags),
  };
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
