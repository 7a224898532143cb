import safeRegex from 'safe-regex2';

/**
 * The flags under which a `pattern` is a regular expression: `u` as JSON Schema asks (core 6.4),
 * none where it only parses without (`\-` outside of a class). Undefined where it doesn't parse.
 */
export function patternFlags(pattern: string): 'u' | '' | undefined {
  return (['u', ''] as const).find((flags) => {
    try {
      return new RegExp(pattern, flags) instanceof RegExp;
    } catch {
      return false;
    }
  });
}

/** Whether a pattern repeats without bounds what repeats itself: some texts take forever. */
export function isCatastrophic(pattern: string): boolean {
  // Bounded repetitions cost no more than a power of the text's length.
  const unbounded = pattern.replaceAll(/\{\d+(?:,\d+)?\}/g, '');
  return patternFlags(pattern) !== undefined && !safeRegex(unbounded, { limit: MAX_REPETITIONS });
}

/** Repetitions side by side are harmless, however many. */
const MAX_REPETITIONS = 1000;
