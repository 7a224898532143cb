/** `specwright check`: says what generating would change, and changes nothing. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Project, ProjectSelection } from '../config.js';
import { loadProjects } from '../config.js';
import { findChanges, isUpToDate } from '../output/changes.js';
import { hashFiles, isMissing, readManifest } from '../output/manifest.js';
import { inFolder } from '../output/output-path.js';
import type { Generation } from '../pipeline.js';
import { diagnostic } from '../support/diagnostic-codes.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { changedNames } from './changed-names.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { fileDifference } from './file-difference.js';
import { githubAnnotations } from './github-annotations.js';
import { currentFiles, regenerate } from './regeneration.js';

export interface CheckOptions extends Omit<ProjectSelection, 'cwd'> {
  /** Believe the manifest where it says that nothing changed, and load no heavy library. */
  readonly reuse?: boolean;
  /** `github`: annotations, which GitHub Actions shows beside the files. */
  readonly format?: 'text' | 'github';
}

/** How one project's output stands. */
export interface CheckedProject {
  readonly name: string;
  readonly output: string;
  readonly isUpToDate: boolean;
  readonly files: readonly StaleFile[];
  /** operationIds of what would change. */
  readonly operations: readonly string[];
  /** Names of the types that would change. */
  readonly schemas: readonly string[];
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
  const text =
    options.format === 'github'
      ? githubAnnotations(results.flatMap(staleFileDiagnostics), context.cwd)
      : [...results.map(projectText), ...(ok ? [] : [HINT])].join('\n');
  return { ok, text, data: { projects: results }, diagnostics };
}

const HINT = 'Run specwright generate and commit the result.';

async function checkProject(
  project: Project,
  options: CheckOptions,
  context: CommandContext,
): Promise<{ readonly checked: CheckedProject; readonly findings: readonly Diagnostic[] }> {
  const { name, output: folder } = project;
  const nothing = { isUpToDate: true, files: [], operations: [], schemas: [] };
  if (options.reuse && (await currentFiles(project)) !== undefined) {
    return { checked: { name, output: folder, ...nothing }, findings: [] };
  }
  const { generation, output } = await regenerate(project, (phase) => {
    context.progress(`${name}: ${phase}`);
  });
  const findings = generation.diagnostics;
  const manifest = await readManifest(folder);
  const changes = await findChanges(folder, hashFiles(output.files), manifest);
  if (isUpToDate(changes)) return { checked: { name, output: folder, ...nothing }, findings };
  const files: StaleFile[] = [];
  const names = new Set<string>();
  for (const change of ['added', 'changed', 'removed'] as const) {
    for (const file of changes[change]) {
      const [present, wanted] = [await presentText(folder, file), output.files.get(file) ?? ''];
      files.push({ path: file, change, difference: await fileDifference(file, present, wanted) });
      // A new or vanished file is told by itself.
      if (change === 'changed') changedNames(present, wanted).forEach((one) => names.add(one));
    }
  }
  const checked = {
    name,
    output: folder,
    isUpToDate: false,
    files,
    ...subjects(names, generation),
  };
  return { checked, findings };
}

/** What the declarations of these names belong to. */
function subjects(
  names: ReadonlySet<string>,
  { api }: Generation,
): Pick<CheckedProject, 'operations' | 'schemas'> {
  const operations = api.resources.flatMap((resource) => resource.operations);
  return {
    operations: operations.filter((one) => names.has(one.names.function)).map(({ id }) => id),
    schemas: api.schemas.filter(({ name }) => names.has(name)).map(({ name }) => name),
  };
}

async function presentText(folder: string, file: string): Promise<string> {
  return readFile(inFolder(folder, file), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
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
  const list = (title: string, members: readonly string[]): readonly string[] =>
    members.length === 0 ? [] : [`  ${title}: ${members.join(', ')}`];
  return [
    `${name}: stale, ${files.length} ${files.length === 1 ? 'file' : 'files'} would change`,
    ...files.map((file) => `  ${file.change.padEnd(8)}${file.path}`),
    ...list('operations', operations),
    ...list('schemas', schemas),
    ...files.map(({ difference }) => `\n${difference}`),
    '',
  ].join('\n');
}
