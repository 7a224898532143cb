import type { DiagnosticCode } from '../support/diagnostic-codes.js';

/** A document's value, and the way back from a part of it to the text. */
export interface ParsedText {
  readonly value: unknown;
  /** What was wrong with the text; the value can't be relied on where one of it has no repair. */
  readonly problems: readonly TextProblem[];
  /**
   * The offset in the text where the value under `tokens` is announced: its key where it is the
   * object or array of a mapping, or where the key is asked for; else the value itself. The nearest
   * ancestor where there is none.
   */
  offsetOf(tokens: readonly string[], atKey: boolean): number;
}

/** Something that keeps a text from being a document. */
export interface TextProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;
}

export function duplicateKey(key: string, offset: number): TextProblem {
  return {
    code: 'SW1007',
    message: `The key "${key}" stands twice in this mapping.`,
    hint: 'Remove one of the two, or rename it.',
    offset,
  };
}

/** Integers beyond 2^53 stay exact as bigint; all other numbers are what JavaScript makes of them. */
export function exactNumber(value: number, text: string): number | bigint {
  return Number.isSafeInteger(value) || !/^[-+]?\d+$/.test(text) ? value : BigInt(text);
}

/** Sets an own property, `__proto__` included. */
export function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else
    Object.defineProperty(target, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}
