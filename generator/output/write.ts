/**
 * Brings an output folder up to date without ever leaving it half done: all texts are staged and
 * flushed first, then renamed into place, and the manifest tells at each moment which files are
 * Specwright's. A run that is killed leaves whole files; the next one goes on from there.
 */
import { mkdir, open, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { platform } from 'node:os';
import path from 'node:path';
import { diagnostic } from '../support/diagnostic-codes.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { DiagnosticError } from '../support/diagnostics.js';
import type { Changes, ForeignFile, ForeignReason } from './changes.js';
import { findChanges, isUpToDate } from './changes.js';
import type { GeneratedFiles } from './format.js';
import { withFolderLock } from './folder-lock.js';
import type { Manifest, Origin } from './manifest.js';
import {
  FORMER_MANIFEST_FILE,
  hashFiles,
  isMissing,
  MANIFEST_FILE,
  manifestText,
  readManifest,
} from './manifest.js';
import { inFolder } from './output-path.js';

export interface WriteOptions {
  /** Overwrite files that a person made or edited, and a damaged manifest. */
  readonly force?: boolean;
}

/** What is to stand in the folder afterwards, and what it was made from. */
export interface Output {
  readonly files: GeneratedFiles;
  readonly origin: Origin;
}

/** Makes the folder hold the files. Throws `DiagnosticError` and then leaves it as it was. */
export async function writeOutput(
  folder: string,
  output: Output,
  options: WriteOptions = {},
): Promise<Changes> {
  try {
    await mkdir(folder, { recursive: true });
    const target = await realpath(folder);
    return await withFolderLock(target, () => update(target, output, options));
  } catch (error) {
    throw isSystemError(error) ? systemFailure(folder, error) : error;
  }
}

async function update(folder: string, output: Output, options: WriteOptions): Promise<Changes> {
  const before = await previousManifest(folder, options);
  const after: Manifest = { ...output.origin, files: hashFiles(output.files) };
  const changes = await findChanges(folder, after.files, before);
  const obstacles = changes.foreign.filter(
    ({ reason }) => !options.force || reason === 'symlink' || reason === 'obstacle',
  );
  if (obstacles.length > 0) {
    throw new DiagnosticError(obstacles.map((file) => foreignFileDiagnostic(folder, file)));
  }
  const isRecorded = before !== undefined && manifestText(before) === manifestText(after);
  if (isUpToDate(changes) && isRecorded) return changes;

  const staging = await freshStaging(folder);
  try {
    await apply({ folder, staging, changes, files: output.files, after });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return changes;
}

interface Update {
  readonly folder: string;
  readonly staging: string;
  readonly changes: Changes;
  readonly files: GeneratedFiles;
  readonly after: Manifest;
}

async function apply(update: Update): Promise<void> {
  const { folder, staging, changes, files, after } = update;
  const written = [...changes.added, ...changes.changed];
  const staged = new Map<string, string>();
  for (const [index, file] of written.entries()) {
    const temporary = path.join(staging, String(index));
    await writeFlushed(temporary, files.get(file) ?? '');
    staged.set(file, temporary);
  }
  // From here on a killed run leaves new files beside old ones: both are Specwright's.
  await replaceManifest(update, { ...after, files: changes.present, pending: after.files });
  for (const [file, temporary] of staged) {
    const target = inFolder(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(temporary, target);
  }
  for (const file of changes.removed) await removeFile(folder, file);
  await flushFolders(folder, [...written, ...changes.removed]);
  await replaceManifest(update, after);
}

async function replaceManifest(update: Update, manifest: Manifest): Promise<void> {
  const temporary = path.join(update.staging, 'manifest');
  await writeFlushed(temporary, manifestText(manifest));
  await rename(temporary, path.join(update.folder, MANIFEST_FILE));
  await rm(path.join(update.folder, FORMER_MANIFEST_FILE), { force: true });
  await flushFolder(update.folder);
}

async function previousManifest(
  folder: string,
  options: WriteOptions,
): Promise<Manifest | undefined> {
  try {
    return await readManifest(folder);
  } catch (error) {
    if (options.force && error instanceof DiagnosticError) return undefined;
    throw error;
  }
}

const STAGING_FOLDER = '.specwright-staging';

/** An empty folder in the output (renames don't cross file systems); a killed run may have left one. */
async function freshStaging(folder: string): Promise<string> {
  const staging = path.join(folder, STAGING_FOLDER);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging);
  return staging;
}

async function writeFlushed(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes a file and the folders that it leaves empty. */
async function removeFile(folder: string, file: string): Promise<void> {
  const target = inFolder(folder, file);
  await rm(target, { force: true });
  for (
    let parent = path.dirname(target);
    parent !== folder && (await removeIfEmpty(parent));
    parent = path.dirname(parent)
  );
}

async function removeIfEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch {
    return false;
  }
}

/** Flushes the folders of the files, so that renames survive a power cut. */
async function flushFolders(folder: string, files: readonly string[]): Promise<void> {
  for (const parent of new Set(files.map((file) => path.dirname(inFolder(folder, file))))) {
    await flushFolder(parent);
  }
}

async function flushFolder(folder: string): Promise<void> {
  // Windows has no flush for folders.
  if (platform() === 'win32') return;
  const handle = await open(folder, 'r').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (handle === undefined) return;
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const FOREIGN: Readonly<
  Record<ForeignReason, { readonly message: string; readonly hint: string }>
> = {
  edited: {
    message: 'This generated file was edited by hand.',
    hint: 'Move the edit elsewhere and restore the file, or overwrite it with --force.',
  },
  unowned: {
    message: "This file stands in the way and wasn't generated by Specwright.",
    hint: 'Move it, choose another output folder, or overwrite it with --force.',
  },
  symlink: {
    message: 'A symbolic link stands in the way: the output could end up in another folder.',
    hint: 'Remove the link.',
  },
  obstacle: {
    message: 'Something that is no plain file stands in the way.',
    hint: 'Remove it or choose another output folder.',
  },
};

function foreignFileDiagnostic(folder: string, { path: file, reason }: ForeignFile): Diagnostic {
  const { message, hint } = FOREIGN[reason];
  const place = { file: inFolder(folder, file), line: 1, column: 1 };
  return diagnostic('SW6002', place, message, hint);
}

type SystemError = Error & { readonly code: string; readonly path?: string };

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  EROFS: 'the file system is read-only',
  EACCES: 'permission was denied',
  EPERM: 'the operation is not permitted',
  ENOENT: 'the folder vanished while it was being written',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
};

function systemFailure(folder: string, error: SystemError): DiagnosticError {
  const reason = REASONS[error.code] ?? error.message;
  const place = { file: error.path ?? folder, line: 1, column: 1 };
  const message = `The output can't be written: ${reason}.`;
  const hint = 'Mend that and run specwright generate again; it goes on where it stopped.';
  return new DiagnosticError([diagnostic('SW6003', place, message, hint)]);
}
