import { describe, expect, test } from 'vitest';
import { lint } from '../../generator/openapi/lint.js';
import { loadValue } from '../../generator/openapi/load.js';

const responses = { 200: { description: 'Done.' } };
const HEAD = { openapi: '3.1.0', info: { title: 'Pets', version: '1.0.0' } };

/** The words of tests/errors pin what is said; here stands what must not be said. */
describe('sound descriptions give no findings', () => {
  test.each<[string, object]>([
    [
      'a path parameter of the whole path, behind a reference',
      {
        paths: {
          '/a/{id}': { parameters: [{ $ref: '#/components/parameters/Id' }], get: { responses } },
        },
        components: {
          parameters: { Id: { name: 'id', in: 'path', required: true, schema: {} } },
        },
      },
    ],
    [
      'callbacks and webhooks, which have no template',
      {
        webhooks: { changed: { post: { responses } } },
        paths: {
          '/a': {
            post: { responses, callbacks: { done: { '{$request.body#/url}': { post: {} } } } },
          },
        },
      },
    ],
    [
      'a required property that another part of the composition has',
      {
        components: {
          schemas: {
            A: { allOf: [{ properties: { a: {} } }, { required: ['a'], properties: { b: {} } }] },
            B: { $ref: '#/components/schemas/A', required: ['a'], properties: { c: {} } },
          },
        },
      },
    ],
    [
      'discriminators that map by name and by reference',
      {
        components: {
          schemas: {
            Pet: {
              oneOf: [{ $ref: '#/components/schemas/Cat' }],
              discriminator: {
                propertyName: 'kind',
                mapping: { cat: 'Cat', dog: '#/components/schemas/Cat' },
              },
            },
            Cat: { type: 'object' },
          },
        },
      },
    ],
    [
      'recursion through properties and items',
      {
        components: {
          schemas: {
            Tree: { anyOf: [{ type: 'null' }, { items: { $ref: '#/components/schemas/Tree' } }] },
          },
        },
      },
    ],
    [
      'extensions, unknown annotations of schemas, and properties called like keywords',
      {
        'x-a': { type: 'uuid' },
        components: {
          schemas: { A: { 'x-b': 1, unit: 'kg', properties: { type: { const: 1 }, $ref: {} } } },
        },
      },
    ],
    [
      'nothing for a value that is only an example',
      {
        components: {
          schemas: {
            A: { enum: ['a', null], type: ['string', 'null'], examples: [{ type: 'no' }] },
          },
        },
      },
    ],
  ])('%s', async (_what, description) => {
    const document = await loadValue({ ...HEAD, ...description });
    const found = [...document.diagnostics, ...lint(document)];
    expect(found.filter(({ code }) => code !== 'SW4103')).toEqual([]);
  });

  test('`nullable` belongs to 3.0', async () => {
    const schemas = { A: { type: 'string', nullable: true, default: null, enum: ['a', null] } };
    const document = await loadValue({ ...HEAD, openapi: '3.0.3', components: { schemas } });
    expect(lint(document)).toEqual([]);
  });

  test('a bare schema is linted as one', async () => {
    const document = await loadValue({ type: 'uuid' }, { dialect: 'json-schema-2020-12' });
    expect(lint(document).map(({ code }) => code)).toEqual(['SW3014']);
  });
});

test('the linter never throws, whatever stands where an object is expected', async () => {
  const odd = [null, true, 1, 'text', [], [null], {}, { $ref: 1 }, { $ref: '#/paths' }];
  const fields = ['paths', 'components', 'webhooks', 'security', 'servers', 'tags'];
  const operation = ['parameters', 'requestBody', 'responses', 'callbacks', 'security', 'tags'];
  const schema = ['type', 'enum', 'required', 'properties', 'pattern', 'allOf', 'discriminator'];
  for (const value of odd) {
    const descriptions = [
      ...fields.map((field) => ({ [field]: value })),
      ...operation.map((field) => ({ paths: { '/a/{b}': { get: { [field]: value } } } })),
      ...schema.map((field) => ({ components: { schemas: { A: { [field]: value } } } })),
      { paths: { '/a': value } },
      { paths: { '/a': { parameters: [value] } } },
    ];
    for (const description of descriptions) {
      const document = await loadValue({ ...HEAD, ...description });
      expect(() => lint(document), JSON.stringify(description)).not.toThrow();
    }
  }
});
