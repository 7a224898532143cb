/** `specwright check`: says what generating would change, and changes nothing. */
import path from 'node:path';
import type { ProjectSelection } from '../projects.js';
import { loadProjects } from '../projects.js';
import { nameLockFile } from '../output/name-lock-file.js';
import { diagnostic } from '../support/diagnostic-codes.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { currentProject } from './check-project.js';
import type { CheckedProject } from './check-project.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { githubAnnotations } from './github-annotations.js';
import { nameChangeLines } from './name-changes.js';
import { runTasks } from './project-tasks.js';
import { failureOf, parted } from './task-result.js';

export interface CheckOptions extends Omit<ProjectSelection, 'cwd'> {
  /** Believe the manifest where it says that nothing changed, and load no heavy library. */
  readonly reuse?: boolean;
  /** `github`: annotations, which GitHub Actions shows beside the files. */
  readonly format?: 'text' | 'github';
}

export async function check(
  options: CheckOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const projects = await loadProjects({ ...options, cwd: context.cwd });
  const results = await runTasks({
    task: 'check',
    projects,
    options: {},
    answered: async (project) => (options.reuse ? currentProject(project) : undefined),
    progress: context.progress,
  });
  const { done, failed } = parted(results);
  if (done.length === 0) throw failureOf(failed);
  const reports = done.map(({ report }) => report);
  const isCurrent = reports.every((report) => report.isUpToDate);
  const configFile = projects[0]?.configFile;
  const text =
    options.format === 'github'
      ? githubAnnotations(
          [...reports.flatMap(staleFileDiagnostics), ...staleLock(reports, configFile)],
          context.cwd,
        )
      : [
          ...reports.map(projectText),
          ...failed.map(({ project }) => `${project}: failed`),
          ...(isCurrent ? [] : [HINT]),
        ].join('\n');
  return {
    ok: isCurrent && failed.length === 0,
    text,
    data: { projects: reports },
    diagnostics: [...done, ...failed].flatMap(({ diagnostics }) => diagnostics),
    readText: failureOf(failed).readText,
  };
}

const HINT = 'Run specwright generate and commit the result.';

function staleLock(
  reports: readonly CheckedProject[],
  configFile: string | undefined,
): readonly Diagnostic[] {
  if (configFile === undefined || !reports.some((report) => report.isNameLockStale)) return [];
  const place = { file: nameLockFile(configFile), line: 1, column: 1 };
  return [diagnostic('SW6005', place, 'The name lock is stale: generating would change it.', HINT)];
}

function staleFileDiagnostics({ output, files }: CheckedProject): readonly Diagnostic[] {
  return files.map(({ path: file, change }) =>
    diagnostic(
      'SW6005',
      { file: path.join(output, file), line: 1, column: 1 },
      `This file is stale: generating would ${WOULD[change]} it.`,
      HINT,
    ),
  );
}

const WOULD = { added: 'add', changed: 'change', removed: 'remove' } as const;

function projectText(project: CheckedProject): string {
  const { name, files, operations, schemas } = project;
  if (project.isUpToDate) return `${name}: up to date`;
  const what = [
    ...(files.length === 0 ? [] : [`${files.length} ${files.length === 1 ? 'file' : 'files'}`]),
    ...(project.isNameLockStale ? ['the name lock'] : []),
  ];
  const list = (title: string, members: readonly string[]): readonly string[] =>
    members.length === 0 ? [] : [`  ${title}: ${members.join(', ')}`];
  return [
    `${name}: stale, ${what.join(' and ')} would change`,
    ...files.map((file) => `  ${file.change.padEnd(8)}${file.path}`),
    ...list('operations', operations),
    ...list('schemas', schemas),
    ...nameChangeLines(project.names),
    ...files.map(({ difference }) => `\n${difference}`),
    '',
  ].join('\n');
}
