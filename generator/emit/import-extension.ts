/** How modules of one project name one another: as its compiler, bundler and test runner find them. */
export const IMPORT_EXTENSIONS = ['.js', '.ts', 'none'] as const;
export type ImportExtension = (typeof IMPORT_EXTENSIONS)[number];

/** A module that is named with `.js`, as the project names it: `./types.js`, `./types.ts`, `./types`. */
export function withExtension(module: string, extension: ImportExtension): string {
  return module.replace(/\.js$/, extension === 'none' ? '' : extension);
}
