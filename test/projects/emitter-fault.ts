/** Faults that somebody could put into the emitters: the commands of projects have to notice them. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface EmitterFault {
  /** The file of the package, and what is wrong in it. */
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** What whoever notices it says. */
  readonly noticed: RegExp;
}

const FAULTS = {
  /** Types are declared under other names: for compilers. */
  types: {
    file: 'dist/emit/declarations.js',
    right: 'export interface ${name}',
    wrong: 'export interface ${name}_',
    noticed: /has no exported member|Cannot find name|MISSING_EXPORT|TS\d{4}/,
  },
  /** No look at the project decides how modules are named: for whoever looks for modules. */
  modules: {
    file: 'dist/output/host/found-extension.js',
    right: 'of ROWS)',
    wrong: 'of [])',
    noticed: /\.js\b/,
  },
  /** Integers aren't told from other numbers: for whoever runs the output. */
  checks: {
    file: 'dist/emit/validators/types-and-values.js',
    right: "context.helper('isInteger')",
    wrong: "context.helper('isNumber')",
    noticed: /tonnage|refused|"isMissing":true,"refused":\[\]/,
  },
  /** Each file begins with what linters know as a mistake. */
  lint: {
    file: 'dist/emit/header.js',
    right: '\\n\\n${text}',
    wrong: '\\n\\ndebugger;\\nexport const anything: any = 1;\\n${text}',
    noticed: /no-explicit-any|no-debugger/,
  },
  /** No file has the line by which Biome leaves it alone. */
  biome: {
    file: 'dist/emit/header.js',
    right: '// biome-ignore-all lint format assist: generated',
    wrong: '',
    noticed: /Formatter would have printed/,
  },
} as const satisfies Record<string, EmitterFault>;

export type FaultName = keyof typeof FAULTS;

/** Puts a fault into the package that is installed in a project; gives what takes it out again. */
export function putFault(project: string, name: FaultName): () => void {
  const { file, right, wrong } = FAULTS[name];
  const place = path.join(project, 'node_modules/specwright', file);
  const text = readFileSync(place, 'utf8');
  const broken = text.replaceAll(right, () => wrong);
  if (broken === text) throw new Error(`${file} has no "${right}" to be wrong about.`);
  writeFileSync(place, broken);
  return () => {
    writeFileSync(place, text);
  };
}

export function noticed(name: FaultName): RegExp {
  return FAULTS[name].noticed;
}
