/** What an output is made from, and whether it still is. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hashes, Manifest, Origin } from './manifest.js';
import { hashText } from './manifest.js';

/** The origin of an output that is made from these texts by these options. */
export function originOf(options: {
  readonly version: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Path or address to text, the entry first. */
  readonly inputs: ReadonlyMap<string, string>;
}): Origin {
  const [entry = ''] = options.inputs.keys();
  return {
    specwright: options.version,
    options: hashOptions(options.options),
    inputs: Object.fromEntries(
      [...options.inputs].map(([file, text]) => [inputName(file, entry), hashText(text)]),
    ),
  };
}

/** Whether a manifest was made from these options and files, as they stand now. */
export async function isMadeFrom(
  manifest: Manifest,
  made: {
    readonly version: string;
    readonly options: Readonly<Record<string, unknown>>;
    readonly entry: string;
  },
): Promise<boolean> {
  return (
    manifest.pending === undefined &&
    manifest.specwright === made.version &&
    manifest.options === hashOptions(made.options) &&
    Object.hasOwn(manifest.inputs, inputName(made.entry, made.entry)) &&
    (await areCurrent(manifest.inputs, path.dirname(made.entry)))
  );
}

/** Absolute paths of the files that an output was made from; what came from the web is left out. */
export function inputFiles({ inputs }: Origin, entry: string): readonly string[] {
  const folder = path.dirname(entry);
  const names = Object.keys(inputs).filter((name) => !isAddress(name));
  return names.map((name) => path.resolve(folder, name));
}

/** Addresses of all that an output is made from on the web, where its entry may have moved. */
export function remoteInputs(origin: Origin | undefined, entry: string): ReadonlySet<string> {
  return new Set([entry, ...Object.keys(origin?.inputs ?? {})].filter(isAddress));
}

async function areCurrent(inputs: Hashes, folder: string): Promise<boolean> {
  const current = await Promise.all(
    Object.entries(inputs).map(async ([name, hash]) => {
      // What a server answers today is known only by asking it.
      if (isAddress(name)) return false;
      const text = await readFile(path.resolve(folder, name), 'utf8').catch(() => undefined);
      return text !== undefined && hashText(text) === hash;
    }),
  );
  return current.every(Boolean);
}

function hashOptions(options: Readonly<Record<string, unknown>>): string {
  return hashText(JSON.stringify(options));
}

/** Relative to the entry's folder: the same wherever the project lies. */
function inputName(file: string, entry: string): string {
  if (isAddress(file)) return file;
  return path.relative(path.dirname(entry), file).replaceAll(path.sep, '/');
}

/** Whether an input is on the web. */
export function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file);
}
