/** What generating would change for one project. */
import { readFile } from 'node:fs/promises';
import type { Project } from '../config.js';
import { findChanges, isUpToDate } from '../output/changes.js';
import { hashFiles, isMissing, readManifest } from '../output/manifest.js';
import { nameLockText } from '../output/name-lock-file.js';
import { inFolder } from '../output/output-path.js';
import type { Generation, PhaseObserver } from '../pipeline.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { changedNames } from './changed-names.js';
import { fileDifference } from './file-difference.js';
import { nameChanges } from './name-changes.js';
import type { NameChanges } from './name-changes.js';
import { currentFiles, regenerate } from './regeneration.js';
import { runtimePackageFindings } from './runtime-package.js';

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
  /** What would be called otherwise. */
  readonly names: NameChanges;
  /** Whether the name lock lacks names, or keeps some that are gone. */
  readonly isNameLockStale: boolean;
}

export interface StaleFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** First lines of a unified diff. */
  readonly difference: string;
}

export interface CheckOutcome {
  readonly report: CheckedProject;
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING = {
  isUpToDate: true,
  files: [],
  operations: [],
  schemas: [],
  names: [],
  isNameLockStale: false,
};

/** The answer where nothing has to be made to know that nothing changed. */
export async function currentProject(project: Project): Promise<CheckOutcome | undefined> {
  // What the description says is not known without reading it.
  if (project.strict || (await currentFiles(project)) === undefined) return undefined;
  const { name, output } = project;
  const diagnostics = await runtimePackageFindings(project);
  return { report: { name, output, ...NOTHING }, diagnostics };
}

export async function checkProject(
  project: Project,
  observe: PhaseObserver,
): Promise<CheckOutcome> {
  const { name, output: folder } = project;
  const { generation, output } = await regenerate(project, observe);
  const { api } = generation;
  const diagnostics = [...generation.diagnostics, ...(await runtimePackageFindings(project))];
  const manifest = await readManifest(folder);
  const changes = await findChanges(folder, hashFiles(output.files), manifest);
  const isNameLockStale =
    project.names !== undefined && textOf(project.names) !== textOf(api.names);
  if (isUpToDate(changes) && !isNameLockStale) {
    return { report: { name, output: folder, ...NOTHING }, diagnostics };
  }
  const files: StaleFile[] = [];
  const declared = new Set<string>();
  for (const change of ['added', 'changed', 'removed'] as const) {
    for (const file of changes[change]) {
      const [present, wanted] = [await presentText(folder, file), output.files.get(file) ?? ''];
      files.push({ path: file, change, difference: await fileDifference(file, present, wanted) });
      // A new or vanished file is told by itself.
      if (change === 'changed') changedNames(present, wanted).forEach((one) => declared.add(one));
    }
  }
  const report = {
    name,
    output: folder,
    isUpToDate: false,
    files,
    ...subjects(declared, generation),
    names: await nameChanges(project, api.names, output.files),
    isNameLockStale,
  };
  return { report, diagnostics };
}

function textOf(names: Generation['api']['names']): string {
  return nameLockText(new Map([['', names]]));
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
