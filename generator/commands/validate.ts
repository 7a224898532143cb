/** `specwright validate`: says what is wrong with a description, and where. */
import { resolve } from 'node:path';
import { buildApi } from '../model/api-builder.js';
import type { SpecDocument } from '../openapi/document.js';
import { isRemote } from '../openapi/input-remote.js';
import { lint } from '../openapi/lint.js';
import { load } from '../openapi/load.js';
import { shownPath } from '../support/diagnostic-text.js';
import {
  DiagnosticError,
  located,
  type Diagnostic,
  type Severity,
} from '../support/diagnostics.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { githubAnnotations } from './github-annotations.js';
import type { ReportFormat } from './report-format.js';
import { sarifLog } from './sarif-log.js';

export interface ValidateOptions {
  /** A path, an address, or `-` for standard input. */
  readonly spec: string;
  readonly format?: ReportFormat;
}

export async function validate(
  { spec, format = 'text' }: ValidateOptions,
  context: CommandContext,
): Promise<CommandResult> {
  context.progress(`Reading ${spec}`);
  const { diagnostics, readText } = await findingsOf(spec, context);
  const counts = countBySeverity(diagnostics);
  const ok = counts.error === 0;
  const data = { spec, counts };
  if (format === 'text') {
    const text = `${shownName(spec, context.cwd)}: ${countText(counts)}`;
    return { ok, text, data, diagnostics, readText };
  }
  const report = REPORTS[format];
  return { ok, text: report(diagnostics, context.cwd), data, diagnostics: [] };
}

const REPORTS = {
  json: (diagnostics: readonly Diagnostic[]) => JSON.stringify(diagnostics, null, 2),
  sarif: sarifLog,
  github: githubAnnotations,
} as const;

interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly readText: (file: string) => string | undefined;
}

async function findingsOf(spec: string, { cwd, stdin }: CommandContext): Promise<Findings> {
  try {
    const document = await load(spec, { cwd, ...(stdin && { stdin }) });
    const found = [...document.diagnostics, ...lint(document)];
    const diagnostics = located([...found, ...modelFindings(document, found)], (source, atKey) =>
      document.locate(source, atKey),
    );
    return { diagnostics: sorted(diagnostics), readText: (file) => document.text(file) };
  } catch (thrown) {
    if (!(thrown instanceof DiagnosticError)) throw thrown;
    return { diagnostics: thrown.diagnostics, readText: thrown.readText ?? (() => undefined) };
  }
}

/** What only shows while the model is built; that takes a description without errors. */
function modelFindings(
  document: SpecDocument,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isBroken = found.some(({ severity }) => severity === 'error');
  if (isBroken || !document.dialect.startsWith('openapi')) return [];
  return buildApi(document, { openEnums: true, unknownFields: 'reject' }).diagnostics;
}

/** In the order of the text, file by file. */
function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ position }) => position?.file))];
  const keys = (diagnostic: Diagnostic): readonly number[] => {
    const { file, line = 0, column = 0 } = diagnostic.position ?? {};
    return [files.indexOf(file), line, column];
  };
  return diagnostics.toSorted((one, other) => {
    const others = keys(other);
    return keys(one).reduce((order, key, index) => order || key - (others[index] ?? 0), 0);
  });
}

type Counts = Readonly<Record<Severity, number>>;

function countBySeverity(diagnostics: readonly Diagnostic[]): Counts {
  const count = (wanted: Severity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

function countText(counts: Counts): string {
  const parts = (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`);
  return parts.length === 0 ? 'nothing to complain about' : parts.join(', ');
}

function shownName(spec: string, cwd: string): string {
  if (spec === '-') return '<stdin>';
  return isRemote(spec) ? spec : shownPath(resolve(cwd, spec), cwd);
}
