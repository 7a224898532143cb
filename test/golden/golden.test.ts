import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.js';
import { STRICTNESS } from '../compilers/settings.js';
import { goldenOutputs, programFiles } from './outputs.js';

/** Each case's whole output, but for the runtime, which is the same for all. */
describe('golden cases', async () => {
  const outputs = await goldenOutputs();

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

  /** What `test/compilers/` looks at one by one, for other compilers as well. */
  const { unused, isolated, loose, strictest } = STRICTNESS;
  test.each([
    ['plain', { ...unused, ...isolated }],
    ['loose', loose],
    ['strictest', strictest],
  ])('all compile with flags that are %s', (_, flags) => {
    expect(compile(programFiles(outputs), { target: 'ES2017', ...flags })).toEqual([]);
  });
});
