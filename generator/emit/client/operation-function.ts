import type { Operation, Pagination, Resource } from '../../model/api.js';
import { code, identifier } from '../code.js';
import type { Code, Literal } from '../code.js';
import { constant, functionDeclaration } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Descriptors } from '../operations/descriptors.js';
import type { Statement } from '../source-file.js';
import type { ClientFile } from './client-file.js';
import { clientName, optionsName } from './signature.js';
import type { Signature } from './signature.js';

/** The operation as a function of its own, so that a bundler can leave out all others. */
export function operationFunction(
  operation: Operation,
  resource: Resource,
  { typeParameters, parameters, returnType, call }: Signature,
  pages: PageConstants,
  descriptors: Descriptors,
  file: ClientFile,
): Statement {
  const client = clientName(operation);
  const options = optionsName(operation);
  const descriptor = descriptors.of(operation, file.source);
  const page = pages.nameFor(operation);
  const body =
    page === undefined
      ? code`return ${client}.send(${descriptor}, ${call}, ${options});`
      : code`return ${file.runtime('paginate', 'pagination')}(${client}, ${descriptor}, ${page}, ${call}, ${options});`;
  const { summary, description } = operation.documentation;
  return functionDeclaration({
    name: identifier(operation.names.function),
    typeParameters,
    parameters: [
      { name: client, type: file.runtimeType('HttpClient', 'http-client') },
      ...parameters,
    ],
    returnType,
    body,
    doc: jsdoc(
      { summary: summary ?? firstSentence(description ?? '') },
      `@see {@link ${resource.className}#${operation.names.method}}`,
    ),
  });
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim().split('\n\n')[0] ?? '';
}

/** The constants that say how lists are paged: one for each way, whatever lists use it. */
export class PageConstants {
  readonly #names = new Map<string, Code>();
  readonly #file: ClientFile;
  readonly statements: Statement[] = [];

  constructor(file: ClientFile) {
    this.#file = file;
  }

  /** The name of the constant; undefined where the operation answers no list. */
  nameFor({ pagination, parameters }: Operation): Code | undefined {
    if (pagination === undefined) return undefined;
    const value = description(pagination, (name) => {
      const parameter = parameters.find((candidate) => candidate.name === name);
      const start = parameter?.schema.default?.value ?? parameter?.schema.minimum;
      return typeof start === 'number' ? start : undefined;
    });
    const text = JSON.stringify(value);
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const name = this.#file.source.localName('pages');
    this.#names.set(text, name);
    const type = this.#file.runtimeType('Pagination', 'next-page');
    const doc = jsdoc({ description: 'How one page of a list leads to the next.' });
    this.statements.push(constant({ name, type, value: code`${value}`, doc, isExported: false }));
    return name;
  }
}

/** `start`: the least or default value of a parameter. */
function description(
  pagination: Pagination,
  start: (parameter: string) => number | undefined,
): { readonly [key: string]: Literal } {
  const { kind, items } = pagination;
  switch (pagination.kind) {
    case 'link':
      return { kind, items };
    case 'cursor': {
      const { parameter, cursor, more, before } = pagination;
      return {
        kind,
        items,
        parameter,
        cursor: { of: cursor.of, pointer: cursor.pointer },
        ...(more === undefined ? {} : { more }),
        ...(before === undefined ? {} : { before }),
      };
    }
    default: {
      const { parameter, limit } = pagination;
      const first = start(parameter) ?? (kind === 'page' ? 1 : 0);
      return { kind, items, parameter, first, ...(limit === undefined ? {} : { limit }) };
    }
  }
}
