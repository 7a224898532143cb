/** Generates from a document that stands in no file yet. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectOf } from '../../generator/projects.js';
import { describe, generate } from '../../generator/pipeline.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';
import type { Diagnostic } from '../../generator/support/diagnostics.js';

/** What became of a document. A crash is anything that is thrown beside diagnostics. */
export type Outcome =
  | { readonly kind: 'generated'; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'crash'; readonly error: unknown };

export async function outcomeOf(document: unknown): Promise<Outcome> {
  return outcomeOfText(JSON.stringify(document), 'description.json');
}

export async function outcomeOfText(text: string, name: string): Promise<Outcome> {
  try {
    return await inFile(text, name, async (input) => {
      const project = projectOf({ input, output: `${input}.out` });
      const { files } = await generate(project);
      return { kind: 'generated', files };
    });
  } catch (error) {
    return error instanceof DiagnosticError
      ? { kind: 'refused', diagnostics: error.diagnostics }
      : { kind: 'crash', error };
  }
}

/** What is wrong with a document so that nothing is generated from it; quicker than to try. */
export async function errorsOf(document: unknown): Promise<readonly Diagnostic[]> {
  return inFile(JSON.stringify(document), 'description.json', async (input) => {
    try {
      await describe(projectOf({ input, output: `${input}.out` }));
      return [];
    } catch (error) {
      if (!(error instanceof DiagnosticError)) return [];
      return error.diagnostics.filter(({ severity }) => severity === 'error');
    }
  });
}

async function inFile<T>(
  text: string,
  name: string,
  use: (input: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'specwright-hostile-'));
  try {
    writeFileSync(join(folder, name), text);
    return await use(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function crashText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
