/**
 * The candidate that a misspelt name most likely means; undefined where none comes near. `bound` is
 * how many characters may differ.
 */
export function closest(
  name: string,
  candidates: readonly string[],
  bound = Math.min(Math.ceil(name.length / 3), name.length - 1),
): string | undefined {
  let [best, least]: [string | undefined, number] = [undefined, bound + 1];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** Levenshtein's edit distance, a row at a time. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed));
    }
    row = next;
  }
  return row[to.length]!;
}
