/** The public entry: what a config file and a program that embeds Specwright need. */
import type { Config } from './config.js';
import { projectOf } from './projects.js';

export { defineConfig } from './config.js';
export type { Artifact, Config } from './config.js';
export { DiagnosticError } from './support/diagnostics.js';
export type { Diagnostic, Position, Severity } from './support/diagnostics.js';

/** The output: path, relative to its folder and parted by `/`, to text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/**
 * Makes the output of one project and writes nothing. Paths in the config are relative to the
 * working directory. Throws `DiagnosticError` where the description or the config has faults.
 */
export async function generate(config: Config): Promise<GeneratedFiles> {
  // A config file imports this module: it must not cost what the pipeline costs.
  const pipeline = await import('./pipeline.js');
  const { files } = await pipeline.generate(projectOf(config));
  return files;
}
