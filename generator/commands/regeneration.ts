/** One project's output as it should be, against its folder as it is. */
import type { Project } from '../config.js';
import { outputOptions } from '../config.js';
import { findChanges, isUpToDate } from '../output/changes.js';
import { readManifest } from '../output/manifest.js';
import { isMadeFrom, originOf } from '../output/origin.js';
import type { Output } from '../output/write.js';
import type { Generation, PhaseObserver } from '../pipeline.js';
import { packageVersion } from '../support/version.js';

export interface Regeneration {
  readonly generation: Generation;
  readonly output: Output;
}

/** Makes the output anew. The pipeline and its libraries are loaded here and nowhere before. */
export async function regenerate(project: Project, observe: PhaseObserver): Promise<Regeneration> {
  observe('start');
  const { generate } = await import('../pipeline.js');
  const generation = await generate(project, observe);
  const { document, api } = generation;
  // What the next run will find in the lock.
  const names = project.names && api.names;
  const origin = originOf({
    version: packageVersion(),
    options: outputOptions({ ...project, names }),
    inputs: new Map(document.files.map((file) => [file, document.text(file) ?? ''])),
  });
  return { generation, output: { files: generation.files, origin } };
}

/** The files of an output that is known to be current without making it anew. */
export async function currentFiles(project: Project): Promise<readonly string[] | undefined> {
  const manifest = await readManifest(project.output);
  if (manifest === undefined) return undefined;
  const isCurrent = await isMadeFrom(manifest, {
    version: packageVersion(),
    options: outputOptions(project),
    entry: project.input,
  });
  if (!isCurrent) return undefined;
  const changes = await findChanges(project.output, manifest.files, manifest);
  return isUpToDate(changes) ? changes.unchanged : undefined;
}
