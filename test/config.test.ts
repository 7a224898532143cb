import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_NAMES } from '../generator/model/names/locked-names.js';
import { outputOptions } from '../generator/config.js';
import { loadProjects } from '../generator/projects.js';
import { DiagnosticError } from '../generator/support/diagnostics.js';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'specwright-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

const put = (text: string, file = 'specwright.config.ts'): Promise<void> =>
  writeFile(path.join(cwd, file), text);

/** Place, code and message of each fault of a config. */
async function faults(config: string): Promise<readonly string[]> {
  await put(config);
  const error: unknown = await loadProjects({ cwd }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiagnosticError)) throw new Error('No diagnostics', { cause: error });
  return error.diagnostics.map(({ code, message, position }) => {
    const place = position === undefined ? '' : `${position.line}:${position.column} `;
    return `${place}${code} ${message.replaceAll(cwd, '.')}`;
  });
}

describe('loadProjects', () => {
  it('reads a typed config, and gives it absolute paths and defaults', async () => {
    await put(`import { defineConfig } from 'specwright';
      const input: string = './api.yaml';
      export default defineConfig({ input, output: './generated' });`);
    expect(await loadProjects({ cwd })).toEqual([
      {
        input: path.join(cwd, 'api.yaml'),
        output: path.join(cwd, 'generated'),
        name: './generated',
        artifacts: ['types', 'validators', 'client', 'server'],
        openEnums: true,
        importExtension: '.js',
        runtime: 'copy',
        foundExtension: { extension: '.js' },
        unknownFields: 'reject',
        lenient: false,
        strict: false,
        assertFormats: 'requests',
        ownFormats: {},
        transforms: false,
        wire: {},
        formats: {},
        pagination: [],
        overlays: [],
        filter: undefined,
        folders: [],
        remote: undefined,
        configFile: path.join(cwd, 'specwright.config.ts'),
        names: NO_NAMES,
      },
    ]);
  });

  it.each([
    "wire: { arrays: 'commas' }",
    "wire: { toString: 'raw' }",
    "formats: { int64: 'string' }",
    "formats: { date: 'Date' }",
    "formats: 'Date'",
  ])('refuses %s', async (option) => {
    const found = await faults(`export default { input: 'a', output: 'b', ${option} }`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`SW5003 The option '${option.split(':')[0]}' must be {`);
  });

  it('reads where a description may be read from, and what of it is wanted', async () => {
    await put(`export default { input: 'a.yaml', output: 'a',
      overlays: ['o.yaml', 'https://example.com/o.yaml'], folders: ['../shared'],
      filter: { include: { tags: ['a'] }, deprecated: false },
      remote: { origins: ['https://example.com'], headers: { 'https://example.com': { a: 'b' } } },
    };`);
    const [project] = await loadProjects({ cwd });
    expect(project).toMatchObject({
      overlays: [path.join(cwd, 'o.yaml'), 'https://example.com/o.yaml'],
      folders: [path.resolve(cwd, '../shared')],
      filter: { include: { tags: ['a'] }, deprecated: false },
      remote: { origins: ['https://example.com'] },
    });
  });

  it.each([
    "overlays: 'o.yaml'",
    "folders: ['']",
    "remote: { origins: ['example.com'] }",
    "remote: { origins: ['https://example.com/path'] }",
    "remote: { origins: [], headers: { 'https://example.com': 'secret' } }",
    'remote: { origins: [], timeout: 0 }',
    "filter: { tags: ['a'] }",
    "filter: { include: { tags: 'a' } }",
    "filter: { deprecated: 'no' }",
    "assertFormats: 'sometimes'",
    "ownFormats: { sku: { pattern: '(' } }",
    "ownFormats: { sku: { name: 'isSku' } }",
    "ownFormats: { sku: { module: '../formats.js', name: 'is sku' } }",
    "ownFormats: { sku: { pattern: 'a', flags: 'i' } }",
    "transforms: 'yes'",
  ])('refuses %s', async (option) => {
    const found = await faults(`export default { input: 'a', output: 'b', ${option} }`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`SW5003 The option '${option.split(':')[0]}' must be `);
  });

  it('reads several projects', async () => {
    await put(`export default [
      { input: 'a.yaml', output: 'a' },
      { input: 'https://example.com/b.yaml', output: 'b', name: 'second', openEnums: false },
    ];`);
    const projects = await loadProjects({ cwd });
    expect(projects.map(({ name, input }) => [name, input])).toEqual([
      ['a', path.join(cwd, 'a.yaml')],
      ['second', 'https://example.com/b.yaml'],
    ]);
  });

  it('takes another file by name; its paths are relative to it', async () => {
    await put(`export default { input: 'a.yaml', output: 'a' };`, 'other.config.mjs');
    const [project] = await loadProjects({ cwd: '/', config: path.join(cwd, 'other.config.mjs') });
    expect(project?.input).toBe(path.join(cwd, 'a.yaml'));
  });

  it('reads no config where the command line names a description', async () => {
    await put('throw new Error("not to be read")');
    const [project] = await loadProjects({ cwd, spec: 'x.yaml', out: 'api', only: ['client'] });
    expect(project).toMatchObject({
      input: path.join(cwd, 'x.yaml'),
      output: path.join(cwd, 'api'),
      artifacts: ['client'],
      configFile: undefined,
    });
  });

  it.each([
    ['export default [5]', ['1:1 SW5003 A project must be an object with input and output.']],
    ['export default []', ['1:1 SW5003 The list of projects is empty.']],
    [
      "export default {\n  output: 'a',\n  inptu: 'b',\n};",
      ["3:3 SW5003 There is no option 'inptu'.", "1:1 SW5003 The option 'input' is missing."],
    ],
    [
      "export default {\n  input: 'a', output: 'b',\n  artifacts: ['sdk'], openEnums: 1,\n};",
      [
        "3:3 SW5003 The option 'artifacts' must be a list of 'types', 'validators', 'client', 'server', at least one.",
        "3:23 SW5003 The option 'openEnums' must be true or false.",
      ],
    ],
    [
      "export default [{ input: 'a', output: 'x' }, { input: 'b', output: './x' }]",
      ['1:1 SW5003 Two projects have the output ./x.'],
    ],
  ])('reports the faults of %j', async (config, expected) => {
    expect(await faults(config)).toEqual(expected);
  });

  it('reports a config that cannot be run', async () => {
    expect((await faults('export default {')).join()).toMatch(
      /SW5002 The config file can't be read: /,
    );
  });

  it('reports that there is no config', async () => {
    await expect(loadProjects({ cwd })).rejects.toThrow('There is no specwright.config.ts in');
    await expect(loadProjects({ cwd, config: 'x.ts' })).rejects.toThrow('There is no config file');
  });
});

describe('outputOptions', () => {
  it('holds what decides the output, in one order', async () => {
    const of = async (only: readonly string[]): Promise<unknown> => {
      const [project] = await loadProjects({ cwd, spec: 'a.yaml', only });
      return project && outputOptions(project);
    };
    expect(await of(['server', 'client'])).toEqual(await of(['client', 'server']));
    expect(JSON.stringify(await of(['client']))).not.toContain(cwd);
  });
});
