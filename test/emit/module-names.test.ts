import { join } from 'node:path';
import { format } from 'oxfmt';
import { describe, expect, test } from 'vitest';
import type { ImportExtension } from '../../generator/emit/import-extension.js';
import { MANIFEST_FILE } from '../../generator/output/manifest.js';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import { compile } from '../compile.js';
import { MODULES, STRICTNESS } from '../compilers/settings.js';

const ROOT = join(import.meta.dirname, '../..');
const SPEC = join(ROOT, 'spec/credit-grants.yaml');

/** The settings under which each extension is the one to take. */
const SETTINGS = [
  ['.js', MODULES.nodenext.flags],
  ['.ts', { ...MODULES.nodenext.flags, allowImportingTsExtensions: true }],
  ['none', MODULES.bundler.flags],
] as const satisfies readonly (readonly [ImportExtension, object])[];

describe.each(SETTINGS)('imports that end in %s', async (importExtension, flags) => {
  const { files } = await generate(projectOf({ input: SPEC, output: 'api', importExtension }));

  test('are all alike', () => {
    const names = [...files].flatMap(([, text]) =>
      [...text.matchAll(/ from '(\.[^']*)';$/gm)].map(([, name = '']) => name),
    );
    expect(names.length).toBeGreaterThan(100);
    const endings = new Set(names.map((name) => /\.[jt]s$/.exec(name)?.[0] ?? 'none'));
    expect([...endings]).toEqual([importExtension]);
  });

  test('compile', () => {
    expect(compile(files, { ...STRICTNESS.strictest, target: 'ES2022', ...flags })).toEqual([]);
  });

  test('leave every file laid out', async () => {
    const options = { printWidth: 100, singleQuote: true };
    for (const [path, text] of files)
      if (path.endsWith('.ts')) expect((await format(path, text, options)).code, path).toBe(text);
  });
});

describe('a runtime from the package', async () => {
  const project = { input: SPEC, output: 'api', runtime: 'package' } as const;
  const copied = await generate(projectOf({ ...project, runtime: 'copy' }));
  const { files } = await generate(projectOf({ ...project, importExtension: '.ts' }));

  test('has no file in the output, and takes none of the others away', () => {
    const others = [...copied.files.keys()].filter((path) => !path.startsWith('runtime/'));
    expect([...files.keys()]).toEqual(others);
  });

  test('is imported as built JavaScript, whatever the other imports end in, and first', () => {
    const [, head = ''] = /\n\n((?:import [^]*?;\n)+)\n/.exec(files.get('client.ts') ?? '') ?? [];
    const names = [...head.matchAll(/ from '([^']*)';$/gm)].map(([, name = '']) => name);
    const own = names.filter((name) => name.startsWith('.'));
    const others = names.filter((name) => /^specwright\/runtime\/[a-z-]+\.js$/.test(name));
    expect(names).toEqual([...others, ...own]);
    expect(own).toContain('./operations.ts');
    expect(others).toContain('specwright/runtime/api-promise.js');
  });

  test('is all that is imported from there', () => {
    const names = [...files.values()].flatMap((text) =>
      [...text.matchAll(/ from '(specwright[^']*)';$/gm)].map(([, name = '']) => name),
    );
    const needed = names.map((name) => name.replace(/^specwright\/(.*)\.js$/, '$1.ts'));
    expect(new Set(names).size).toBeGreaterThan(10);
    for (const file of needed) expect([...copied.files.keys()]).toContain(file);
  });

  test('compiles', () => {
    const paths = { 'specwright/runtime/*.js': [join(ROOT, 'templates/runtime/*.ts')] };
    const flags = { ...STRICTNESS.strictest, target: 'ES2022', ...MODULES.nodenext.flags };
    expect(compile(files, { ...flags, allowImportingTsExtensions: true, paths })).toEqual([]);
  });

  test('leaves every file laid out', async () => {
    const options = { printWidth: 100, singleQuote: true };
    for (const [path, text] of files)
      if (path.endsWith('.ts')) expect((await format(path, text, options)).code, path).toBe(text);
  });

  test('is told in the README, where something needs it', async () => {
    const words = 'whoever runs them needs the package `specwright`';
    expect(files.get('README.md')).toContain(words);
    expect(files.get('README.md')).toContain(MANIFEST_FILE);
    expect(copied.files.get('README.md')).not.toContain(words);
    const types = await generate(projectOf({ ...project, artifacts: ['types'] }));
    expect(types.files.get('README.md')).not.toContain(words);
    expect([...types.files.values()].join('\n')).not.toContain("'specwright/");
  });
});

test('a module of a format of your own keeps the name that the config gives it', async () => {
  const named = async (module: string): Promise<string> => {
    const { files } = await generate(
      projectOf({
        input: join(ROOT, 'test/golden/own-formats/openapi.yaml'),
        output: 'api',
        importExtension: '.ts',
        runtime: 'package',
        ownFormats: { sku: { module, name: 'isSku' } },
      }),
    );
    return files.get('validators.ts') ?? '';
  };
  for (const module of ['./is-sku.js', '../is-sku.js', '#is-sku.js', '@acme/is-sku.js'])
    expect(await named(module)).toContain(`import { isSku } from '${module}';`);
});
