/** The quoting door with one thing left out: what the fuzzer must find. */

export interface Weakening {
  readonly name: string;
  /** Relative to the project. */
  readonly file: string;
  /** A text that stands in the file once, and what replaces it. */
  readonly from: string;
  readonly to: string;
}

const DOOR = 'generator/emit/code.ts';

export const WEAKENINGS: readonly Weakening[] = [
  {
    name: 'literals keep their quotes as they are',
    file: DOOR,
    from: String.raw`.replaceAll("'", "\\'")`,
    to: '',
  },
  {
    name: 'literals keep their backslashes as they are',
    file: DOOR,
    from: 'return JSON.stringify(value)',
    to: String.raw`return JSON.stringify(value).replaceAll('\\\\', '\\')`,
  },
  {
    name: 'comments keep their ends',
    file: DOOR,
    from: String.raw`.replaceAll('*/', '*\\/')`,
    to: '',
  },
  {
    name: 'comments lose their ends in one pass',
    file: DOOR,
    from: String.raw`.replaceAll('*/', '*\\/')`,
    // What is left of `**//` is an end.
    to: ".replaceAll('*/', '')",
  },
  {
    name: 'property names are never quoted',
    file: DOOR,
    from: 'return isIdentifierName(name) ? name : stringText(name);',
    to: 'return name;',
  },
  {
    name: 'property names are quoted without escapes',
    file: DOOR,
    from: 'return isIdentifierName(name) ? name : stringText(name);',
    to: "return isIdentifierName(name) ? name : `'${name}'`;",
  },
  {
    name: 'patterns are put between slashes',
    file: DOOR,
    from: 'String(new RegExp(pattern, flags))',
    to: '`/${pattern}/${flags}`',
  },
  {
    name: 'slots of templates take any text',
    file: DOOR,
    from: '(mark) => `\\\\${mark}`',
    to: '(mark) => mark',
  },
];
