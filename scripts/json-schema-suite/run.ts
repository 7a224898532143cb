/**
 * Runs the official JSON Schema Test Suite and prints how many of its tests each library passes,
 * and why ours misses what it does (`known-misses.json`). Fails where it passes fewer than
 * `floor.json` says; `--raise` writes a higher floor.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { specwright } from './contestants.js';
import type { Contestant, Task } from './contestants.js';
import { ajv, hyperjump, typebox, zod } from './peers.js';
import { remoteDocuments, suiteFiles } from './suite.js';
import type { Draft, Part } from './suite.js';

const { values: options } = parseArgs({
  options: {
    suite: { type: 'string', default: '.cache/json-schema-test-suite' },
    raise: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    alone: { type: 'boolean', default: false },
  },
});

const PARTS: readonly (readonly [Draft, Part])[] = [
  ['draft2020-12', 'required'],
  ['draft2020-12', 'format'],
  ['draft2020-12', 'optional'],
  ['draft2019-09', 'required'],
  ['draft7', 'required'],
  ['draft4', 'required'],
  ['draft4', 'format'],
];

const FLOOR_FILE = new URL('./floor.json', import.meta.url);
const floor = readJson(FLOOR_FILE) as Record<string, number>;
/** Reasons by part and test. */
const known = readJson(new URL('./known-misses.json', import.meta.url)) as Record<
  string,
  Record<string, string>
>;

if (!existsSync(options.suite)) {
  console.log(`NOT RUN: there is no suite in ${options.suite}: "npm run suite:fetch" brings it.`);
  process.exit(0);
}
const VERSION_FILE = `${options.suite}/version.txt`;
if (existsSync(VERSION_FILE)) console.log(`Suite: ${readFileSync(VERSION_FILE, 'utf8')}`);

const documents = remoteDocuments(options.suite);
const peers = options.alone ? {} : { ajv, typebox, hyperjump, zod };
const rows: { part: string; tests: number; counts: Record<string, number>; missed: string[] }[] =
  [];
for (const [draft, part] of PARTS) {
  if (`${draft} ${part}`.includes(options.only)) {
    rows.push(await score(`${draft} ${part}`, draft, part, specwright(), peers));
  }
}
const PART_30 = 'draft4 required, as OpenAPI 3.0';
if (PART_30.includes(options.only)) {
  rows.push(await score(PART_30, 'draft4', 'required', specwright(true)));
}

const names = ['specwright', ...Object.keys(peers)];
console.log(`| part | tests | ${names.join(' | ')} |`);
console.log(`| --- | ---: | ${names.map(() => '---:').join(' | ')} |`);
for (const { part, tests, counts } of rows) {
  console.log(`| ${part} | ${tests} | ${names.map((name) => counts[name] ?? '').join(' | ')} |`);
}

console.log('\nMissed by specwright:');
for (const { part, missed } of rows) {
  for (const test of missed) {
    console.log(`- ${part}: ${test}\n  ${known[part]?.[test] ?? 'NOT EXPLAINED YET'}`);
  }
}

const fallen = rows.filter(({ part, counts }) => (counts['specwright'] ?? 0) < (floor[part] ?? 0));
for (const { part, counts } of fallen) {
  console.error(`${part}: ${counts['specwright']} is below the floor of ${floor[part]}.`);
}
if (options.raise && fallen.length === 0) {
  const raised = Object.fromEntries(rows.map(({ part, counts }) => [part, counts['specwright']]));
  writeFileSync(FLOOR_FILE, `${JSON.stringify(raised, undefined, 2)}\n`);
}
process.exitCode = fallen.length > 0 ? 1 : 0;

async function score(
  label: string,
  draft: Draft,
  part: Part,
  ours: Contestant,
  others: Readonly<Record<string, Contestant>> = {},
) {
  const files = suiteFiles(options.suite, draft, part);
  const tests = files.flatMap(({ groups }) => groups).flatMap((group) => group.tests).length;
  const missedBy = async (contestant: Contestant): Promise<string[]> => {
    const missed: string[] = [];
    for (const file of files) {
      missed.push(...(await missedIn({ file, draft, part, documents }, contestant)));
    }
    return missed;
  };
  const missed = await missedBy(ours);
  const counts: Record<string, number> = { specwright: tests - missed.length };
  for (const [name, contestant] of Object.entries(others)) {
    counts[name] = tests - (await missedBy(contestant)).length;
  }
  return { part: label, tests, counts, missed };
}

/** The tests of a file whose verdict is wrong. */
async function missedIn(task: Task, contestant: Contestant): Promise<readonly string[]> {
  const verdicts = await contestant(task);
  return task.file.groups.flatMap((group, index) =>
    group.tests
      .filter(({ data, valid }) => attempted(() => verdicts[index]?.(data)) !== valid)
      .map(({ description }) => `${task.file.name}: ${group.description}: ${description}`),
  );
}

/** A verdict that throws is a wrong one. */
function attempted(verdict: () => boolean | undefined): boolean | undefined {
  try {
    return verdict();
  } catch {
    return undefined;
  }
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
