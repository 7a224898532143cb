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
type Arity = 'one' | 'list' | 'map' | 'one or list';

interface Child {
  readonly kind: ObjectKind;
  readonly arity: Arity;
}

const one = (kind: ObjectKind): Child => ({ kind, arity: 'one' });
const list = (kind: ObjectKind): Child => ({ kind, arity: 'list' });
const map = (kind: ObjectKind): Child => ({ kind, arity: 'map' });

/** The fixed fields of an object, and the objects that stand in them. */
interface ObjectGrammar {
  /** Fields that hold objects. */
  readonly children: ReadonlyMap<string, Child>;
  /** What stands under names that the author chooses. */
  readonly patterned: Child | undefined;
  /** All fixed fields, those with plain data included. */
  readonly fields: ReadonlySet<string>;
}

function object(
  children: Readonly<Record<string, Child>>,
  data = '',
  patterned?: Child,
): ObjectGrammar {
  const plain = data.split(' ').filter((name) => name !== '');
  return {
    children: new Map(Object.entries(children)),
    patterned,
    fields: new Set([...Object.keys(children), ...plain]),
  };
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

const parameterData =
  'description required deprecated allowEmptyValue style explode allowReserved example';

export const GRAMMAR: Readonly<Record<ObjectKind, ObjectGrammar>> = {
  openapi: object(
    { paths: one('paths'), webhooks: map('pathItem'), components: one('components') },
    'openapi $self info jsonSchemaDialect servers security tags externalDocs',
  ),
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
  paths: object({}, '', one('pathItem')),
  pathItem: object(
    {
      ...Object.fromEntries(METHODS.map((method) => [method, one('operation')])),
      additionalOperations: map('operation'),
      parameters: list('parameter'),
    },
    'summary description servers',
  ),
  operation: object(
    {
      parameters: list('parameter'),
      requestBody: one('requestBody'),
      responses: one('responses'),
      callbacks: map('callback'),
    },
    'tags summary description externalDocs operationId deprecated security servers',
  ),
  parameter: object(parameterLike, `name in ${parameterData}`),
  header: object(parameterLike, parameterData),
  requestBody: object({ content: map('mediaType') }, 'description required'),
  responses: object({}, '', one('response')),
  response: object(
    { headers: map('header'), content: map('mediaType'), links: map('link') },
    'summary description',
  ),
  mediaType: object(
    {
      schema: one('schema'),
      itemSchema: one('schema'),
      examples: map('example'),
      encoding: map('encoding'),
      prefixEncoding: list('encoding'),
      itemEncoding: one('encoding'),
    },
    'example',
  ),
  encoding: object(
    {
      headers: map('header'),
      encoding: map('encoding'),
      prefixEncoding: list('encoding'),
      itemEncoding: one('encoding'),
    },
    'contentType style explode allowReserved',
  ),
  callback: object({}, '', one('pathItem')),
  link: object({}, 'operationRef operationId parameters requestBody description server'),
  example: object({}, 'summary description value externalValue dataValue serializedValue'),
  securityScheme: object(
    {},
    'type description name in scheme bearerFormat flows openIdConnectUrl oauth2MetadataUrl deprecated',
  ),
  discriminator: object({}, 'propertyName mapping defaultMapping'),
  schema: object(
    {
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
    },
    '$schema $id id $ref $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor ' +
      '$vocabulary $comment type enum const multipleOf maximum exclusiveMaximum minimum ' +
      'exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains ' +
      'minContains maxProperties minProperties required dependentRequired format ' +
      'contentEncoding contentMediaType title description default deprecated readOnly writeOnly ' +
      'example examples nullable xml externalDocs',
  ),
};

/**
 * Objects that may be a Reference Object, or hold `$ref` as a keyword of their own. An operation may
 * not, but descriptions in many files are written so.
 */
export const REFERABLE: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'pathItem',
  'operation',
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
