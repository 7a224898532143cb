import { closestMatch } from 'leven';

/**
 * The candidate that a misspelt name most likely means, whatever its case; undefined where none
 * comes near. `bound` is how many characters may differ.
 */
export function closest(
  name: string,
  candidates: readonly string[],
  bound = Math.min(Math.ceil(name.length / 3), name.length - 1),
): string | undefined {
  const byLowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const options = { maxDistance: Math.max(bound, 0) };
  const match = closestMatch(name.toLowerCase(), [...byLowerCase.keys()], options);
  return match === undefined ? undefined : byLowerCase.get(match);
}
