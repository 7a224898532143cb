/**
 * Compares validators: rounds of all contestants by turns, medians of nanoseconds, ratios to the
 * generator's own. Then what each lets through, and how many bytes the emitted code takes.
 */
import { buildSync } from 'esbuild';
import { rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { arktype } from './arktype.js';
import type { Contestant } from './contestant.js';
import { badGrant, grant, grants, params, wrongParams } from './samples.js';
import { ajv, ajvStandalone, typebox } from './schema-based.js';
import { schemas as describedSchemas, specwright } from './specwright.js';
import { typia } from './typia.js';
import { valibot } from './valibot.js';
import { zod } from './zod.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const output = join(import.meta.dirname, '.cache');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const schemas = await describedSchemas();
const ours = await specwright(output);
const standalone = await ajvStandalone(schemas, output);
const contestants: readonly Contestant[] = [
  ours,
  await typia(output),
  typebox(schemas),
  standalone,
  ajv(schemas),
  arktype,
  valibot,
  zod,
];

/** Kept, so that no call is optimised away. */
let sink = 0;

const tasks: readonly (readonly [string, (of: Contestant) => (() => unknown) | undefined])[] = [
  [
    'valid grant',
    ({ grant: check }) =>
      () =>
        check(grant),
  ],
  [
    'valid params',
    ({ params: check }) =>
      () =>
        check(params),
  ],
  [
    '1,000 grants',
    ({ grants: check }) =>
      () =>
        check(grants),
  ],
  [
    'bad grant, verdict',
    ({ grant: check }) =>
      () =>
        check(badGrant),
  ],
  ['bad grant, first fault', ({ firstIssue }) => firstIssue && (() => firstIssue(badGrant))],
  ['bad grant, all faults', ({ allIssues }) => allIssues && (() => allIssues(badGrant))],
];

for (const contestant of contestants) {
  for (const [what, value] of [
    ['grant', grant],
    ['params', params],
    ['grants', grants],
  ] as const) {
    if (!contestant[what](value)) throw new Error(`${contestant.name} rejects good ${what}`);
  }
  if (contestant.grant(badGrant)) throw new Error(`${contestant.name} accepts a bad grant`);
}

console.log(`| ns | ${contestants.map(({ name }) => name).join(' | ')} |`);
console.log(`|---|${contestants.map(() => '---:|').join('')}`);
for (const [task, of] of tasks) {
  const runs = contestants.map(of);
  const times = measure(runs);
  const base = times[0] ?? NaN;
  const cells = times.map((time) =>
    time === undefined ? '' : `${time.toFixed(0)} (${(time / base).toFixed(1)}×)`,
  );
  console.log(`| ${task} | ${cells.join(' | ')} |`);
}

console.log('\nWrong parameters that pass:');
for (const { name, params: check } of contestants) {
  const passing = Object.entries(wrongParams).filter(([, value]) => check(value));
  console.log(`- ${name}: ${passing.map(([what]) => what).join(', ') || 'none'}`);
}

console.log('\nBytes, minified and gzipped:');
console.log(`- specwright, emitted code: ${bytes(ours.entry, ['./runtime/*'])}`);
console.log(`- specwright, with the runtime that all validators share: ${bytes(ours.entry)}`);
console.log(`- ajv standalone: ${bytes(standalone.path)}`);
if (sink === -1) console.log(sink);

/** Median nanoseconds a call; each round gives everyone a turn. */
function measure(runs: readonly ((() => unknown) | undefined)[]): readonly (number | undefined)[] {
  const counts = runs.map((run) => run && calibrated(run));
  const samples = runs.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, run] of runs.entries()) {
      if (run !== undefined) samples[index]?.push(timed(run, counts[index] ?? 1));
    }
  }
  return samples.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

/** How many calls take about 20 ms, after a warm-up. */
function calibrated(run: () => unknown): number {
  const start = process.cpuUsage();
  let count = 0;
  for (let batch = 1; process.cpuUsage(start).user < 200_000; batch = Math.min(batch * 2, 1000)) {
    for (let call = 0; call < batch; call += 1) sink += run() ? 1 : 0;
    count += batch;
  }
  return Math.max(1, Math.ceil(count / 10));
}

/** In time of the processor, which a busy machine doesn't change much. */
function timed(run: () => unknown, count: number): number {
  const start = process.cpuUsage();
  for (let call = 0; call < count; call += 1) sink += run() ? 1 : 0;
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / count;
}

/** `external` modules are left out. */
function bytes(entry: string, external: string[] = []): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external,
    nodePaths: [join(import.meta.dirname, 'node_modules')],
  });
  const { contents } = outputFiles[0] ?? { contents: new Uint8Array() };
  return `${contents.length} minified, ${gzipSync(contents).length} gzipped`;
}
