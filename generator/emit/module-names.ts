/** The names by which the files of an output import one another. */
import path from 'node:path';
import { withModule } from './declarations.js';
import type { ImportExtension } from './import-extension.js';
import { withExtension } from './import-extension.js';
import { emittedFile } from './source-file.js';
import type { EmittedFile } from './source-file.js';
import { isDeclaration } from './statements.js';
import type { Statement } from './statements.js';

/** The same files, whose imports of one another end as the project wants it. */
export function withModuleNames(
  files: readonly EmittedFile[],
  extension: ImportExtension,
): EmittedFile[] {
  if (extension === '.js') return [...files];
  return files.map((file) => {
    // Its lines may be shorter now, and fewer.
    if (file.statements === undefined)
      return { path: file.path, text: renamed(file.text, extension) };
    return emittedFile(
      file.path,
      file.statements.map((statement) => named(statement, file.path, extension)),
    );
  });
}

/** Modules above the output folder are the project's own, and are named as its config names them. */
function named(statement: Statement, file: string, extension: ImportExtension): Statement {
  if (!isDeclaration(statement) || statement.source === undefined) return statement;
  const { module } = statement.source;
  const target = path.posix.join(path.posix.dirname(file), module);
  if (!module.startsWith('.') || target.startsWith('../')) return statement;
  return withModule(statement, withExtension(module, extension));
}

/** The runtime's own files, which are no description's work, have each import end a line. */
function renamed(text: string, extension: ImportExtension): string {
  return text.replaceAll(
    / from '(\.[^']*)';$/gm,
    (_, module: string) => ` from '${withExtension(module, extension)}';`,
  );
}
