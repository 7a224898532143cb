import { describe, expect, test } from 'vitest';
import { lint } from '../../generator/openapi/lint.js';
import { load } from '../../generator/openapi/load.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';
import { folderOf } from './folder.js';

const SPEC = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
tags: [{ name: a }, { name: b }, { name: c }]
x-shared: &shared { type: string }
paths:
  "/pet's":
    get: { operationId: list, tags: [a, b], responses: { 200: { description: Pets. } } }
    delete: { operationId: drop, x-internal: true }
components:
  schemas:
    Name: *shared
    Tag: *shared
`;

async function overlaid(...actions: string[]) {
  const overlay = `overlay: 1.0.0\ninfo: { title: Ours, version: 1.0.0 }\nactions:\n${actions.join('')}`;
  const cwd = await folderOf({ 'a.yaml': SPEC, 'overlay.yaml': overlay });
  const document = await load('a.yaml', { cwd, overlays: ['overlay.yaml'] });
  const at = (pointer: string) => {
    const { file, line } = document.locate({ file: document.root.source.file, pointer });
    return `${file.slice(cwd.length + 1)}:${line}`;
  };
  return { document, root: document.root.value as Record<string, never>, at };
}

describe('overlays', () => {
  test('update objects member by member, and append to arrays', async () => {
    const { root, at, document } = await overlaid(
      '  - target: $.info\n    update: { title: Dogs, x-new: { deep: [1] } }\n',
      "  - target: $.paths['/pet\\'s'].get\n    update: { tags: [c], responses: { 404: { description: None. } } }\n",
      '  - target: $.tags\n    update: { name: d }\n',
    );
    expect(document.diagnostics).toEqual([]);
    expect(root).toMatchObject({
      info: { title: 'Dogs', version: '1.0.0', 'x-new': { deep: [1] } },
      tags: [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }],
      paths: {
        "/pet's": {
          get: {
            operationId: 'list',
            tags: ['a', 'b', 'c'],
            responses: { 200: { description: 'Pets.' }, 404: { description: 'None.' } },
          },
        },
      },
    });
    expect(at('/info/title')).toBe('overlay.yaml:5');
    expect(at('/info/version')).toBe('a.yaml:2');
    expect(at('/info/x-new/deep/0')).toBe('overlay.yaml:5');
    expect(at("/paths/~1pet's/get/responses/404/description")).toBe('overlay.yaml:7');
    expect(at("/paths/~1pet's/get/responses/200")).toBe('a.yaml:7');
    expect(at("/paths/~1pet's/get/tags/2")).toBe('overlay.yaml:7');
    expect(at('/tags/3/name')).toBe('overlay.yaml:9');
  });

  test('remove members and items; places follow', async () => {
    const { root, at } = await overlaid(
      '  - target: $..[?@["x-internal"] == true]\n    remove: true\n',
      "  - target: $.tags[?@.name != 'c']\n    remove: true\n",
      '  - target: $.tags[0]\n    update: { description: Third. }\n',
    );
    expect(root).toMatchObject({ tags: [{ name: 'c', description: 'Third.' }] });
    expect(Object.keys(root.paths!["/pet's"])).toEqual(['get']);
    expect(at('/tags/0/name')).toBe('a.yaml:3');
    expect(at('/tags/0/description')).toBe('overlay.yaml:9');
  });

  test('change one place of what an alias shares', async () => {
    const { root } = await overlaid(
      '  - target: $.components.schemas.Tag\n    update: { maxLength: 3 }\n',
    );
    expect(root.components).toEqual({
      schemas: { Name: { type: 'string' }, Tag: { type: 'string', maxLength: 3 } },
    });
  });

  test('what is wrong with the result is said where it was written', async () => {
    const { document } = await overlaid(
      '  - target: $.components.schemas\n    update: { Bad: { type: uuid, items: { $ref: "#/no" } } }\n',
    );
    const found = [...document.diagnostics, ...lint(document)];
    expect(
      found.map(({ code, source }) => [code, document.locate(source!).file.split('/').at(-1)]),
    ).toEqual([
      ['SW2001', 'overlay.yaml'],
      ['SW3014', 'overlay.yaml'],
    ]);
  });

  test('targets that lead nowhere or are none are told', async () => {
    const { document } = await overlaid(
      '  - target: $.nothing\n    remove: true\n',
      '  - target: $.[[\n    remove: true\n',
    );
    expect(document.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['SW1032', 'warning'],
      ['SW1031', 'error'],
    ]);
    expect(document.locate(document.diagnostics[0]!.source!).line).toBe(4);
  });

  test('cannot reach a prototype', async () => {
    await overlaid('  - target: $.info\n    update: { __proto__: { polluted: true } }\n');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('something else is refused', async () => {
    const cwd = await folderOf({ 'a.yaml': SPEC, 'b.yaml': 'overlay: 2.0.0\n' });
    const loading = load('a.yaml', { cwd, overlays: ['b.yaml'] });
    await expect(loading).rejects.toThrow(DiagnosticError);
    await expect(loading).rejects.toMatchObject({
      diagnostics: [{ code: 'SW1030', position: { file: `${cwd}/b.yaml`, line: 1, column: 10 } }],
    });
  });
});
