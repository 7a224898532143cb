import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChanges } from '../../generator/output/changes.js';
import {
  hashFiles,
  hashText,
  manifestText,
  readManifest,
} from '../../generator/output/manifest.js';
import { writeOutput } from '../../generator/output/write.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';

const origin = { specwright: '1.0.0', options: 'o', inputs: { 'api.yaml': 'i' } };
let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'specwright-'));
  folder = path.join(root, 'generated');
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const write = (files: Record<string, string>, force = false): ReturnType<typeof writeOutput> =>
  writeOutput(folder, { files: new Map(Object.entries(files)), origin }, { force });
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
const put = (file: string, text: string): Promise<void> => writeFile(path.join(folder, file), text);

/** Code, first words and file of each diagnostic that a promise fails with. */
async function faults(run: Promise<unknown>): Promise<readonly string[]> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiagnosticError)) throw new Error('No diagnostics', { cause: error });
  return error.diagnostics.map(
    ({ code, message, position }) =>
      `${code} ${path.relative(root, position?.file ?? '')}: ${message}`,
  );
}

describe('writeOutput', () => {
  it('writes new files, folders and the manifest', async () => {
    const changes = await write({ 'types.ts': 'a', 'runtime/shape.ts': 'b' });
    expect(changes.added).toEqual(['runtime/shape.ts', 'types.ts']);
    expect(await read('runtime/shape.ts')).toBe('b');
    expect(await readdir(folder)).toEqual(['.specwright-manifest', 'runtime', 'types.ts']);
    expect(await readManifest(folder)).toEqual({
      ...origin,
      files: { 'runtime/shape.ts': hashText('b'), 'types.ts': hashText('a') },
    });
  });

  it('goes on from a manifest under its former name', async () => {
    await write({ 'types.ts': 'a', 'old.ts': 'b' });
    await rename(path.join(folder, '.specwright-manifest'), path.join(folder, '.specwright.json'));
    const changes = await write({ 'types.ts': 'c' });
    expect(changes).toMatchObject({ changed: ['types.ts'], removed: ['old.ts'] });
    expect((await readdir(folder)).sort()).toEqual(['.specwright-manifest', 'types.ts']);
  });

  it('leaves files alone whose text stays the same', async () => {
    await write({ 'a.ts': 'a', 'b.ts': 'b' });
    const before = await stat(path.join(folder, 'a.ts'), { bigint: true });
    const changes = await write({ 'a.ts': 'a', 'b.ts': 'changed' });
    expect(changes).toMatchObject({ unchanged: ['a.ts'], changed: ['b.ts'] });
    const after = await stat(path.join(folder, 'a.ts'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('takes line ends of another system for unchanged', async () => {
    await write({ 'a.ts': 'one\ntwo\n' });
    await put('a.ts', 'one\r\ntwo\r\n');
    expect((await write({ 'a.ts': 'one\ntwo\n' })).unchanged).toEqual(['a.ts']);
  });

  it('removes stale files of its own and the folders they leave empty', async () => {
    await write({ 'a.ts': 'a', 'old/deep/b.ts': 'b', 'mixed/c.ts': 'c' });
    await put('mixed/mine.ts', 'mine');
    const changes = await write({ 'a.ts': 'a' });
    expect(changes.removed).toEqual(['mixed/c.ts', 'old/deep/b.ts']);
    expect((await readdir(folder)).sort()).toEqual(['.specwright-manifest', 'a.ts', 'mixed']);
    expect(await readdir(path.join(folder, 'mixed'))).toEqual(['mine.ts']);
  });

  it('never touches files that it did not write', async () => {
    await mkdir(folder);
    await put('mine.ts', 'mine');
    await write({ 'a.ts': 'a' });
    await write({ 'b.ts': 'b' });
    expect(await read('mine.ts')).toBe('mine');
  });

  it('stops at an edited file and changes nothing', async () => {
    await write({ 'a.ts': 'a', 'b.ts': 'b' });
    await put('a.ts', 'edited');
    expect(await faults(write({ 'a.ts': 'a2', 'b.ts': 'b2' }))).toEqual([
      'SW6002 generated/a.ts: This generated file was edited by hand.',
    ]);
    expect([await read('a.ts'), await read('b.ts')]).toEqual(['edited', 'b']);
  });

  it('stops at an edited file that it would remove', async () => {
    await write({ 'a.ts': 'a', 'b.ts': 'b' });
    await put('b.ts', 'edited');
    expect(await faults(write({ 'a.ts': 'a' }))).toHaveLength(1);
    expect(await read('b.ts')).toBe('edited');
  });

  it("stops at someone else's file of the same name", async () => {
    await mkdir(folder);
    await put('a.ts', 'mine');
    expect(await faults(write({ 'a.ts': 'a' }))).toEqual([
      "SW6002 generated/a.ts: This file stands in the way and wasn't generated by Specwright.",
    ]);
    expect(await read('a.ts')).toBe('mine');
  });

  it('overwrites edited files and those of others with force', async () => {
    await write({ 'a.ts': 'a' });
    await put('a.ts', 'edited');
    await put('b.ts', 'mine');
    await write({ 'a.ts': 'a', 'b.ts': 'b' }, true);
    expect([await read('a.ts'), await read('b.ts')]).toEqual(['a', 'b']);
  });

  it('restores a generated file that was deleted', async () => {
    await write({ 'a.ts': 'a' });
    await rm(path.join(folder, 'a.ts'));
    expect((await write({ 'a.ts': 'a' })).added).toEqual(['a.ts']);
  });

  it('reports a damaged manifest, and writes it anew with force', async () => {
    await write({ 'a.ts': 'a' });
    await put('.specwright-manifest', '<<<<<<< HEAD');
    const [fault] = await faults(write({ 'a.ts': 'a' }));
    expect(fault).toBe(
      'SW6001 generated/.specwright-manifest: The manifest of the output is damaged.',
    );
    await write({ 'a.ts': 'a' }, true);
    expect(await readManifest(folder)).toMatchObject({ files: { 'a.ts': hashText('a') } });
  });

  it('reports a folder that cannot be made', async () => {
    await writeFile(folder, 'a file');
    expect(await faults(write({ 'a.ts': 'a' }))).toEqual([
      "SW6003 generated: The output can't be written: a file stands where a folder should be.",
    ]);
  });

  it('lets one of two runs at once wait for the other', async () => {
    const runs = ['one', 'two', 'three', 'four'].map((text) =>
      write({ 'a.ts': text, 'b.ts': text, [`${text}.ts`]: text }),
    );
    await Promise.all(runs);
    const last = await read('a.ts');
    expect(await read('b.ts')).toBe(last);
    expect((await readdir(folder)).sort()).toEqual(
      ['.specwright-manifest', 'a.ts', 'b.ts', `${last}.ts`].sort(),
    );
  });
});

describe('writeOutput stays inside its folder', () => {
  it.each(['../x.ts', '/tmp/x.ts', 'a/../../x.ts'])('refuses %s', async (file) => {
    await expect(write({ [file]: 'x' })).rejects.toThrow('Not a path for the output');
    expect(await readdir(root)).toEqual(['generated']);
  });

  it('does not write through a linked file or folder, not even with force', async () => {
    const elsewhere = path.join(root, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(path.join(elsewhere, 'a.ts'), 'mine');
    await mkdir(folder);
    await symlink(elsewhere, path.join(folder, 'runtime'));
    await symlink(path.join(elsewhere, 'a.ts'), path.join(folder, 'a.ts'));
    expect(await faults(write({ 'a.ts': 'a', 'runtime/a.ts': 'a' }, true))).toEqual([
      'SW6002 generated/a.ts: A symbolic link stands in the way: the output could end up in another folder.',
      'SW6002 generated/runtime/a.ts: A symbolic link stands in the way: the output could end up in another folder.',
    ]);
    expect(await readFile(path.join(elsewhere, 'a.ts'), 'utf8')).toBe('mine');
  });

  it('does not remove through a linked folder', async () => {
    await write({ 'old/a.ts': 'a' });
    const elsewhere = path.join(root, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(path.join(elsewhere, 'a.ts'), 'a');
    await rm(path.join(folder, 'old'), { recursive: true });
    await symlink(elsewhere, path.join(folder, 'old'));
    expect(await faults(write({}, true))).toHaveLength(1);
    expect(existsSync(path.join(elsewhere, 'a.ts'))).toBe(true);
  });

  it('does not follow paths of a tampered manifest', async () => {
    await writeFile(path.join(root, 'victim.ts'), 'v');
    await write({ 'a.ts': 'a' });
    const files = { 'a.ts': hashText('a'), '../victim.ts': hashText('v') };
    await put('.specwright-manifest', manifestText({ ...origin, files }));
    expect(await faults(write({}))).toHaveLength(1);
    await write({}, true);
    expect(existsSync(path.join(root, 'victim.ts'))).toBe(true);
  });

  it('may itself be a link', async () => {
    const real = path.join(root, 'real');
    await mkdir(real);
    await symlink(real, folder);
    await write({ 'a.ts': 'a' });
    expect(await readFile(path.join(real, 'a.ts'), 'utf8')).toBe('a');
  });
});

describe('writeOutput after a run that was killed', () => {
  /** The state in which a run to `next` stops after its manifest and some of its renames. */
  async function killedRun(
    next: Record<string, string>,
    renamed: readonly string[],
  ): Promise<void> {
    const pending = hashFiles(new Map(Object.entries(next)));
    const { present } = await findChanges(folder, pending, await readManifest(folder));
    await put('.specwright-manifest', manifestText({ ...origin, files: present, pending }));
    for (const file of renamed) await put(file, next[file] ?? '');
    await mkdir(path.join(folder, '.specwright-staging'));
    await put('.specwright-staging/0', 'left over');
  }

  it('goes on, and leaves nothing behind', async () => {
    await write({ 'a.ts': 'a1', 'b.ts': 'b1', 'old.ts': 'old' });
    await killedRun({ 'a.ts': 'a2', 'b.ts': 'b2' }, ['a.ts']);
    const changes = await write({ 'a.ts': 'a2', 'b.ts': 'b2' });
    expect(changes).toMatchObject({ unchanged: ['a.ts'], changed: ['b.ts'], removed: ['old.ts'] });
    expect(await readdir(folder)).toEqual(['.specwright-manifest', 'a.ts', 'b.ts']);
    expect(await readManifest(folder)).not.toHaveProperty('pending');
  });

  it('knows its own files after two killed runs with different aims', async () => {
    await write({ 'a.ts': 'a1', 'b.ts': 'b1', 'c.ts': 'c1' });
    await killedRun({ 'a.ts': 'a2', 'b.ts': 'b2', 'c.ts': 'c2' }, ['a.ts', 'b.ts']);
    await rm(path.join(folder, '.specwright-staging'), { recursive: true });
    await killedRun({ 'a.ts': 'a3', 'b.ts': 'b3', 'c.ts': 'c3' }, ['a.ts']);
    await write({ 'a.ts': 'a4', 'b.ts': 'b4', 'c.ts': 'c4' });
    expect(await read('b.ts')).toBe('b4');
  });

  it('takes over the lock of a dead run', async () => {
    await write({ 'a.ts': 'a1' });
    const lock = path.join(folder, '.specwright-lock');
    await mkdir(lock);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lock, longAgo, longAgo);
    await write({ 'a.ts': 'a2' });
    expect(await readdir(folder)).toEqual(['.specwright-manifest', 'a.ts']);
  });

  it('says so where another run goes on writing for half a minute', async () => {
    await write({ 'a.ts': 'a1' });
    const lock = path.join(folder, '.specwright-lock');
    await mkdir(lock);
    const later = new Date(Date.now() + 3_600_000);
    await utimes(lock, later, later);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const waiting = write({ 'a.ts': 'a2' });
      setTimeout(() => vi.setSystemTime(Date.now() + 31_000), 200);
      await expect(waiting).rejects.toThrow(
        expect.objectContaining({ diagnostics: [expect.objectContaining({ code: 'SW6004' })] }),
      );
    } finally {
      vi.useRealTimers();
    }
    expect(await read('a.ts')).toBe('a1');
  });

  it('records a finished run whose manifest was still pending', async () => {
    await write({ 'a.ts': 'a1' });
    await killedRun({ 'a.ts': 'a2' }, ['a.ts']);
    await write({ 'a.ts': 'a2' });
    expect(await readManifest(folder)).toEqual({ ...origin, files: { 'a.ts': hashText('a2') } });
  });
});
