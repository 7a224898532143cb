/** What Specwright wrote into an output folder and from what: decides which files are its own. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError } from '../support/diagnostics.js';
import { isOutputPath } from './output-path.js';

/** Name of the manifest in the output folder. */
export const MANIFEST_FILE = '.specwright-manifest';
/** What it was called when formatters took it for a file of the project: still read, then replaced. */
export const FORMER_MANIFEST_FILE = '.specwright.json';

/** Hashes by name: lower-case hexadecimal SHA-256. */
export type Hashes = Readonly<Record<string, string>>;

/** What decides the output; equal origins give equal output. */
export interface Origin {
  /** Version of Specwright. */
  readonly specwright: string;
  /** Hash of the options. */
  readonly options: string;
  /** Files of the description, relative to the folder of the first one, and their hashes. */
  readonly inputs: Hashes;
}

export interface Manifest extends Origin {
  /** The files of the output. */
  readonly files: Hashes;
  /** Files of a run that hasn't finished: it owned them too. */
  readonly pending?: Hashes;
}

/** Hash of a text; line ends don't count, since git may change them. */
export function hashText(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

export function hashFiles(files: ReadonlyMap<string, string>): Hashes {
  return Object.fromEntries([...files].map(([file, text]) => [file, hashText(text)]));
}

/** The manifest of a folder, undefined where there is none. Throws `DiagnosticError`. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  for (const name of [MANIFEST_FILE, FORMER_MANIFEST_FILE]) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (text !== undefined) return soundManifest(text, file);
  }
  return undefined;
}

function soundManifest(text: string, file: string): Manifest {
  const manifest = parseManifest(text);
  if (manifest !== undefined) return manifest;
  const message = 'The manifest of the output is damaged.';
  const hint =
    'Restore it from version control, or run specwright generate --force to write it anew.';
  throw new DiagnosticError([diagnostic('SW6001', { file, line: 1, column: 1 }, message, hint)]);
}

export function manifestText(manifest: Manifest): string {
  const { specwright, options, inputs, files, pending } = manifest;
  const ordered = {
    specwright,
    options,
    inputs: sorted(inputs),
    files: sorted(files),
    ...(pending === undefined ? {} : { pending: sorted(pending) }),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** Whether an error says that a file or folder isn't there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isManifest(value) ? value : undefined;
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  // Any object may be asked for its members; each is checked.
  const { specwright, options, inputs, files, pending } = value as Partial<Record<string, unknown>>;
  return (
    typeof specwright === 'string' &&
    typeof options === 'string' &&
    isHashes(inputs) &&
    isFileHashes(files) &&
    (pending === undefined || isFileHashes(pending))
  );
}

function isHashes(value: unknown): value is Hashes {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((hash) => typeof hash === 'string')
  );
}

/** A manifest may have been tampered with: its paths must not lead elsewhere. */
function isFileHashes(value: unknown): value is Hashes {
  return isHashes(value) && Object.keys(value).every(isOutputPath);
}

/** By code units, so that no locale changes the text. */
function sorted(hashes: Hashes): Hashes {
  return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
