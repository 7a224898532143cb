import { code, identifier, join, literal } from './code.js';
import type { Code } from './code.js';
import { SourceFile } from './source-file.js';
import type { EmittedFile } from './source-file.js';

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
    const from = literal(`./${path.replace(/\.ts$/, '.js')}`);
    if (free.length === file.exports.length) index.add(code`export * from ${from};`);
    else index.add(...reExports(free, from));
    for (const { name } of file.exports) taken.add(name);
  }
  return index.print();
}

/** In the order of precedence. */
const PUBLIC_FILES = [
  'client.ts',
  'response-validators.ts',
  'server.ts',
  'validators.ts',
  'types.ts',
];

function reExports(names: NonNullable<EmittedFile['exports']>, from: Code): readonly Code[] {
  const valueNames = new Set(names.filter(({ isType }) => !isType).map(({ name }) => name));
  // A value of the same name takes its type along.
  const typeNames = new Set(names.map(({ name }) => name).filter((name) => !valueNames.has(name)));
  const values = join([...valueNames].map(identifier), ', ');
  const types = join([...typeNames].map(identifier), ', ');
  return [
    ...(values.isEmpty ? [] : [code`export { ${values} } from ${from};`]),
    ...(types.isEmpty ? [] : [code`export type { ${types} } from ${from};`]),
  ];
}
