import type { MediaType, Operation, Resource, Response } from '../../model/api.js';
import { code, identifier, join, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { typeAlias } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Statement } from '../source-file.js';
import { typeLiteral } from '../type-literal.js';
import type { ClientFile } from './client-file.js';
import { FIELD } from './expansion.js';
import type { ExpandedTypes } from './expansion.js';
import { successes } from './successes.js';

/** `…Result`: the answers of an operation by status. */
export function resultType(
  operation: Operation,
  resource: Resource,
  expanded: ExpandedTypes | undefined,
  file: ClientFile,
): Statement {
  const good = new Set(successes(operation));
  const answers = operation.responses.map((response) =>
    good.has(response) ? success(response, expanded, file) : failure(response, file),
  );
  const { names } = operation;
  return typeAlias(
    identifier(names.result),
    unionOf(answers.length === 0 ? [file.runtimeType('Result', 'api-promise')] : answers),
    jsdoc({
      description: `The answers to \`${resource.property}.${names.method}\`, by status.`,
    }),
    expanded === undefined ? [] : [code`${FIELD} extends string = never`],
  );
}

/** What awaiting the call gives. */
export function dataType(operation: Operation, file: ClientFile): Code {
  const good = successes(operation);
  if (good.length === 0) return operation.responses.length === 0 ? code`unknown` : code`undefined`;
  return unionOf(good.map((response) => bodyType(response, file)));
}

function success(response: Response, expanded: ExpandedTypes | undefined, file: ClientFile): Code {
  const name = file.runtimeType('Success', 'api-promise');
  const type = code`${statusType(response)}, ${expanded?.data ?? bodyType(response, file)}`;
  if (response.headers.length === 0) return code`${name}<${type}>`;
  const headers = response.headers.map((header) => ({
    key: propertyKey(header.name),
    type: file.type(header.schema, { takesDates: false }),
    optional: !header.required,
    readonly: true,
    doc: jsdoc(header.documentation),
  }));
  return code`${name}<${type}, ${typeLiteral(headers)}>`;
}

function failure(response: Response, file: ClientFile): Code {
  const name = file.runtimeType('Failure', 'api-promise');
  return code`${name}<${statusType(response)}, ${bodyType(response, file)}>`;
}

/** A range has no type of its own. */
function statusType({ status }: Response): Code {
  return /^\d{3}$/.test(status) ? code`${Number(status)}` : code`number`;
}

function bodyType({ content }: Response, file: ClientFile): Code {
  return content.length === 0
    ? code`undefined`
    : unionOf(content.map((mediaType) => contentType(mediaType, file)));
}

function contentType({ schema, itemSchema }: MediaType, file: ClientFile): Code {
  return itemSchema === undefined
    ? file.type(schema, { takesDates: false })
    : code`AsyncIterable<${file.type(itemSchema, { takesDates: false })}>`;
}

/** Each type once. */
function unionOf(types: readonly Code[]): Code {
  const byText = new Map(types.map((type) => [type.toString(), type]));
  return byText.has('unknown') ? code`unknown` : join([...byText.values()], ' | ');
}
