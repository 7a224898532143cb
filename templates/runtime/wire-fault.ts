import type { Issue } from './validation.js';

/** What can be wrong with the form of a request, before anything is known of its values. */
export type WireKeyword =
  'percentEncoding' | 'duplicate' | 'mixed' | 'index' | 'depth' | 'fields' | 'syntax' | 'mediaType';

/** A fault found while decoding; becomes an `Issue` once it is known where it stands. */
export class WireFault extends Error {
  override readonly name = 'WireFault';
  readonly keyword: WireKeyword;
  readonly expected: string;
  readonly received: string;
  /** Keys from the parameter or field to the fault. */
  readonly keys: readonly (string | number)[];
  /** The whole text at fault, where it was a body. */
  readonly text: string | undefined;

  constructor(
    keyword: WireKeyword,
    expected: string,
    received: string,
    keys: readonly (string | number)[] = [],
    text?: string,
  ) {
    super(`Expected ${expected}, received ${received}.`);
    this.keyword = keyword;
    this.expected = expected;
    this.received = received;
    this.keys = keys;
    this.text = text;
  }

  /** The issue of this fault in the value at `path`. */
  issue(path: readonly (string | number)[]): Issue {
    const full = [...path, ...this.keys];
    return {
      path: full,
      pointer: full.map(pointerToken).join(''),
      keyword: this.keyword,
      expected: this.expected,
      received: this.received,
      message: this.message,
      schema: '',
    };
  }
}

function pointerToken(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Text for a message, shortened. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/** Gathers the faults of a request as issues, so that all of them are told at once. */
export class FaultCollector {
  readonly issues: Issue[] = [];

  /**
   * The value of a step; undefined and an issue where it faults. The issue stands at the fault's
   * own keys below `path`, or at `name` where it has none.
   */
  attempt<T>(path: readonly string[], name: string | undefined, step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      this.add(error, path, name);
      return undefined;
    }
  }

  /** The issue of an error; throws it on where it is no fault of the request. */
  add(error: unknown, path: readonly string[], name: string | undefined): void {
    if (!(error instanceof WireFault)) throw error;
    const isNamed = error.keys.length > 0 || name === undefined;
    this.issues.push(error.issue(isNamed ? path : [...path, name]));
  }
}
