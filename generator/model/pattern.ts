import safeRegex from 'safe-regex2';
import { patternFlags } from '../openapi/patterns/pattern-flags.js';
import { readingOfPattern } from '../openapi/patterns/pattern-reading.js';

/** Whether a pattern repeats without bounds what repeats itself: some texts take forever. */
export function isCatastrophic(pattern: string): boolean {
  // Bounded repetitions cost no more than a power of the text's length.
  const unbounded = pattern.replaceAll(/\{\d+(?:,\d+)?\}/g, '');
  return patternFlags(pattern) !== undefined && !safeRegex(unbounded, { limit: MAX_REPETITIONS });
}

/** Repetitions side by side are harmless, however many. */
const MAX_REPETITIONS = 1000;

/** What is checked in the place of a pattern, in ECMAScript; undefined where nothing can be. */
export function understoodPattern(pattern: string): string | undefined {
  const reading = readingOfPattern(pattern);
  if (reading.kind === 'own') return pattern;
  return reading.kind === 'translated' ? reading.pattern : undefined;
}
