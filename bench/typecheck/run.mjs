/**
 * What an output costs the compiler: processor time of `tsc` on all four artifacts of a
 * description, beside openapi-typescript's types alone for the same one.
 *
 *   npm run build
 *   node bench/typecheck/run.mjs SPEC
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = path.join(PROJECT, 'dist/cli.js');
const TYPES_ALONE = path.join(PROJECT, 'node_modules/openapi-typescript/bin/cli.js');
const USAGE = new URL('../generate/usage.mjs', import.meta.url).href;
const TSC = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
/** Runs of each check; the fastest counts, as what else the machine does only adds to it. */
const RUNS = Number(process.env.RUNS ?? 5);

/** The flags that generated code must compile under: those of `test/compile.ts`. */
const FLAGS = {
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  allowUnreachableCode: false,
};

const [spec] = process.argv.slice(2);
if (spec === undefined || !existsSync(CLI)) {
  console.error('Usage: npm run build, then node bench/typecheck/run.mjs SPEC');
  process.exit(2);
}
const folder = mkdtempSync(path.join(tmpdir(), 'bench-typecheck-'));
try {
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  run(TYPES_ALONE, [path.resolve(spec), '-o', 'alone/types.ts']);
  run(CLI, ['generate', path.resolve(spec), '--out', 'specwright']);
  console.log(table(['types alone', 'specwright'].map(contender)).join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function contender(name) {
  const part = name === 'specwright' ? name : 'alone';
  const config = `${part}.json`;
  writeFileSync(
    path.join(folder, config),
    JSON.stringify({ compilerOptions: FLAGS, include: [part] }),
  );
  return { name, config, lines: linesIn(path.join(folder, part)), seconds: Infinity };
}

/** Both are checked in turn, so that a busy moment of the machine meets both. */
function table(contenders) {
  for (let count = 0; count < RUNS; count += 1) {
    for (const each of contenders) {
      const { seconds, text } = check(each.config);
      each.seconds = Math.min(each.seconds, seconds);
      each.instantiations = figure(text, 'Instantiations');
      each.memory = Math.round(figure(text, 'Memory used') / 1024);
    }
  }
  const [first] = contenders;
  return [
    '| checked | processor time | ratio | instantiations | memory | lines |',
    '| --- | --- | --- | --- | --- | --- |',
    ...contenders.map(
      ({ name, seconds, instantiations, memory, lines }) =>
        `| ${name} | ${seconds.toFixed(1)} s | ${(seconds / first.seconds).toFixed(1)} | ` +
        `${instantiations.toLocaleString('en')} | ${String(memory)} MiB | ${lines.toLocaleString('en')} |`,
    ),
  ];
}

function check(config) {
  const report = path.join(folder, 'usage.json');
  rmSync(report, { force: true });
  const env = { ...process.env, NODE_OPTIONS: `--import=${USAGE}`, USAGE_REPORT: report };
  const text = run(TSC, ['-p', config, '--extendedDiagnostics'], env);
  return { seconds: JSON.parse(readFileSync(report, 'utf8')).seconds, text };
}

function figure(text, name) {
  return Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(text)?.[1]);
}

function run(script, options, env = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script}: ${stdout}${stderr}`);
  return stdout;
}

function linesIn(place) {
  return readdirSync(place, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(place, name), 'utf8').split('\n').length - 1)
    .reduce((sum, lines) => sum + lines, 0);
}
