import type { Source } from './source.js';

/** How grave a diagnostic is: an error stops generation, a warning or a note doesn't. */
export type Severity = 'error' | 'warning' | 'note';

/** One finding about the input, addressed to the person who wrote it. */
export interface Diagnostic {
  /** Stable, searchable: `SW1003`. Listed in `diagnostic-codes.ts`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** How to mend it, in one sentence. */
  readonly hint?: string;
  /**
   * What is made of it where generation goes on in spite of it, in one sentence. An error without
   * it can't be lived with.
   */
  readonly repair?: string;
  /** Where; absent only where no file is at fault (a wrong option). */
  readonly source?: Source;
  /** The fault lies in the name under which the value at `source` stands. */
  readonly atKey?: true;
  /** The exact place: of a syntax error, or of `source` once that was looked up. */
  readonly position?: Position;
}

/** A place in a text file; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The diagnostics with the exact places of those that only have a source. */
export function located(
  diagnostics: readonly Diagnostic[],
  locate: (source: Source, atKey?: boolean) => Position,
): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    diagnostic.position !== undefined || diagnostic.source === undefined
      ? diagnostic
      : { ...diagnostic, position: locate(diagnostic.source, diagnostic.atKey) },
  );
}

/** Errors that can be lived with become warnings that say what is made of them. */
export function tolerated(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map(({ repair, ...diagnostic }) =>
    diagnostic.severity !== 'error' || repair === undefined
      ? diagnostic
      : {
          ...diagnostic,
          severity: 'warning',
          message: `${diagnostic.message} ${repair}`,
        },
  );
}

/** The same for those who own the description: what weakens a check stops them. */
export function strict(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    diagnostic.severity === 'warning' ? { ...diagnostic, severity: 'error' } : diagnostic,
  );
}

export type TextReader = (file: string) => string | undefined;

/** Thrown where going on makes no sense; carries everything found so far. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that were read already, for code frames; not all of them lie on the disk. */
  readonly readText: TextReader | undefined;

  constructor(diagnostics: readonly Diagnostic[], readText?: TextReader) {
    super(diagnostics.map((diagnostic) => `${diagnostic.code}: ${diagnostic.message}`).join('\n'));
    this.name = 'DiagnosticError';
    this.diagnostics = diagnostics;
    this.readText = readText;
  }
}
