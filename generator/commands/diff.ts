/** `specwright diff`: what the change from one version of an API to another means. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildApi } from '../model/api-builder.js';
import type { Api } from '../model/api.js';
import { compareApis } from '../model/diff/api-difference.js';
import type { Change, Severity } from '../model/diff/change.js';
import { advice, sentence } from '../model/diff/wording.js';
import type { SpecDocument } from '../openapi/document.js';
import { load } from '../openapi/load.js';
import { loadRevision, parseRevision } from '../openapi/load-revision.js';
import { codeFrame } from '../support/code-frame.js';
import { DiagnosticError, located, tolerated } from '../support/diagnostics.js';
import type { Source } from '../support/source.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { SEVERITIES } from './diff-report/comparison.js';
import type { ComparedApi, Comparison, ReportedPlace } from './diff-report/comparison.js';
import type { DiffFormat, DiffView } from './diff-report/choices.js';
import { diffPage } from './diff-report/html.js';
import { diffMarkdown } from './diff-report/markdown.js';
import { diffText } from './diff-report/text.js';
import { verdictOn } from './diff-report/verdict.js';

export interface DiffOptions {
  /** Files, or files of a git revision: `main:spec/api.yaml`. */
  readonly old: string;
  readonly new: string;
  readonly format?: DiffFormat;
  /** The answer is 'no' where there is a change as grave as this, or graver. */
  readonly failOn?: Exclude<Severity, 'safe'>;
  readonly view?: DiffView;
  /** Compare what can be made of descriptions with errors. */
  readonly lenient?: boolean;
}

export async function diff(options: DiffOptions, context: CommandContext): Promise<CommandResult> {
  context.progress(`Reading ${options.old}`);
  const before = await read(options.old, options.lenient ?? false, context.cwd);
  context.progress(`Reading ${options.new}`);
  const after = await read(options.new, options.lenient ?? false, context.cwd);
  context.progress('Comparing');
  const changes = compareApis(before.api, after.api);
  const comparison = report(changes, before, after);
  return {
    ok: !changes.some((change) => isFatal(change, options)),
    text: reportText(comparison, options.format ?? 'text', context.cwd),
    data: comparison,
    diagnostics: [],
  };
}

function isFatal(change: Change, { failOn, view = 'callers' }: DiffOptions): boolean {
  if (failOn === undefined) return false;
  const severity = view === 'callers' ? change.severity : change.impact[view];
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

function reportText(comparison: Comparison, format: DiffFormat, cwd: string): string {
  switch (format) {
    case 'text':
      return diffText(comparison, cwd);
    case 'json':
      return JSON.stringify(comparison, null, 2);
    case 'markdown':
      return diffMarkdown(comparison, cwd);
    case 'html':
      return diffPage(comparison, cwd);
  }
}

interface Version {
  readonly name: string;
  readonly document: SpecDocument;
  readonly api: Api;
}

async function read(name: string, lenient: boolean, cwd: string): Promise<Version> {
  const revision = existsSync(path.resolve(cwd, name)) ? undefined : parseRevision(name);
  const document =
    revision === undefined ? await load(name, { cwd }) : await loadRevision(revision, cwd);
  const found = lenient ? tolerated(document.diagnostics) : document.diagnostics;
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new DiagnosticError(located(errors, (source, atKey) => document.locate(source, atKey)));
  }
  // Compared is what the descriptions say, not what a config makes of it.
  return { name, document, api: buildApi(document, { openEnums: false, unknownFields: 'allow' }) };
}

function report(changes: readonly Change[], before: Version, after: Version): Comparison {
  const sorted = SEVERITIES.flatMap((severity) =>
    changes.filter((change) => change.severity === severity),
  );
  const count = (severity: Severity): number =>
    changes.filter((change) => change.severity === severity).length;
  return {
    before: compared(before),
    after: compared(after),
    changes: sorted.map((change) => {
      const { before: old, after: now, ...rest } = change;
      return {
        ...rest,
        sentence: sentence(change),
        advice: advice(change),
        ...(old === undefined ? {} : { before: placeOf(old, before.document) }),
        ...(now === undefined ? {} : { after: placeOf(now, after.document) }),
      };
    }),
    counts: { breaking: count('breaking'), risky: count('risky'), safe: count('safe') },
    verdict: verdictOn(changes, before.api.version, after.api.version),
  };
}

function compared({ name, api }: Version): ComparedApi {
  return { name, title: api.title, version: api.version };
}

function placeOf(source: Source, document: SpecDocument): ReportedPlace {
  const position = document.locate(source);
  const text = document.text(position.file) ?? '';
  const plain = (shown: string): string => shown;
  const frame = codeFrame(text, position, { mark: plain, dim: plain }).join('\n');
  return { ...position, pointer: source.pointer, frame };
}
