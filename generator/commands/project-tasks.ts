/** Several projects at a time: each is a task of its own that shares nothing with the others. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Project } from '../config.js';
import type { TaskName, Tasks } from './project-task.js';
import type { Failure } from './task-result.js';

type Result<Name extends TaskName> = Tasks[Name]['outcome'] | Failure;

export interface ProjectTasks<Name extends TaskName> {
  readonly task: Name;
  readonly projects: readonly Project[];
  readonly options: Tasks[Name]['options'];
  /** The answer of a project that needs no work; undefined where it needs some. */
  readonly answered: (project: Project) => Promise<Tasks[Name]['outcome'] | undefined>;
  readonly progress: (activity: string) => void;
}

/** Threads have no loader for TypeScript: from the sources everything runs in this one. */
const isBuilt = import.meta.url.endsWith('.js');

/** The results in the order of the projects. */
export async function runTasks<Name extends TaskName>(
  tasks: ProjectTasks<Name>,
): Promise<readonly Result<Name>[]> {
  const { projects, answered } = tasks;
  const results = new Map<Project, Result<Name>>();
  for (const project of projects) {
    const answer = await attemptAnswer(project, answered);
    if (answer !== undefined) results.set(project, answer);
  }
  const waiting = projects.filter((project) => !results.has(project));
  const threads = Math.min(availableParallelism(), waiting.length);
  const run = isBuilt && threads > 1 ? inThreads : inTurn;
  const outcomes = await run(tasks, waiting, threads);
  waiting.forEach((project, index) => {
    const outcome = outcomes[index];
    if (outcome !== undefined) results.set(project, outcome);
  });
  return projects.flatMap((project) => results.get(project) ?? []);
}

/** A damaged manifest is the fault of one project, not of all. */
async function attemptAnswer<T>(
  project: Project,
  answered: (project: Project) => Promise<T | undefined>,
): Promise<T | Failure | undefined> {
  const { attempt } = await import('./task-result.js');
  return attempt(project.name, () => answered(project));
}

async function inTurn<Name extends TaskName>(
  { task, options, progress }: ProjectTasks<Name>,
  projects: readonly Project[],
): Promise<readonly Result<Name>[]> {
  if (projects.length === 0) return [];
  const { default: runTask } = await import('./project-task.js');
  const results: Result<Name>[] = [];
  for (const project of projects) {
    const observe = (phase: string): void => progress(`${project.name}: ${phase}`);
    results.push(await runTask({ task, project, options }, observe));
  }
  return results;
}

async function inThreads<Name extends TaskName>(
  { task, options, progress }: ProjectTasks<Name>,
  projects: readonly Project[],
  threads: number,
): Promise<readonly Result<Name>[]> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('./project-task.js', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
  });
  let done = 0;
  const show = (): void => progress(`${done} of ${projects.length} projects`);
  show();
  try {
    return await Promise.all(
      projects.map(async (project) => {
        // The module's own type, which the pool doesn't know.
        const result = (await pool.run({ task, project, options })) as Result<Name>;
        done += 1;
        show();
        return result;
      }),
    );
  } finally {
    await pool.destroy();
  }
}
