/** The runtime of the output: those files of `templates/runtime/` that the emitted files import. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { EmittedFile } from './source-file.js';

/** Beside both `generator/` and `dist/`. */
const TEMPLATES = new URL('../../templates/', import.meta.url);

/** The files that the given ones need, and the files that these need, in the order of their paths. */
export function emitRuntime(files: readonly EmittedFile[]): readonly EmittedFile[] {
  const found = new Map<string, EmittedFile>();
  const waiting = files.flatMap(runtimeImports);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const emitted = { path: file, text: readFileSync(new URL(file, TEMPLATES), 'utf8') };
    found.set(file, emitted);
    waiting.push(...runtimeImports(emitted));
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Paths of the runtime's files that a file imports or re-exports. */
function runtimeImports(file: EmittedFile): readonly string[] {
  const { importedFiles } = ts.preProcessFile(file.text, true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file.path), fileName))
    .filter((target) => target.startsWith('runtime/'))
    .map((target) => target.replace(/\.js$/, '.ts'));
}
