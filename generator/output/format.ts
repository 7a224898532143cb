import { format as prettier } from 'prettier';
import type { BuiltInParserName, Options } from 'prettier';
import path from 'node:path';
import type { EmittedFile } from '../emit/source-file.js';
import { assertDistinctPaths } from './output-path.js';

/** The output: path, relative to its folder and parted by `/`, to text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Its own options, so that the output doesn't hang on where it is made. */
const STYLE: Options = { singleQuote: true, printWidth: 100, endOfLine: 'lf' };

const PARSERS: Readonly<Record<string, BuiltInParserName>> = {
  '.ts': 'typescript',
  '.json': 'json',
  '.md': 'markdown',
};

/** Lays the files out; those of other kinds stay as they are. */
export async function format(files: readonly EmittedFile[]): Promise<GeneratedFiles> {
  assertDistinctPaths(files.map((file) => file.path));
  const formatted = await Promise.all(
    files.map(async (file) => [file.path, await formatFile(file)] as const),
  );
  return new Map(formatted);
}

function formatFile(file: EmittedFile): Promise<string> {
  const parser = PARSERS[path.extname(file.path)];
  return parser === undefined
    ? Promise.resolve(file.text)
    : prettier(file.text, { ...STYLE, parser });
}
