/** Lays out the files: each statement by itself, so that only those cost time that changed. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { EmittedFile } from '../emit/source-file.js';
import { joinStatements, statementText } from '../emit/statements.js';
import { layOut } from './layout.js';
import type { Parser } from './layout-worker.js';
import { layOutKnown } from './layout/lay-out.js';
import { markdownParts } from './layout/markdown-table.js';
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
  const formatted = new Map<string, string>();
  // One after the other: that takes less room.
  for (const file of files) formatted.set(file.path, await formatFile(file, cache));
  return formatted;
}

async function formatFile(file: EmittedFile, cache: LayoutCache): Promise<string> {
  if (file.isFormatted === true) return file.text;
  if (file.statements !== undefined) return formatStatements(file.statements, cache);
  const parser = PARSERS[path.extname(file.path)];
  if (parser === undefined) return file.text;
  const key = hash(`${parser}\n${file.text}`);
  const text = cache.get(key) ?? (await layOutText(file.text, parser));
  cache.set(key, text);
  return text;
}

async function layOutText(text: string, parser: Parser): Promise<string> {
  const parts = parser === 'markdown' ? markdownParts(text) : [{ text, isLaidOut: false }];
  const waiting = parts.filter(({ isLaidOut }) => !isLaidOut);
  const laidOut = await layOut(
    waiting.map((part) => part.text),
    parser,
  );
  let next = 0;
  return parts.map((part) => (part.isLaidOut ? part.text : (laidOut[next++] ?? ''))).join('\n');
}

async function formatStatements(
  statements: NonNullable<EmittedFile['statements']>,
  cache: LayoutCache,
): Promise<string> {
  const texts = statements.map(statementText);
  const keys = texts.map(hash);
  const known = new Map(keys.map((key) => [key, cache.get(key)]));
  const isMissing = (index: number): boolean => known.get(keys[index] ?? '') === undefined;
  const missing = [...texts.keys()].filter(isMissing);
  const fresh = await layOutStatements(missing.map((index) => texts[index] ?? ''));
  missing.forEach((index, place) => known.set(keys[index] ?? '', fresh[place]));
  const all = keys.map((key) => known.get(key) ?? '');
  keys.forEach((key, index) => cache.set(key, all[index] ?? ''));
  return joinStatements(statements, all);
}

/** Characters that are parsed at a time: few enough that their syntax trees take little room. */
const CHUNK = 50_000;
/** Characters that prettier is given at a time: few enough to be shared out. */
const BATCH = 50_000;

/** What isn't laid out here is left to prettier. */
async function layOutStatements(texts: readonly string[]): Promise<readonly string[]> {
  const known = batches(texts, CHUNK).flatMap(layOutKnown);
  const unknown = texts.filter((_, index) => known[index] === undefined);
  const batched = batches(unknown, BATCH);
  const laidOut = await layOut(batched.map(uniteTexts), 'typescript');
  const rest = laidOut.flatMap((united, index) => splitTexts(united, batched[index]?.length ?? 0));
  let next = 0;
  return known.map((text) => text ?? rest[next++] ?? '');
}

function batches(texts: readonly string[], size: number): readonly (readonly string[])[] {
  const all: string[][] = [];
  let room = 0;
  for (const text of texts) {
    if (room <= 0) {
      all.push([]);
      room = size;
    }
    all.at(-1)?.push(text);
    room -= text.length;
  }
  return all;
}

const BORDER = '// ---------- border of statements ----------';

/** Texts with borders between them, to be laid out as one. */
function uniteTexts(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n${BORDER}\n`).join('');
}

/** The texts between the borders, which laying out leaves alone. */
function splitTexts(united: string, count: number): readonly string[] {
  const texts = united.split(`\n${BORDER}\n`);
  // The last border ends the text. A statement holds none: its lines are code or start with ` *`.
  if (texts.pop() !== '' || texts.length !== count) {
    throw new Error(`${count} statements became ${texts.length}`);
  }
  return texts;
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
