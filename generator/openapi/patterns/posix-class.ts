/**
 * Classes of ASCII characters that POSIX, PCRE and Ruby write as `[:alpha:]`, and Java as `\p{Alpha}`:
 * what stands for them in a class of ECMAScript.
 */
const CLASSES: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: ' \\t-\\r',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

/** The members of a class, by its POSIX name; undefined where there is none of that name. */
export function posixClass(name: string): string | undefined {
  return Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
}

/** The same by its Java name: `Alpha`. */
export function javaClass(name: string): string | undefined {
  return /^(?:ASCII|XDigit|[A-Z][a-z]+)$/.test(name) ? posixClass(name.toLowerCase()) : undefined;
}
