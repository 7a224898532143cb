/** The runtime of the output: those files of `templates/runtime/` that the emitted files import. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compiler } from '../support/typescript.js';
import { TEMPLATES } from '../support/templates.js';
import { isRuntimeFile } from './runtime-home.js';
import type { EmittedFile } from './source-file.js';
import { importedModules } from './statements.js';

/** The files that the given ones need, and the files that these need, in the order of their paths. */
export function emitRuntime(files: readonly EmittedFile[]): readonly EmittedFile[] {
  const found = new Map<string, EmittedFile>();
  const waiting = files.flatMap(runtimeImports);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const text = readFileSync(new URL(file, TEMPLATES), 'utf8');
    const emitted: EmittedFile = { path: file, text };
    found.set(file, emitted);
    waiting.push(...runtimeImports(emitted));
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Paths of the runtime's files that a file imports or re-exports. */
function runtimeImports(file: EmittedFile): readonly string[] {
  // Code is never searched: only declarations import, and the runtime is no description's work.
  const modules =
    file.statements === undefined ? importedByText(file.text) : importedModules(file.statements);
  return modules
    .filter((module) => module.startsWith('.'))
    .map((module) => path.posix.join(path.posix.dirname(file.path), module))
    .filter(isRuntimeFile)
    .map((target) => target.replace(/\.js$/, '.ts'));
}

function importedByText(text: string): readonly string[] {
  return compiler.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}
