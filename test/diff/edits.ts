/** A description and edits to it, each with all the changes that it must be named as. */

export type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;
export type Description = Record<string, Json>;

/** kind, action, direction, location, subject. */
export type Named = readonly [string, string, string, string, string];

export interface Edit {
  readonly name: string;
  /** Edits of one site exclude each other. */
  readonly site: string;
  apply(description: Description): void;
  readonly changes: readonly Named[];
}

const MONEY = {
  type: 'object',
  required: ['currency'],
  properties: { currency: { type: 'string', enum: ['usd', 'eur'] }, value: { type: 'integer' } },
};

export function baseDescription(): Description {
  const body = {
    type: 'object',
    required: ['name', 'price'],
    properties: {
      name: { type: 'string', maxLength: 100, pattern: '^[a-z]+$' },
      price: { $ref: '#/components/schemas/Money' },
      kind: { type: 'string', enum: ['small', 'large'], default: 'small' },
      weight: { type: ['number', 'null'], minimum: 0, multipleOf: 0.5 },
      tags: { type: 'array', items: { type: 'string', minLength: 1 }, maxItems: 5 },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      origin: { anyOf: [{ type: 'string' }, { $ref: '#/components/schemas/Place' }] },
      colour: { type: 'string', not: { $ref: '#/components/schemas/Dull' } },
      secret: { type: 'string', writeOnly: true },
      created: { type: 'integer', readOnly: true },
    },
  };
  return structuredClone<Description>({
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.2.3' },
    security: [{ key: [] }],
    servers: [{ url: 'https://a.example' }, { url: 'https://b.example' }],
    webhooks: {
      sold: {
        post: {
          operationId: 'thingSold',
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { id: { type: 'string' }, price: { type: 'number' } },
                },
              },
            },
          },
          responses: { '204': { description: 'Seen' } },
        },
      },
    },
    paths: {
      '/things': {
        get: {
          operationId: 'listThings',
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } },
            { name: 'Trace', in: 'header', schema: { type: 'string' } },
          ],
          responses: {
            '200': {
              description: 'The things',
              headers: { 'X-Total': { schema: { type: 'integer' } } },
              content: {
                'application/json': {
                  schema: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
                },
              },
            },
          },
        },
        post: {
          operationId: 'createThing',
          requestBody: { required: true, content: { 'application/json': { schema: body } } },
          responses: {
            '201': {
              description: 'Made',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            },
            '404': { description: 'Not there' },
          },
        },
      },
      '/things/{id}': {
        get: {
          operationId: 'getThing',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { '204': { description: 'Nothing' } },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'Key' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: {
        Money: MONEY,
        Dull: { type: 'string', maxLength: 4 },
        Loose: {
          type: 'object',
          properties: { weight: { type: 'number' }, kind: { type: 'string' } },
        },
        Place: { type: 'object', properties: { city: { type: 'string' } } },
        Thing: {
          type: 'object',
          required: ['id', 'state'],
          properties: {
            id: { type: 'string' },
            state: { type: 'string', enum: ['new', 'sold'] },
            parent: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] },
            size: { type: 'integer', maximum: 10 },
          },
        },
      },
    },
  });
}

/** The value at a path of keys. */
function at(description: Description, ...path: readonly (string | number)[]): Record<string, Json> {
  let value: unknown = description;
  for (const key of path) value = (value as Record<string, unknown>)[key];
  return value as Record<string, Json>;
}

const BODY = [
  ...['paths', '/things', 'post', 'requestBody', 'content'],
  ...['application/json', 'schema'],
] as const;
const FIELDS = [...BODY, 'properties'] as const;
const THING = ['components', 'schemas', 'Thing', 'properties'] as const;

function edit(
  name: string,
  path: readonly (string | number)[],
  change: (target: Record<string, Json>) => void,
  ...changes: readonly Named[]
): Edit {
  return { name, site: path.join('/'), apply: (one) => change(at(one, ...path)), changes };
}

/** Sets a member of a schema in the body. */
function field(
  name: string,
  key: string,
  value: Json | undefined,
  ...changes: readonly Named[]
): Edit {
  const change = (target: Record<string, Json>): void => set(target, key, value);
  return edit(`${name}: ${key} = ${JSON.stringify(value)}`, [...FIELDS, name], change, ...changes);
}

function set(target: Record<string, Json>, key: string, value: Json | undefined): void {
  if (value === undefined) Reflect.deleteProperty(target, key);
  else target[key] = value;
}

const request = (kind: string, action: string, location: string, subject: string): Named => [
  kind,
  action,
  'request',
  location,
  subject,
];
const response = (kind: string, action: string, location: string, subject: string): Named => [
  kind,
  action,
  'response',
  location,
  subject,
];

const LIST = ['paths', '/things', 'get'] as const;
const WEBHOOK = [
  ...['webhooks', 'sold', 'post', 'requestBody'],
  ...['content', 'application/json', 'schema'],
] as const;
const CREATE = ['paths', '/things', 'post'] as const;

export const EDITS: readonly Edit[] = [
  field('name', 'maxLength', 50, request('constraint', 'narrowed', 'body.name', 'maxLength')),
  field('name', 'maxLength', 200, request('constraint', 'widened', 'body.name', 'maxLength')),
  field('name', 'pattern', '^[a-f]+$', request('constraint', 'changed', 'body.name', 'pattern')),
  field('name', 'format', 'email', request('constraint', 'narrowed', 'body.name', 'format')),
  field('name', 'type', ['string', 'null'], request('nullability', 'widened', 'body.name', 'null')),
  field('name', 'type', 'integer', request('constraint', 'changed', 'body.name', 'type')),
  field('name', 'description', 'Of no matter'),
  field(
    'kind',
    'enum',
    ['small', 'large', 'huge'],
    request('enumValue', 'added', 'body.kind', '"huge"'),
  ),
  field('kind', 'enum', ['small'], request('enumValue', 'removed', 'body.kind', '"large"')),
  field('kind', 'enum', undefined, request('constraint', 'widened', 'body.kind', 'enum')),
  field('kind', 'default', 'large', request('default', 'changed', 'body.kind', 'default')),
  field('kind', 'default', undefined, request('default', 'removed', 'body.kind', 'default')),
  field('weight', 'type', 'number', request('nullability', 'narrowed', 'body.weight', 'null')),
  field(
    'weight',
    'type',
    ['integer', 'null'],
    request('constraint', 'narrowed', 'body.weight', 'type'),
  ),
  field('weight', 'minimum', 1, request('constraint', 'narrowed', 'body.weight', 'minimum')),
  field('weight', 'minimum', undefined, request('constraint', 'widened', 'body.weight', 'minimum')),
  field('weight', 'multipleOf', 1, request('constraint', 'narrowed', 'body.weight', 'multipleOf')),
  field(
    'weight',
    'exclusiveMaximum',
    9,
    request('constraint', 'narrowed', 'body.weight', 'exclusiveMaximum'),
  ),
  field('tags', 'uniqueItems', true, request('constraint', 'narrowed', 'body.tags', 'uniqueItems')),
  field('tags', 'maxItems', 9, request('constraint', 'widened', 'body.tags', 'maxItems')),
  field(
    'tags',
    'items',
    { type: 'string' },
    request('constraint', 'widened', 'body.tags[]', 'minLength'),
  ),
  field('tags', 'items', undefined, request('constraint', 'widened', 'body.tags', 'items')),
  field(
    'labels',
    'additionalProperties',
    { type: 'integer' },
    request('constraint', 'changed', 'body.labels.*', 'type'),
  ),
  field(
    'labels',
    'additionalProperties',
    false,
    request('constraint', 'narrowed', 'body.labels', 'additionalProperties'),
  ),
  field(
    'labels',
    'propertyNames',
    { maxLength: 3 },
    request('constraint', 'narrowed', 'body.labels', 'propertyNames'),
  ),
  field(
    'labels',
    'dependentRequired',
    { a: ['b'] },
    request('constraint', 'narrowed', 'body.labels', 'dependentRequired[a]'),
  ),
  field(
    'labels',
    'not',
    { required: ['x'] },
    request('constraint', 'narrowed', 'body.labels', 'not'),
  ),
  field(
    'origin',
    'anyOf',
    [{ type: 'string' }, { $ref: '#/components/schemas/Place' }, { type: 'integer' }],
    request('constraint', 'widened', 'body.origin', 'anyOf'),
  ),
  field(
    'origin',
    'anyOf',
    [{ type: 'string' }],
    request('constraint', 'narrowed', 'body.origin', 'anyOf'),
  ),
  field(
    'origin',
    'anyOf',
    [{ $ref: '#/components/schemas/Place' }, { type: 'string' }, { type: 'null' }],
    request('nullability', 'widened', 'body.origin', 'null'),
  ),
  field('created', 'maximum', 5),
  field('secret', 'maxLength', 5, request('constraint', 'narrowed', 'body.secret', 'maxLength')),

  edit(
    'a field',
    FIELDS,
    (fields) => (fields['note'] = { type: 'string' }),
    request('field', 'added', 'body', 'note'),
  ),
  edit(
    'no field',
    FIELDS,
    (fields) => set(fields, 'tags', undefined),
    request('field', 'removed', 'body', 'tags'),
  ),
  edit(
    'needed',
    [...BODY, 'required'],
    (list) => (list['2'] = 'kind'),
    request('field', 'narrowed', 'body', 'kind'),
  ),
  edit(
    'not needed',
    BODY,
    (body) => (body['required'] = ['price']),
    request('field', 'widened', 'body', 'name'),
  ),
  edit('the same by allOf', BODY, (body) => {
    const { properties, ...rest } = structuredClone(body);
    for (const key of Object.keys(body)) set(body, key, undefined);
    body['allOf'] = [{ type: 'object', properties: properties! }, rest];
  }),
  {
    ...edit(
      'a shared schema',
      ['components', 'schemas', 'Money', 'properties', 'value'],
      (value) => (value['minimum'] = 1),
      request('constraint', 'narrowed', 'body.price.value', 'minimum'),
    ),
    // The only place that refers to it.
    site: [...FIELDS, 'price'].join('/'),
  },
  edit(
    'a status',
    [...CREATE, 'responses'],
    (all) => (all['409'] = { description: 'No' }),
    response('status', 'added', '', '409'),
  ),
  edit(
    'no status',
    [...CREATE, 'responses'],
    (all) => set(all, '404', undefined),
    response('status', 'removed', '', '404'),
  ),
  edit(
    'no need of a body',
    [...CREATE, 'requestBody'],
    (body) => (body['required'] = false),
    request('body', 'widened', '', 'body'),
  ),
  edit(
    'no body',
    CREATE,
    (operation) => set(operation, 'requestBody', undefined),
    request('body', 'removed', '', 'body'),
  ),
  edit(
    'a media type',
    [...CREATE, 'requestBody', 'content'],
    (content) => (content['text/plain'] = { schema: { type: 'string' } }),
    request('mediaType', 'added', 'body', 'text/plain'),
  ),
  edit(
    'a name',
    CREATE,
    (operation) => (operation['operationId'] = 'makeThing'),
    request('operation', 'changed', '', 'operationId'),
  ),

  edit(
    'an answer by reference, in both operations once',
    [...THING, 'size'],
    (size) => (size['maximum'] = 20),
    response('constraint', 'widened', '200[].size', 'maximum'),
  ),
  edit(
    'an enum value of an answer',
    [...THING, 'state', 'enum'],
    (values) => (values['2'] = 'lost'),
    response('enumValue', 'added', '200[].state', '"lost"'),
  ),
  edit(
    'a field of an answer',
    THING,
    (fields) => set(fields, 'size', undefined),
    response('field', 'removed', '200[]', 'size'),
  ),
  edit(
    'no null in a cycle',
    [...THING, 'parent'],
    (parent) => (parent['anyOf'] = [{ $ref: '#/components/schemas/Thing' }]),
    response('nullability', 'narrowed', '200[].parent', 'null'),
  ),

  edit(
    'a parameter',
    [...LIST, 'parameters'],
    (list) => (list['2'] = { name: 'after', in: 'query', schema: { type: 'string' } }),
    request('parameter', 'added', 'query', 'after'),
  ),
  edit(
    'a needed parameter',
    [...LIST, 'parameters', 0],
    (limit) => (limit['required'] = true),
    request('parameter', 'narrowed', 'query', 'limit'),
  ),
  edit(
    'how it is written',
    [...LIST, 'parameters', 0],
    (limit) => (limit['style'] = 'pipeDelimited'),
    request('parameter', 'changed', 'query', 'limit'),
  ),
  edit(
    'what it holds',
    [...LIST, 'parameters', 0, 'schema'],
    (schema) => (schema['maximum'] = 10),
    request('constraint', 'narrowed', 'query.limit', 'maximum'),
  ),
  edit('the case of a header', [...LIST, 'parameters', 1], (header) => (header['name'] = 'TRACE')),
  edit(
    'a header',
    [...LIST, 'responses', '200', 'headers'],
    (all) => (all['X-Page'] = { schema: { type: 'integer' } }),
    response('header', 'added', '200.headers', 'X-Page'),
  ),
  edit(
    'a needed header',
    [...LIST, 'responses', '200', 'headers', 'X-Total'],
    (header) => (header['required'] = true),
    response('header', 'narrowed', '200.headers', 'X-Total'),
  ),
  edit(
    'other credentials',
    LIST,
    (operation) => (operation['security'] = [{ key: [] }, { token: [] }]),
    request('security', 'added', '', 'token'),
  ),
  edit(
    'no credentials',
    LIST,
    (operation) => (operation['security'] = []),
    request('security', 'widened', '', 'key'),
  ),

  edit("a path parameter's name", ['paths'], (paths) => {
    const { get } = paths['/things/{id}'] as Record<string, Json>;
    set(paths, '/things/{id}', undefined);
    const parameters = [{ name: 'thing', in: 'path', required: true, schema: { type: 'string' } }];
    paths['/things/{thing}'] = { get: { ...(get as Record<string, Json>), parameters } };
  }),
  edit(
    'no operation',
    ['paths', '/things/{id}'],
    (item) => set(item, 'get', undefined),
    request('operation', 'removed', '', 'GET /things/{id}'),
  ),

  {
    ...edit(
      'what a condition refers to',
      ['components', 'schemas', 'Dull'],
      (schema) => (schema['maxLength'] = 5),
      request('constraint', 'changed', 'body.colour', 'not'),
    ),
    // The only place that refers to it.
    site: [...FIELDS, 'colour'].join('/'),
  },
  edit(
    'a deprecated operation',
    LIST,
    (operation) => (operation['deprecated'] = true),
    request('deprecation', 'added', '', 'GET /things'),
  ),
  edit(
    'a deprecated parameter',
    [...LIST, 'parameters', 0],
    (limit) => (limit['deprecated'] = true),
    request('deprecation', 'added', 'query', 'limit'),
  ),
  field('kind', 'deprecated', true, request('deprecation', 'added', 'body', 'kind')),
  edit(
    'a first tag',
    CREATE,
    (operation) => (operation['tags'] = ['Goods']),
    request('tag', 'changed', '', 'tag'),
  ),
  edit(
    'another server',
    ['servers'],
    (servers) => (servers['2'] = { url: 'https://c.example' }),
    request('server', 'added', '', 'https://c.example'),
  ),
  edit(
    'no second server',
    ['servers'],
    (servers) => (servers['length'] = 1),
    request('server', 'removed', '', 'https://b.example'),
  ),
  edit(
    'another first server',
    ['servers', 0],
    (server) => (server['url'] = 'https://d.example'),
    request('server', 'changed', '', 'first server'),
  ),
  edit(
    'a schema that nothing uses',
    ['components', 'schemas', 'Loose', 'properties'],
    (fields) => set(fields, 'weight', undefined),
    response('field', 'removed', 'Loose', 'weight'),
  ),
  edit(
    'no such schema',
    ['components', 'schemas'],
    (schemas) => set(schemas, 'Loose', undefined),
    response('schema', 'removed', '', 'Loose'),
  ),
  edit(
    'a new schema',
    ['components', 'schemas'],
    (schemas) => (schemas['Fresh'] = { type: 'object', properties: { x: { type: 'string' } } }),
    response('schema', 'added', '', 'Fresh'),
  ),
  {
    ...edit('a renamed schema', [], () => undefined, response('schema', 'changed', '', 'name')),
    site: [...FIELDS, 'price'].join('/'),
    apply(description: Description): void {
      const text = JSON.stringify(description)
        .replaceAll('"#/components/schemas/Money"', '"#/components/schemas/Sum"')
        .replace('"Money":', '"Sum":');
      Object.assign(description, JSON.parse(text));
    },
  },
  edit(
    'a field of a webhook',
    [...WEBHOOK, 'properties'],
    (fields) => set(fields, 'price', undefined),
    response('field', 'removed', 'body', 'price'),
  ),
  edit(
    'what a field of a webhook holds',
    [...WEBHOOK, 'properties', 'id'],
    (id) => (id['type'] = ['string', 'null']),
    response('nullability', 'widened', 'body.id', 'null'),
  ),
  edit(
    'no webhook',
    ['webhooks'],
    (webhooks) => set(webhooks, 'sold', undefined),
    request('operation', 'removed', '', 'POST /sold'),
  ),
];
