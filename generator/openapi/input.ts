import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError, InputFolders, type InputText } from './input-files.js';
import { isRemote, RemoteOrigins, type RemoteOptions } from './input-remote.js';
import type { Limits } from './limits.js';

export interface InputOptions {
  /** What relative inputs are relative to; the current folder by default. */
  readonly cwd?: string;
  /** Folders, besides the description's own, that `$ref` may read from. */
  readonly folders?: readonly string[];
  readonly remote?: RemoteOptions;
  /** The text of the input `-`. */
  readonly stdin?: () => Promise<string>;
}

/** Everything that a description may be read from. */
export interface Input {
  readonly entry: InputText;
  /**
   * Reads what a reference calls `name`, in a document that is called `from`. Throws InputError
   * for whatever may not be read, or can't.
   */
  read(uri: string, name: string, from: string): Promise<InputText>;
}

/** Opens a file, a folder with a description in it, an address, or `-`. Throws InputError. */
export async function openInput(
  input: string,
  options: InputOptions,
  limits: Limits,
): Promise<Input> {
  const cwd = resolve(options.cwd ?? '.');
  const remote = remoteFor(input, options.remote, limits);
  if (isRemote(input)) {
    const folders = await InputFolders.of(options.folders ?? [], limits);
    return { entry: await remote.read(input, input), read: reader(folders, remote) };
  }
  const file = input === '-' ? join(cwd, 'stdin') : await entryFile(resolve(cwd, input), input);
  const folders = await InputFolders.around(file, options.folders ?? [], limits);
  const uri = pathToFileURL(file).href;
  const entry =
    input === '-'
      ? { file: '<stdin>', uri, text: (await options.stdin?.()) ?? '' }
      : await folders.read(uri, input);
  return { entry, read: reader(folders, remote) };
}

/** Whoever gives an address to read means its origin to be read. */
export function remoteFor(
  input: string,
  { origins = [], ...options }: Partial<RemoteOptions> = {},
  limits: Limits,
): RemoteOrigins {
  return new RemoteOrigins(
    { ...options, origins: isRemote(input) ? [...origins, input] : origins },
    limits,
  );
}

function reader(folders: InputFolders, remote: RemoteOrigins): Input['read'] {
  return async (uri, name, from) => {
    if (isRemote(uri)) return await remote.read(uri, name);
    if (!uri.startsWith('file:')) {
      throw new InputError('SW2004', `"${name}" is neither a file nor an address of the web.`);
    }
    if (isRemote(from)) {
      const message = `"${name}" is a file, which a document of the web may not refer to.`;
      throw new InputError('SW2003', message);
    }
    return await folders.read(uri, name);
  };
}

const ENTRY_NAMES = ['openapi', 'swagger', 'index'].flatMap((stem) =>
  ['yaml', 'yml', 'json'].map((extension) => `${stem}.${extension}`),
);

/** The file itself; in a folder, the one that descriptions usually begin with. */
async function entryFile(path: string, name: string): Promise<string> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isDirectory()) return path;
  const files = (await readdir(path)).filter((file) => /\.(?:ya?ml|json)$/.test(file));
  const entry = ENTRY_NAMES.find((known) => files.includes(known)) ?? files[0];
  if (entry !== undefined && (files.length === 1 || ENTRY_NAMES.includes(entry))) {
    return join(path, entry);
  }
  const hint =
    files.length === 0
      ? 'Put an openapi.yaml there.'
      : `Name the file that it begins with: ${files.slice(0, 5).join(', ')}.`;
  throw new InputError('SW1001', `The folder "${name}" has no openapi.yaml.`, hint);
}
