import type { Body, Call, CallArgument, Parameter } from '../api.js';
import { dereferenced } from '../schema-graph.js';
import type { Schema } from '../schema.js';
import { anySchema } from '../synthetic-schema.js';
import type { OperationDescription } from './operation.js';

/** Divides an operation's request into the arguments of a call. */
export function buildCall(operation: OperationDescription): Call {
  const path = pathArguments(operation);
  const { body, parts } = operation;
  const content = body?.content[0]?.schema;
  const query = parts.query;
  const params = freeArgument('params', path);
  if (body === undefined || content === undefined) {
    return { path, body: undefined, params: queryArgument(params, query) };
  }
  if (!isMergeable(content, query)) {
    const argument = freeArgument(isBinary(content) ? 'file' : 'body', path);
    return {
      path,
      body: { argument, schema: content, required: body.required },
      params: queryArgument(params, query),
    };
  }
  return { path, body: undefined, params: mergedArgument(params, body, content, query) };
}

/**
 * The same for a function of that name: no argument may hide it from the method that hands on to
 * it.
 */
export function callOf(functionName: string, call: Call): Call {
  const isHiding = ({ argument }: Parameter): boolean => argument === functionName;
  if (!call.path.some(isHiding)) return call;
  const argument = freeArgument(functionName, call.path);
  return {
    ...call,
    path: call.path.map((each) => (isHiding(each) ? { ...each, argument } : each)),
  };
}

/** In the order of the template. Names that differ in their case alone give equal arguments. */
function pathArguments({ path, parameters }: OperationDescription): readonly Parameter[] {
  const own = parameters
    .filter((parameter) => parameter.in === 'path')
    .toSorted((left, right) => path.indexOf(`{${left.name}}`) - path.indexOf(`{${right.name}}`));
  return own.reduce<readonly Parameter[]>(
    (before, each) => [...before, { ...each, argument: freeArgument(each.argument, before) }],
    [],
  );
}

function queryArgument(argument: string, query: Schema | undefined): CallArgument | undefined {
  if (query === undefined) return undefined;
  return { argument, schema: query, required: (query.required?.length ?? 0) > 0 };
}

function mergedArgument(
  argument: string,
  body: Body,
  content: Schema,
  query: Schema | undefined,
): CallArgument {
  if (query === undefined) return { argument, schema: content, required: body.required };
  return {
    argument,
    schema: { ...anySchema(body.source, content.documentation), allOf: [query, content] },
    required: body.required || (query.required?.length ?? 0) > 0,
  };
}

/** Whether the body's fields can stand beside the query's: an object, and no name in both. */
function isMergeable(content: Schema, query: Schema | undefined): boolean {
  const fields = fieldNames(content);
  if (fields === undefined) return false;
  if (query === undefined) return true;
  const names = [...(query.properties?.keys() ?? [])];
  return fields.size > 0 && names.every((name) => !fields.has(name));
}

/** All fields of an object, whichever branch they stand in; undefined for what is no object. */
function fieldNames(schema: Schema, seen = new Set<Schema>()): ReadonlySet<string> | undefined {
  const target = dereferenced(schema);
  if (seen.has(target)) return new Set();
  seen.add(target);
  const { types, properties, allOf = [], anyOf = [], oneOf = [], ref } = target;
  if (types !== undefined && types.join() !== 'object') return undefined;
  const branches = [...allOf, ...anyOf, ...oneOf, ...(ref === undefined ? [] : [ref])];
  const isObject = types !== undefined || properties !== undefined || branches.length > 0;
  const names = new Set(properties?.keys());
  for (const branch of branches) {
    const inner = fieldNames(branch, seen);
    if (inner === undefined) return undefined;
    for (const name of inner) names.add(name);
  }
  return isObject ? names : undefined;
}

function isBinary(schema: Schema): boolean {
  return dereferenced(schema).format === 'binary';
}

function freeArgument(name: string, path: readonly Parameter[]): string {
  return path.some(({ argument }) => argument === name) ? freeArgument(`${name}_`, path) : name;
}
