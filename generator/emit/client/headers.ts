import type { Api, Operation, Parameter } from '../../model/api.js';
import { code, identifier, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { interfaceDeclaration } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Statement } from '../source-file.js';
import { CLIENT_MODULE } from './client-file.js';
import type { ClientFile } from './client-file.js';

/** What the client sets by other options, and so isn't asked for as a header. */
const OWN_HEADERS = new Set(['accept', 'authorization', 'content-type', 'idempotency-key']);

/** The types of the headers that operations take: one for all where they take the same. */
export class HeaderTypes {
  readonly #api: Api;
  /** Undefined where operations differ in their headers. */
  readonly #common: readonly Parameter[] | undefined;

  constructor(api: Api) {
    this.#api = api;
    const lists = api.resources
      .flatMap((resource) => resource.operations)
      .map(headerParameters)
      .filter((headers) => headers.length > 0);
    const [first, ...others] = lists;
    const isCommon = first !== undefined && others.every((headers) => areEqual(first, headers));
    this.#common = isCommon && others.length > 0 ? first : undefined;
  }

  /** The type's name; undefined where the operation takes no headers of its own. */
  nameFor(operation: Operation, file: ClientFile): Code | undefined {
    if (headerParameters(operation).length === 0) return undefined;
    const common = this.commonName();
    return common === undefined
      ? identifier(`${operation.names.stem}HeaderOptions`)
      : file.source.importType(String(common), CLIENT_MODULE);
  }

  /** The name of the one type; undefined where there is none. */
  commonName(): Code | undefined {
    return this.#common === undefined ? undefined : identifier(`${this.#api.clientName}Headers`);
  }

  /** The one type's declaration. */
  commonType(file: ClientFile): readonly Statement[] {
    const name = this.commonName();
    if (name === undefined || this.#common === undefined) return [];
    return [declaration(name, this.#common, 'The headers that calls take.', file)];
  }

  /** The declaration of an operation's own type. */
  typeOf(operation: Operation, file: ClientFile): readonly Statement[] {
    const name = this.nameFor(operation, file);
    if (name === undefined || this.#common !== undefined) return [];
    const about = `The headers that ${operation.names.function} takes.`;
    return [declaration(name, headerParameters(operation), about, file)];
  }
}

function declaration(
  name: Code,
  parameters: readonly Parameter[],
  description: string,
  file: ClientFile,
): Statement {
  return interfaceDeclaration({
    name,
    doc: jsdoc({ description }),
    members: parameters.map((parameter) => ({
      key: propertyKey(parameter.name),
      // Those that are required may be among the client's own headers.
      optional: true,
      readonly: true,
      type: code`${file.type(parameter.schema, { takesDates: true })} | undefined`,
      doc: jsdoc(parameter.documentation),
    })),
  });
}

function headerParameters({ parameters }: Operation): readonly Parameter[] {
  return parameters.filter(
    (parameter) => parameter.in === 'header' && !OWN_HEADERS.has(parameter.name.toLowerCase()),
  );
}

function areEqual(left: readonly Parameter[], right: readonly Parameter[]): boolean {
  return (
    left.length === right.length &&
    left.every(
      ({ name, schema }, index) => right[index]?.name === name && right[index].schema === schema,
    )
  );
}
