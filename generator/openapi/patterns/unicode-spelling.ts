/** How pieces are written where the flag `u` is needed, which takes no needless escapes. */

/** An escaped character without its backslash, unless it needs one. */
export function unescaped(character: string, isInClass: boolean): string {
  const needs = isInClass ? /[\^$\\.*+?()[\]{}|/a-zA-Z0-9-]/ : /[\^$\\.*+?()[\]{}|/a-zA-Z0-9]/;
  return needs.test(character) ? `\\${character}` : character;
}

/** A character that stands for itself, with a backslash if it needs one. */
export function spelled(character: string): string {
  return /[\]{}]/.test(character) ? `\\${character}` : character;
}
