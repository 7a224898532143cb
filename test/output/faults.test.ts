/** What the system can do to a run: a full disk, no permission, a folder that vanishes. */
import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOutput } from '../../generator/output/write.js';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const NOBODY = 65_534;

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'specwright-faults-'));
  await chmod(root, 0o755);
  folder = path.join(root, 'generated');
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const origin = { specwright: '1.0.0', options: 'o', inputs: {} };
const write = (files: Record<string, string>): Promise<unknown> =>
  writeOutput(folder, { files: new Map(Object.entries(files)), origin });

type Writer = ChildProcessByStdio<null, Readable, null>;

/** A process that writes these outputs in turn. */
async function startWriter(
  outputs: readonly Record<string, string>[],
  options: { readonly times?: number; readonly shell?: string; readonly uid?: number } = {},
): Promise<Writer> {
  const { times = Infinity, shell = '', uid } = options;
  const file = path.join(root, 'outputs.json');
  await writeFile(file, JSON.stringify(outputs));
  const command = `${shell} exec "$0" --import tsx "$@"`;
  const args = ['-c', command, process.execPath, WRITER, folder, file, String(times)];
  return spawn('bash', args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
}

async function endOf(writer: Writer): Promise<{ code: number | null; text: string }> {
  let text = '';
  writer.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = (await once(writer, 'close')) as [number | null];
  return { code, text: text.replaceAll(root, '.') };
}

describe('writeOutput', () => {
  it('leaves the old output where the new one finds no room', async () => {
    await write({ 'a.ts': 'old', 'b.ts': 'old' });
    const large = 'x'.repeat(1_000_000);
    // Nothing may grow beyond 64 blocks: to the process the disk is full.
    const shell = 'ulimit -f 64;';
    const writer = await startWriter([{ 'a.ts': 'new', 'b.ts': large }], { times: 1, shell });
    expect(await endOf(writer)).toEqual({
      code: 1,
      text: "ready\nSW6003: The output can't be written: the file would be too large.\n",
    });
    expect(await readFile(path.join(folder, 'a.ts'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['.specwright-manifest', 'a.ts', 'b.ts']);
    await write({ 'a.ts': 'new', 'b.ts': 'new' });
  });

  it('says so where it may not write', async () => {
    await mkdir(folder, { mode: 0o555 });
    const uid = process.getuid?.() === 0 ? { uid: NOBODY } : {};
    const writer = await startWriter([{ 'a.ts': 'a' }], { times: 1, ...uid });
    expect(await endOf(writer)).toEqual({
      code: 1,
      text: "ready\nSW6003: The output can't be written: permission was denied.\n",
    });
  });

  it('replaces a file that is read-only: the folder decides who may', async () => {
    await write({ 'a.ts': 'old' });
    await chmod(path.join(folder, 'a.ts'), 0o444);
    await write({ 'a.ts': 'new' });
    expect(await readFile(path.join(folder, 'a.ts'), 'utf8')).toBe('new');
  });

  it('ends with a diagnostic where the folder vanishes under it', async () => {
    const outputs = ['a', 'b'].map((text) =>
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.ts`, text])),
    );
    const writer = await startWriter(outputs);
    const end = endOf(writer);
    await once(writer.stdout, 'data');
    // It makes a folder that is missing when it begins: some removal hits it in between.
    while (writer.exitCode === null) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await end).toEqual({
      code: 1,
      text: "ready\nSW6003: The output can't be written: the folder vanished while it was being written.\n",
    });
  });
});
