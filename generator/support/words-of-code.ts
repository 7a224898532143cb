/** The words of code, names among them: whatever isn't ASCII is taken for a part of a name. */
export function wordsOfCode(code: string): readonly string[] {
  return code.match(/[\w$\u0080-\uffff]+/g) ?? [];
}
