import { Problem } from './problem.js';

/** What a request may cost. Each limit stands for itself; `Infinity` lifts it. */
export interface Limits {
  /** Bytes of a body, as received and again after decompression. Default: 1 MiB. */
  readonly bodyBytes: number;
  /** Members of all objects of a body together, or fields of a form or query. Default: 10,000. */
  readonly fields: number;
  /** Levels of nesting. Default: 64. */
  readonly depth: number;
  /** Items of one array. Default: 10,000. */
  readonly arrayLength: number;
  /**
   * Characters of all header names and values together, beside what the HTTP server itself takes,
   * which is 16 KiB for Node. Default: Infinity.
   */
  readonly headerBytes: number;
  /** Characters of the path and query. Default: 16 KiB. */
  readonly urlBytes: number;
  /** Milliseconds until the body must be there. Default: 30 s. */
  readonly receiveMilliseconds: number;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 1024 * 1024,
  fields: 10_000,
  depth: 64,
  arrayLength: 10_000,
  headerBytes: Infinity,
  urlBytes: 16 * 1024,
  receiveMilliseconds: 30_000,
};

export function checkHeaders(headers: Headers, limits: Limits): void {
  // Looking at every header costs more than all the rest of routing.
  if (limits.headerBytes === Infinity) return;
  let size = 0;
  headers.forEach((value, name) => (size += name.length + value.length));
  if (size > limits.headerBytes) {
    throw new Problem(431, { detail: `Headers are limited to ${limits.headerBytes} bytes.` });
  }
}

export function checkUrl(length: number, limits: Limits): void {
  if (length > limits.urlBytes) {
    throw new Problem(414, { detail: `Path and query are limited to ${limits.urlBytes} bytes.` });
  }
}

/** Bounds a decoded value: its depth, its fields and the length of its arrays. */
export function checkSize(value: unknown, limits: Limits): void {
  if (fieldsOf(value, limits.depth, limits) > limits.fields) {
    throw tooMuch(`Bodies are limited to ${limits.fields} fields.`);
  }
}

/** The fields of a value and of all in it; `levels` is how deep it may still go. */
function fieldsOf(value: unknown, levels: number, limits: Limits): number {
  if (!isContainer(value)) return 0;
  if (levels <= 0) throw tooMuch(`Values are limited to ${limits.depth} levels.`);
  let count = 0;
  if (Array.isArray(value)) {
    if (value.length > limits.arrayLength) {
      throw tooMuch(`Arrays are limited to ${limits.arrayLength} items.`);
    }
    for (const item of value) count += fieldsOf(item, levels - 1, limits);
    return count;
  }
  for (const member of Object.values(value)) count += 1 + fieldsOf(member, levels - 1, limits);
  return count;
}

/** Whether the value has members to look at: a record or an array, not a Blob or a stream. */
function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function tooMuch(detail: string): Problem {
  return new Problem(413, { detail });
}
