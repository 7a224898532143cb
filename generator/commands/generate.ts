/** `specwright generate`: brings the output of each project up to date. */
import type { Project } from '../config.js';
import type { ProjectSelection } from '../projects.js';
import { loadProjects } from '../projects.js';
import type { LockedNames } from '../model/names/locked-names.js';
import type { FoundExtension } from '../output/host/found-extension.js';
import { updateNameLock } from '../output/name-lock-file.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { unchangedProject } from './generate-project.js';
import type { GeneratedProject, GenerateProjectOptions } from './generate-project.js';
import { nameChangeLines } from './name-changes.js';
import { runTasks } from './project-tasks.js';
import { failureOf, parted } from './task-result.js';
import type { Failure } from './task-result.js';

export interface GenerateOptions extends Omit<ProjectSelection, 'cwd'>, GenerateProjectOptions {}

export async function generate(
  options: GenerateOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const projects = await loadProjects({ ...options, cwd: context.cwd });
  const { force = false, reuse = false, timing = false } = options;
  const results = await runTasks({
    task: 'generate',
    projects,
    options: { force, reuse, timing },
    answered: (project) => unchangedProject(project, options),
    progress: context.progress,
  });
  const { done, failed } = parted(results);
  const names = new Map(done.map((one) => [one.report.name, one.names]));
  await lockNames(projects, names, options.project !== undefined);
  if (done.length === 0) throw failureOf(failed);
  return {
    ok: failed.length === 0,
    text: [...done.map(({ report }) => projectText(report)), ...failed.map(failureText)].join('\n'),
    data: { projects: done.map(({ report }) => report) },
    diagnostics: [...done, ...failed].flatMap(({ diagnostics }) => diagnostics),
    readText: failureOf(failed).readText,
  };
}

/** Names that were given are kept, whatever else failed. */
async function lockNames(
  projects: readonly Project[],
  given: ReadonlyMap<string, LockedNames | undefined>,
  isPart: boolean,
): Promise<void> {
  const configFile = projects[0]?.configFile;
  if (configFile === undefined) return;
  const names = new Map<string, LockedNames>();
  for (const [project, ones] of given) if (ones !== undefined) names.set(project, ones);
  const known = new Set(projects.map((project) => project.name));
  await updateNameLock(configFile, names, (project) => isPart || known.has(project));
}

function projectText(project: GeneratedProject): string {
  const { name, added, changed, removed, unchanged, operations, schemas, timing } = project;
  const written = added.length + changed.length;
  const size =
    operations === undefined || schemas === undefined
      ? ''
      : ` (${count(operations, 'operation')}, ${count(schemas, 'schema')})`;
  const lines =
    written + removed.length === 0
      ? [`${name}: up to date, ${count(unchanged.length, 'file')}${size}`]
      : [
          `${name}: ${count(written, 'file')} written, ${unchanged.length} unchanged, ` +
            `${removed.length} removed${size}`,
        ];
  if (project.imports !== undefined) lines.push(importsText(project.imports));
  lines.push(...nameChangeLines(project.names));
  for (const [phase, milliseconds] of Object.entries(timing ?? {})) {
    lines.push(`  ${phase.padEnd(7)}${String(Math.round(milliseconds)).padStart(7)} ms`);
  }
  return lines.join('\n');
}

/** `  imports end in ".ts", since tsconfig.json has allowImportingTsExtensions` */
function importsText({ extension, reason }: FoundExtension): string {
  const ending = extension === 'none' ? 'no extension' : `"${extension}"`;
  return `  imports end in ${ending}, since ${reason ?? ''}`;
}

function failureText({ project }: Failure): string {
  return `${project}: failed, its output stays as it was`;
}

/** `1 file`, `2 files`. */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
