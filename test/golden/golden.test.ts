import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Config } from '../../generator/config.js';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import { compile } from '../compile.js';

const CASES = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What the config of a case says besides. */
const OPTIONS: Readonly<Record<string, Partial<Config>>> = {
  broken: { lenient: true },
  formats: { formats: { int64: 'bigint', decimal: 'string', time: 'Date' } },
  'own-formats': {
    artifacts: ['validators'],
    assertFormats: 'always',
    ownFormats: {
      colour: { pattern: '^#[0-9a-f]{6}$' },
      sku: { module: '../is-sku.js', name: 'isSku' },
      'date-time': { pattern: '^\\d{4}-\\d\\d-\\d\\dT.*Z$' },
    },
  },
  transforms: { artifacts: ['validators'], transforms: true },
};

/** Each case's whole output, but for the runtime, which is the same for all. */
describe('golden cases', async () => {
  const outputs = await Promise.all(
    CASES.map(async (name) => {
      const input = join(import.meta.dirname, name, 'openapi.yaml');
      const project = projectOf({ input, output: 'generated', ...OPTIONS[name] });
      const { files } = await generate(project);
      return { name, files };
    }),
  );

  describe.each(outputs)('$name', ({ name, files }) => {
    const own = [...files].filter(([path]) => !path.startsWith('runtime/'));

    test.each(own)('%s', async (path, text) => {
      await expect(text).toMatchFileSnapshot(join(import.meta.dirname, name, 'expected', path));
    });

    test('holds no file that is no longer generated', () => {
      const expected = readdirSync(join(import.meta.dirname, name, 'expected'));
      expect(expected.filter((path) => !files.has(path))).toEqual([]);
    });
  });

  test('all compile under the strictest flags', () => {
    const files = outputs.flatMap(({ name, files: output }) =>
      [...output].map(([path, text]) => [`${name}/${path}`, text] as const),
    );
    // What that case says is in the folder above its output.
    const isSku = readFileSync(join(import.meta.dirname, 'own-formats/is-sku.ts'), 'utf8');
    expect(compile(new Map([...files, ['is-sku.ts', isSku]]))).toEqual([]);
  });
});
