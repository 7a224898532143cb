import { identifier } from './code.js';
import { exportDeclaration } from './declarations.js';
import type { Binding } from './declarations.js';
import { SourceFile } from './source-file.js';
import type { EmittedFile, Statement } from './source-file.js';

/**
 * `index.ts`: everything that users import, from one place. Where two files export the same name,
 * the one named first keeps it: a validator brings its type along.
 */
export function emitIndex(files: readonly EmittedFile[]): EmittedFile {
  const index = new SourceFile('index.ts');
  const taken = new Set<string>();
  for (const path of PUBLIC_FILES) {
    const file = files.find((emitted) => emitted.path === path);
    if (file?.exports === undefined) continue;
    const free = file.exports.filter(({ name }) => !taken.has(name));
    const from = `./${path.replace(/\.ts$/, '.js')}`;
    if (free.length === file.exports.length) index.add(exportDeclaration({ from }));
    else index.add(...reExports(free, from));
    for (const { name } of file.exports) taken.add(name);
  }
  for (const { beside, module, names } of RUNTIME_TYPES) {
    const free = names.filter((name) => !taken.has(name));
    if (!files.some(({ path }) => path === beside) || free.length === 0) continue;
    const from = `./runtime/${module}.js`;
    index.add(exportDeclaration({ names: bindings(free), from, isTypeOnly: true }));
  }
  return index.print();
}

/** Types of the runtime that the signatures of a file are written in. */
const RUNTIME_TYPES: readonly {
  readonly beside: string;
  readonly module: string;
  readonly names: readonly string[];
}[] = [
  { beside: 'client.ts', module: 'api-promise', names: ['ApiPromise'] },
  { beside: 'client.ts', module: 'pagination', names: ['PagePromise'] },
  { beside: 'client.ts', module: 'client-options', names: ['ClientOptions', 'RequestOptions'] },
  { beside: 'validators.ts', module: 'validation', names: ['Validator'] },
  { beside: 'validators.ts', module: 'issue', names: ['Issue'] },
];

/** In the order of precedence. */
const PUBLIC_FILES = [
  'client.ts',
  'response-validators.ts',
  'server.ts',
  'validators.ts',
  'transforms.ts',
  'types.ts',
  'webhooks.ts',
];

function reExports(names: NonNullable<EmittedFile['exports']>, from: string): readonly Statement[] {
  const values = new Set(names.filter(({ isType }) => !isType).map(({ name }) => name));
  // A value of the same name takes its type along.
  const types = new Set(names.map(({ name }) => name).filter((name) => !values.has(name)));
  return [
    ...(values.size === 0 ? [] : [exportDeclaration({ names: bindings(values), from })]),
    ...(types.size === 0
      ? []
      : [exportDeclaration({ names: bindings(types), from, isTypeOnly: true })]),
  ];
}

function bindings(names: Iterable<string>): readonly Binding[] {
  return [...names].map((name) => ({ name: identifier(name) }));
}
