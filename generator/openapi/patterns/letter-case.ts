/** Both cases of letters, for patterns that don't tell them apart. */

/** A class that matches a character in either case; undefined where it has only one. */
export function eitherCase(character: string): string | undefined {
  const other = otherCase(character);
  return other === undefined ? undefined : `[${character}${other}]`;
}

/** The members that a range of characters lacks where case doesn't matter: `A-F` for `a-f`. */
export function missingCase(first: string, last: string): string {
  if (first === last) return otherCase(first) ?? '';
  return [overlap(first, last, 'a', 'z', -32), overlap(first, last, 'A', 'Z', 32)].join('');
}

function otherCase(character: string): string | undefined {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
  if (lower === upper || lower.length + upper.length !== 2) return undefined;
  return character === lower ? upper : lower;
}

/** What two ranges have in common, moved. */
function overlap(first: string, last: string, from: string, to: string, by: number): string {
  const start = Math.max(first.charCodeAt(0), from.charCodeAt(0));
  const end = Math.min(last.charCodeAt(0), to.charCodeAt(0));
  if (start > end) return '';
  const [low, high] = [String.fromCharCode(start + by), String.fromCharCode(end + by)];
  return start === end ? low : `${low}-${high}`;
}
