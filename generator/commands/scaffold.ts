/** `specwright scaffold`: handlers to fill in, merged into those that are there. */
import path from 'node:path';
import type { Project } from '../config.js';
import { loadProjects } from '../projects.js';
import type { HandlerLayout } from '../emit/handlers/stub.js';
import type { MergedHandlers } from '../emit/handlers/merged-handlers.js';
import { diagnostic } from '../support/diagnostic-codes.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { DiagnosticError } from '../support/diagnostics.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { scaffoldText } from './scaffold-text.js';
import type { HandlerChange } from './scaffold-text.js';

export interface ScaffoldOptions {
  readonly spec?: string | undefined;
  readonly config?: string | undefined;
  /** The handlers' folder, relative to the working directory. */
  readonly out: string;
  /** The generated folder, where no config names it. */
  readonly api?: string | undefined;
  readonly layout?: HandlerLayout;
  readonly lenient?: boolean;
  readonly strict?: boolean;
  /** Only say what would be done. */
  readonly dryRun?: boolean;
  /** Take out the untouched stubs of operations that are gone. */
  readonly prune?: boolean;
}

export async function scaffold(
  options: ScaffoldOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const project = await loadProject(options, context);
  const folder = path.resolve(context.cwd, options.out);
  checkFolder(folder, project.output);
  context.progress(`${project.name}: load`);
  const { describe } = await import('../pipeline.js');
  const { api, diagnostics } = await describe(project);
  const disk = await import('../output/handler-files.js');
  const { FORMER_RECORD_FILE, RECORD_FILE, parseRecords, printRecords } =
    await import('../emit/handlers/handler-record.js');
  const { mergeHandlers } = await import('../emit/handlers/merge-handlers.js');
  const before = await disk.readHandlerFiles(folder, project.output);
  const former = await disk.readHandlerFile(folder, FORMER_RECORD_FILE);
  const recordText = (await disk.readHandlerFile(folder, RECORD_FILE)) ?? former;
  const merged = mergeHandlers(api, before, parseRecords(recordText), {
    layout: options.layout ?? 'functions',
    prune: options.prune ?? false,
    importExtension: project.importExtension,
    folderFor: (file) => relativeImport(path.dirname(path.join(folder, file)), project.output),
  });
  const changes: HandlerChange[] = [];
  for (const file of new Set([...before.keys(), ...merged.files.keys()])) {
    const old = before.get(file);
    const text = merged.files.get(file);
    const isNew = old === undefined && text !== undefined;
    const after = isNew ? await disk.inProjectStyle(folder, { path: file, text }) : text;
    if (after !== old) changes.push({ path: file, before: old, after });
  }
  if (options.dryRun !== true) {
    const written = new Map(changes.map((change) => [change.path, change.after]));
    if (former !== undefined) written.set(FORMER_RECORD_FILE, undefined);
    await disk.writeHandlerFiles(folder, written.set(RECORD_FILE, printRecords(merged.records)));
  }
  return {
    ok: merged.broken.length === 0,
    text: await scaffoldText(merged, changes, options.dryRun ?? false),
    data: report(merged, changes),
    diagnostics: [...diagnostics, ...findings(merged, folder)],
  };
}

async function loadProject(options: ScaffoldOptions, context: CommandContext): Promise<Project> {
  const { spec, config, api, lenient, strict } = options;
  const projects = await loadProjects({
    cwd: context.cwd,
    spec,
    config,
    out: api,
    lenient,
    strict,
  });
  const [project, ...others] = projects;
  if (project !== undefined && others.length === 0) return project;
  throw new DiagnosticError([
    diagnostic(
      'SW7003',
      undefined,
      'The config has several projects, and a folder of handlers belongs to one.',
      'Name the description: specwright scaffold openapi.yaml --api generated --out handlers.',
    ),
  ]);
}

function checkFolder(folder: string, output: string): void {
  if (folder !== output && !folder.startsWith(output + path.sep)) return;
  throw new DiagnosticError([
    diagnostic(
      'SW7003',
      undefined,
      `The folder of the handlers, ${folder}, lies in that of the generated code.`,
      'Choose a folder beside it: --out handlers.',
    ),
  ]);
}

function relativeImport(from: string, to: string): string {
  const relative = path.relative(from, to).replaceAll(path.sep, '/');
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function report(merged: MergedHandlers, changes: readonly HandlerChange[]): object {
  const { added, renamed, carried, orphans, pruned, unfilled } = merged;
  const files = changes.map((change) => change.path);
  return { files, added, renamed, carried, orphans, pruned, unfilled };
}

function findings(merged: MergedHandlers, folder: string): readonly Diagnostic[] {
  return [
    ...merged.broken.map(({ file, line, message }) =>
      diagnostic(
        'SW7001',
        { file: path.join(folder, file), line, column: 1 },
        `This file doesn't parse, so it was left alone: ${message}`,
        'Mend it and run specwright scaffold again.',
      ),
    ),
    ...merged.elsewhere.map((resource) =>
      diagnostic(
        'SW7002',
        undefined,
        `The index takes the handlers of ${resource} from outside of the folder, so nothing was added to them.`,
        'The compiler tells which handlers are missing.',
      ),
    ),
  ];
}
