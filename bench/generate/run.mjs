/**
 * What generating costs: processor time and peak memory of Specwright and its peers, for one
 * description, on this machine. `node run.mjs path/to/openapi.json` prints Markdown tables.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { peers } from './peers.mjs';
import { copies, withOneOperationEdited } from './descriptions.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const CLI = path.join(HERE, '../../dist/cli.js');
const USAGE = pathToFileURL(path.join(HERE, 'usage.mjs')).href;
/** Runs of each program; the fastest counts, as what else the machine does only adds to it. */
const RUNS = Number(process.env.RUNS ?? 3);
/** Seconds after which a program is given up. */
const PATIENCE = 1800;

const [spec, ...chosen] = process.argv.slice(2);
if (spec === undefined || !existsSync(CLI)) {
  console.error(
    'Usage: npm run build (in the project), then node run.mjs SPEC [peers|growth|edits]',
  );
  process.exit(2);
}
const tables = { peers: peerTable, growth: growthTable, edits: editTable };
const folder = mkdtempSync(path.join(tmpdir(), 'bench-generate-'));
writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
try {
  for (const name of chosen.length > 0 ? chosen : Object.keys(tables)) tables[name]();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Seconds of processor time and MiB at the peak, of the fastest of several runs. */
function measure(command, { runs = RUNS, prepare = () => undefined, output = 'specwright' } = {}) {
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    prepare();
    const report = path.join(folder, 'usage.json');
    rmSync(report, { force: true });
    const [program, ...args] = command;
    const { status, stderr } = spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      timeout: PATIENCE * 1000,
      env: {
        ...process.env,
        CI: '1',
        NO_COLOR: '1',
        NODE_OPTIONS: `--import=${USAGE}`,
        USAGE_REPORT: report,
      },
    });
    // Some end well whatever they did.
    const isDone = status === 0 && existsSync(path.join(folder, output));
    if (!isDone || !existsSync(report)) {
      const [reason = ''] = (stderr ?? '').trim().split('\n');
      return { failure: `failed (${status ?? 'out of time'}): ${reason.slice(0, 80)}` };
    }
    const processes = readFileSync(report, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    results.push({
      seconds: processes.reduce((sum, { seconds }) => sum + seconds, 0),
      memory: Math.max(...processes.map(({ memory }) => memory)),
    });
  }
  return results.sort((a, b) => a.seconds - b.seconds)[0];
}

function specwright(description, output = 'specwright', flags = ['--force']) {
  return [process.execPath, CLI, 'generate', path.resolve(description), '--out', output, ...flags];
}

/** Starts cold: without the output of the run before. */
function cold() {
  rmSync(path.join(folder, 'specwright'), { recursive: true, force: true });
}

function reference(description) {
  const [first] = peers(HERE, path.resolve(description), folder);
  return measure(first.command, { output: first.output });
}

function peerTable() {
  const own = measure(specwright(spec), { prepare: cold });
  const rows = [
    ['Specwright', 'types, validators, client, server; formatted', own],
    ...peers(HERE, path.resolve(spec), folder).map(({ name, makes, command, output }) => [
      name,
      makes,
      measure(command, { output }),
    ]),
  ];
  const base = rows[1][2];
  print(
    'Peers',
    ['program', 'makes', 'processor time', 'ratio', 'peak memory'],
    [...rows.map(([name, makes, result]) => [name, makes, ...cells(result, base)])],
  );
}

function growthTable() {
  const rows = [1, 2, 4, 8].map((count) => {
    const description = path.join(folder, `copies-${count}.json`);
    writeFileSync(
      description,
      JSON.stringify(copies(JSON.parse(readFileSync(spec, 'utf8')), count)),
    );
    return [count, measure(specwright(description), { runs: 1, prepare: cold })];
  });
  const [[, first]] = rows;
  print(
    'Growth',
    ['copies', 'processor time', 'ratio', 'ratio a copy', 'peak memory'],
    [
      ...rows.map(([count, result]) => {
        const [time, ratio, memory] = cells(result, first);
        const each = result.failure ? '' : (result.seconds / first.seconds / count).toFixed(2);
        return [String(count), time, ratio, each, memory];
      }),
    ],
  );
}

function editTable() {
  const base = reference(spec);
  const description = path.join(folder, 'edited.json');
  const document = JSON.parse(readFileSync(spec, 'utf8'));
  const write = (value) => writeFileSync(description, JSON.stringify(value));
  write(document);
  const first = measure(specwright(description), { prepare: cold });
  const unchanged = measure(specwright(description, 'specwright', []));
  let edits = 0;
  const edited = measure(specwright(description, 'specwright', []), {
    prepare: () => write(withOneOperationEdited(document, (edits += 1))),
  });
  print(
    'Edits',
    ['run', 'processor time', 'of openapi-typescript', 'of cold', 'peak memory'],
    [
      ...[
        ['cold', first],
        ['one operation changed', edited],
        ['nothing changed', unchanged],
      ].map(([name, result]) => {
        const [time, ratio, memory] = cells(result, base);
        return [name, time, ratio, cells(result, first)[1], memory];
      }),
    ],
  );
}

function cells(result, base) {
  if (result.failure) return [result.failure, '', ''];
  const ratio = base.failure ? '' : (result.seconds / base.seconds).toFixed(2);
  return [`${result.seconds.toFixed(2)} s`, ratio, `${Math.round(result.memory)} MiB`];
}

function print(title, head, rows) {
  const line = (row) => `| ${row.join(' | ')} |`;
  console.log(`\n### ${title}\n\n${line(head)}\n${line(head.map(() => '---'))}`);
  for (const row of rows) console.log(line(row));
}
