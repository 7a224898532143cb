/**
 * Runs the official JSON Schema Test Suite and prints how many of its tests each library passes.
 * Fails where ours passes fewer than `floor.json` says; `--raise` writes a higher floor.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ajv, specwright, typebox } from './contestants.js';
import type { Contestant, Task } from './contestants.js';
import { remoteDocuments, suiteFiles } from './suite.js';
import type { Draft, Part } from './suite.js';

const { values: options } = parseArgs({
  options: {
    suite: { type: 'string', default: '.cache/json-schema-test-suite' },
    raise: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
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
const floor = JSON.parse(readFileSync(FLOOR_FILE, 'utf8')) as Record<string, number>;

if (!existsSync(options.suite)) {
  console.log(`The suite is not in ${options.suite}: fetch it with "npm run suite:fetch".`);
  process.exit(0);
}

const documents = remoteDocuments(options.suite);
const rows: { part: string; tests: number; counts: Record<string, number> }[] = [];
for (const [draft, part] of PARTS) {
  if (!`${draft} ${part}`.includes(options.only)) continue;
  const others = options.alone ? {} : { ajv, typebox };
  rows.push(await score(`${draft} ${part}`, draft, part, { specwright: specwright(), ...others }));
}
const through30 = { specwright: specwright(true) };
rows.push(await score('draft4 required, as OpenAPI 3.0', 'draft4', 'required', through30));

const names = options.alone ? ['specwright'] : ['specwright', 'ajv', 'typebox'];
console.log(`| part | tests | ${names.join(' | ')} |`);
console.log(`|---|---:|${names.map(() => '---:|').join('')}`);
for (const { part, tests, counts } of rows) {
  console.log(`| ${part} | ${tests} | ${names.map((name) => counts[name] ?? '').join(' | ')} |`);
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
  contestants: Readonly<Record<string, Contestant>>,
) {
  const files = suiteFiles(options.suite, draft, part);
  const tests = files.flatMap(({ groups }) => groups).flatMap((group) => group.tests).length;
  const counts: Record<string, number> = {};
  for (const [name, contestant] of Object.entries(contestants)) {
    let passed = 0;
    for (const file of files)
      passed += await passedIn({ file, draft, part, documents }, contestant);
    counts[name] = passed;
  }
  return { part: label, tests, counts };
}

async function passedIn(task: Task, contestant: Contestant): Promise<number> {
  const verdicts = await contestant(task);
  let passed = 0;
  for (const [index, group] of task.file.groups.entries()) {
    for (const { data, valid, description } of group.tests) {
      const verdict = attempted(() => verdicts[index]?.(data));
      if (verdict === valid) passed += 1;
      else if (options.failures) {
        console.log(`${task.draft} ${task.file.name}: ${group.description}: ${description}`);
      }
    }
  }
  return passed;
}

/** A verdict that throws is a wrong one. */
function attempted(verdict: () => boolean | undefined): boolean | undefined {
  try {
    return verdict();
  } catch {
    return undefined;
  }
}
