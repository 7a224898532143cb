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
  if (body === undefined || content === undefined) {
    return { path, body: undefined, params: queryArgument(query) };
  }
  if (!isMergeable(content, query)) {
    const argument = freeArgument(isBinary(content) ? 'file' : 'body', path);
    return {
      path,
      body: { argument, schema: content, required: body.required },
      params: queryArgument(query),
    };
  }
  return { path, body: undefined, params: mergedArgument(body, content, query) };
}

/** In the order of the template. */
function pathArguments({ path, parameters }: OperationDescription): readonly Parameter[] {
  return parameters
    .filter((parameter) => parameter.in === 'path')
    .toSorted((left, right) => path.indexOf(`{${left.name}}`) - path.indexOf(`{${right.name}}`));
}

function queryArgument(query: Schema | undefined): CallArgument | undefined {
  if (query === undefined) return undefined;
  return { argument: 'params', schema: query, required: (query.required?.length ?? 0) > 0 };
}

function mergedArgument(body: Body, content: Schema, query: Schema | undefined): CallArgument {
  if (query === undefined) return { argument: 'params', schema: content, required: body.required };
  return {
    argument: 'params',
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
  return path.some(({ argument }) => argument === name) ? `${name}_` : name;
}
