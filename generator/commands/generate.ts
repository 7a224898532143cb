/** `specwright generate`: brings the output of each project up to date. */
import type { Project, ProjectSelection } from '../config.js';
import { loadProjects } from '../config.js';
import type { Phase } from '../pipeline.js';
import { writeOutput } from '../output/write.js';
import type { Diagnostic } from '../support/diagnostics.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { PhaseClock } from './phase-clock.js';
import { currentFiles, regenerate } from './regeneration.js';

export interface GenerateOptions extends Omit<ProjectSelection, 'cwd'> {
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
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Absent where nothing had to be read to know that nothing changed. */
  readonly operations?: number;
  readonly schemas?: number;
  /** Milliseconds by phase, where they were asked for. */
  readonly timing?: Readonly<Partial<Record<Phase, number>>>;
}

export async function generate(
  options: GenerateOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const projects = await loadProjects({ ...options, cwd: context.cwd });
  const results: GeneratedProject[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const project of projects) {
    const { generated, findings } = await generateProject(project, options, context);
    results.push(generated);
    diagnostics.push(...findings);
  }
  return {
    ok: true,
    text: results.map(projectText).join('\n'),
    data: { projects: results },
    diagnostics,
  };
}

async function generateProject(
  project: Project,
  options: GenerateOptions,
  context: CommandContext,
): Promise<{ readonly generated: GeneratedProject; readonly findings: readonly Diagnostic[] }> {
  const { name, output: folder } = project;
  // What was left out is told each time.
  if (options.reuse && !options.force && !project.lenient) {
    const unchanged = await currentFiles(project);
    if (unchanged !== undefined) {
      const nothing = { added: [], changed: [], removed: [] };
      return { generated: { name, output: folder, ...nothing, unchanged }, findings: [] };
    }
  }
  const clock = new PhaseClock((phase) => {
    context.progress(`${name}: ${phase}`);
  });
  const { generation, output, cache } = await regenerate(project, clock.begin);
  clock.begin('write');
  const { added, changed, removed, unchanged } = await writeOutput(folder, output, {
    force: options.force ?? false,
  });
  await cache.save();
  const { api, diagnostics: findings } = generation;
  const operations = api.resources.flatMap((resource) => resource.operations).length;
  const timing = options.timing ? { timing: clock.times() } : {};
  return {
    generated: {
      name,
      output: folder,
      added,
      changed,
      removed,
      unchanged,
      operations,
      schemas: api.schemas.length,
      ...timing,
    },
    findings,
  };
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
  for (const [phase, milliseconds] of Object.entries(timing ?? {})) {
    lines.push(`  ${phase.padEnd(7)}${String(Math.round(milliseconds)).padStart(7)} ms`);
  }
  return lines.join('\n');
}

/** `1 file`, `2 files`. */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
