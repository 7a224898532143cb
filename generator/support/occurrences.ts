/** Part of a name, whatever its alphabet: code has nothing else beyond ASCII next to a name. */
const NAME_PART = /[\w$\u0080-\uffff]/;

/** Whether a name stands in code at least so many times; comments and texts of the code count too. */
export function occurs(name: string, code: string, times = 1): boolean {
  let left = times;
  for (let at = code.indexOf(name); at !== -1; at = code.indexOf(name, at + name.length)) {
    const isWhole =
      !NAME_PART.test(code.charAt(at - 1)) && !NAME_PART.test(code.charAt(at + name.length));
    if (isWhole && --left === 0) return true;
  }
  return false;
}
