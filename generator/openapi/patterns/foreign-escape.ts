/** Escapes that ECMAScript lacks, or reads as something else. */
import { javaClass } from './posix-class.js';

/** What stands for an escape: an assertion, a class, or the members that a class of its own has. */
export interface Replacement {
  readonly text: string;
  /** In a class; absent where it has no place there. */
  readonly members?: string;
}

const SIMPLE: Readonly<Record<string, Replacement>> = {
  A: { text: '^' },
  z: { text: '$' },
  // Before a last line end too, in some languages; authors mean the end.
  Z: { text: '$' },
  a: { text: '\\x07', members: '\\x07' },
  e: { text: '\\x1b', members: '\\x1b' },
  R: { text: '(?:\\r\\n|[\\n-\\r\\u0085\\u2028\\u2029])' },
};

/** An escape of one letter: `\A`. */
export function simpleEscape(letter: string): Replacement | undefined {
  return Object.hasOwn(SIMPLE, letter) ? SIMPLE[letter] : undefined;
}

/** A property of characters as ECMAScript names it: `Alphabetic` for Java's `IsAlphabetic`. */
export function property(name: string, isNegated: boolean): Replacement | undefined {
  const escape = isNegated ? 'P' : 'p';
  const members = javaClass(name);
  if (members !== undefined) {
    if (isNegated) return { text: `[^${members}]` };
    return { text: `[${members}]`, members };
  }
  const bare = name.replace(/^Is_?/, '');
  const candidates = [name, bare, `Script=${bare}`].map((one) => `\\${escape}{${one}}`);
  const known = candidates.find(isProperty);
  return known === undefined ? undefined : { text: known, members: known };
}

/** Whether ECMAScript has a property of this name. */
export function isProperty(escape: string): boolean {
  try {
    return new RegExp(escape, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
