/**
 * Writes outputs in turn, so many times, or until it is killed:
 * `tsx writer.ts FOLDER OUTPUTS.json [TIMES]`.
 */
import { readFileSync } from 'node:fs';
import { writeOutput } from '../../generator/output/write.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';

const [, , folder = '', file = '', times = 'Infinity'] = process.argv;
const outputs = JSON.parse(readFileSync(file, 'utf8')) as readonly Record<string, string>[];

// A limit of file sizes then fails the writing instead of killing the process.
process.on('SIGXFSZ', () => undefined);
process.stdout.write('ready\n');
try {
  for (let turn = 0; turn < Number(times); turn += 1) {
    const texts = outputs[turn % outputs.length] ?? {};
    const origin = { specwright: '1.0.0', options: 'o', inputs: { 'api.yaml': String(turn) } };
    await writeOutput(folder, { files: new Map(Object.entries(texts)), origin });
  }
} catch (error) {
  if (!(error instanceof DiagnosticError)) throw error;
  process.stdout.write(`${error.message}\n`);
  process.exitCode = 1;
}
