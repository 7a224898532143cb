/** `specwright check`: says what generating would change, and changes nothing. */
import type { Project, ProjectSelection } from '../config.js';
import { loadProjects } from '../config.js';
import { findChanges, isUpToDate } from '../output/changes.js';
import { hashFiles, readManifest } from '../output/manifest.js';
import type { Diagnostic } from '../support/diagnostics.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { fileDifference } from './file-difference.js';
import { currentFiles, regenerate } from './regeneration.js';

export interface CheckOptions extends Omit<ProjectSelection, 'cwd'> {
  /** Believe the manifest where it says that nothing changed, and load no heavy library. */
  readonly reuse?: boolean;
}

/** How one project's output stands. */
export interface CheckedProject {
  readonly name: string;
  readonly output: string;
  readonly isUpToDate: boolean;
  readonly files: readonly StaleFile[];
}

export interface StaleFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** First lines of a unified diff. */
  readonly difference: string;
}

export async function check(
  options: CheckOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const projects = await loadProjects({ ...options, cwd: context.cwd });
  const results: CheckedProject[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const project of projects) {
    const { checked, findings } = await checkProject(project, options, context);
    results.push(checked);
    diagnostics.push(...findings);
  }
  const ok = results.every((result) => result.isUpToDate);
  return {
    ok,
    text: [
      ...results.map(projectText),
      ...(ok ? [] : ['Run specwright generate and commit the result.']),
    ].join('\n'),
    data: { projects: results },
    diagnostics,
  };
}

async function checkProject(
  project: Project,
  options: CheckOptions,
  context: CommandContext,
): Promise<{ readonly checked: CheckedProject; readonly findings: readonly Diagnostic[] }> {
  const { name, output: folder } = project;
  if (options.reuse && (await currentFiles(project)) !== undefined) {
    return { checked: { name, output: folder, isUpToDate: true, files: [] }, findings: [] };
  }
  const { generation, output } = await regenerate(project, (phase) => {
    context.progress(`${name}: ${phase}`);
  });
  const manifest = await readManifest(folder);
  const changes = await findChanges(folder, hashFiles(output.files), manifest);
  const files = await Promise.all(
    (['added', 'changed', 'removed'] as const).flatMap((change) =>
      changes[change].map(async (file) => ({
        path: file,
        change,
        difference: await fileDifference(folder, file, output.files.get(file)),
      })),
    ),
  );
  return {
    checked: { name, output: folder, isUpToDate: isUpToDate(changes), files },
    findings: generation.diagnostics,
  };
}

function projectText(project: CheckedProject): string {
  const { name, files } = project;
  if (project.isUpToDate) return `${name}: up to date`;
  return [
    `${name}: stale, ${files.length} ${files.length === 1 ? 'file' : 'files'} would change`,
    ...files.map(({ path, change }) => `  ${change.padEnd(8)}${path}`),
    ...files.map(({ difference }) => `\n${difference}`),
    '',
  ].join('\n');
}
