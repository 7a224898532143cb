/** The projects that a command works on. */
import path from 'node:path';
import { checkedProject, configError } from './config-check.js';
import { readConfigFile } from './config-file.js';
import type { Config, Project } from './config.js';
import { NO_NAMES } from './model/names/locked-names.js';
import { foundExtension } from './output/host/found-extension.js';
import { hostOf } from './output/host/host.js';
import { nameLockFile, readNameLock } from './output/name-lock-file.js';
import { isJsonObject } from './support/json-object.js';

/** What the command line says about projects. */
export interface ProjectSelection {
  /** The working directory. */
  readonly cwd: string;
  /** A description named on the command line: then no config file is read. */
  readonly spec?: string | undefined;
  readonly out?: string | undefined;
  /** The config file, where it isn't found by its name. */
  readonly config?: string | undefined;
  readonly only?: readonly string[] | undefined;
  /** The only projects of the config that are meant, by their names. Default: all. */
  readonly project?: readonly string[] | undefined;
  /** Make what can be made of a description with errors; else the config decides. */
  readonly lenient?: boolean | undefined;
  /** Take warnings about the description for errors; else the config decides. */
  readonly strict?: boolean | undefined;
}

/** The projects that a command works on, at least one. Throws `DiagnosticError`. */
export async function loadProjects(selection: ProjectSelection): Promise<readonly Project[]> {
  const { only, lenient, strict } = selection;
  const overrides = {
    ...(only !== undefined && { artifacts: only }),
    ...(lenient !== undefined && { lenient, strict: false }),
    ...(strict !== undefined && { strict, lenient: false }),
  };
  if (selection.spec !== undefined) {
    const written = { input: selection.spec, output: selection.out ?? 'generated', ...overrides };
    const project = checkedProject(written, { cwd: selection.cwd, file: undefined });
    return [await inHost(project)];
  }
  const { file, config } = await readConfigFile(selection);
  const written = Array.isArray(config) ? (config as readonly unknown[]) : [config];
  if (written.length === 0) throw configError('SW5003', file, 'The list of projects is empty.');
  const output =
    selection.out === undefined ? {} : { output: path.resolve(selection.cwd, selection.out) };
  const projects = written.map((project) =>
    checkedProject(
      isJsonObject(project)
        ? { ...project, name: project['name'] ?? project['output'], ...output, ...overrides }
        : project,
      { cwd: path.dirname(file), file },
    ),
  );
  rejectShared('output', projects, file);
  rejectShared('name', projects, file);
  const names = await readNameLock(nameLockFile(file));
  return Promise.all(
    chosen(projects, selection.project, file).map((project) =>
      inHost({ ...project, names: names.get(project.name) ?? NO_NAMES }),
    ),
  );
}

/** A project whose modules name one another as it is usual where its output stands. */
async function inHost(project: Project): Promise<Project> {
  if (project.foundExtension === undefined) return project;
  const found = foundExtension(await hostOf(project.output));
  return { ...project, importExtension: found.extension, foundExtension: found };
}

function chosen(
  projects: readonly Project[],
  names: readonly string[] | undefined,
  file: string,
): readonly Project[] {
  const all = projects.map(({ name }) => name);
  const unknown = names?.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    const hint = `The projects are ${all.join(', ')}.`;
    throw configError('SW5003', file, `There is no project '${unknown}'.`, hint);
  }
  return projects.filter(({ name }) => names?.includes(name) ?? true);
}

/** The project of a config that stands in no file: paths are relative to the working directory. */
export function projectOf(config: Config): Project {
  return checkedProject(config, { cwd: path.resolve(), file: undefined });
}

function rejectShared(key: 'name' | 'output', projects: readonly Project[], file: string): void {
  const seen = new Set<string>();
  for (const { [key]: value } of projects) {
    if (seen.has(value)) {
      const hint =
        key === 'output' ? 'Give each project a folder of its own.' : 'Give each one of its own.';
      throw configError('SW5003', file, `Two projects have the ${key} ${value}.`, hint);
    }
    seen.add(value);
  }
}
