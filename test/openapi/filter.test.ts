import { describe, expect, test } from 'vitest';
import type { OperationFilter } from '../../generator/openapi/operation-filter.js';
import { load } from '../../generator/openapi/load.js';
import { folderOf } from './folder.js';

const SPEC = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets:
    parameters: [{ $ref: '#/components/parameters/Trace' }]
    get:
      operationId: listPets
      tags: [read]
      responses: { 200: { $ref: '#/components/responses/Pets' } }
    post:
      operationId: createPet
      tags: [write]
      requestBody: { content: { a/b: { schema: { $ref: '#/components/schemas/NewPet' } } } }
  /pets/{id}:
    get:
      operationId: readPet
      deprecated: true
      responses: { 200: { content: { a/b: { schema: { $ref: 'https://x.example/odd' } } } } }
  /admin/users: { $ref: './users.yaml' }
components:
  parameters: { Trace: { name: X-Trace, in: header, schema: { type: string } } }
  responses:
    Pets: { content: { a/b: { schema: { type: array, items: { $ref: '#/components/schemas/Animal' } } } } }
  schemas:
    Animal: { discriminator: { propertyName: kind, mapping: { dog: Dog } }, properties: { kind: { $ref: '#/components/schemas/Kind' } } }
    Kind: { type: string }
    Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { properties: { claws: { $ref: '#/components/schemas/Claws' } } }] }
    Siamese: { allOf: [{ $ref: '#/components/schemas/Cat' }] }
    Claws: { type: integer }
    Dog: { type: object }
    NewPet: { allOf: [{ $ref: '#/components/schemas/Base' }] }
    Base: { type: object }
    Odd: { $id: 'https://x.example/odd', type: 'null' }
    Broken: { $ref: '#/nowhere' }
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
`;
const USERS_OF = ['get /admin/users', 'delete /admin/users'];
const USERS = `get: { operationId: listUsers, responses: {} }
delete: { operationId: dropUsers, responses: { 200: { content: { a/b: { schema: { $ref: './no.yaml' } } } } } }
`;

/** Operations and components that are left, and the codes of what was found. */
async function filtered(filter: OperationFilter) {
  const cwd = await folderOf({ 'a.yaml': SPEC, 'users.yaml': USERS });
  const document = await load('a.yaml', { cwd, filter });
  const { paths, components } = document.root.value as {
    paths: Record<string, object>;
    components: Record<string, object>;
  };
  const operations = Object.entries(paths).flatMap(([path, item]) => {
    const from = { file: document.root.source.file, pointer: '' };
    const target =
      '$ref' in item ? (document.resolve(String(item.$ref), from)?.value as object) : item;
    return Object.keys(target)
      .filter((key) => key !== 'parameters')
      .map((method) => `${method} ${path}`);
  });
  return {
    operations,
    schemas: Object.keys(components.schemas ?? {}),
    components,
    codes: document.diagnostics.map(({ code }) => code),
  };
}

describe('filters', () => {
  test('keep operations by tag, and what these need, discriminated forms included', async () => {
    const { operations, schemas, components, codes } = await filtered({
      include: { tags: ['read'] },
    });
    expect(operations).toEqual(['get /pets']);
    expect(schemas).toEqual(['Animal', 'Kind', 'Cat', 'Siamese', 'Claws', 'Dog']);
    expect(Object.keys(components.parameters ?? {})).toEqual(['Trace']);
    expect(Object.keys(components.securitySchemes ?? {})).toEqual(['key']);
    expect(codes).toEqual([]);
  });

  test.each<[OperationFilter, string[], string[]]>([
    [
      { include: { operationIds: ['*Pet'] } },
      ['post /pets', 'get /pets/{id}'],
      ['NewPet', 'Base', 'Odd'],
    ],
    [{ include: { paths: ['/pets/*'] } }, ['get /pets/{id}'], ['Odd']],
    [{ include: { paths: ['*'] }, deprecated: false, exclude: { paths: ['/pets'] } }, USERS_OF, []],
    [
      { exclude: { tags: ['*'], operationIds: ['l*U*s', 'dropUsers'] } },
      ['get /pets/{id}'],
      ['Odd'],
    ],
    [{ include: { tags: ['nothing'] } }, [], []],
  ])('%j', async (filter, operations, schemas) => {
    const found = await filtered(filter);
    expect(found.operations).toEqual(operations);
    expect(found.schemas).toEqual(schemas);
  });

  test('operations in other files are filtered as well, and their references not followed', async () => {
    const { operations, codes } = await filtered({ include: { operationIds: ['listUsers'] } });
    expect(operations).toEqual(['get /admin/users']);
    expect(codes).toEqual([]);
  });
});
