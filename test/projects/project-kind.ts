import type { ImportExtension } from '../../generator/emit/import-extension.js';
import type { Workshop } from './workshop.js';

/** A kind of project that people have, made by its own template. */
export interface ProjectKind {
  readonly name: string;
  /** Makes the project in an empty folder; gives the folder that its `package.json` stands in. */
  create(workshop: Workshop, folder: string): string;
  /** The folder of the output, in the project. */
  readonly output: string;
  /** How its files are to import one another, though no option says so. */
  readonly imports: ImportExtension;
  /** A short program that uses the output, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Whether handlers are scaffolded beside the output as well. */
  readonly handlers?: true;
  /** The template's own commands, and what its readers would run. */
  readonly commands: readonly string[];
  /** What the last command prints, where it runs the program. */
  readonly prints?: string;
}
