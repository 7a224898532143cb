/** The folder of handlers on the disk: a person's files, of which only changed ones are written. */
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { EmittedFile } from '../emit/source-file.js';
import { isMissing } from './manifest.js';

/**
 * The TypeScript files of a folder and of its subfolders, by path relative to it.
 * `without`: a folder to leave out, the generated one, should it lie inside.
 */
export async function readHandlerFiles(
  folder: string,
  without: string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const file of await listFiles(folder, without)) {
    files.set(file, await readFile(path.join(folder, file), 'utf8'));
  }
  return files;
}

async function listFiles(folder: string, without: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [''];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entries = await readdir(path.join(folder, place), { withFileTypes: true }).catch(
      (error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      },
    );
    for (const entry of entries) {
      const file = path.posix.join(place, entry.name);
      const isLeftOut = entry.name === 'node_modules' || path.join(folder, file) === without;
      if (entry.isDirectory() && !isLeftOut) waiting.push(file);
      if (entry.isFile() && isHandlerFile(entry.name)) found.push(file);
    }
  }
  return found.sort();
}

function isHandlerFile(name: string): boolean {
  return name.endsWith('.ts') && !/\.(?:d|test|spec)\.ts$/.test(name);
}

/** One file of the folder; undefined where there is none. */
export async function readHandlerFile(folder: string, file: string): Promise<string | undefined> {
  return readFile(path.join(folder, file), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

/** A new file in the style of the project that it comes into. */
export async function inProjectStyle(folder: string, file: EmittedFile): Promise<string> {
  const place = path.join(folder, file.path);
  const style = (await resolveConfig(place)) ?? { singleQuote: true, printWidth: 100 };
  return format(file.text, { ...style, parser: 'typescript' });
}

/** Writes each file whole or not at all; undefined removes one. */
export async function writeHandlerFiles(
  folder: string,
  changes: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  for (const [file, text] of changes) {
    // Either a stem of ours or a file that a person made here, whatever its name.
    const target = path.join(folder, ...file.split('/'));
    if (text === undefined) {
      await rm(target, { force: true });
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true });
    const draft = `${target}.specwright`;
    await writeFile(draft, text);
    await rename(draft, target);
  }
}
