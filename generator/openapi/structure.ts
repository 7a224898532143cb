/**
 * The grammar of a description: which fields of which object hold objects of what kind. Whatever
 * isn't named here is data (examples, defaults, enums, extensions), and `$ref` in data is a key
 * like any other.
 *
 * Source: OpenAPI 3.0.4, 3.1.1 and 3.2.0, section 4 ("Schema" of each object); JSON Schema drafts
 * 4 to 2020-12.
 */
export type ObjectKind =
  | 'openapi'
  | 'paths'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'responses'
  | 'response'
  | 'header'
  | 'mediaType'
  | 'encoding'
  | 'callback'
  | 'link'
  | 'example'
  | 'securityScheme'
  | 'components'
  | 'discriminator'
  | 'schema';

/** How a field holds its objects: one, some in an array, or some in a map. */
export type Arity = 'one' | 'list' | 'map' | 'one or list';

interface Child {
  readonly kind: ObjectKind;
  readonly arity: Arity;
}

const one = (kind: ObjectKind): Child => ({ kind, arity: 'one' });
const list = (kind: ObjectKind): Child => ({ kind, arity: 'list' });
const map = (kind: ObjectKind): Child => ({ kind, arity: 'map' });

/** Fields by name; `patterned` holds the fields with names that the author chooses. */
interface ObjectGrammar {
  readonly fields: ReadonlyMap<string, Child>;
  readonly patterned?: Child;
}

function object(fields: Readonly<Record<string, Child>>, patterned?: Child): ObjectGrammar {
  return { fields: new Map(Object.entries(fields)), ...(patterned && { patterned }) };
}

/** Methods of a Path Item; `query` since 3.2. */
export const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
] as const;

const parameterLike = {
  schema: one('schema'),
  examples: map('example'),
  content: map('mediaType'),
};

export const GRAMMAR: Readonly<Record<ObjectKind, ObjectGrammar>> = {
  openapi: object({
    paths: one('paths'),
    webhooks: map('pathItem'),
    components: one('components'),
  }),
  components: object({
    schemas: map('schema'),
    responses: map('response'),
    parameters: map('parameter'),
    examples: map('example'),
    requestBodies: map('requestBody'),
    headers: map('header'),
    securitySchemes: map('securityScheme'),
    links: map('link'),
    callbacks: map('callback'),
    pathItems: map('pathItem'),
    mediaTypes: map('mediaType'),
  }),
  paths: object({}, one('pathItem')),
  pathItem: object({
    ...Object.fromEntries(METHODS.map((method) => [method, one('operation')])),
    additionalOperations: map('operation'),
    parameters: list('parameter'),
  }),
  operation: object({
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: one('responses'),
    callbacks: map('callback'),
  }),
  parameter: object(parameterLike),
  header: object(parameterLike),
  requestBody: object({ content: map('mediaType') }),
  responses: object({}, one('response')),
  response: object({ headers: map('header'), content: map('mediaType'), links: map('link') }),
  mediaType: object({
    schema: one('schema'),
    itemSchema: one('schema'),
    examples: map('example'),
    encoding: map('encoding'),
    prefixEncoding: list('encoding'),
    itemEncoding: one('encoding'),
  }),
  encoding: object({
    headers: map('header'),
    encoding: map('encoding'),
    prefixEncoding: list('encoding'),
    itemEncoding: one('encoding'),
  }),
  callback: object({}, one('pathItem')),
  link: object({}),
  example: object({}),
  securityScheme: object({}),
  discriminator: object({}),
  schema: object({
    $defs: map('schema'),
    definitions: map('schema'),
    allOf: list('schema'),
    anyOf: list('schema'),
    oneOf: list('schema'),
    not: one('schema'),
    if: one('schema'),
    then: one('schema'),
    else: one('schema'),
    dependentSchemas: map('schema'),
    dependencies: map('schema'),
    prefixItems: list('schema'),
    items: { kind: 'schema', arity: 'one or list' },
    additionalItems: one('schema'),
    contains: one('schema'),
    properties: map('schema'),
    patternProperties: map('schema'),
    additionalProperties: one('schema'),
    propertyNames: one('schema'),
    unevaluatedItems: one('schema'),
    unevaluatedProperties: one('schema'),
    contentSchema: one('schema'),
    discriminator: one('discriminator'),
  }),
};

/** Objects that may be a Reference Object, or hold `$ref` as a keyword of their own. */
export const REFERABLE: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'pathItem',
  'parameter',
  'requestBody',
  'response',
  'header',
  'mediaType',
  'callback',
  'link',
  'example',
  'securityScheme',
  'schema',
]);
