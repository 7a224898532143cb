/** Something that ECMAScript can't say, or that other languages don't agree upon. */
export class Untranslatable extends Error {}

export const CASED_PROPERTY = 'it asks for letters of one case and ignores case';

/** Escapes that ECMAScript has; the digits that some of them need are not part of it. */
const OWN = /^[dDwWsSbBfnrtvpP]$/;

/** Refuses letters whose escapes languages don't agree upon, or that ECMAScript has nothing for. */
export function refuseUnclear(letter: string): void {
  if (letter === 'h' || letter === 'H') {
    throw new Untranslatable(`"\\${letter}" means different things in different languages`);
  }
  // Without the flag "u" it would stand for the letter itself.
  if (/[A-Za-z]/.test(letter) && !OWN.test(letter)) {
    throw new Untranslatable(`ECMAScript has no "\\${letter}"`);
  }
}
