import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../../generator/openapi/lint.js';
import { load } from '../../generator/openapi/load.js';
import { folderOf } from './folder.js';

const PETS = `swagger: '2.0'
info: { title: Pets, version: 1.0.0 }
host: pets.example.com
basePath: /v1
schemes: [https, http]
consumes: [application/json]
produces: [application/json]
x-team: pets
paths:
  /pets:
    parameters:
      - $ref: '#/parameters/Trace'
    get:
      operationId: listPets
      produces: [application/json, application/xml]
      parameters:
        - { name: tags, in: query, type: array, items: { type: string } }
        - { name: ids, in: query, type: array, collectionFormat: multi, items: { type: integer } }
        - { name: words, in: query, type: array, collectionFormat: ssv, items: { type: string } }
        - { name: limit, in: query, type: integer, default: 10, maximum: 100 }
      responses:
        '200':
          description: Pets.
          schema: { type: array, items: { $ref: '#/definitions/Pet' } }
          headers: { X-Total: { type: integer, description: How many. } }
          examples: { application/json: [{ id: 1 }] }
        default: { $ref: '#/responses/Problem' }
    post:
      operationId: createPet
      parameters:
        - $ref: '#/parameters/Pet'
      responses: { '201': { description: Made. } }
  /pets/{id}/photo:
    put:
      operationId: setPhoto
      consumes: [multipart/form-data]
      parameters:
        - { name: id, in: path, required: true, type: integer, format: int64 }
        - { name: photo, in: formData, required: true, type: file }
        - { name: names, in: formData, type: array, collectionFormat: pipes, items: { type: string } }
      responses:
        '200': { description: The photo., schema: { type: file } }
definitions:
  Pet:
    type: object
    discriminator: kind
    required: [id, kind]
    properties:
      id: { type: integer }
      kind: { type: string }
      owner: { type: string, x-nullable: true }
      discriminator: { type: string, enum: [2] }
parameters:
  Trace: { name: X-Trace, in: header, type: string }
  Pet: { name: pet, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
responses:
  Problem: { description: A problem., schema: { type: object } }
securityDefinitions:
  basic: { type: basic }
  key: { type: apiKey, in: header, name: X-Key }
  oauth: { type: oauth2, flow: accessCode, authorizationUrl: 'https://a/', tokenUrl: 'https://t/', scopes: { read: Reads } }
`;

async function pets() {
  return load('pets.yaml', { cwd: await folderOf({ 'pets.yaml': PETS }) });
}

describe('OpenAPI 2.0', () => {
  test('is read as 3.0', async () => {
    const { root, dialect, diagnostics } = await pets();
    const string = { type: 'string' };
    const Pet = { $ref: '#/definitions/Pet' };
    const array = { type: 'array', items: Pet };
    expect(diagnostics).toEqual([]);
    expect(dialect).toBe('openapi-3.0');
    expect(root.value).toEqual({
      openapi: '3.0.4',
      info: { title: 'Pets', version: '1.0.0' },
      'x-team': 'pets',
      servers: [{ url: 'https://pets.example.com/v1' }, { url: 'http://pets.example.com/v1' }],
      paths: {
        '/pets': {
          parameters: [{ $ref: '#/parameters/Trace' }],
          get: {
            operationId: 'listPets',
            parameters: [
              {
                name: 'tags',
                in: 'query',
                style: 'form',
                explode: false,
                schema: { type: 'array', items: string },
              },
              {
                name: 'ids',
                in: 'query',
                style: 'form',
                explode: true,
                schema: { type: 'array', items: { type: 'integer' } },
              },
              {
                name: 'words',
                in: 'query',
                style: 'spaceDelimited',
                explode: false,
                schema: { type: 'array', items: string },
              },
              {
                name: 'limit',
                in: 'query',
                schema: { type: 'integer', default: 10, maximum: 100 },
              },
            ],
            responses: {
              200: {
                description: 'Pets.',
                headers: { 'X-Total': { description: 'How many.', schema: { type: 'integer' } } },
                content: {
                  'application/json': { schema: array, example: [{ id: 1 }] },
                  'application/xml': { schema: array },
                },
              },
              default: { $ref: '#/responses/Problem' },
            },
          },
          post: {
            operationId: 'createPet',
            requestBody: { required: true, content: { 'application/json': { schema: Pet } } },
            responses: { 201: { description: 'Made.' } },
          },
        },
        '/pets/{id}/photo': {
          put: {
            operationId: 'setPhoto',
            parameters: [
              {
                name: 'id',
                in: 'path',
                required: true,
                schema: { type: 'integer', format: 'int64' },
              },
            ],
            requestBody: {
              required: true,
              content: {
                'multipart/form-data': {
                  schema: {
                    type: 'object',
                    properties: {
                      photo: { type: 'string', format: 'binary' },
                      names: { type: 'array', items: string },
                    },
                    required: ['photo'],
                  },
                  encoding: { names: { style: 'pipeDelimited', explode: false } },
                },
              },
            },
            responses: {
              200: {
                description: 'The photo.',
                content: { 'application/json': { schema: { type: 'string', format: 'binary' } } },
              },
            },
          },
        },
      },
      components: {
        schemas: {
          Pet: {
            type: 'object',
            discriminator: { propertyName: 'kind' },
            required: ['id', 'kind'],
            properties: {
              id: { type: 'integer' },
              kind: string,
              owner: { type: 'string', 'x-nullable': true, nullable: true },
              discriminator: { type: 'string', enum: [2] },
            },
          },
        },
        parameters: { Trace: { name: 'X-Trace', in: 'header', schema: string } },
        responses: {
          Problem: {
            description: 'A problem.',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
        },
        securitySchemes: {
          basic: { type: 'http', scheme: 'basic' },
          key: { type: 'apiKey', in: 'header', name: 'X-Key' },
          oauth: {
            type: 'oauth2',
            flows: {
              authorizationCode: {
                authorizationUrl: 'https://a/',
                tokenUrl: 'https://t/',
                scopes: { read: 'Reads' },
              },
            },
          },
        },
      },
    });
  });

  test('references lead to where their targets are now', async () => {
    const { resolve, root } = await pets().then((document) => ({
      root: document.root,
      resolve: (reference: string) => document.resolve(reference, document.root.source)?.source,
    }));
    expect(resolve('#/definitions/Pet/properties/id')?.pointer).toBe(
      '/components/schemas/Pet/properties/id',
    );
    expect(resolve('#/responses/Problem')?.pointer).toBe('/components/responses/Problem');
    expect(resolve('#/paths')?.file).toBe(root.source.file);
  });

  test.each([
    ['/components/schemas/Pet/properties/owner', '      owner:'],
    ['/paths/~1pets/get/operationId', 'listPets'],
    ['/paths/~1pets/post/requestBody/content/application~1json/schema', 'schema: { $ref'],
    [
      '/paths/~1pets~1{id}~1photo/put/requestBody/content/multipart~1form-data/schema/properties/names',
      'names, in',
    ],
    ['/paths/~1pets/get/parameters/3/schema/maximum', 'limit, in'],
    ['/paths/~1pets/get/responses/200/content/application~1xml/schema/items', 'items: { $ref'],
    ['/paths/~1pets/get/responses/200/headers/X-Total/schema', 'X-Total'],
    ['/components/securitySchemes/oauth/flows', '  oauth:'],
  ])('%s is found in the text', async (pointer, words) => {
    const document = await pets();
    const { line } = document.locate({ file: document.root.source.file, pointer });
    expect(PETS.split('\n')[line - 1]).toContain(words);
  });

  test('what is wrong is said in places of the text', async () => {
    const document = await pets();
    const [problem, ...others] = lint(document);
    expect(others).toEqual([]);
    expect(problem?.code).toBe('SW3018');
    const { line } = document.locate(problem!.source!);
    expect(PETS.split('\n')[line - 1]).toContain('discriminator: { type: string, enum: [2] }');
  });

  test('may be spread over files', async () => {
    const folder = await folderOf({
      'a.yaml': `swagger: '2.0'\ninfo: {}\npaths: {}\ndefinitions: { A: { $ref: './b.yaml#/definitions/B' } }\n`,
      'b.yaml': `swagger: '2.0'\ninfo: {}\npaths: {}\ndefinitions: { B: { type: string } }\n`,
    });
    const document = await load('a.yaml', { cwd: folder });
    expect(document.diagnostics).toEqual([]);
    const from = { file: join(folder, 'a.yaml'), pointer: '/components/schemas/A' };
    expect(document.resolve('./b.yaml#/definitions/B', from)).toEqual({
      value: { type: 'string' },
      source: { file: join(folder, 'b.yaml'), pointer: '/components/schemas/B' },
    });
  });
});
