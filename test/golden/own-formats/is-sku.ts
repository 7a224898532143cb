/** What a project may put beside its generated code: the test of a format of its own. */
export function isSku(text: string): boolean {
  return /^[A-Z]{3}-\d{4}$/.test(text);
}
