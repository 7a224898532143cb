/**
 * How long an editor waits for completions in the client of a large description. A real tsserver is
 * asked over stdio, as editors do: once after opening the file, then again after a keystroke.
 *
 *   npx specwright generate SPEC --out FOLDER
 *   node bench/editor/run.mjs FOLDER charges create
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const folder = resolve(process.argv[2] ?? 'generated');
const REPEATS = 15;
const index = readFileSync(join(folder, 'client.ts'), 'utf8');
const client = /export class (\w+Client) extends/.exec(index)?.[1];
if (client === undefined) throw new Error(`No client in ${folder}`);
const [resource = '', method = ''] = process.argv.slice(3);

/** Where a person would stop typing: the mark is the caret. */
const PLACES = [
  ['after client.', 'client.|'],
  ...(resource === ''
    ? []
    : [
        [`after client.${resource}.`, `client.${resource}.|`],
        [`in the params of ${resource}.${method}`, `client.${resource}.${method}({ | })`],
      ]),
];

const server = spawn(process.execPath, [
  createRequire(import.meta.url).resolve('typescript/lib/tsserver.js'),
  '--disableAutomaticTypingAcquisition',
]);
const waiting = new Map();
createInterface({ input: server.stdout }).on('line', (line) => {
  if (!line.startsWith('{')) return;
  const message = JSON.parse(line);
  waiting.get(message.request_seq)?.(message);
});
let seq = 0;
/** The time until the answer, in milliseconds, and the answer. */
function ask(command, args) {
  seq += 1;
  const start = performance.now();
  const answer = new Promise((done) => {
    waiting.set(seq, (message) => done({ time: performance.now() - start, message }));
  });
  server.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: args })}\n`);
  return answer;
}
function tell(command, args) {
  seq += 1;
  server.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: args })}\n`);
}

const config = join(folder, 'tsconfig.json');
const compilerOptions = {
  strict: true,
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
  noEmit: true,
};
writeFileSync(config, JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));

const file = join(folder, 'editor-bench.ts');
const head = `import { ${client} } from './index.js';\nconst client = new ${client}();\n`;
console.log(`${'place'.padEnd(40)} first ms   median ms   entries`);
for (const [name, text] of PLACES) {
  const code = head + text.replace('|', '');
  const before = head + text.slice(0, text.indexOf('|'));
  const line = before.split('\n').length;
  const offset = before.split('\n').at(-1).length + 1;
  tell('open', { file, fileContent: code, scriptKindName: 'TS' });
  const place = { file, line, offset };
  const first = await ask('completionInfo', { ...place, includeExternalModuleExports: false });
  const times = [];
  for (let count = 0; count < REPEATS; count += 1) {
    // A letter typed before the caret, as it happens between two completions.
    tell('change', { file, line: 2, offset: 1, endLine: 2, endOffset: 1, insertString: ' ' });
    times.push((await ask('completionInfo', place)).time);
  }
  times.sort((left, right) => left - right);
  const entries = first.message.body?.entries?.length ?? 0;
  const median = times[Math.floor(times.length / 2)];
  console.log(
    `${name.padEnd(40)} ${first.time.toFixed(0).padStart(8)} ${median.toFixed(1).padStart(11)} ${String(entries).padStart(9)}`,
  );
  tell('close', { file });
}
tell('exit', {});
server.stdin.end();
rmSync(config);
