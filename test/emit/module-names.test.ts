import { join } from 'node:path';
import { format } from 'oxfmt';
import { describe, expect, test } from 'vitest';
import type { ImportExtension } from '../../generator/emit/import-extension.js';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import { compile } from '../compile.js';
import { MODULES, STRICTNESS } from '../compilers/settings.js';

const SPEC = join(import.meta.dirname, '../../spec/credit-grants.yaml');

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
