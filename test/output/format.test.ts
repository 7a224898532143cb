import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format as oxfmt } from 'oxfmt';
import { check } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { EmittedFile } from '../../generator/emit/source-file.js';
import { format } from '../../generator/output/format.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STYLE = { singleQuote: true, printWidth: 100 } as const;
const SPEC = path.join(ROOT, 'spec/credit-grants.yaml');

/** All files of the golden outputs. */
function outputFiles(ending: string): readonly string[] {
  const cases = readdirSync(path.join(ROOT, 'test/golden'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'names')
    .map((entry) => `test/golden/${entry.name}/expected`);
  return ['generated', ...cases].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => path.join(ROOT, folder, file)),
  );
}

describe('format', () => {
  it('lays out code in its own style', async () => {
    const { files } = await format([{ path: 'a.ts', text: 'export const a = {b:"c"}' }]);
    expect(files.get('a.ts')).toBe("export const a = { b: 'c' };\n");
  });

  it('leaves files of unknown kinds as they are', async () => {
    const { files } = await format([{ path: 'a.txt', text: ' a ' }]);
    expect(files.get('a.txt')).toBe(' a ');
  });

  it('keeps the order, and takes the files out of the list', async () => {
    const list: EmittedFile[] = ['b', 'a'].map((name) => ({ path: `${name}.ts`, text: name }));
    const { files } = await format(list);
    expect([...files.keys()]).toEqual(['b.ts', 'a.ts']);
    expect(list).toEqual([]);
  });

  it('refuses files that collide where case does not count', async () => {
    const files = [
      { path: 'a.ts', text: '' },
      { path: 'A.ts', text: '' },
    ];
    await expect(format(files)).rejects.toThrow('collide');
  });

  it('says which file cannot be read', async () => {
    await expect(format([{ path: 'a.ts', text: 'const = 1' }])).rejects.toThrow(
      /^a\.ts can't be laid out: Unexpected token\n[^]*const = 1/,
    );
  });
});

describe('every output', () => {
  it('is as oxfmt would lay it out', async () => {
    const files = outputFiles('.ts');
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect((await oxfmt(file, text, STYLE)).code, file).toBe(text);
    }
  });

  it('has Markdown as prettier would lay it out', async () => {
    const files = outputFiles('.md');
    expect(files.length).toBeGreaterThan(5);
    for (const file of files)
      expect(await check(readFileSync(file, 'utf8'), { ...STYLE, parser: 'markdown' }), file).toBe(
        true,
      );
  });
});

describe('without a build of oxfmt for the platform', () => {
  it('prettier lays out, as is said once', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'specwright-no-oxfmt-'));
    try {
      const { diagnostics } = JSON.parse(
        execFileSync(
          process.execPath,
          ['--import', 'tsx', 'generator/cli.ts', 'generate', SPEC, '--out', folder, '--json'],
          // What its native part is looked for under, before all packages.
          { cwd: ROOT, env: { ...process.env, NAPI_RS_NATIVE_LIBRARY_PATH: '/nowhere' } },
        ).toString(),
      ) as { readonly diagnostics: readonly { readonly code: string }[] };
      expect(diagnostics.filter(({ code }) => code === 'SW6013')).toMatchObject([
        {
          severity: 'note',
          message: 'There is no build of oxfmt for this platform, so prettier lays out the output.',
        },
      ]);
      const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
      expect(files.length).toBeGreaterThan(5);
      for (const file of files) {
        const text = readFileSync(path.join(folder, file), 'utf8');
        expect(await check(text, { ...STYLE, parser: 'typescript' }), file).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
