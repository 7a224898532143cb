import type { Node } from '../../openapi/document.js';
import { items, member, stringAt } from '../../openapi/node.js';
import { isJsonObject } from '../../support/json-object.js';
import type { Source } from '../../support/source.js';
import type {
  Body,
  Parameter,
  ParameterLocation,
  Response,
  SecurityRequirement,
  Server,
} from '../api.js';
import { documentationOf } from '../schema-keywords/documentation.js';
import { dereferenced } from '../schema-graph.js';
import type { Documentation, Property, Schema } from '../schema.js';
import { objectSchema, unionSchema } from '../synthetic-schema.js';
import { buildBody, buildResponses } from './content.js';
import type { BuildContext } from './context.js';
import { buildParameters } from './parameters.js';
import { buildSecurity } from './security.js';
import { buildServers } from './servers.js';

/** An operation as the description has it: all but names and what is derived from them. */
export interface OperationDescription {
  readonly source: Source;
  readonly documentation: Documentation;
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly tag: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly responses: readonly Response[];
  readonly security: readonly SecurityRequirement[] | undefined;
  readonly servers: readonly Server[] | undefined;
  /** The parts of the request that exist, each an object schema but for the body. */
  readonly parts: RequestParts;
}

export interface RequestParts {
  readonly path: Schema | undefined;
  readonly query: Schema | undefined;
  readonly headers: Schema | undefined;
  readonly cookies: Schema | undefined;
  readonly body: Schema | undefined;
}

export function buildOperation(
  method: string,
  path: string,
  pathItem: Node,
  node: Node,
  context: BuildContext,
): OperationDescription {
  const parameters = buildParameters(
    [member(pathItem, 'parameters'), member(node, 'parameters')],
    { path, source: node.source },
    context,
  );
  const body = meaningfulBody(method, buildBody(member(node, 'requestBody'), context), context);
  const [tag] = items(member(node, 'tags'));
  return {
    source: node.source,
    documentation: isJsonObject(node.value) ? documentationOf(node.value) : {},
    method: method.toUpperCase(),
    path,
    operationId: stringAt(node, 'operationId'),
    tag: typeof tag?.value === 'string' ? tag.value : undefined,
    parameters,
    body,
    responses: buildResponses(method, member(node, 'responses'), context),
    security: buildSecurity(member(node, 'security')),
    servers:
      buildServers(member(node, 'servers'), context) ??
      buildServers(member(pathItem, 'servers'), context),
    parts: {
      path: partSchema(parameters, 'path', node.source),
      query: partSchema(parameters, 'query', node.source),
      headers: partSchema(parameters, 'header', node.source),
      cookies: partSchema(parameters, 'cookie', node.source),
      body: bodyPart(body),
    },
  };
}

/** The parameters of one location as an object. */
function partSchema(
  parameters: readonly Parameter[],
  location: ParameterLocation,
  source: Source,
): Schema | undefined {
  const own = parameters.filter((parameter) => parameter.in === location);
  if (own.length === 0) return undefined;
  return objectSchema({
    source,
    properties: own.map(parameterProperty),
    required: own.filter(({ required }) => required).map(({ name }) => name),
  });
}

/** A parameter's own words stand before those of its schema. */
function parameterProperty({ name, schema, documentation }: Parameter): Property {
  const isSilent = Object.keys(documentation).length === 0;
  return { name, schema: isSilent ? schema : { ...schema, documentation } };
}

/** What a handler may receive: the schemas of all media types, mostly a single one. */
function bodyPart(body: Body | undefined): Schema | undefined {
  if (body === undefined) return undefined;
  const schemas = new Map(body.content.map(({ schema }) => [dereferenced(schema), schema]));
  const [only, ...others] = schemas.values();
  return only === undefined || others.length === 0
    ? only
    : unionSchema(body.source, [only, ...others]);
}

/** Methods whose requests have no body that means anything (RFC 9110, 9.3.1, 9.3.2 and 9.3.8). */
const BODILESS_METHODS = new Set(['get', 'head', 'trace']);

/** No platform sends a body with such a method; one that says nothing is left out in silence. */
function meaningfulBody(
  method: string,
  body: Body | undefined,
  context: BuildContext,
): Body | undefined {
  if (body === undefined || !BODILESS_METHODS.has(method.toLowerCase())) return body;
  const saysSomething = body.content.some(({ schema }) => {
    const { types, properties } = dereferenced(schema);
    return types?.join() !== 'object' || (properties?.size ?? 0) > 0;
  });
  if (saysSomething) context.reportBody(`a ${method.toUpperCase()} request`, body.source);
  return undefined;
}
