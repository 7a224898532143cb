/** Lays out the files of an output, one after the other. */
import path from 'node:path';
import type { EmittedFile } from '../emit/source-file.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { markdownParts } from './markdown-table.js';
import { assertDistinctPaths } from './output-path.js';
import { layOutAs } from './prettier.js';
import { typeScriptLayout } from './typescript-layout.js';
import type { TypeScriptLayout } from './typescript-layout.js';

/** The output: path, relative to its folder and parted by `/`, to text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

export interface Formatted {
  readonly files: GeneratedFiles;
  /** What there is to say about how they were laid out. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes the files out of the list, so that what each is made of can go once it is laid out. Files
 * of unknown kinds stay as they are.
 */
export async function format(files: EmittedFile[]): Promise<Formatted> {
  assertDistinctPaths(files.map((file) => file.path));
  const typeScript = await typeScriptLayout();
  const formatted = new Map<string, string>();
  files.reverse();
  for (let file = files.pop(); file !== undefined; file = files.pop())
    formatted.set(file.path, await formatFile(file, typeScript));
  return { files: formatted, diagnostics: typeScript.diagnostics };
}

async function formatFile(file: EmittedFile, typeScript: TypeScriptLayout): Promise<string> {
  switch (path.extname(file.path)) {
    case '.ts':
      return typeScript.layOut(file.path, file.text);
    case '.md':
      return layOutMarkdown(file.text);
    case '.json':
      return layOutAs('json', file.text);
    default:
      return file.text;
  }
}

async function layOutMarkdown(page: string): Promise<string> {
  const parts: string[] = [];
  for (const { text, isLaidOut } of markdownParts(page))
    parts.push(isLaidOut ? text : await layOutAs('markdown', text));
  return parts.join('\n');
}
