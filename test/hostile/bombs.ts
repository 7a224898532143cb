/** Small descriptions that mean a lot of work. */

export interface Bomb {
  readonly name: string;
  /** Text of the description: YAML. */
  readonly text: string;
}

type Schemas = Readonly<Record<string, unknown>>;

function description(schemas: Schemas, paths: object = {}): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Bomb', version: '1' },
    paths,
    components: { schemas },
  });
}

function numbered<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

/** A chain of schemas, each made of the next. */
function chain(length: number, link: (next: object) => object): Schemas {
  const links = numbered(length, (index) => [
    `Link${index}`,
    index === length - 1 ? { type: 'string' } : link(ref(`Link${index + 1}`)),
  ]);
  return Object.fromEntries(links) as Schemas;
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = { type: 'string' };
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

function answering(schema: unknown): object {
  const content = { 'application/json': { schema } };
  const get = { responses: { 200: { description: 'Fine', content } } };
  return { '/x': { get } };
}

const SEGMENTS = numbered(500, (index) => `p${index}`);

export const BOMBS: readonly Bomb[] = [
  {
    name: 'YAML aliases that multiply',
    text: [
      'openapi: 3.1.0',
      'info: { title: Bomb, version: "1" }',
      'x-0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]',
      ...numbered(20, (index) => `x-${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(10)}]`),
      'paths: {}',
    ].join('\n'),
  },
  {
    name: 'an alias to what holds it',
    text: 'openapi: 3.1.0\ninfo: { title: Bomb, version: "1" }\npaths: {}\nx: &x { x: *x }',
  },
  { name: 'brackets without end', text: '['.repeat(1_000_000) },
  { name: 'braces without end', text: '{"a":'.repeat(1_000_000) },
  { name: 'indentation without end', text: numbered(3000, (n) => `${' '.repeat(n)}a:`).join('\n') },
  {
    name: 'a schema in a schema in a schema',
    text: description({ Deep: nested(80, (items) => ({ type: 'array', items })) }),
  },
  {
    name: 'unions of unions',
    text: description({ Deep: nested(60, (inner) => ({ anyOf: [inner, { type: 'number' }] })) }),
  },
  {
    name: 'objects in objects',
    text: description({
      Deep: nested(60, (inner) => ({
        type: 'object',
        properties: { a: inner, b: { type: 'string' } },
      })),
    }),
  },
  { name: 'a long chain of references', text: description(chain(5000, (next) => next)) },
  { name: 'a long chain of allOf', text: description(chain(3000, (next) => ({ allOf: [next] }))) },
  {
    name: 'a long chain of properties',
    text: description(chain(3000, (next) => ({ type: 'object', properties: { next } }))),
  },
  {
    name: 'a long chain of items that answers',
    text: description(
      chain(2000, (items) => ({ type: 'array', items })),
      answering(ref('Link0')),
    ),
  },
  {
    name: 'twins of allOf',
    text: description(
      chain(40, (next) => ({ allOf: [next, next] })),
      answering(ref('Link0')),
    ),
  },
  {
    name: 'twins of anyOf',
    text: description(
      chain(40, (next) => ({ anyOf: [next, next] })),
      answering(ref('Link0')),
    ),
  },
  {
    name: 'twins of oneOf and allOf',
    text: description(
      chain(40, (next) => ({ oneOf: [next, { allOf: [next, next] }] })),
      answering(ref('Link0')),
    ),
  },
  {
    name: 'twin properties',
    text: description(
      chain(40, (next) => ({ type: 'object', properties: { left: next, right: next } })),
      answering(ref('Link0')),
    ),
  },
  {
    name: 'twins that are both read and written',
    text: description(
      chain(30, (next) => ({
        type: 'object',
        properties: {
          id: { type: 'string', readOnly: true },
          left: next,
          right: { allOf: [next] },
        },
        unevaluatedProperties: false,
      })),
      {
        '/x': {
          post: {
            requestBody: { content: { 'application/json': { schema: ref('Link0') } } },
            responses: {
              200: { description: 'x', content: { 'application/json': { schema: ref('Link0') } } },
            },
          },
        },
      },
    ),
  },
  {
    name: 'dynamic references in many scopes',
    text: description(
      Object.fromEntries(
        numbered(14, (index) => [
          `Scope${index}`,
          {
            $id: `https://bomb.example/${index}`,
            $dynamicAnchor: `a${index}`,
            type: 'object',
            properties: Object.fromEntries(
              numbered(14, (other) => [
                `p${other}`,
                {
                  anyOf: [{ $ref: `https://bomb.example/${other}` }, { $dynamicRef: `#a${index}` }],
                },
              ]),
            ),
          },
        ]),
      ),
    ),
  },
  { name: 'references in a circle', text: description({ A: ref('B'), B: ref('C'), C: ref('A') }) },
  {
    name: 'allOf in a circle',
    text: description({ A: { allOf: [ref('B')] }, B: { allOf: [ref('A')] } }),
  },
  {
    name: 'a union of thousands',
    text: description({
      Many: {
        oneOf: numbered(3000, (index) => ({
          type: 'object',
          required: ['k'],
          properties: { k: { const: index } },
        })),
      },
    }),
  },
  {
    name: 'an enum of a hundred thousand',
    text: description({
      Many: { type: 'string', enum: numbered(100_000, (index) => `v${index}`) },
    }),
  },
  {
    name: 'an object of ten thousand properties',
    text: description({
      Many: {
        type: 'object',
        properties: Object.fromEntries(
          numbered(10_000, (index) => [`p${index}`, { type: 'string' }]),
        ),
      },
    }),
  },
  {
    name: 'thousands of schemas with one name',
    text: description(
      Object.fromEntries(
        numbered(3000, (index) => [
          `a${'_'.repeat(index % 60)}b${'.'.repeat(index / 60)}`,
          { type: 'object' },
        ]),
      ),
    ),
  },
  {
    name: 'a regular expression that never ends, and texts for it',
    text: description({
      Regex: {
        type: 'string',
        pattern: '^(([a-z])+.)+[A-Z]([a-z])+$',
        default: 'a'.repeat(5000),
        examples: ['a'.repeat(5000)],
        enum: ['a'.repeat(5000)],
      },
    }),
  },
  {
    name: 'a regular expression of a megabyte',
    text: description({ Regex: { type: 'string', pattern: '(a|b)?'.repeat(160_000) } }),
  },
  {
    name: 'parentheses in a regular expression',
    text: description({
      Regex: { type: 'string', pattern: `${'('.repeat(100_000)}${')'.repeat(100_000)}` },
    }),
  },
  {
    name: 'server variables that multiply',
    text: JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Bomb', version: '1' },
      servers: [
        {
          url: `https://x/${numbered(30, (index) => `{v${index}}`).join('/')}`,
          variables: Object.fromEntries(
            numbered(30, (index) => [
              `v${index}`,
              { default: 'a', enum: numbered(50, (value) => `e${value}`) },
            ]),
          ),
        },
      ],
      paths: answering({ type: 'string' }),
    }),
  },
  {
    name: 'a path of five hundred parameters',
    text: description(
      {},
      {
        [`/${SEGMENTS.map((name) => `{${name}}`).join('/')}`]: {
          parameters: SEGMENTS.map((name) => ({
            name,
            in: 'path',
            required: true,
            schema: { type: 'string' },
          })),
          get: { responses: { 204: { description: 'x' } } },
        },
      },
    ),
  },
  {
    name: 'a description of comment ends',
    text: description({ Long: { type: 'object', description: '*/'.repeat(1_000_000) } }),
  },
  {
    name: 'a name of a megabyte',
    text: description({ ['x'.repeat(1_000_000)]: { type: 'object' } }),
  },
  {
    name: 'a number of a megabyte',
    text: `{"openapi":"3.1.0","info":{"title":"x","version":"1"},"paths":{},"components":{"schemas":{"N":{"maximum":${'9'.repeat(1_000_000)}}}}}`,
  },
  {
    name: 'sizes beyond all measure',
    text: description({
      Sizes: {
        type: 'array',
        minItems: 1e308,
        maxItems: Number.MAX_SAFE_INTEGER,
        items: { type: 'string', minLength: 1e300, maxLength: 1e301 },
      },
    }),
  },
  {
    name: 'a tuple of ten thousand',
    text: description({
      Tuple: { type: 'array', prefixItems: numbered(10_000, () => ({ type: 'string' })) },
    }),
  },
  {
    name: 'defaults in defaults',
    text: description({
      Default: { type: 'object', default: nested(200, (inner) => ({ inner })) },
    }),
  },
];
