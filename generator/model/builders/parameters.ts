import type { Node } from '../../openapi/document.js';
import { booleanAt, items, member, members, stringAt } from '../../openapi/node.js';
import { camelCase, isBindingIdentifier, isIdentifierName } from '../../support/identifiers.js';
import { isJsonObject } from '../../support/json-object.js';
import type { Source } from '../../support/source.js';
import type { Header, Parameter, ParameterLocation, ParameterStyle } from '../api.js';
import { documentationOf } from '../schema-keywords/documentation.js';
import type { Schema } from '../schema.js';
import { anySchema } from '../synthetic-schema.js';
import type { BuildContext, Direction } from './context.js';

/** Headers that are none of a description's business (OpenAPI 3.1.1, 4.8.12.2). */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/**
 * The parameters of an operation; its own override those of the path item. Those of the path are
 * those that its template names: one that nobody describes is a string.
 */
export function buildParameters(
  lists: readonly (Node | undefined)[],
  { path, source }: { readonly path: string; readonly source: Source },
  context: BuildContext,
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  const names = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name));
  for (const node of lists.flatMap(items)) {
    const parameter = buildParameter(node, context);
    if (parameter === undefined) continue;
    if (parameter.in !== 'path' || names.has(parameter.name))
      found.set(keyOf(parameter), parameter);
  }
  for (const name of names) {
    const parameter = undescribed(name, source);
    if (!found.has(keyOf(parameter))) found.set(keyOf(parameter), parameter);
  }
  return [...found.values()];
}

/** Names of headers are the same in either case (RFC 9110, 5.1). */
function keyOf({ in: place, name }: Parameter): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}

function undescribed(name: string, source: Source): Parameter {
  return {
    kind: 'parameter',
    name,
    argument: argumentName(name),
    in: 'path',
    source,
    documentation: {},
    required: true,
    schema: { ...anySchema(source), types: ['string'] },
    style: 'simple',
    explode: false,
    allowReserved: false,
    mediaType: undefined,
  };
}

function buildParameter(reference: Node, context: BuildContext): Parameter | undefined {
  const node = context.dereference(reference);
  if (node === undefined || !isJsonObject(node.value)) return undefined;
  const name = stringAt(node, 'name');
  const location = locationOf(node);
  if (name === undefined || location === undefined) return undefined;
  if (location === 'header' && IGNORED_HEADERS.has(name.toLowerCase())) return undefined;
  const style = styleOf(node, location);
  return {
    kind: 'parameter',
    name,
    argument: argumentName(name),
    in: location,
    source: node.source,
    documentation: documentationOf(node.value),
    required: location === 'path' || booleanAt(node, 'required') === true,
    ...valueOf(node, 'request', context),
    ...(location === 'query' &&
      booleanAt(node, 'allowEmptyValue') === true &&
      emptyToo(node, context)),
    style,
    explode: booleanAt(node, 'explode') ?? (style === 'form' || style === 'cookie'),
    allowReserved: booleanAt(node, 'allowReserved') ?? false,
  };
}

/** `allowEmptyValue`: a name without a value is welcome, whatever the schema says. */
function emptyToo(node: Node, context: BuildContext): { readonly schema: Schema } {
  const { schema } = valueOf(node, 'request', context);
  const empty: Schema = { ...anySchema(node.source), constant: { value: '' } };
  return { schema: { ...anySchema(node.source), anyOf: [schema, empty] } };
}

/** The headers of an answer or of a part of a multipart body. */
export function buildHeaders(
  map: Node | undefined,
  direction: Direction,
  context: BuildContext,
): readonly Header[] {
  return members(map).flatMap(([name, reference]) => {
    const node = context.dereference(reference);
    if (node === undefined || !isJsonObject(node.value)) return [];
    if (name.toLowerCase() === 'content-type') return [];
    const header: Header = {
      name,
      documentation: documentationOf(node.value),
      required: booleanAt(node, 'required') ?? false,
      ...valueOf(node, direction, context),
      explode: booleanAt(node, 'explode') ?? false,
    };
    return [header];
  });
}

/** A value is described by `schema`, or by the single media type in `content`. */
function valueOf(
  node: Node,
  direction: Direction,
  context: BuildContext,
): { readonly schema: Schema; readonly mediaType: string | undefined } {
  const [content] = members(member(node, 'content'));
  const holder = content === undefined ? node : context.dereference(content[1]);
  const schema = holder === undefined ? undefined : member(holder, 'schema');
  return {
    schema: schema === undefined ? anySchema(node.source) : context.schema(schema, direction),
    mediaType: content?.[0],
  };
}

const LOCATIONS: ReadonlySet<string> = new Set([
  'path',
  'query',
  'querystring',
  'header',
  'cookie',
] satisfies ParameterLocation[]);

function locationOf(node: Node): ParameterLocation | undefined {
  const location = stringAt(node, 'in');
  // The set holds exactly the members of the type.
  return LOCATIONS.has(location ?? '') ? (location as ParameterLocation) : undefined;
}

/** The styles of each location, its default first (OpenAPI 3.2.0, 4.12.2). */
const STYLES: { readonly [location in ParameterLocation]: readonly ParameterStyle[] } = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  querystring: ['form'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

function styleOf(node: Node, location: ParameterLocation): ParameterStyle {
  const [fallback = 'form', ...others] = STYLES[location];
  return others.find((style) => style === stringAt(node, 'style')) ?? fallback;
}

function argumentName(name: string): string {
  const argument = camelCase(name);
  if (argument === '') return 'value';
  if (isBindingIdentifier(argument)) return argument;
  return isIdentifierName(argument) ? `${argument}_` : `_${argument}`;
}
