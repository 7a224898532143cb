/**
 * Outputs under the compilers and settings that projects have: those of the golden cases, of the
 * credit grants, and of all descriptions in the folder that `SPECWRIGHT_SPECS` names.
 * `npm ci --prefix test/compilers` brings the compilers.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import { goldenOutputs, programFiles } from '../golden/outputs.js';
import { combinations, flagsOf, MODULES, ROWS } from './settings.js';
import type { Setting } from './settings.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMPILERS = join(import.meta.dirname, 'node_modules');
const SPECS = process.env['SPECWRIGHT_SPECS'];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'specwright-compilers-'));
  write(programFiles(await goldenOutputs()));
  cpSync(join(ROOT, 'generated'), join(folder, 'generated'), { recursive: true });
  for (const file of SPECS === undefined ? [] : readdirSync(SPECS)) {
    const input = join(SPECS ?? '', file);
    const { files } = await generate(projectOf({ input, output: join(folder, 'output') }));
    write(new Map([...files].map(([path, text]) => [join(parse(file).name, path), text])));
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What the compiler complains of: its first lines, and how many there are. */
function complaints(version: string, setting: Setting): readonly string[] {
  const { type } = MODULES[setting.modules];
  const config = join(folder, 'tsconfig.json');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        ...flagsOf(setting, Number(version)),
        noEmit: true,
        skipLibCheck: true,
        typeRoots: [join(ROOT, 'node_modules/@types')],
      },
    }),
  );
  const compiler = join(COMPILERS, `typescript-${version}/bin/tsc`);
  const args = ['--max-old-space-size=8192', compiler, '-p', config, '--pretty', 'false'];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
  const lines = `${run.stdout}${run.stderr}`.split('\n').filter((line) => line !== '');
  return run.status === 0 ? [] : [`${String(lines.length)} lines`, ...lines.slice(0, 20)];
}

describe('TypeScript 7.0', () => {
  // It resolves modules as Node 10 did no longer.
  const settings = combinations().filter(({ modules }) => modules !== 'node10');
  test.each(settings)('$strictness, $target, $modules, $platform', (setting) => {
    expect(complaints('7.0', setting)).toEqual([]);
  });
});

describe.each(['5.9', '5.4'])('TypeScript %s', (version) => {
  test.each(ROWS)('$strictness, $target, $modules, $platform', (setting) => {
    expect(complaints(version, setting)).toEqual([]);
  });
});
