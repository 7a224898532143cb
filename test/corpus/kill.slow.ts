/**
 * The whole program, killed at random moments while it brings the output of a large description up
 * to date: in every phase, and half of the times while it writes.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readManifest } from '../../generator/output/manifest.js';
import { readNameLock } from '../../generator/output/name-lock-file.js';
import { buildProgram } from '../program.js';

const KILLS = 200;
const SPECS = process.env['SPECWRIGHT_SPECS'] ?? '../shared/specs';

let root: string;
let cli: string;
/** Two versions of the description, and the output of each. */
let versions: readonly { readonly spec: string; readonly output: Texts }[];

type Texts = ReadonlyMap<string, string>;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'specwright-killed-'));
  cli = buildProgram(path.join(root, 'program'));
  const old = readFileSync(path.join(SPECS, 'stripe-2020-08-27.json'), 'utf8');
  const folder = newProject('first');
  versions = [old, changed(old)].map((spec) => {
    writeFileSync(path.join(folder, 'api.json'), spec);
    execFileSync(process.execPath, [cli, 'generate'], { cwd: folder });
    return { spec, output: outputOf(folder) };
  });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Operations that are gone, and schemas that say other things. */
function changed(text: string): string {
  const spec = JSON.parse(text) as {
    paths: Record<string, unknown>;
    components: { schemas: Record<string, { description?: string }> };
  };
  for (const [index, route] of Object.keys(spec.paths).entries()) {
    if (index % 50 === 0) Reflect.deleteProperty(spec.paths, route);
  }
  for (const [index, schema] of Object.values(spec.components.schemas).entries()) {
    if (index % 20 === 0) schema.description = `Changed: ${schema.description ?? ''}`;
  }
  return JSON.stringify(spec);
}

function newProject(name: string): string {
  const folder = path.join(root, name);
  // Where layouts are kept: with them a run takes seconds, of which many end in the writing.
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }');
  writeFileSync(
    path.join(folder, 'specwright.config.ts'),
    "export default { input: 'api.json', output: 'out', artifacts: ['types'] };",
  );
  return folder;
}

/** The files of the output, without Specwright's own. */
function outputOf(folder: string): Texts {
  const out = path.join(folder, 'out');
  const found = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !file.startsWith('.specwright') && statSync(path.join(out, file)).isFile(),
  );
  return new Map(found.map((file) => [file, readFileSync(path.join(out, file), 'utf8')]));
}

/** Whether the run was killed, and not at its end before that. */
async function runAndKill(folder: string, moment: () => Promise<unknown>): Promise<boolean> {
  const run = spawn(process.execPath, [cli, 'generate'], { cwd: folder, stdio: 'ignore' });
  const ended = once(run, 'exit');
  await Promise.race([moment(), ended]);
  run.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  // The next run would wait until the locks are so old that their holder must be dead: here it is.
  for (const lock of ['out/.specwright-lock', '.specwright-lock']) {
    rmSync(path.join(folder, lock), { recursive: true, force: true });
  }
  return signal === 'SIGKILL';
}

/** Every file is of one version or the other, and what the program keeps can be read. */
async function expectWhole(folder: string): Promise<void> {
  for (const [file, text] of outputOf(folder)) {
    const isWhole = versions.some(({ output }) => output.get(file) === text);
    expect({ file, isWhole }).toEqual({ file, isWhole: true });
  }
  // Both throw where they are damaged.
  await readManifest(path.join(folder, 'out'));
  await readNameLock(path.join(folder, 'specwright.lock.json'));
}

/** A version that isn't what the folder holds. */
function otherVersion(folder: string): (typeof versions)[number] {
  const present = outputOf(folder);
  const isPresent = ({ output }: (typeof versions)[number]): boolean =>
    [...output].every(([file, text]) => present.get(file) === text);
  return versions.find((version) => !isPresent(version)) ?? versions[0]!;
}

/** Kills so many runs in a project of its own; how many of them were writing. */
async function killOften(name: string, kills: number, duration: number): Promise<number> {
  const folder = path.join(root, name);
  await cp(path.join(root, 'first'), folder, { recursive: true });
  const staging = path.join(folder, 'out/.specwright-staging');
  const atAnyTime = (): Promise<unknown> => sleep(Math.random() * duration);
  const whileWriting = async (): Promise<void> => {
    while (!existsSync(staging)) await sleep(1);
    await sleep(Math.random() * 10);
  };
  // So that layouts are kept for this folder too.
  execFileSync(process.execPath, [cli, 'generate', '--force'], { cwd: folder });
  let writing = 0;
  for (let killed = 0; killed < kills;) {
    rmSync(staging, { recursive: true, force: true });
    writeFileSync(path.join(folder, 'api.json'), otherVersion(folder).spec);
    const isKilled = await runAndKill(folder, killed % 2 === 0 ? whileWriting : atAnyTime);
    await expectWhole(folder);
    if (isKilled) killed += 1;
    if (isKilled && existsSync(staging)) writing += 1;
  }
  // What was begun is finished by the next run.
  const { spec, output } = versions[1]!;
  writeFileSync(path.join(folder, 'api.json'), spec);
  execFileSync(process.execPath, [cli, 'generate'], { cwd: folder });
  expect(outputOf(folder)).toEqual(output);
  execFileSync(process.execPath, [cli, 'check'], { cwd: folder });
  return writing;
}

it(`is whole after each of ${KILLS} kills, and the next run goes on from there`, async () => {
  const since = performance.now();
  execFileSync(process.execPath, [cli, 'generate', '--force'], { cwd: path.join(root, 'first') });
  const duration = performance.now() - since;
  const lanes = ['one', 'two'].map((name) => killOften(name, KILLS / 2, duration));
  const writing = (await Promise.all(lanes)).reduce((sum, count) => sum + count, 0);
  // The kills must have hit the writing itself, and not only the time around it.
  expect(writing).toBeGreaterThan(KILLS / 5);
}, 2_400_000);
