/**
 * What a `pattern` means. JSON Schema's patterns are ECMAScript's (core 6.4); those of descriptions
 * come from Java, .NET, Python, Go, Ruby and PCRE as well, and some of them parse as something else.
 */
import { delimitedPattern } from './delimited-pattern.js';
import { patternFlags } from './pattern-flags.js';
import { PatternTranslation, type TranslationOptions } from './pattern-translation.js';
import { Untranslatable } from './untranslatable.js';

export type PatternReading =
  /** ECMAScript's own: to be taken as it is written. */
  | { readonly kind: 'own' }
  | { readonly kind: 'translated'; readonly pattern: string }
  /** `reason` tells why nothing can be made of it, in a sentence without its stop. */
  | { readonly kind: 'unread'; readonly reason: string };

export function readingOfPattern(pattern: string): PatternReading {
  const { body = pattern, flags = '' } = delimitedPattern(pattern) ?? {};
  try {
    const first = new PatternTranslation(body, { flags });
    first.run();
    const { needsUnicode } = first;
    const isForeign = first.isForeign || body !== pattern;
    // Without the flag "u", properties and code points would be read as something else.
    const isMisread = needsUnicode && patternFlags(body) !== 'u';
    if (!isForeign && !isMisread) return ownReading(pattern);
    return translated(body, { flags, isForeign, isUnicode: needsUnicode });
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    return { kind: 'unread', reason: error.message };
  }
}

function translated(body: string, options: TranslationOptions): PatternReading {
  const pattern = new PatternTranslation(body, options).run();
  const flags = patternFlags(pattern);
  const isRead = options.isUnicode === true ? flags === 'u' : flags !== undefined;
  return isRead ? { kind: 'translated', pattern } : unreadable(pattern);
}

function ownReading(pattern: string): PatternReading {
  return patternFlags(pattern) === undefined ? unreadable(pattern) : { kind: 'own' };
}

function unreadable(pattern: string): PatternReading {
  const flags = patternFlags(pattern) === undefined ? '' : 'u';
  try {
    new RegExp(pattern, flags);
    return { kind: 'unread', reason: 'it does not parse' };
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /s, '') : '';
    return { kind: 'unread', reason: `it does not parse: ${message}` };
  }
}
