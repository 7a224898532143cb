import { identifier } from './code.js';
import { exportDeclaration } from './declarations.js';
import type { Binding } from './declarations.js';
import { SCHEMAS_FILE } from './layout.js';
import type { Layout } from './layout.js';
import { moduleOf, SourceFile } from './source-file.js';
import type { EmittedFile, Statement } from './source-file.js';

/**
 * `index.ts`: everything that users import, from one place. Where two files export the same name,
 * the one named first keeps it: a validator brings its type along.
 */
export function emitIndex(files: readonly EmittedFile[], layout: Layout): EmittedFile {
  const index = new SourceFile('index.ts');
  const taken = new Set<string>();
  if (layout.isSplit) {
    index.add(...splitExports(files, layout));
    for (const { name } of files.flatMap(({ exports = [] }) => exports)) taken.add(name);
  }
  for (const path of layout.isSplit ? [] : PUBLIC_FILES) {
    const file = files.find((emitted) => emitted.path === path);
    if (file?.exports === undefined) continue;
    const free = file.exports.filter(({ name }) => !taken.has(name));
    const from = moduleOf(path);
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

/**
 * Where resources have files of their own, the others hand these on. What client and server add to
 * that is named, and so goes before all that isn't.
 */
function splitExports(files: readonly EmittedFile[], layout: Layout): readonly Statement[] {
  const named = files.filter(({ path }) => NAMED_FILES.includes(path));
  const paths = new Set(files.map(({ path }) => path));
  const whole = [...layout.resourceFiles(), SCHEMAS_FILE].filter((path) => paths.has(path));
  return [
    ...named.flatMap(({ path, exports = [] }) => reExports(exports, moduleOf(path))),
    ...whole.map((path) => exportDeclaration({ from: moduleOf(path) })),
  ];
}

const NAMED_FILES = PUBLIC_FILES.filter((path) => path !== 'validators.ts' && path !== 'types.ts');

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
