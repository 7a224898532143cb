/** Descriptions that mean a lot of work end, within the memory of a small machine, with words. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BOMBS } from './bombs.js';

const CLI = join(import.meta.dirname, '../../generator/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'specwright-bombs-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BOMBS)('$name', ({ name, text }) => {
  test('ends', async () => {
    const input = join(folder, `${name.replaceAll(/\W/g, '-')}.yaml`);
    writeFileSync(input, text);
    const { status, stderr } = await generate(input);
    expect(stderr).not.toMatch(/^ {4}at .*(?:file|node):|heap out of memory|RangeError/m);
    if (status !== 0) expect(stderr).toMatch(/^error SW\d{4}: /m);
    expect([0, 1]).toContain(status);
  });
});

interface Run {
  /** The exit code; null where it had to be killed. */
  readonly status: number | null;
  readonly stderr: string;
}

function generate(input: string): Promise<Run> {
  const args = ['--max-old-space-size=2048', '--import', 'tsx', CLI];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...args, 'generate', input, '--out', `${input}.out`],
      { timeout: 300_000, killSignal: 'SIGKILL', maxBuffer: 1e8 },
      (_error, _stdout, stderr) => resolve({ status: child.exitCode, stderr }),
    );
  });
}
