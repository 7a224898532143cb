import { describe, expect, test } from 'vitest';
import { load } from '../../generator/openapi/load.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';
import { folderOf } from './folder.js';

async function loaded(name: string, text: string) {
  return load(name, { cwd: await folderOf({ [name]: text }) });
}

const RESPONSES = 'responses: { 200: { description: Done. } }';

describe('fragments', () => {
  test.each([
    ['only `paths`', 'pets.yaml', `paths:\n  /pets: { get: { ${RESPONSES} } }\n`, '/pets', 'get'],
    ['only the paths', 'pets.yaml', `/pets: { get: { ${RESPONSES} } }\n`, '/pets', 'get'],
    ['a path item', 'pets.yaml', `get: { ${RESPONSES} }\n`, '/pets', 'get'],
    [
      'a path item with a parameter',
      'pets.yaml',
      `parameters: [{ name: id, in: path }]\nget: { ${RESPONSES} }\n`,
      '/pets/{id}',
      'get',
    ],
    ['an operation', 'list_pets.yaml', `${RESPONSES}\n`, '/list_pets', 'get'],
    ['one with a body', 'pets.yaml', `requestBody: {}\n${RESPONSES}\n`, '/pets', 'post'],
  ])('%s becomes a description', async (_what, name, text, path, method) => {
    const { root, dialect, diagnostics } = await loaded(name, text);
    expect(root.value).toMatchObject({
      openapi: '3.1.0',
      info: { title: name.slice(0, -5), version: '0.0.0' },
      paths: { [path]: { [method]: { responses: { 200: { description: 'Done.' } } } } },
    });
    expect(dialect).toBe('openapi-3.1');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['SW1020', 'note'],
      ['SW1020', 'note'],
    ]);
  });

  test('places are those of the text', async () => {
    const document = await loaded('pets.yaml', `summary: Pets\nget:\n  ${RESPONSES}\n`);
    const { file } = document.root.source;
    const at = (pointer: string) => document.locate({ file, pointer });
    expect(at('/paths/~1pets/get')).toEqual({ file, line: 2, column: 1 });
    expect(at('/paths/~1pets/get/responses')).toEqual({ file, line: 3, column: 3 });
    expect(at('/info/title')).toEqual({ file, line: 1, column: 1 });
  });

  test('components may stand beside the part', async () => {
    const document = await loaded(
      'pets.yaml',
      "get: { responses: { 200: { $ref: '#/components/responses/Pets' } } }\n" +
        'components: { responses: { Pets: { description: Pets } } }\n',
    );
    expect(document.diagnostics.map(({ severity }) => severity)).toEqual(['note', 'note']);
    const { file } = document.root.source;
    expect(document.locate({ file, pointer: '/components' }).line).toBe(2);
  });

  test('`nullable` tells 3.0', async () => {
    const text = '{"components": {"schemas": {"a": {"type": "string", "nullable": true}}}}';
    expect((await loaded('a.json', text)).dialect).toBe('openapi-3.0');
  });

  test('a schema without `$schema` is one of 2020-12', async () => {
    const document = await loaded('pet.yaml', 'type: object\nproperties: { get: {} }\n');
    expect(document.dialect).toBe('json-schema-2020-12');
  });

  test('anything else is refused', async () => {
    await expect(loaded('a.yaml', 'name: x\n')).rejects.toThrow(DiagnosticError);
  });
});
