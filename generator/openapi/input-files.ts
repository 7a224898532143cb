import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DiagnosticCode } from '../support/diagnostic-codes.js';
import type { Limits } from './limits.js';

/** A text that was read: `file` is what diagnostics call it, `uri` the base of its references. */
export interface InputText {
  readonly file: string;
  readonly uri: string;
  readonly text: string;
}

/** Why a text can't be had. */
export class InputError extends Error {
  readonly code: DiagnosticCode;
  readonly hint: string | undefined;

  constructor(code: DiagnosticCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** Reads files of the local disk, and only those inside the given folders once links are followed. */
export class InputFolders {
  readonly #folders: readonly string[];
  readonly #limits: Limits;

  private constructor(folders: readonly string[], limits: Limits) {
    this.#folders = folders;
    this.#limits = limits;
  }

  static async of(folders: readonly string[], limits: Limits): Promise<InputFolders> {
    const real = folders.map((folder) => realpath(folder).catch(() => resolve(folder)));
    return new InputFolders(await Promise.all(real), limits);
  }

  /** The folder of the entry may be read always. */
  static async around(
    entry: string,
    folders: readonly string[],
    limits: Limits,
  ): Promise<InputFolders> {
    const own = dirname(await realpath(entry).catch(() => entry));
    return InputFolders.of([own, ...folders], limits);
  }

  /** `name` is how the author calls the file. */
  async read(uri: string, name: string): Promise<InputText> {
    const file = filePath(uri, name);
    try {
      const real = await realpath(file);
      if (!this.#folders.some((folder) => isInside(real, folder))) throw outside(name);
      const { size } = await regularFile(real, name);
      if (size > this.#limits.textLength) throw tooLarge(name, this.#limits);
      return { file, uri: pathToFileURL(file).href, text: utf8Text(await readFile(real), name) };
    } catch (thrown) {
      throw thrown instanceof InputError ? thrown : unreadable(name, thrown);
    }
  }
}

/** Devices and pipes may never end. */
async function regularFile(file: string, name: string) {
  const stats = await stat(file);
  if (stats.isFile()) return stats;
  if (stats.isDirectory()) {
    throw new InputError('SW1001', `"${name}" is a folder.`, 'Name the file inside it.');
  }
  throw new InputError('SW1001', `"${name}" is not a regular file.`);
}

function outside(name: string): InputError {
  return new InputError(
    'SW2003',
    `"${name}" lies outside of the folders that may be read.`,
    "Move it into the description's folder, or list its folder in the configuration.",
  );
}

export function tooLarge(name: string, { textLength }: Limits): InputError {
  return new InputError('SW1010', `"${name}" is longer than ${textLength} characters.`);
}

function filePath(uri: string, name: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    throw new InputError('SW2006', `"${name}" cannot be the name of a file.`);
  }
}

function isInside(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path !== '' && path.split(sep)[0] !== '..' && !isAbsolute(path);
}

/** JSON is UTF-8 (RFC 8259, 8.1), and YAML nearly always. */
export function utf8Text(bytes: Uint8Array, name: string): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new InputError('SW1001', `"${name}" is no text in UTF-8.`, 'Save it in this encoding.');
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function unreadable(name: string, cause: unknown): InputError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError('SW1001', `There is no file "${name}".`, 'Check the path.');
  }
  return new InputError('SW1001', `"${name}" cannot be read (${code}).`);
}
