/** The names by which the files of an output import one another, and the runtime. */
import path from 'node:path';
import { withModule } from './declarations.js';
import type { ImportExtension } from './import-extension.js';
import { withExtension } from './import-extension.js';
import { isRuntimeFile, packageModule } from './runtime-home.js';
import type { RuntimeHome } from './runtime-home.js';
import { emittedFile, moduleOf } from './source-file.js';
import type { EmittedFile } from './source-file.js';
import { isDeclaration } from './statements.js';
import type { Statement } from './statements.js';

/** What a project says of the names of modules. */
export interface ModuleNaming {
  readonly importExtension: ImportExtension;
  readonly runtime: RuntimeHome;
}

/** The files that are to be written: their imports end, and find the runtime, as the project wants it. */
export function withModuleNames(
  files: readonly EmittedFile[],
  naming: ModuleNaming,
): EmittedFile[] {
  const { importExtension, runtime } = naming;
  if (importExtension === '.js' && runtime === 'copy') return [...files];
  const own = new Set(files.map((file) => moduleOf(file.path)));
  const written = runtime === 'copy' ? files : files.filter((file) => !isRuntimeFile(file.path));
  return written.map((file) => {
    // Its lines may be shorter now, and fewer.
    if (file.statements === undefined)
      return { path: file.path, text: renamed(file.text, importExtension) };
    const statements = file.statements.map((one) => named(one, file.path, own, naming));
    return emittedFile(file.path, packagesFirst(statements));
  });
}

/** Modules that aren't the output's own are named as the project's config names them. */
function named(
  statement: Statement,
  file: string,
  own: ReadonlySet<string>,
  { importExtension, runtime }: ModuleNaming,
): Statement {
  if (!isDeclaration(statement) || statement.source === undefined) return statement;
  const { module } = statement.source;
  const target = path.posix.join(path.posix.dirname(file), module);
  if (!module.startsWith('.') || !own.has(`./${target}`)) return statement;
  if (runtime === 'package' && isRuntimeFile(target))
    return withModule(statement, packageModule(target));
  return withModule(statement, withExtension(module, importExtension));
}

/** Imports from packages stand above those of the output's own files. */
function packagesFirst(statements: readonly Statement[]): readonly Statement[] {
  const isPackage = (one: Statement): boolean =>
    isDeclaration(one) && one.kind === 'import' && one.source?.module.startsWith('.') === false;
  return [...statements.filter(isPackage), ...statements.filter((one) => !isPackage(one))];
}

/** The runtime's own files, which are no description's work, have each import end a line. */
function renamed(text: string, extension: ImportExtension): string {
  return text.replaceAll(
    / from '(\.[^']*)';$/gm,
    (_, module: string) => ` from '${withExtension(module, extension)}';`,
  );
}
