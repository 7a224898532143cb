/** A sound description that has a bit of everything. */
const description = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  tags: [{ name: 'pets' }],
  servers: [{ url: 'https://{host}', variables: { host: { default: 'a', enum: ['a'] } } }],
  security: [{ key: [] }],
  paths: {
    '/pets/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      post: {
        operationId: 'updatePet',
        tags: ['pets'],
        parameters: [{ name: 'page', in: 'query', schema: { type: 'integer', default: 1 } }],
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: { type: 'object', properties: { file: { type: 'string' } } },
              encoding: { file: { contentType: 'image/png', headers: { X: { schema: {} } } } },
            },
          },
        },
        responses: {
          200: {
            description: 'The pet.',
            headers: { 'X-Rate': { schema: { type: 'integer' } } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
        },
      },
    },
  },
  webhooks: {
    born: {
      post: {
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 204: { description: 'Seen.' } },
        callbacks: { fed: { '{$url}': { post: { responses: {} } } } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    schemas: {
      Pet: {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: 'object', required: ['x'] }],
        discriminator: { propertyName: 'kind', mapping: { cat: 'Cat' } },
      },
      Cat: {
        type: 'object',
        required: ['kind'],
        properties: {
          kind: { const: 'cat' },
          names: { type: 'array', items: { type: 'string' }, maxItems: 5 },
          size: { enum: ['s', 'm'], default: 's' },
          more: { allOf: [{ $ref: '#/components/schemas/Cat' }], additionalProperties: false },
        },
        patternProperties: { '^x-': { type: ['string', 'null'] } },
      },
    },
  },
};

const WRONG = [null, 7, 'x', true, [], [null], {}, { $ref: '#/nowhere' }];

export interface BrokenDescription {
  /** What is broken: `null at info/title`. */
  readonly fault: string;
  readonly text: string;
}

/** The description with wrong values in each of its places in turn: some of them, for speed. */
export function brokenDescriptions(valuesAtEachPlace: number): readonly BrokenDescription[] {
  return positions(description).flatMap((path, index) =>
    Array.from({ length: valuesAtEachPlace }, (_, turn) => {
      return WRONG[(index + turn * 3) % WRONG.length];
    }).map((value) => ({
      fault: `${JSON.stringify(value)} at ${path.join('/')}`,
      text: JSON.stringify(changed(description, path, value)),
    })),
  );
}

type Path = readonly string[];

function positions(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    return [at, ...positions(inner, at)];
  });
}

function changed(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, replacement);
  return copy;
}
