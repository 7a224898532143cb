/** What each command prints, word for word, and how it exits: the whole program in a process. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = path.join(ROOT, 'generator/cli.ts');
const TSX = import.meta.resolve('tsx');

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'specwright-'));
  await cp(path.join(ROOT, 'spec'), path.join(cwd, 'spec'), { recursive: true });
});
afterAll(async () => {
  await rm(cwd, { recursive: true, force: true });
});

/** A command line, what came of it, and both streams. */
async function transcript(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await new Promise<{
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
  }>((resolve) => {
    const options = { cwd, env: { PATH: process.env['PATH'], NO_COLOR: '1' } };
    const child = execFile(
      process.execPath,
      ['--import', TSX, CLI, ...args],
      options,
      (_, out, err) => resolve({ code: child.exitCode ?? -1, stdout: out, stderr: err }),
    );
  });
  const shown = `$ specwright ${args.join(' ')}\n${stdout}${stderr === '' ? '' : `stderr:\n${stderr}`}`;
  return `${shown.replaceAll(cwd, '.')}exit ${code}\n`;
}

const pinned = async (name: string, ...args: readonly string[]): Promise<void> => {
  const file = path.join(import.meta.dirname, 'transcripts', `${name}.txt`);
  await expect(await transcript(...args)).toMatchFileSnapshot(file);
};

describe('the command line', () => {
  it.each([
    ['help', '--help'],
    ['generate-help', 'generate', '--help'],
    ['unknown-command', 'genrate'],
    ['unknown-flag', 'generate', '--froce'],
    ['unknown-artifact', 'generate', 'spec/credit-grants.yaml', '--only', 'types,sdk'],
    ['config-and-spec', 'generate', 'spec/credit-grants.yaml', '--config', 'x.ts'],
    ['no-config', 'generate'],
    ['missing-file', 'generate', 'spec/nope.yaml', '--out', 'api'],
    [
      'diff',
      'diff',
      'spec/history/credit-grants-2024-09-30.yaml',
      'spec/credit-grants.yaml',
      '--fail-on',
      'breaking',
    ],
    ['diff-nothing', 'diff', 'spec/credit-grants.yaml', 'spec/credit-grants.yaml'],
    ['diff-missing-revision', 'diff', 'nowhere:spec/api.yaml', 'spec/credit-grants.yaml'],
  ])('%s', pinned);

  it('init, generate, check in a row', async () => {
    await pinned('init', 'init', 'spec/credit-grants.yaml');
    const first = await transcript('generate');
    expect(first).toMatch(
      /^\$ specwright generate\ngenerated: \d+ files written, 0 unchanged, 0 removed \(6 operations, \d+ schemas\)\nexit 0\n$/,
    );
    await pinned('check', 'check');
    await pinned(
      'check-stale',
      'check',
      'spec/history/credit-grants-2024-09-30.yaml',
      '--out',
      'api',
      '--only',
      'types',
      '--format',
      'github',
    );
  });

  it('prints JSON for programs', async () => {
    const text = await transcript(
      'diff',
      'spec/credit-grants.yaml',
      'spec/credit-grants.yaml',
      '--json',
    );
    const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
    expect(JSON.parse(json)).toMatchObject({ ok: true, changes: [], verdict: { bump: 'none' } });
  });
});
