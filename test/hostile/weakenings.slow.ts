/** The fuzzer finds what it looks for: each weakening of the quoting door, in a copy of the project. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WEAKENINGS } from './weakenings.js';
import type { Weakening } from './weakenings.js';

const ROOT = join(import.meta.dirname, '../..');
/** Inside of the project, so that the copies find its packages. */
const COPIES = join(ROOT, '.cache/weakened');
const PARTS = [
  'generator',
  'templates',
  'test/hostile',
  'test/compile.ts',
  'test/compilers/settings.ts',
  'package.json',
];

describe.each(WEAKENINGS)('$name', (weakening) => {
  test('is found', async () => {
    const copy = weakened(weakening);
    try {
      const { status, output } = await fuzz(copy);
      expect(output).toMatch(/^FOUND /m);
      expect(status).toBe(1);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

describe('the door as it is', () => {
  test('passes the same cases', async () => {
    const { status, output } = await fuzz(ROOT);
    expect(output).not.toMatch(/^FOUND /m);
    expect(status).toBe(0);
  });
});

function weakened({ name, file, from, to }: Weakening): string {
  const copy = join(COPIES, name.replaceAll(' ', '-'));
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return copy;
}

function fuzz(
  project: string,
): Promise<{ readonly status: number | null; readonly output: string }> {
  const script = join(project, 'test/hostile/fuzz.ts');
  const args = ['--import', 'tsx', script, '--first', '--minutes', '1', '--seed', '1'];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: project }, (_error, output) =>
      resolve({ status: child.exitCode, output }),
    );
  });
}
