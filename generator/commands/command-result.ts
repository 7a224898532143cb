import type { Diagnostic, TextReader } from '../support/diagnostics.js';

/** What a command answers; the command line prints it. */
export interface CommandResult {
  /** Whether the answer is 'yes' (exit code 0) or 'no' (1). */
  readonly ok: boolean;
  /** For people: lines without colours. */
  readonly text: string;
  /** For programs: what `--json` prints. */
  readonly data: object;
  /** What was found on the way, positions filled in. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts for code frames that don't lie on the disk, or were read already. */
  readonly readText?: TextReader | undefined;
}

/** What commands are told about where and how they run. */
export interface CommandContext {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Takes what is being done at the moment: `Reading openapi.yaml`. */
  readonly progress: (activity: string) => void;
  /** What comes in at standard input. */
  readonly stdin?: () => Promise<string>;
}
