/**
 * The flags under which a `pattern` is a regular expression: `u` as JSON Schema asks (core 6.4),
 * none where it only parses without (`\-` outside of a class). Undefined where it doesn't parse.
 */
export function patternFlags(pattern: string): 'u' | '' | undefined {
  return (['u', ''] as const).find((flags) => parses(pattern, flags));
}

function parses(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
