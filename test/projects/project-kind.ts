import type { ImportExtension } from '../../generator/emit/import-extension.js';
import type { FaultName } from './emitter-fault.js';
import type { Workshop } from './workshop.js';

/** A kind of project that people have, made by its own template. */
export interface ProjectKind {
  readonly name: string;
  /** Makes the project in an empty folder; gives the folder that its `package.json` stands in. */
  create(workshop: Workshop, folder: string): Promise<string>;
  /** The folder of the output, in the project. */
  readonly output: string;
  /** How its files are to import one another, though no option says so. */
  readonly imports: ImportExtension;
  /** Short programs that use the output: where they go, and their names in `programs/`. */
  readonly programs: Readonly<Record<string, string>>;
  /** Settings that its readers would write themselves, by path. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether handlers are scaffolded beside the output as well. */
  readonly handlers?: true;
  /** The template's own commands, and what its readers would run. */
  readonly commands: readonly string[];
  /** What the last command prints, where it runs the program. */
  readonly prints?: string;
  /** Faults of the emitter, each with a command that has to notice it. */
  readonly faults: Readonly<Partial<Record<FaultName, string>>>;
  /** What serves the built app, and what it says when it does; `PORT` stands for the port. */
  readonly server?: { readonly command: string; readonly ready: RegExp };
}
