import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../generator/commands/check.js';
import type { CheckOptions } from '../../generator/commands/check.js';
import type { CommandResult } from '../../generator/commands/command-result.js';
import { generate } from '../../generator/commands/generate.js';
import type { GenerateOptions } from '../../generator/commands/generate.js';

const SPEC = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        '200':
          description: The pet
          content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties: { name: { type: string } }
`;

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'specwright-'));
  await put('api.yaml', SPEC);
});
afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

const put = (file: string, text: string): Promise<void> => writeFile(path.join(cwd, file), text);
const context = (): { cwd: string; progress: () => undefined } => ({
  cwd,
  progress: () => undefined,
});
const run = (options: GenerateOptions = {}): Promise<CommandResult> =>
  generate({ spec: 'api.yaml', out: 'out', ...options }, context());
const runCheck = (options: CheckOptions = {}): Promise<CommandResult> =>
  check({ spec: 'api.yaml', out: 'out', ...options }, context());

describe('generate', () => {
  it('says what it wrote, and what the output is made of', async () => {
    const { ok, text } = await run();
    expect(ok).toBe(true);
    expect(text).toMatch(
      /^out: \d+ files written, 0 unchanged, 0 removed \(1 operation, \d+ schemas\)$/,
    );
    expect(await readFile(path.join(cwd, 'out/types.ts'), 'utf8')).toContain('interface Pet {');
  });

  it('names modules as the project does, says why, and follows it when it changes', async () => {
    const index = (): Promise<string> => readFile(path.join(cwd, 'out/index.ts'), 'utf8');
    await put('package.json', '{ "devDependencies": { "jest": "^30.0.0" } }');
    const { text } = await run();
    expect(text.split('\n')[1]).toBe(
      '  imports end in no extension, since Jest finds modules by names without an extension',
    );
    expect(await index()).toContain("from './client'");
    await put('tsconfig.json', '{ "compilerOptions": { "allowImportingTsExtensions": true } }');
    expect((await runCheck()).ok).toBe(false);
    await run({ reuse: true });
    expect(await index()).toContain("from './client.ts'");
    expect((await runCheck()).ok).toBe(true);
  });

  it('warns where the project contradicts itself, and goes on', async () => {
    await put('package.json', '{ "type": "module" }');
    await put('tsconfig.json', '{ "compilerOptions": { "module": "commonjs" } }');
    const { ok, diagnostics } = await run();
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([{ code: 'SW6007', severity: 'warning' }]);
    expect((await run()).diagnostics).toEqual([]);
  });

  it('says each time what is wrong with the package that the runtime comes from', async () => {
    await put(
      'specwright.config.ts',
      "export default { input: 'api.yaml', output: 'out', runtime: 'package' };",
    );
    const options = { spec: undefined, out: undefined };
    const missing = [{ code: 'SW6010', severity: 'warning' }];
    const first = await run(options);
    expect(first.ok).toBe(true);
    expect(first.diagnostics).toMatchObject(missing);
    expect(await readdir(path.join(cwd, 'out'))).not.toContain('runtime');
    expect((await run({ ...options, reuse: true })).diagnostics).toMatchObject(missing);
    for (const reuse of [true, false]) {
      const { ok, diagnostics } = await runCheck({ ...options, reuse });
      expect(ok).toBe(true);
      expect(diagnostics).toMatchObject(missing);
    }
    expect((await run({ ...options, only: ['types'] })).diagnostics).toEqual([]);
  });

  it('writes the same bytes again, wherever the project lies', async () => {
    await run();
    const bytes = async (): Promise<Record<string, string>> => {
      const names = await readdir(path.join(cwd, 'out'), { recursive: true, encoding: 'utf8' });
      const files = await Promise.all(
        names.map(async (name) => {
          const file = path.join(cwd, 'out', name);
          return [name, (await stat(file)).isFile() ? await readFile(file, 'utf8') : ''] as const;
        }),
      );
      return Object.fromEntries(files);
    };
    const before = await bytes();
    await rm(cwd, { recursive: true });
    cwd = await mkdtemp(path.join(tmpdir(), 'elsewhere-and-longer-'));
    await put('api.yaml', SPEC);
    await run();
    expect(await bytes()).toEqual(before);
  });

  it('knows from the manifest alone that nothing changed', async () => {
    await run();
    const { text, data } = await run({ reuse: true });
    expect(text).toMatch(/^out: up to date, \d+ files$/);
    // Had it read the description, it would know.
    expect(JSON.stringify(data)).not.toContain('"operations":');
  });

  it.each([
    ['the description', () => put('api.yaml', SPEC.replaceAll('Pet', 'Cat'))],
    ['a generated file', () => rm(path.join(cwd, 'out/types.ts'))],
    ['the manifest', () => rm(path.join(cwd, 'out/.specwright-manifest'))],
  ])('looks again when %s changed', async (_, change) => {
    await run();
    await change();
    expect((await run({ reuse: true })).text).toContain('1 operation');
    expect((await run({ reuse: true })).text).toMatch(/^out: up to date, \d+ files$/);
  });

  it('looks again when other artifacts are wanted, and removes what is not', async () => {
    await run();
    const { text } = await run({ reuse: true, only: ['types'] });
    expect(text).toMatch(/[1-9]\d* removed/);
    expect(await readdir(path.join(cwd, 'out'))).not.toContain('client.ts');
  });

  it('writes nothing where the description has faults', async () => {
    await put('api.yaml', SPEC.replace('schemas/Pet', 'schemas/Nobody'));
    await expect(run()).rejects.toThrow('SW2001');
    expect(await readdir(cwd)).toEqual(['api.yaml']);
  });

  it('tells how long each phase took', async () => {
    const { text } = await run({ timing: true });
    expect(text).toMatch(/\n {2}load +\d+ ms\n {2}model +\d+ ms\n {2}emit +\d+ ms\n/);
  });

  it('generates all projects of a config', async () => {
    await put(
      'specwright.config.ts',
      `export default [
        { input: 'api.yaml', output: 'one', artifacts: ['types'] },
        { input: 'api.yaml', output: 'two', name: 'second', artifacts: ['validators'] },
      ];`,
    );
    const { text } = await generate({}, context());
    expect(text).toMatch(/^one: .*\nsecond: /);
    expect((await check({}, context())).text).toBe('one: up to date\nsecond: up to date');
  });
});

describe('check', () => {
  it('says yes where nothing would change, and writes nothing', async () => {
    await run();
    expect(await runCheck()).toMatchObject({ ok: true, text: 'out: up to date' });
    expect(await runCheck({ reuse: true })).toMatchObject({ ok: true, text: 'out: up to date' });
  });

  it('names files, operations, schemas and lines that would change', async () => {
    await run({ only: ['types'] });
    const before = await readdir(path.join(cwd, 'out'));
    await put('api.yaml', SPEC.replace('name: { type: string }', 'name: { type: integer }'));
    const { ok, text } = await runCheck({ only: ['types'] });
    expect(ok).toBe(false);
    expect(text).toBe(
      [
        'out: stale, 1 file would change',
        '  changed types.ts',
        '  schemas: Pet',
        '',
        '--- types.ts\tas it is',
        '+++ types.ts\tas generated',
        '@@ -4,3 +4,3 @@',
        ' export interface Pet {',
        '-  name: string;',
        '+  name: number;',
        ' }',
        '',
        'Run specwright generate and commit the result.',
      ].join('\n'),
    );
    expect(await readdir(path.join(cwd, 'out'))).toEqual(before);
  });

  it('names operations', async () => {
    await run();
    await put('api.yaml', SPEC.replace('/pets/{id}', '/animals/{id}'));
    const { data } = await runCheck();
    expect(data).toMatchObject({ projects: [{ isUpToDate: false, operations: ['getPet'] }] });
  });

  it('notices an edited, a missing and a left-over file', async () => {
    await run({ only: ['client'] });
    await put('out/types.ts', 'edited');
    await rm(path.join(cwd, 'out/index.ts'));
    const { data } = await runCheck({ only: ['types'] });
    const { projects } = data as { projects: { files: { path: string; change: string }[] }[] };
    const files = projects[0]?.files.map(({ path: file, change }) => `${change} ${file}`);
    expect(files).toEqual(
      expect.arrayContaining(['added index.ts', 'changed types.ts', 'removed client.ts']),
    );
  });

  it('annotates for GitHub', async () => {
    await run({ only: ['types'] });
    await put('api.yaml', SPEC.replace('name: { type: string }', 'name: { type: integer }'));
    const { text } = await runCheck({ only: ['types'], format: 'github' });
    expect(text).toBe(
      '::error file=out/types.ts,line=1,col=1,title=SW6005::This file is stale: generating would change it.%0ARun specwright generate and commit the result.',
    );
  });
});

it('the committed output is what the credit grants give', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const result = await check({}, { cwd: root, progress: () => undefined });
  expect(result.text).toBe('generated: up to date');
});
