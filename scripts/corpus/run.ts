/**
 * Runs all descriptions of a folder through generation, the strictest compiler flags and the
 * loopback (each operation's example, or values drawn from its schemas, from client to server to
 * handler and back), and prints a Markdown table:
 *
 *     npm run corpus -- FOLDER
 *
 * Exits with 1 where anything fails that the description itself isn't to blame for.
 */
import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { SpecReport } from './spec-report.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Of so many descriptions, evenly spread; all where it is left out. */
    sample: { type: 'string' },
    minutes: { type: 'string', default: '15' },
  },
});
const NOTHING: SpecReport = {
  name: '',
  operations: 0,
  schemas: 0,
  isRepaired: false,
  diagnostics: { errors: 0, warnings: 0, notes: 0 },
  compilerErrors: 0,
  calls: { withExample: 0, examplesBack: 0, others: 0, othersBack: 0 },
  seconds: 0,
  reasons: [],
  failures: [],
};

const [folder = process.env['SPECWRIGHT_SPECS'] ?? '../shared/specs'] = positionals;
process.exitCode = await main(folder);

async function main(root: string): Promise<number> {
  console.log(
    '| description | operations | schemas | diagnostics | compiler errors | with examples | examples come back | others come back | time of CPU |',
  );
  console.log('| --- | --: | --: | --- | --: | --: | --: | --: | --: |');
  const reports: SpecReport[] = [];
  for (const file of sampled(descriptions(root))) {
    const report = await inProcess(file, relative(root, file));
    reports.push(report);
    console.log(row(report));
  }
  console.log(row(total(reports)));
  for (const report of reports) for (const line of report.reasons) console.log(`\n- ${line}`);
  const failures = reports.flatMap(({ failures: lines }) => lines);
  console.log(`\n${failures.length} failures${failures.length === 0 ? '.' : ':\n'}`);
  for (const failure of failures) console.log(`- ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

/** Every description under a folder; a folder that has an `openapi.*` of its own is one description. */
function descriptions(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const path = join(root, entry.name);
    if (entry.isDirectory()) return hasEntry(path) ? [path] : descriptions(path);
    return /\.(?:ya?ml|json)$/.test(entry.name) && statSync(path).size > 0 ? [path] : [];
  });
}

function hasEntry(folder: string): boolean {
  return readdirSync(folder).some((name) => /^openapi\.(?:ya?ml|json)$/.test(name));
}

function sampled(files: readonly string[]): readonly string[] {
  const wanted = Number(values.sample ?? files.length);
  if (wanted >= files.length) return files;
  return Array.from({ length: wanted }, (_, index) => {
    return files[Math.floor((index * files.length) / wanted)] ?? '';
  });
}

/** A process each, so that none can take memory or time from the others. */
function inProcess(file: string, name: string): Promise<SpecReport> {
  const script = join(import.meta.dirname, 'spec-report.ts');
  const args = ['--max-old-space-size=3072', '--import', 'tsx', script, file, name];
  const timeout = Number(values.minutes) * 60_000;
  return new Promise((resolve) => {
    execFile(process.execPath, args, { timeout, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const line = stdout.split('\n').findLast((text) => text.startsWith('{"name"'));
      // The child writes this one line itself.
      if (line !== undefined) return resolve(JSON.parse(line) as SpecReport);
      const said = stderr.trim().split('\n').slice(-3).join(' ');
      resolve({ ...NOTHING, name, failures: [`${name}: ${error?.signal ?? 'crash'}: ${said}`] });
    });
  });
}

function total(reports: readonly SpecReport[]): SpecReport {
  const sum = (of: (report: SpecReport) => number): number =>
    reports.reduce((all, report) => all + of(report), 0);
  return {
    ...NOTHING,
    name: `**${reports.length} descriptions**`,
    operations: sum(({ operations }) => operations),
    schemas: sum(({ schemas }) => schemas),
    diagnostics: {
      errors: sum(({ diagnostics }) => diagnostics.errors),
      warnings: sum(({ diagnostics }) => diagnostics.warnings),
      notes: sum(({ diagnostics }) => diagnostics.notes),
    },
    compilerErrors: sum(({ compilerErrors }) => compilerErrors),
    calls: {
      withExample: sum(({ calls }) => calls.withExample),
      examplesBack: sum(({ calls }) => calls.examplesBack),
      others: sum(({ calls }) => calls.others),
      othersBack: sum(({ calls }) => calls.othersBack),
    },
    seconds: sum(({ seconds }) => seconds),
  };
}

function row(report: SpecReport): string {
  const { name, operations, schemas, isRepaired, diagnostics, compilerErrors, calls } = report;
  const { errors, warnings, notes } = diagnostics;
  const counts = [
    ...(errors === 0 ? [] : [`${errors} errors`]),
    ...(warnings === 0 ? [] : [`${warnings} warnings`]),
    ...(notes === 0 ? [] : [`${notes} notes`]),
  ];
  const cells = [
    isRepaired ? `${name} (repaired)` : name,
    operations,
    schemas,
    counts.join(', ') || 'none',
    compilerErrors,
    calls.withExample,
    share(calls.examplesBack, calls.withExample),
    share(calls.othersBack, calls.others),
    `${report.seconds.toFixed(1)} s`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} (${Math.floor((100 * part) / whole)} %)`;
}
