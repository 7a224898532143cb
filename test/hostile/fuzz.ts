/**
 * Looks for strings of a description that become code, for as long as it is told to:
 *
 *     npx tsx test/hostile/fuzz.ts --minutes 20 --seed 1
 *
 * Prints its seed, and exits with 1 where it found anything. Cases run in child processes, so
 * that one that hangs or crashes can be told from the others.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { saturatedCase, singleCase } from './cases.js';
import type { CaseResult } from './cases.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    /** Stop at the first finding. */
    first: { type: 'boolean', default: false },
    /** Run only the cases of one slice, and tell the parent what came of them. */
    slice: { type: 'boolean', default: false },
  },
});

/** Cases in one child: one in twelve is compiled as well. */
const SLICE = 24;
const SLICE_SECONDS = 180;

/** What a slice says in one line each. */
type Line =
  | { readonly kind: 'begin'; readonly what: string }
  | { readonly kind: 'end'; readonly positions: number; readonly faults: readonly string[] };

if (values.slice) await runSlice(Number(values.seed));
else process.exitCode = await runFor(Number(values.minutes), Number(values.seed));

async function runSlice(seed: number): Promise<void> {
  for (let index = 0; index < SLICE; index += 1) {
    const isSaturated = index % 2 === 0;
    const caseSeed = seed + index;
    say({ kind: 'begin', what: `${isSaturated ? 'saturated' : 'single'} case, seed ${caseSeed}` });
    const result = isSaturated
      ? await saturatedCase(caseSeed, { compiles: index % 12 === 0 && !values.first })
      : await singleCase(caseSeed);
    if (result.faults.length > 0) keep(result, caseSeed);
    const faults = result.faults.map((fault) => `${result.description}: ${fault}`);
    say({ kind: 'end', positions: result.positions, faults });
  }
}

function say(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function keep({ document }: CaseResult, seed: number): void {
  mkdirSync('.cache/hostile', { recursive: true });
  writeFileSync(`.cache/hostile/${seed}.json`, JSON.stringify(document, undefined, 2));
}

async function runFor(minutes: number, seed: number): Promise<number> {
  console.log(`Hostile descriptions for ${minutes} minutes, seed ${seed}.`);
  const end = Date.now() + minutes * 60_000;
  const found: string[] = [];
  let [cases, positions] = [0, 0];
  for (let from = seed; Date.now() < end; from += SLICE) {
    if (values.first && found.length > 0) break;
    const slice = await runChild(from);
    found.push(...slice.faults);
    cases += slice.cases;
    positions += slice.positions;
    for (const fault of slice.faults) console.log(`FOUND ${fault}`);
  }
  console.log(`${cases} documents with ${positions} hostile strings: ${found.length} findings.`);
  if (found.length > 0) console.log('Their documents are in .cache/hostile.');
  return found.length > 0 ? 1 : 0;
}

interface SliceResult {
  readonly cases: number;
  readonly positions: number;
  readonly faults: readonly string[];
}

function runChild(seed: number): Promise<SliceResult> {
  const first = values.first ? ['--first'] : [];
  const child = spawn(
    process.execPath,
    [...process.execArgv, import.meta.filename, '--slice', '--seed', String(seed), ...first],
    { stdio: ['ignore', 'pipe', 'pipe'], timeout: SLICE_SECONDS * 1000, killSignal: 'SIGKILL' },
  );
  let [output, errors] = ['', ''];
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (errors += String(data)));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      // Whole lines only: the slice above writes nothing else.
      const lines = output
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Line);
      const ends = lines.flatMap((line) => (line.kind === 'end' ? [line] : []));
      const last = lines.at(-1);
      const faults = ends.flatMap((line) => line.faults);
      if (code !== 0) {
        const where = last?.kind === 'begin' ? last.what : `slice from seed ${seed}`;
        faults.push(`${where}: ${code === null ? 'it hung' : errors.slice(-2000)}`);
      }
      const positions = ends.reduce((sum, line) => sum + line.positions, 0);
      resolve({ cases: ends.length, positions, faults });
    });
  });
}
