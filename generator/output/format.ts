/** Lays out the files: each statement by itself, so that only those cost time that changed. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { EmittedFile } from '../emit/source-file.js';
import {
  joinStatements,
  printStatements,
  splitTexts,
  statementKey,
  uniteTexts,
} from '../emit/statements.js';
import { layOut } from './layout.js';
import type { Parser } from './layout-worker.js';
import { assertDistinctPaths } from './output-path.js';

/** The output: path, relative to its folder and parted by `/`, to text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** What was laid out before, by a hash of what it was made from. */
export interface LayoutCache {
  get(key: string): string | undefined;
  set(key: string, text: string): unknown;
}

const PARSERS: Readonly<Record<string, Parser>> = {
  '.ts': 'typescript',
  '.json': 'json',
  '.md': 'markdown',
};

/** Files of other kinds, and such as are laid out already, stay as they are. */
export async function format(
  files: readonly EmittedFile[],
  cache: LayoutCache = new Map<string, string>(),
): Promise<GeneratedFiles> {
  assertDistinctPaths(files.map((file) => file.path));
  const formatted = await Promise.all(
    files.map(async (file) => [file.path, await formatFile(file, cache)] as const),
  );
  return new Map(formatted);
}

async function formatFile(file: EmittedFile, cache: LayoutCache): Promise<string> {
  if (file.isFormatted === true) return file.text;
  if (file.statements !== undefined) return formatStatements(file.statements, cache);
  const parser = PARSERS[path.extname(file.path)];
  if (parser === undefined) return file.text;
  const key = hash(`${parser}\n${file.text}`);
  const text = cache.get(key) ?? (await layOut([file.text], parser))[0] ?? '';
  cache.set(key, text);
  return text;
}

async function formatStatements(
  statements: NonNullable<EmittedFile['statements']>,
  cache: LayoutCache,
): Promise<string> {
  const keys = statements.map((statement) => hash(statementKey(statement)));
  const known = new Map(keys.map((key) => [key, cache.get(key)]));
  const missing = statements.filter((_, index) => known.get(keys[index] ?? '') === undefined);
  const texts = await layOutStatements(printStatements(missing));
  const fresh = new Map(
    missing.map((statement, index) => [hash(statementKey(statement)), texts[index]]),
  );
  const all = keys.map((key) => known.get(key) ?? fresh.get(key) ?? '');
  keys.forEach((key, index) => cache.set(key, all[index] ?? ''));
  return joinStatements(statements, all);
}

/** Characters that are laid out at a time: enough to be worth it, few enough to be shared out. */
const BATCH = 50_000;

async function layOutStatements(texts: readonly string[]): Promise<readonly string[]> {
  const batches: string[][] = [];
  let room = 0;
  for (const text of texts) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(text);
    room -= text.length;
  }
  const laidOut = await layOut(batches.map(uniteTexts), 'typescript');
  return laidOut.flatMap((united, index) => splitTexts(united, batches[index]?.length ?? 0));
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
