/** Whenever a run is killed, the output is whole: files of the old output and of the new one. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MANIFEST_FILE, readManifest } from '../../generator/output/manifest.js';
import { writeOutput } from '../../generator/output/write.js';

const KILLS = 200;
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

type Texts = Readonly<Record<string, string>>;

/** Two outputs of about 2 MB: some files differ, some stay, some exist in one alone. */
const outputs = [output('old'), output('new')] as const;

function output(version: string): Texts {
  const files = Array.from({ length: 40 }, (_, index) => {
    const isShared = index % 4 === 0;
    const name = index % 5 === 1 ? `${version}/part-${index}.ts` : `part-${index}.ts`;
    const line = `export const ${isShared ? 'shared' : version}${index} = ${index};\n`;
    return [name, line.repeat(1500)] as const;
  });
  return Object.fromEntries(files);
}

let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'specwright-kill-'));
  folder = path.join(root, 'generated');
  await writeFile(path.join(root, 'outputs.json'), JSON.stringify(outputs));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** Lets a writer run for some time after it has begun, and kills it. */
async function writeAndKill(milliseconds: number): Promise<void> {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', WRITER, folder, path.join(root, 'outputs.json')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(writer, 'exit');
  await once(writer.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  writer.kill('SIGKILL');
  const [code, signal] = (await ended) as [number | null, string | null];
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  // The next run would wait until the lock is so old that its holder must be dead: here it is.
  await rm(path.join(folder, '.specwright-lock'), { recursive: true, force: true });
}

/** Files of the output, without Specwright's own. */
async function outputFiles(): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, encoding: 'utf8' }).catch(() => []);
  const own = found.filter((file) => !file.startsWith('.specwright'));
  const stats = await Promise.all(own.map((file) => stat(path.join(folder, file))));
  return own.filter((_, index) => stats[index]?.isFile() === true);
}

async function expectWhole(): Promise<void> {
  for (const file of await outputFiles()) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const isWhole = outputs.some((texts) => texts[file] === text);
    expect({ file, isWhole }).toEqual({ file, isWhole: true });
  }
  // Throws where it is damaged.
  await readManifest(folder);
}

it(`is whole after each of ${KILLS} kills, and each next run goes on from there`, async () => {
  let interrupted = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await writeAndKill(Math.random() * 150);
    await expectWhole();
    const found = await readdir(folder).catch((): string[] => []);
    if (found.includes('.specwright-staging')) interrupted += 1;
  }
  // The kills must have hit the writing itself, and not only the time around it.
  expect(interrupted).toBeGreaterThan(KILLS / 4);

  const [, wanted] = outputs;
  const origin = { specwright: '1.0.0', options: 'o', inputs: {} };
  await writeOutput(folder, { files: new Map(Object.entries(wanted)), origin });
  expect([...(await outputFiles())].sort()).toEqual(Object.keys(wanted).sort());
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([MANIFEST_FILE]);
  await expectWhole();
});
