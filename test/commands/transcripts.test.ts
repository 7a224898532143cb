/** What each command prints, word for word, and how it exits: the whole program in a process. */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = path.join(ROOT, 'generator/cli.ts');
const TSX = import.meta.resolve('tsx');

const PETS = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: All pets
          content:
            application/json:
              schema: { type: array, items: { $ref: '#/components/schemas/Pet' } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
`;

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'specwright-'));
  await cp(path.join(ROOT, 'spec'), path.join(cwd, 'spec'), { recursive: true });
  await writeFile(path.join(cwd, 'pets.yaml'), PETS);
  await writeFile(path.join(cwd, 'broken.yaml'), PETS.replace('schemas/Pet', 'schemas/Pett'));
});
afterAll(async () => {
  await rm(cwd, { recursive: true, force: true });
});

/** The program while it runs. */
function start(...args: readonly string[]): ChildProcessByStdio<null, Readable, null> {
  const env = { PATH: process.env['PATH'], NO_COLOR: '1' };
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
  return spawn(process.execPath, ['--import', TSX, CLI, ...args], { cwd, env, stdio });
}

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
    ['help-check', 'help', 'check'],
    ['help-diff', 'help', 'diff'],
    ['help-scaffold', 'help', 'scaffold'],
    ['help-watch', 'help', 'watch'],
    ['validate', 'validate', 'spec/credit-grants.yaml'],
    ['validate-github', 'validate', 'broken.yaml', '--format', 'github'],
    ['scaffold-dry-run', 'scaffold', 'pets.yaml', '--api', 'sdk', '--out', 'handlers', '--dry-run'],
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
    await pinned('init-again', 'init');
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

  it('generate of a project, when its description changes, and when it is edited', async () => {
    await pinned('generate', 'generate', 'pets.yaml', '--out', 'sdk', '--only', 'types');
    await writeFile(path.join(cwd, 'pets.yaml'), PETS.replace('name:', 'title:'));
    await pinned('check-changed', 'check', 'pets.yaml', '--out', 'sdk', '--only', 'types');
    await pinned('check-json', 'check', 'pets.yaml', '--out', 'sdk', '--only', 'types', '--json');
    await pinned(
      'generate-json',
      'generate',
      'pets.yaml',
      '--out',
      'sdk',
      '--only',
      'types',
      '--json',
    );
    await writeFile(path.join(cwd, 'sdk/types.ts'), 'mine');
    await pinned('generate-edited', 'generate', 'pets.yaml', '--out', 'sdk', '--only', 'types');
  });

  it('watch, until it is interrupted', async () => {
    const child = start('watch', 'pets.yaml', '--out', 'watched', '--only', 'types');
    let printed = '';
    const said = async (text: string): Promise<void> => {
      while (!printed.includes(text)) {
        const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
        printed += chunk.toString();
      }
    };
    await said('start: ');
    await writeFile(path.join(cwd, 'pets.yaml'), PETS.replace('name:', 'nick:'));
    await said('pets.yaml: ');
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number];
    const shown = `$ specwright watch pets.yaml --out watched --only types\n${printed}exit ${code}\n`;
    const file = path.join(import.meta.dirname, 'transcripts', 'watch.txt');
    await expect(shown.replaceAll(/\(\d+ ms\)/g, '(… ms)')).toMatchFileSnapshot(file);
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
