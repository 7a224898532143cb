/** Whether the package that an output imports its runtime from is there as the output needs it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diagnostic } from '../../support/diagnostic-codes.js';
import type { Diagnostic, Position } from '../../support/diagnostics.js';
import { isJsonObject } from '../../support/json-object.js';
import { hostPackageOf } from './host-package.js';

/** `version`: the one that the output is made by. Each version has a runtime of its own. */
export async function runtimeFindings(
  output: string,
  version: string,
): Promise<readonly Diagnostic[]> {
  const host = await hostPackageOf(output);
  const place = host && { file: host.file, line: 1, column: 1 };
  const hint = `Add "specwright": "${version}" to the dependencies of package.json and install it, or set runtime: 'copy'.`;
  const installed = await installedVersion(output);
  if (installed === 'none') return [missing(place, hint)];
  const findings: Diagnostic[] = [];
  if (installed !== 'unknown' && installed.version !== version) {
    findings.push(
      diagnostic(
        'SW6011',
        place,
        `The output is made for the runtime of specwright ${version}, and ${installed.version} is installed.`,
        hint,
      ),
    );
  }
  if (host !== undefined && !host.shippedDependencies.has('specwright')) {
    const listed = host.dependencies.has('specwright')
      ? 'lists specwright for development alone'
      : 'does not list specwright';
    const message = `package.json ${listed}, and the output imports its runtime from it.`;
    findings.push(diagnostic('SW6012', place, message, hint));
  }
  return findings;
}

function missing(place: Position | undefined, hint: string): Diagnostic {
  const message =
    'The output imports its runtime from the package specwright, which is not installed.';
  return diagnostic('SW6010', place, message, hint);
}

/** The package that imports of the output lead to; unknown where no folder holds packages. */
async function installedVersion(
  output: string,
): Promise<{ readonly version: string } | 'none' | 'unknown'> {
  for (let folder = output; ; folder = path.dirname(folder)) {
    const version = await versionIn(path.join(folder, 'node_modules/specwright/package.json'));
    if (version !== undefined) return { version };
    // Yarn's Plug'n'Play keeps packages in archives.
    if (existsSync(path.join(folder, '.pnp.cjs'))) return 'unknown';
    if (folder === path.dirname(folder)) return 'none';
  }
}

async function versionIn(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const written: unknown = JSON.parse(text);
    const version = isJsonObject(written) ? written['version'] : undefined;
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
