/** Both cases of letters, for patterns that don't tell them apart. */

/** A class that matches a character in either case; undefined where it has only one. */
export function eitherCase(character: string): string | undefined {
  const other = otherCase(character);
  return other === undefined ? undefined : `[${character}${other}]`;
}

/** The members that a range of characters lacks where case doesn't matter: `A-F` for `a-f`. */
export function missingCase(first: string, last: string): string {
  const [start, end] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  const missing: number[] = [];
  for (let code = start; code <= Math.min(end, LAST_CASED); code++) {
    const other = otherCase(String.fromCodePoint(code))?.codePointAt(0);
    if (other === undefined || (other >= start && other <= end)) continue;
    // The sign of a kelvin is no letter to anybody.
    if (code < FIRST_BEYOND_ASCII || other >= FIRST_BEYOND_ASCII) missing.push(other);
  }
  return ranges(missing);
}

/** Whether a property of characters is about the case of letters. */
export function isAboutCase(property: string): boolean {
  return /^(?:Is_?|\w+=)?(?:L[ultC]$|Lower|Upper|Title|Cased)/.test(property);
}

/** Letters of two cases beyond are of scripts that no pattern names. */
const LAST_CASED = 0x24ff;
const FIRST_BEYOND_ASCII = 0x80;

function otherCase(character: string): string | undefined {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
  if (lower === upper || lower.length + upper.length !== 2) return undefined;
  return character === lower ? upper : lower;
}

/** Characters as members of a class: `A-CF`. */
function ranges(codes: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const code of codes) {
    const last = found.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else found.push([code, code]);
  }
  return found
    .map(([first, last]) => [String.fromCodePoint(first), String.fromCodePoint(last)] as const)
    .map(([first, last]) => (first === last ? first : `${first}-${last}`))
    .join('');
}
