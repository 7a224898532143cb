/** Brings the output of one project up to date. */
import type { Project } from '../config.js';
import type { LockedNames } from '../model/names/locked-names.js';
import { inputFiles } from '../output/origin.js';
import { hostFindings } from '../output/host/host-findings.js';
import { hostOf } from '../output/host/host.js';
import type { FoundExtension } from '../output/host/found-extension.js';
import { writeOutput } from '../output/write.js';
import type { Phase, PhaseObserver } from '../pipeline.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { nameChanges } from './name-changes.js';
import type { NameChanges } from './name-changes.js';
import { PhaseClock } from './phase-clock.js';
import { currentFiles, regenerate } from './regeneration.js';
import { runtimePackageFindings } from './runtime-package.js';

export interface GenerateProjectOptions {
  /** Make everything anew and overwrite what a person edited. */
  readonly force?: boolean;
  /** Believe the manifest where it says that nothing changed, and load no heavy library. */
  readonly reuse?: boolean;
  /** Tell how long each phase took. */
  readonly timing?: boolean;
}

/** What became of one project. */
export interface GeneratedProject {
  readonly name: string;
  readonly output: string;
  /** Absolute paths of all files that it was made from; absent where nothing had to be read. */
  readonly inputs?: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** How files import one another, where that was found and is news. */
  readonly imports?: FoundExtension;
  /** What is called otherwise than before. */
  readonly names: NameChanges;
  /** Absent where nothing had to be read to know that nothing changed. */
  readonly operations?: number;
  readonly schemas?: number;
  /** Milliseconds by phase, where they were asked for. */
  readonly timing?: Readonly<Partial<Record<Phase, number>>>;
}

export interface GenerateOutcome {
  readonly report: GeneratedProject;
  /** All names of the project, for the name lock. */
  readonly names: LockedNames | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The answer where nothing has to be made to know that nothing changed. */
export async function unchangedProject(
  project: Project,
  options: GenerateProjectOptions,
): Promise<GenerateOutcome | undefined> {
  // What was left out is told each time.
  if (!options.reuse || options.force || project.lenient || project.strict) return undefined;
  const unchanged = await currentFiles(project);
  if (unchanged === undefined) return undefined;
  const { name, output, names } = project;
  const nothing = { added: [], changed: [], removed: [], names: [] };
  const diagnostics = await runtimePackageFindings(project);
  return { report: { name, output, ...nothing, unchanged }, names, diagnostics };
}

export async function generateProject(
  project: Project,
  options: GenerateProjectOptions,
  observe: PhaseObserver,
): Promise<GenerateOutcome> {
  const { name, output: folder } = project;
  const clock = new PhaseClock(observe);
  const { generation, output } = await regenerate(project, clock.begin);
  clock.begin('write');
  const { api, diagnostics } = generation;
  const names = await nameChanges(project, api.names, output.files);
  const { added, changed, removed, unchanged } = await writeOutput(folder, output, {
    force: options.force ?? false,
  });
  return {
    report: {
      name,
      output: folder,
      inputs: inputFiles(output.origin, project.input),
      added,
      changed,
      removed,
      unchanged,
      names,
      ...(added.length > 0 &&
        project.foundExtension?.reason && { imports: project.foundExtension }),
      operations: api.resources.flatMap((resource) => resource.operations).length,
      schemas: api.schemas.length,
      ...(options.timing ? { timing: clock.times() } : {}),
    },
    names: api.names,
    diagnostics: [
      ...diagnostics,
      ...(added.length > 0 ? await moduleFindings(project) : []),
      ...(await runtimePackageFindings(project)),
    ],
  };
}

async function moduleFindings(project: Project): Promise<readonly Diagnostic[]> {
  const isFound = project.foundExtension !== undefined;
  return hostFindings(await hostOf(project.output), project.importExtension, isFound);
}
