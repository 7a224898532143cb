import { isDeepStrictEqual } from 'node:util';
import type { Node } from '../../openapi/document.js';
import { booleanAt, member, members, stringAt } from '../../openapi/node.js';
import { isJsonObject } from '../../support/json-object.js';
import type { Source } from '../../support/source.js';
import type { Body, Encoding, MediaType, ParameterStyle, Response } from '../api.js';
import { documentationOf } from '../schema-keywords/documentation.js';
import { readExamples } from '../schema-keywords/values.js';
import type { JsonValue, Schema } from '../schema.js';
import { dereferenced } from '../schema-graph.js';
import { anySchema } from '../synthetic-schema.js';
import type { BuildContext, Direction } from './context.js';
import {
  isBinaryMedia,
  isFormMedia,
  isSequentialMedia,
  isTextMedia,
  isXmlMedia,
} from './media-names.js';
import { buildHeaders } from './parameters.js';

/** The body of an operation's request; undefined where it has none. */
export function buildBody(reference: Node | undefined, context: BuildContext): Body | undefined {
  const node = reference === undefined ? undefined : context.dereference(reference);
  if (node === undefined || !isJsonObject(node.value)) return undefined;
  const required = booleanAt(node, 'required') ?? false;
  const content = buildContent(node, 'request', context);
  if (content.length === 0 || (!required && content.every(isEmptyForm))) return undefined;
  return {
    kind: 'body',
    source: node.source,
    documentation: documentationOf(node.value),
    required,
    content,
  };
}

/** A form without fields, as some descriptions have it on every GET: it would always be empty. */
function isEmptyForm({ name, schema }: MediaType): boolean {
  const { properties, additionalProperties, allOf, anyOf, oneOf, ref } = schema;
  const takesOthers = additionalProperties !== undefined && additionalProperties.never !== true;
  const isComposed = (allOf ?? anyOf ?? oneOf ?? ref) !== undefined;
  return isFormMedia(name) && properties?.size === 0 && !takesOthers && !isComposed;
}

/** The answers of an operation: exact statuses, then ranges, then `default`. */
export function buildResponses(
  method: string,
  map: Node | undefined,
  context: BuildContext,
): readonly Response[] {
  const responses = members(map).flatMap(([status, reference]) => {
    if (!STATUS.test(status)) return [];
    const node = context.dereference(reference);
    if (node === undefined) return [unknownResponse(status, reference.source)];
    if (!isJsonObject(node.value)) return [];
    const response: Response = {
      kind: 'response',
      status: status.replace(/xx$/i, 'XX'),
      source: node.source,
      documentation: documentationOf(node.value),
      headers: buildHeaders(member(node, 'headers'), 'response', context),
      content: meaningfulContent(method, status, node, context),
    };
    return [response];
  });
  return responses.toSorted((left, right) => rank(left.status) - rank(right.status));
}

/**
 * Answers to HEAD have no body, which is described all the same, as that of GET (RFC 9110, 9.3.2);
 * neither have those of some statuses.
 */
function meaningfulContent(
  method: string,
  status: string,
  node: Node,
  context: BuildContext,
): readonly MediaType[] {
  if (method.toLowerCase() === 'head') return [];
  if (!BODILESS_STATUS.test(status)) return buildContent(node, 'response', context);
  const content = member(node, 'content');
  if (members(content).length > 0 && content !== undefined) {
    context.reportBody(`an answer ${status}`, content.source);
  }
  return [];
}

/** RFC 9110, 15.2, 15.3.5, 15.3.6 and 15.4.5. */
const BODILESS_STATUS = /^(?:1\d\d|1[Xx]{2}|204|205|304)$/;

/** An answer whose description is lost: it comes, but what it holds nobody knows. */
function unknownResponse(status: string, source: Source): Response {
  const schema = anySchema(source);
  const anything: MediaType = {
    kind: 'mediaType',
    name: '*/*',
    schema,
    itemSchema: undefined,
    encoding: new Map(),
    examples: [],
  };
  return {
    kind: 'response',
    status: status.replace(/xx$/i, 'XX'),
    source,
    documentation: {},
    headers: [],
    content: [anything],
  };
}

const STATUS = /^(?:[1-5]\d\d|[1-5][Xx]{2}|default)$/;

function rank(status: string): number {
  if (status === 'default') return 2;
  return status.endsWith('XX') ? 1 : 0;
}

/** XML beside another representation is left out: it would only be text to both sides. */
function buildContent(
  holder: Node,
  direction: Direction,
  context: BuildContext,
): readonly MediaType[] {
  const all = members(member(holder, 'content'));
  const readable = all.filter(([name]) => !isXmlMedia(name));
  const kept = readable.length === 0 ? all : readable;
  for (const [name, { source }] of all) {
    if (isXmlMedia(name)) context.reportXml(name, source, kept !== all);
  }
  const nodes = kept.flatMap(([name, reference]) => {
    const node = context.dereference(reference);
    return node === undefined ? [] : [[name, node] as const];
  });
  const schemas = nodes.flatMap(([, node]) => member(node, 'schema') ?? []);
  return nodes.map(([name, node]) => {
    const own = member(node, 'schema');
    const first = own && schemas.find((other) => isSame(other, own));
    return buildMediaType(name, node, first, direction, context);
  });
}

/** Media types that are written out alike share one schema, and so one type. */
function isSame(left: Node, right: Node): boolean {
  return left.source.file === right.source.file && isDeepStrictEqual(left.value, right.value);
}

/** `own`: the schema, which may stand in another media type. */
function buildMediaType(
  name: string,
  node: Node,
  own: Node | undefined,
  direction: Direction,
  context: BuildContext,
): MediaType {
  const itemSchema = member(node, 'itemSchema');
  const schema = bodySchema(name.toLowerCase(), node, own, direction, context);
  return {
    kind: 'mediaType',
    name: name.toLowerCase(),
    schema,
    itemSchema:
      itemSchema === undefined
        ? impliedItem(name.toLowerCase(), schema)
        : context.schema(itemSchema, direction),
    encoding: buildEncoding(member(node, 'encoding'), schema, direction, context),
    examples: examplesOf(node, context),
  };
}

/** Before 3.2 the schema of a stream meant its items, or a list of them. */
function impliedItem(mediaType: string, schema: Schema): Schema | undefined {
  if (!isSequentialMedia(mediaType)) return undefined;
  return schema.items !== undefined && schema.types?.[0] === 'array' ? schema.items : schema;
}

/** Bytes and text are what their media type says, whatever else a schema might say of them. */
function bodySchema(
  mediaType: string,
  node: Node,
  own: Node | undefined,
  direction: Direction,
  context: BuildContext,
): Schema {
  const schema = own === undefined ? anySchema(node.source) : context.schema(own, direction);
  const documentation = schema.documentation;
  if (isBinaryMedia(mediaType)) {
    return { ...anySchema(schema.source, documentation), types: ['string'], format: 'binary' };
  }
  const isText = isTextMedia(mediaType) && schema.types?.[0] !== 'string';
  return isText ? { ...anySchema(schema.source, documentation), types: ['string'] } : schema;
}

function buildEncoding(
  map: Node | undefined,
  body: Schema,
  direction: Direction,
  context: BuildContext,
): ReadonlyMap<string, Encoding> {
  return new Map(
    members(map).map(([property, node]) => {
      const contentType = stringAt(node, 'contentType');
      const headers = buildHeaders(member(node, 'headers'), direction, context);
      const encoding: Encoding = {
        ...(contentType === undefined ? {} : { contentType }),
        ...(isFile(dereferenced(body).properties?.get(property)?.schema) ? {} : styleOf(node)),
        ...(headers.length === 0 ? {} : { headers }),
      };
      return [property, encoding] as const;
    }),
  );
}

function styleOf(node: Node): Pick<Encoding, 'style' | 'explode' | 'allowReserved'> {
  const style = encodingStyle(stringAt(node, 'style'));
  const explode = booleanAt(node, 'explode');
  const allowReserved = booleanAt(node, 'allowReserved');
  return {
    ...(style === undefined ? {} : { style }),
    ...(explode === undefined ? {} : { explode }),
    ...(allowReserved === undefined ? {} : { allowReserved }),
  };
}

/** Bytes, or a list of them: no style is for these, though some programs write one for all fields. */
function isFile(schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const { format, items } = dereferenced(schema);
  return format === 'binary' || (items !== undefined && dereferenced(items).format === 'binary');
}

const ENCODING_STYLES = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'] as const;

function encodingStyle(style: string | undefined): ParameterStyle | undefined {
  return ENCODING_STYLES.find((known) => known === style);
}

/** The values of `example` and `examples` (OpenAPI 3.1.1, 4.8.14). */
function examplesOf(node: Node, context: BuildContext): readonly JsonValue[] {
  const named = members(member(node, 'examples')).flatMap(([, reference]) => {
    const example = context.dereference(reference);
    const value = example === undefined ? undefined : member(example, 'value');
    return value === undefined ? [] : readExamples({ examples: [value.value] });
  });
  const single = member(node, 'example');
  return single === undefined ? named : [...readExamples({ examples: [single.value] }), ...named];
}
