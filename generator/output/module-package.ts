import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diagnostic } from '../support/diagnostic-codes.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { ownMember } from '../support/json-object.js';

/** A note where the nearest `package.json` makes other than ES modules of the output's files. */
export async function packageFindings(output: string): Promise<readonly Diagnostic[]> {
  const found = await nearestPackage(path.resolve(output));
  if (found === undefined || found.isModule) return [];
  const place = { file: found.file, line: 1, column: 1 };
  const message = 'The output is made of ES modules, and this package is none.';
  const hint = 'Write "type": "module" into it, or leave modules to a bundler.';
  return [diagnostic('SW6006', place, message, hint)];
}

async function nearestPackage(
  folder: string,
): Promise<{ readonly file: string; readonly isModule: boolean } | undefined> {
  const file = path.join(folder, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return { file, isModule: typeOf(text) === 'module' };
  const parent = path.dirname(folder);
  return parent === folder ? undefined : nearestPackage(parent);
}

/** What can't be read is no matter of this. */
function typeOf(text: string): unknown {
  try {
    return ownMember(JSON.parse(text), 'type');
  } catch {
    return 'module';
  }
}
