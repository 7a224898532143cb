/**
 * Possessive repetitions (`a++`) and atomic groups (`(?>a+)`) give nothing back of what they took.
 * Where giving back wouldn't help anyway, the plain form says the same.
 */

/** A piece of a pattern that matches one character each time. */
const ONE = String.raw`(?:\[[^[]*\]|\\[pP]\{[^}]*\}|\\?[^()|\\])`;
const QUANTIFIER = String.raw`(?:[*+?]|\{\d+(?:,\d*)?\})`;
const IS_ONE = new RegExp(`^${ONE}$`);
const IS_REPEATED_ONE = new RegExp(String.raw`^\(\?:${ONE}${QUANTIFIER}?\)$`);

/** Whether a repetition needn't give back. `piece`: what is repeated, `rest`: what follows. */
export function repetitionKeepsAll(piece: string, rest: string): boolean {
  if (isNothing(rest)) return true;
  return IS_ONE.test(piece) && (isEnd(rest) || cannotFollow(piece, rest));
}

/** Whether an atomic group, written as a plain one, needn't give back. */
export function groupKeepsAll(group: string, rest: string): boolean {
  return isNothing(rest) || (IS_REPEATED_ONE.test(group) && isEnd(rest));
}

/** Nothing follows that could want anything back. */
function isNothing(rest: string): boolean {
  return /^\)*$/.test(rest);
}

/** After less than all there is still one of the same, and so no end. */
function isEnd(rest: string): boolean {
  return /^\)*(?:\$|\\[zZ])\)*$/.test(rest);
}

/** Whether the next character is none that the piece matches. */
function cannotFollow(piece: string, rest: string): boolean {
  const next = /^(?:\\([-.*+?^${}()|[\]\\/])|([\w\-"'<>=,;:@#%& ]))(?![*?{])/.exec(rest);
  const character = next?.[1] ?? next?.[2];
  if (character === undefined) return false;
  try {
    return !new RegExp(`^${piece}$`, 'u').test(character);
  } catch {
    return false;
  }
}
