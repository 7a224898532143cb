/** What is to be said of the package that a project's output has its runtime from. */
import type { Project } from '../config.js';
import { runtimeFindings } from '../output/host/runtime-findings.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { packageVersion } from '../support/version.js';

/** Told each time, also where nothing else changed: what is installed is no matter of the manifest. */
export async function runtimePackageFindings(project: Project): Promise<readonly Diagnostic[]> {
  const { runtime, artifacts, output } = project;
  // Types alone need none.
  if (runtime === 'copy' || artifacts.every((one) => one === 'types')) return [];
  return runtimeFindings(output, packageVersion());
}
