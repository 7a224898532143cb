import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../generator/openapi/load.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';
import { folderOf } from './folder.js';

const HEAD = 'openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\n';

describe('values', () => {
  test('YAML and JSON of the same description give the same value', async () => {
    const value = {
      openapi: '3.1.0',
      info: { title: 'Pets', version: '1' },
      paths: { '/pets': { get: { responses: { 200: { description: 'no' } } } } },
    };
    const yaml =
      'openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\npaths:\n  /pets:\n    get:\n' +
      '      responses: {200: {description: no}}\n';
    const folder = await folderOf({ 'a.json': JSON.stringify(value), 'a.yaml': yaml });
    for (const name of ['a.json', 'a.yaml']) {
      const document = await load(name, { cwd: folder });
      expect(document.root.value).toEqual(value);
      expect(document.dialect).toBe('openapi-3.1');
      expect(document.files).toEqual([join(folder, name)]);
      expect(document.diagnostics).toEqual([]);
    }
  });

  test.each(['a.yaml', 'a.json'])('integers beyond 2^53 stay exact in %s', async (name) => {
    const text = '{"openapi": "3.1.0", "info": {}, "x-big": [9007199254740993, 12, -9.5, 1e3]}';
    const { root } = await load(name, { cwd: await folderOf({ [name]: text }) });
    expect(root.value).toMatchObject({ 'x-big': [9007199254740993n, 12, -9.5, 1000] });
  });

  test.each(['a.yaml', 'a.json'])('%s cannot reach a prototype', async (name) => {
    const text =
      '{"openapi": "3.1.0", "info": {}, "__proto__": {"polluted": 1}, "x-n": 9007199254740993}';
    const { root } = await load(name, { cwd: await folderOf({ [name]: text }) });
    expect(Object.getPrototypeOf(root.value)).toBe(Object.prototype);
    expect(Object.keys(root.value as object)).toContain('__proto__');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('aliases and merge keys are written out; what stands in the mapping wins', async () => {
    const text = `${HEAD}x-a: &a { one: 1, two: 2 }\nx-b: { two: 3, <<: *a }\nx-c: *a\n`;
    const { root } = await load('a.yaml', { cwd: await folderOf({ 'a.yaml': text }) });
    expect(root.value).toMatchObject({ 'x-b': { one: 1, two: 3 }, 'x-c': { one: 1, two: 2 } });
  });

  test('a byte-order mark is no part of the text', async () => {
    const folder = await folderOf({ 'a.json': '\uFEFF{"openapi": "3.0.3", "info": {}}' });
    expect((await load('a.json', { cwd: folder })).dialect).toBe('openapi-3.0');
  });
});

describe('limits', () => {
  test.each([
    ['an alias bomb', bomb(), 'SW1008'],
    ['an alias inside of what it names', `${HEAD}x-a: &a [*a]\n`, 'SW1002'],
    ['deep flow collections', `${HEAD}x-a: ${'['.repeat(50_000)}`, 'SW1009'],
    ['deep block sequences', `${HEAD}x-a:\n  ${'- '.repeat(50_000)}1`, 'SW1009'],
    ['deep JSON', '['.repeat(100_000), 'SW1009'],
    ['deep JSON behind a string with a bracket', `["]", ${'['.repeat(100_000)}`, 'SW1009'],
  ])('%s is one diagnostic', async (_what, text, code) => {
    const folder = await folderOf({ 'a.yaml': text });
    expect(await codesOf(load('a.yaml', { cwd: folder }))).toEqual([code]);
  });

  test('brackets in strings are no depth', async () => {
    const text = JSON.stringify({ openapi: '3.1.0', info: {}, 'x-a': ['"', '[\\"'.repeat(500)] });
    const folder = await folderOf({ 'a.json': text });
    expect((await load('a.json', { cwd: folder })).diagnostics).toEqual([]);
  });

  test('a long text is not read', async () => {
    const folder = await folderOf({ 'a.yaml': `${HEAD}paths: {}` });
    const loading = load('a.yaml', { cwd: folder, limits: { textLength: 20 } });
    expect(await codesOf(loading)).toEqual(['SW1010']);
  });

  test('so many documents and no more', async () => {
    const chain = Array.from({ length: 4 }, (_, i): [string, string] => [
      `${i}.json`,
      `{"type": "object", "properties": {"next": {"$ref": "./${i + 1}.json"}}}`,
    ]);
    const folder = await folderOf({
      ...(Object.fromEntries(chain) as Record<string, string>),
      '4.json': '{}',
    });
    const limits = { documents: 3 };
    const { diagnostics, files } = await load('0.json', { cwd: folder, limits });
    expect(files).toHaveLength(3);
    expect(diagnostics.map(({ code }) => code)).toEqual(['SW1020', 'SW1010']);
  });
});

describe('several files', () => {
  test('references lead from file to file, each relative to its own', async () => {
    const folder = await folderOf({
      'openapi.yaml': `${HEAD}paths:\n  /pets: { $ref: './paths/pets.yaml' }\n`,
      'paths/pets.yaml':
        "get: { responses: { 200: { content: { a/b: { schema: { $ref: '../pet.json#/$defs/a~1b%20c' } } } } } }",
      'pet.json': '{"$defs": {"a/b c": {"type": "object"}}}',
    });
    const document = await load('openapi.yaml', { cwd: folder });
    expect(document.diagnostics).toEqual([]);
    expect(document.files.map((file) => file.slice(folder.length + 1))).toEqual([
      'openapi.yaml',
      'paths/pets.yaml',
      'pet.json',
    ]);
    const from = { file: join(folder, 'paths/pets.yaml'), pointer: '/get' };
    expect(document.resolve('../pet.json#/$defs/a~1b%20c', from)).toEqual({
      value: { type: 'object' },
      source: { file: join(folder, 'pet.json'), pointer: '/$defs/a~1b c' },
    });
  });

  test('files outside are refused, by dots and by links; listed folders are not', async () => {
    const outside = await folderOf({ 'pet.json': '{"type": "string"}' });
    const schemas = {
      dots: { $ref: `${outside}/pet.json` },
      link: { $ref: './link.json' },
      folder: { $ref: './linked/pet.json' },
      etc: { $ref: 'file:///etc/passwd' },
    };
    const text = JSON.stringify({ openapi: '3.1.0', info: {}, components: { schemas } });
    const folder = await folderOf({ 'a.json': text });
    await symlink(join(outside, 'pet.json'), join(folder, 'link.json'));
    await symlink(outside, join(folder, 'linked'));
    const { diagnostics } = await load('a.json', { cwd: folder });
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(4).fill('SW2003'));
    const allowed = await load('a.json', { cwd: folder, folders: [outside] });
    expect(allowed.diagnostics.map(({ source }) => source?.pointer)).toEqual([
      '/components/schemas/etc/$ref',
    ]);
  });

  test('a file that many refer to and that cannot be read is reported where it is referred to', async () => {
    const schemas = { a: { $ref: 'no.json#/a' }, b: { $ref: 'no.json#/b' } };
    const text = JSON.stringify({ openapi: '3.1.0', info: {}, components: { schemas } });
    const { diagnostics } = await load('a.json', { cwd: await folderOf({ 'a.json': text }) });
    expect(diagnostics.map(({ code, source }) => [code, source?.pointer])).toEqual([
      ['SW2002', '/components/schemas/a/$ref'],
      ['SW2002', '/components/schemas/b/$ref'],
    ]);
  });
});

describe('`$ref` in data is a key like any other', () => {
  const nowhere = { $ref: 'file:///etc/passwd' };
  test.each<[string, unknown]>([
    ['example', { example: nowhere }],
    ['examples', { examples: [nowhere] }],
    ['default', { default: nowhere }],
    ['enum', { enum: [nowhere] }],
    ['const', { const: { deep: [nowhere] } }],
    ['extension', { 'x-extension': nowhere }],
    ['a property called $ref', { properties: { $ref: { type: 'string' } } }],
    ['an unknown keyword', { unknown: nowhere }],
  ])('%s', async (_where, schema) => {
    const content = { 'a/b': { schema, example: nowhere, examples: { a: { value: nowhere } } } };
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: {},
      'x-root': nowhere,
      paths: {
        '/a': { 'x-item': nowhere, get: { responses: { 200: { content } } } },
        'x-b': nowhere,
      },
      components: { schemas: { $ref: { type: 'string' } }, examples: { e: { value: nowhere } } },
    });
    const { diagnostics, files } = await load('a.json', {
      cwd: await folderOf({ 'a.json': text }),
    });
    expect(diagnostics).toEqual([]);
    expect(files).toHaveLength(1);
  });
});

describe('positions', () => {
  const text = `${HEAD}paths:\n  /pets:\n    get:\n      tags: [a, b]\n      summary: All of them\n`;
  test.each([
    ['', 1, 1],
    ['/paths/~1pets', 4, 3],
    ['/paths/~1pets/get/summary', 7, 16],
    ['/paths/~1pets/get/tags/1', 6, 17],
    ['/paths/~1pets/get/nothing/here', 5, 5],
  ])('%s in YAML', async (pointer, line, column) => {
    const document = await load('a.yaml', { cwd: await folderOf({ 'a.yaml': text }) });
    const { file } = document.root.source;
    expect(document.locate({ file, pointer })).toEqual({ file, line, column });
  });

  test('objects and arrays are found by their keys, other values where they stand', async () => {
    const json = '{"openapi": "3.1.0",\r\n "info": {},\r\n "x-a": {"b": [1, {"c": 2}]}}';
    const document = await load('a.json', { cwd: await folderOf({ 'a.json': json }) });
    const { file } = document.root.source;
    const at = (pointer: string, atKey?: boolean) => {
      const { line, column } = document.locate({ file, pointer }, atKey);
      return [line, column];
    };
    expect(at('/x-a/b')).toEqual([3, 10]);
    expect(at('/x-a/b/1')).toEqual([3, 19]);
    expect(at('/x-a/b/1/c')).toEqual([3, 25]);
    expect(at('/x-a/b/1/c', true)).toEqual([3, 20]);
    expect(at('/openapi')).toEqual([1, 13]);
  });
});

function bomb(): string {
  const rows = Array.from('bcdefghi', (name, index) => {
    const inner = `*${'abcdefgh'[index]!}`;
    return `  ${name}: &${name} [${Array(10).fill(inner).join(', ')}]\n`;
  });
  return `${HEAD}x-bomb:\n  a: &a [ha]\n${rows.join('')}`;
}

async function codesOf(loading: Promise<unknown>): Promise<readonly string[]> {
  const thrown: unknown = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof DiagnosticError)) throw new Error('No diagnostics.', { cause: thrown });
  return thrown.diagnostics.map(({ code }) => code);
}
