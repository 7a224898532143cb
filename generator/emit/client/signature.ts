import type { CallArgument, Operation, Parameter } from '../../model/api.js';
import { code, identifier, join, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import type { FunctionParameter } from '../declarations.js';
import type { ClientFile } from './client-file.js';
import type { HeaderTypes } from './headers.js';
import { FIELD } from './expansion.js';
import type { ExpandedTypes } from './expansion.js';
import { dataType } from './result.js';

/** How a call of an operation looks in code, as a function or a method. */
export interface Signature {
  readonly typeParameters: readonly Code[];
  readonly parameters: readonly FunctionParameter[];
  readonly returnType: Code;
  /** The parameters' names, to hand them on: `id, params, options`. */
  readonly handedOn: Code;
  /** What the runtime is given: `{ path: { id }, params }`. */
  readonly call: Code;
}

export function signature(
  operation: Operation,
  expanded: ExpandedTypes | undefined,
  headers: HeaderTypes,
  file: ClientFile,
): Signature {
  const parameters = optionalAtTheEnd([
    ...operation.call.path.map((parameter) => pathArgument(parameter, file)),
    ...callArguments(operation.call.body, undefined, file),
    ...callArguments(operation.call.params, expanded, file),
    { name: optionsName(operation), type: optionsType(operation, headers, file), optional: true },
  ]);
  return {
    typeParameters: expanded === undefined ? [] : [code`${FIELD} extends string = never`],
    parameters,
    returnType: returnType(operation, expanded, file),
    handedOn: join(
      parameters.map(({ name }) => name),
      ', ',
    ),
    call: callObject(operation),
  };
}

/** `client`, or another name where a path parameter has taken that. */
export function clientName(operation: Operation): Code {
  return freeArgument(operation, 'client');
}

export function optionsName(operation: Operation): Code {
  return freeArgument(operation, 'options');
}

function freeArgument({ call }: Operation, name: string): Code {
  const taken = new Set(call.path.map(({ argument }) => argument));
  let free = name;
  while (taken.has(free)) free += '_';
  return identifier(free);
}

function pathArgument({ argument, schema }: Parameter, file: ClientFile): FunctionParameter {
  return { name: identifier(argument), type: file.type(schema, { takesDates: true }) };
}

function callArguments(
  argument: CallArgument | undefined,
  expanded: ExpandedTypes | undefined,
  file: ClientFile,
): readonly FunctionParameter[] {
  if (argument === undefined) return [];
  const own = file.type(argument.schema, { takesDates: true });
  const type = expanded === undefined ? own : code`${own} & ${expanded.params}`;
  return [{ name: identifier(argument.argument), type, optional: !argument.required }];
}

/** A parameter may only be left out where all that follow may be too. */
function optionalAtTheEnd(parameters: readonly FunctionParameter[]): readonly FunctionParameter[] {
  const lastRequired = parameters.findLastIndex(({ optional }) => optional !== true);
  return parameters.map((parameter, index) =>
    parameter.optional === true && index < lastRequired
      ? { name: parameter.name, type: code`${parameter.type} | undefined` }
      : parameter,
  );
}

function optionsType(operation: Operation, headers: HeaderTypes, file: ClientFile): Code {
  const name = file.runtimeType('RequestOptions', 'client-options');
  const headerType = headers.nameFor(operation, file);
  const cookies = operation.request.properties?.get('cookies')?.schema;
  if (cookies === undefined) return headerType === undefined ? name : code`${name}<${headerType}>`;
  const headerValues = headerType ?? file.runtimeType('HeaderValues', 'client-options');
  return code`${name}<${headerValues}, ${file.type(cookies, { takesDates: true })}>`;
}

function returnType(
  operation: Operation,
  expanded: ExpandedTypes | undefined,
  file: ClientFile,
): Code {
  const name = identifier(operation.names.result);
  const result = expanded === undefined ? name : code`${name}<${FIELD}>`;
  const data = expanded?.data ?? dataType(operation, file);
  if (operation.pagination === undefined) {
    return code`${file.runtimeType('ApiPromise', 'api-promise')}<${data}, ${result}>`;
  }
  const item = expanded?.item ?? file.type(operation.pagination.item, { takesDates: false });
  return code`${file.runtimeType('PagePromise', 'pagination')}<${data}, ${item}, ${result}>`;
}

function callObject({ call }: Operation): Code {
  const path = call.path.map(({ name, argument }) => member(name, argument));
  const members = [
    ...(path.length === 0 ? [] : [code`path: { ${join(path, ', ')} }`]),
    ...(call.body === undefined ? [] : [member('body', call.body.argument)]),
    ...(call.params === undefined ? [] : [member('params', call.params.argument)]),
  ];
  return members.length === 0 ? code`{}` : code`{ ${join(members, ', ')} }`;
}

function member(key: string, argument: string): Code {
  return key === argument
    ? identifier(argument)
    : code`${propertyKey(key)}: ${identifier(argument)}`;
}
