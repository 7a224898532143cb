/** Something that ECMAScript can't say, or that other languages don't agree upon. */
export class Untranslatable extends Error {}

/** Refuses escapes that languages don't agree upon, or that ECMAScript has nothing for. */
export function refuseUnclear(letter: string): void {
  if (letter === 'h' || letter === 'H') {
    throw new Untranslatable(`"\\${letter}" means different things in different languages`);
  }
  if (letter !== '' && 'CEGKXYy'.includes(letter)) {
    throw new Untranslatable(`ECMAScript has no "\\${letter}"`);
  }
}
