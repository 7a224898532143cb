/** `specwright validate`: says what is wrong with a description, and where. */
import { resolve } from 'node:path';
import { loadOptions, type Project } from '../config.js';
import { loadProjects } from '../projects.js';
import { buildApi } from '../model/api-builder.js';
import { findings } from '../model/findings.js';
import { isRemote } from '../openapi/input-remote.js';
import { load, type LoadOptions } from '../openapi/load.js';
import { shownPath } from '../support/diagnostic-text.js';
import { DiagnosticError, strict as asErrors } from '../support/diagnostics.js';
import type { Diagnostic, Severity } from '../support/diagnostics.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { githubAnnotations } from './github-annotations.js';
import type { ReportFormat } from './report-format.js';
import { sarifLog } from './sarif-log.js';

export interface ValidateOptions {
  /** A path, an address, or `-` for standard input; default: the descriptions of the config. */
  readonly spec?: string | undefined;
  /** The config file, where it isn't found by its name. */
  readonly config?: string | undefined;
  /** Take warnings for errors; else the config decides. */
  readonly strict?: boolean | undefined;
  readonly format?: ReportFormat;
}

export async function validate(
  { spec, config, strict, format = 'text' }: ValidateOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const descriptions =
    spec === undefined
      ? (await loadProjects({ cwd: context.cwd, config, strict })).map(configured)
      : [{ input: spec, options: {}, isStrict: strict ?? false }];
  const all: CheckedDescription[] = [];
  for (const description of descriptions) {
    context.progress(`Reading ${description.input}`);
    all.push(await checked(description, context));
  }
  const diagnostics = all.flatMap((one) => one.diagnostics);
  const ok = all.every(({ counts }) => counts.error === 0);
  const data = { descriptions: all.map(({ input, counts }) => ({ spec: input, counts })) };
  if (format === 'text') {
    const lines = all.map(({ input, counts }) => {
      return `${shownName(input, context.cwd)}: ${countText(counts)}`;
    });
    const readText = (file: string): string | undefined =>
      all.map((one) => one.readText(file)).find((text) => text !== undefined);
    return { ok, text: lines.join('\n'), data, diagnostics, readText };
  }
  const report = REPORTS[format];
  return { ok, text: report(diagnostics, context.cwd), data, diagnostics: [] };
}

const REPORTS = {
  json: (diagnostics: readonly Diagnostic[]) => JSON.stringify(diagnostics, null, 2),
  sarif: sarifLog,
  github: githubAnnotations,
} as const;

/** What is to be checked: a description, and how it is to be read. */
interface Description {
  readonly input: string;
  readonly options: LoadOptions;
  readonly isStrict: boolean;
}

interface CheckedDescription {
  readonly input: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  readonly readText: (file: string) => string | undefined;
}

function configured(project: Project): Description {
  return { input: project.input, options: loadOptions(project), isStrict: project.strict };
}

async function checked(
  { input, options, isStrict }: Description,
  { cwd, stdin }: CommandContext,
): Promise<CheckedDescription> {
  const judged = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
    isStrict ? asErrors(found) : found;
  try {
    const document = await load(input, { cwd, ...(stdin && { stdin }), ...options });
    const api = buildApi(document, { openEnums: true, unknownFields: 'reject' });
    const diagnostics = judged(findings(document, api));
    const readText = (file: string): string | undefined => document.text(file);
    return { input, diagnostics, counts: countBySeverity(diagnostics), readText };
  } catch (thrown) {
    if (!(thrown instanceof DiagnosticError)) throw thrown;
    const { readText = () => undefined } = thrown;
    const diagnostics = judged(thrown.diagnostics);
    return { input, diagnostics, counts: countBySeverity(diagnostics), readText };
  }
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
