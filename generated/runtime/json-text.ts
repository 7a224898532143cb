import type { Limits } from './limits.js';
import { Problem } from './problem.js';

/**
 * `JSON.parse` builds whatever it is given, and silently takes the last of two equal keys (RFC 8259,
 * 4). So the text is looked over once before it is parsed, which bounds its depth and its members,
 * and afterwards the members that were built are counted.
 */
export interface JsonCensus {
  /** Members of all objects in the text. */
  readonly members: number;
}

/** Throws a 413 where the text is beyond the limits. */
export function surveyJson(text: string, limits: Limits): JsonCensus {
  return { members: countMembers(text, limits) };
}

/** Throws a 400 where the value has fewer members than its text, a 413 for too long an array. */
export function compareWithJson(value: unknown, census: JsonCensus, limits: Limits): void {
  if (countKeys(value, limits) === census.members) return;
  throw new Problem(400, { detail: 'The body names a member of an object twice.' });
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Colons outside of strings: in valid JSON, one for each member. */
function countMembers(text: string, limits: Limits): number {
  let members = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === QUOTE) index = endOfString(text, index);
    else if (unit === COLON) members += 1;
    // `[` is 0x5b and `{` is 0x7b; their partners stand two further.
    else if ((unit | 0x20) === 0x7b) {
      depth += 1;
      if (depth > limits.depth) throw tooMuch(`JSON is limited to ${limits.depth} levels.`);
    } else if ((unit | 0x20) === 0x7d) depth -= 1;
  }
  if (members > limits.fields) throw tooMuch(`JSON is limited to ${limits.fields} members.`);
  return members;
}

/** Index of the quote that closes the string opened at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && text.charCodeAt(end - 1) === BACKSLASH && isEscaped(text, end)) {
    end = text.indexOf('"', end + 1);
  }
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

/** Members that were built. Depth is bounded by now, so recursion is safe. */
function countKeys(value: unknown, limits: Limits): number {
  // `1e400` is JSON, but no number that the platform has.
  if (typeof value === 'number' && !Number.isFinite(value)) throw tooMuch('A number is too large.');
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    if (value.length > limits.arrayLength) {
      throw tooMuch(`Arrays are limited to ${limits.arrayLength} items.`);
    }
    for (const item of value) count += countKeys(item, limits);
    return count;
  }
  for (const member of Object.values(value)) count += 1 + countKeys(member, limits);
  return count;
}

function tooMuch(detail: string): Problem {
  return new Problem(413, { detail });
}
