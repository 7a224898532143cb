import type { Diagnostic } from '../support/diagnostics.js';
import { DiagnosticError } from '../support/diagnostics.js';

/** A project that came to nothing; can be sent from thread to thread. */
export interface Failure {
  readonly project: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that the diagnostics point into, by file. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Does the work for a project. Faults of the input are its answer; those of the program throw. */
export async function attempt<T>(project: string, work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    const { diagnostics, readText } = error;
    const files = diagnostics.flatMap(({ position }) => position?.file ?? []);
    const texts = new Map<string, string>();
    for (const file of files) {
      const text = readText?.(file);
      if (text !== undefined) texts.set(file, text);
    }
    return { project, diagnostics, texts };
  }
}

function isFailure(result: object): result is Failure {
  return 'texts' in result;
}

/** Results apart from failures, each in their order. */
export function parted<T extends object>(
  results: readonly (T | Failure)[],
): { readonly done: readonly T[]; readonly failed: readonly Failure[] } {
  const done: T[] = [];
  const failed: Failure[] = [];
  for (const result of results) {
    if (isFailure(result)) failed.push(result);
    else done.push(result);
  }
  return { done, failed };
}

/** All that failed as one error. */
export function failureOf(failures: readonly Failure[]): DiagnosticError {
  const texts = new Map(failures.flatMap((failure) => [...failure.texts]));
  return new DiagnosticError(
    failures.flatMap(({ diagnostics }) => diagnostics),
    (file) => texts.get(file),
  );
}
