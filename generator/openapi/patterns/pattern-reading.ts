/**
 * What a `pattern` means. JSON Schema's patterns are ECMAScript's (core 6.4); those of descriptions
 * come from Java, .NET, Python, Go, Ruby and PCRE as well, and some of them parse as something else.
 */
import { patternFlags } from './pattern-flags.js';
import { PatternTranslation } from './pattern-translation.js';
import { Untranslatable } from './untranslatable.js';

export type PatternReading =
  /** ECMAScript's own: to be taken as it is written. */
  | { readonly kind: 'own' }
  | { readonly kind: 'translated'; readonly pattern: string }
  /** `reason` tells why nothing can be made of it, in a sentence without its stop. */
  | { readonly kind: 'unread'; readonly reason: string };

export function readingOfPattern(pattern: string): PatternReading {
  const translation = new PatternTranslation(pattern);
  try {
    const translated = translation.run();
    if (!translation.isForeign) return ownReading(pattern);
    if (patternFlags(translated) === undefined) return unreadable(translated);
    return { kind: 'translated', pattern: translated };
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    return { kind: 'unread', reason: error.message };
  }
}

function ownReading(pattern: string): PatternReading {
  return patternFlags(pattern) === undefined ? unreadable(pattern) : { kind: 'own' };
}

function unreadable(pattern: string): PatternReading {
  try {
    new RegExp(pattern);
    return { kind: 'unread', reason: 'it does not parse' };
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/^.*\/: /s, '') : '';
    return { kind: 'unread', reason: `it does not parse: ${message}` };
  }
}
