/** The work of a command for one project; runs in a worker thread, or in the main one. */
import type { Project } from '../config.js';
import type { PhaseObserver } from '../pipeline.js';
import { checkProject } from './check-project.js';
import type { CheckOutcome } from './check-project.js';
import { generateProject } from './generate-project.js';
import type { GenerateOutcome, GenerateProjectOptions } from './generate-project.js';
import { attempt } from './task-result.js';
import type { Failure } from './task-result.js';

/** What each task takes beside the project, and what it answers. */
export interface Tasks {
  readonly generate: {
    readonly options: GenerateProjectOptions;
    readonly outcome: GenerateOutcome;
  };
  readonly check: { readonly options: object; readonly outcome: CheckOutcome };
}
export type TaskName = keyof Tasks;

export interface ProjectTask<Name extends TaskName> {
  readonly task: Name;
  readonly project: Project;
  readonly options: Tasks[Name]['options'];
}

type Work = {
  readonly [Name in TaskName]: (
    project: Project,
    options: Tasks[Name]['options'],
    observe: PhaseObserver,
  ) => Promise<Tasks[Name]['outcome']>;
};

const WORK: Work = {
  generate: generateProject,
  check: (project, _options, observe) => checkProject(project, observe),
};

export default function runTask<Name extends TaskName>(
  { task, project, options }: ProjectTask<Name>,
  observe: PhaseObserver = () => undefined,
): Promise<Tasks[Name]['outcome'] | Failure> {
  const work: Work[Name] = WORK[task];
  return attempt(project.name, () => work(project, options, observe));
}
