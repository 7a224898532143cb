/** README's code is the code of files that run; its transcripts are run, and print what they show. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createService } from '../../examples/credit-grant-server/service.js';
import { fences, fits, transcripts } from './fences.js';

const root = resolve(import.meta.dirname, '../..');
const blocks = fences(readFileSync(join(root, 'README.md'), 'utf8'));
const regeneration = fences(readFileSync(join(root, 'docs/regeneration.md'), 'utf8'));

/** What the commands work on. */
const COPIED = [
  'spec',
  'generated',
  'specwright.config.ts',
  'specwright.lock.json',
  'examples',
  'test/errors',
];

describe('code', () => {
  const snippets = blocks.filter(({ language }) => language === 'ts');

  test.each(snippets.map(({ source, text }) => [source, text]))('%s', (source, text) => {
    const [path = '', declaration] = source?.split(': ') ?? [];
    const file = readFileSync(join(root, path), 'utf8');
    if (declaration === undefined) expect(text).toBe(file);
    else expect(file).toContain(`export interface ${declaration} {`);
    expect(file).toContain(text);
  });
});

describe('transcripts', () => {
  let folder: string;
  let url: string;
  const service = getRequestListener(
    createService({ keys: new Map([['sk_test_example', { id: 'acct_example', livemode: false }]]) })
      .fetch,
  );
  const http = createServer((incoming, outgoing) => void service(incoming, outgoing));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'readme-'));
    for (const path of COPIED) {
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    for (const path of ['generator', 'templates', 'node_modules', 'package.json']) {
      symlinkSync(join(root, path), join(folder, path));
    }
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
    // It listens on a port, so its address is no pipe's name.
    url = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
  });

  afterAll(() => {
    http.close();
    http.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  const shown = [...blocks, ...regeneration]
    .filter(({ language }) => language === 'console')
    .flatMap(({ text }) => transcripts(text));

  test.each(shown.map((transcript) => [transcript.command, transcript] as const))(
    '%s',
    async (command, { output, exitCode }) => {
      const result = await run(command);
      expect(fits(output, result.output), result.output).toBe(true);
      expect(result.exitCode).toBe(exitCode);
    },
  );

  test('the steps of the workflow pass where nothing changed', async () => {
    const git =
      'git -c user.name=x -c user.email=x@example.com -c init.defaultBranch=main -c commit.gpgsign=false';
    for (const step of [
      'init -q',
      'add spec',
      'commit -qm First',
      'remote add origin .',
      'fetch -q',
    ]) {
      expect(await run(`${git} ${step}`)).toMatchObject({ exitCode: 0 });
    }
    const workflow = blocks.find(({ language }) => language === 'yaml')?.text ?? '';
    const steps = parse(workflow) as readonly { readonly run?: string }[];
    const commands = steps
      .flatMap((step) => step.run ?? [])
      .filter((one) => one.startsWith('npx '));
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      expect(await run(command)).toEqual({ output: '', exitCode: 0 });
    }
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(/^## API changes\n[^]*none/);
  });

  /** The programs stand in the checkout instead of a package. */
  function run(command: string): Promise<{ readonly output: string; readonly exitCode: number }> {
    const tsx = `"${process.execPath}" --import tsx`;
    const line = command
      .replace(/^npx specwright/, `${tsx} generator/cli.ts`)
      .replace(/^npx tsx/, tsx);
    const child = spawn(line, {
      cwd: folder,
      shell: true,
      env: {
        ...process.env,
        CREDIT_GRANTS_URL: url,
        NO_COLOR: '1',
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return new Promise((resolved) => {
      child.on('close', (code) => {
        resolved({ output, exitCode: code ?? -1 });
      });
    });
  }
});
