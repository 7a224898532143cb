/** What writing an output would do to its folder; finding out changes nothing. */
import type { Stats } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hashes, Manifest } from './manifest.js';
import { hashText, isMissing } from './manifest.js';
import { inFolder } from './output-path.js';

/** The files of an output by what would happen to them, each list in the order of the paths. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Files in the way that aren't as Specwright wrote them. */
  readonly foreign: readonly ForeignFile[];
  /** What stands there now, by path. */
  readonly present: Hashes;
}

export interface ForeignFile {
  readonly path: string;
  readonly reason: ForeignReason;
}

/**
 * `edited`: generated, then changed by hand. `unowned`: never generated. `symlink` and `obstacle`:
 * something stands there that isn't a plain file in plain folders.
 */
export type ForeignReason = 'edited' | 'unowned' | 'symlink' | 'obstacle';

/** Compares the wanted files with the folder; the manifest tells what Specwright wrote there. */
export async function findChanges(
  folder: string,
  wanted: Hashes,
  manifest: Manifest | undefined,
): Promise<Changes> {
  const owned = new Set([
    ...Object.keys(manifest?.files ?? {}),
    ...Object.keys(manifest?.pending ?? {}),
  ]);
  const paths = [...new Set([...Object.keys(wanted), ...owned])].sort();
  const found = await Promise.all(
    paths.map(async (file) => {
      const present = await lookAt(folder, file);
      return { path: file, present, ...compare(wanted[file], present, file, manifest) };
    }),
  );
  const having = (change: Comparison['change']): readonly string[] =>
    found.filter((one) => one.change === change).map((one) => one.path);
  return {
    added: having('added'),
    changed: having('changed'),
    removed: having('removed'),
    unchanged: having('unchanged'),
    foreign: found.flatMap(({ path: file, foreign }) =>
      foreign === undefined ? [] : [{ path: file, reason: foreign }],
    ),
    present: Object.fromEntries(
      found.flatMap(({ path: file, present }) =>
        present.kind === 'file' ? [[file, present.hash]] : [],
      ),
    ),
  };
}

/** Whether the folder holds exactly what it should. */
export function isUpToDate(changes: Changes): boolean {
  return changes.added.length + changes.changed.length + changes.removed.length === 0;
}

type Present =
  | { readonly kind: 'missing' }
  | { readonly kind: 'file'; readonly hash: string }
  | { readonly kind: 'symlink' | 'obstacle' };

interface Comparison {
  readonly change: 'added' | 'changed' | 'removed' | 'unchanged' | 'gone';
  readonly foreign?: ForeignReason;
}

function compare(
  wanted: string | undefined,
  present: Present,
  file: string,
  manifest: Manifest | undefined,
): Comparison {
  if (present.kind === 'missing') return { change: wanted === undefined ? 'gone' : 'added' };
  const change = wanted === undefined ? 'removed' : 'changed';
  if (present.kind !== 'file') return { change, foreign: present.kind };
  if (wanted === present.hash) return { change: 'unchanged' };
  const written = [manifest?.files[file], manifest?.pending?.[file]];
  if (written.includes(present.hash)) return { change };
  const isOwned = written.some((hash) => hash !== undefined);
  return { change, foreign: isOwned ? 'edited' : 'unowned' };
}

/** Looks at a file without following symbolic links below the folder. */
async function lookAt(folder: string, file: string): Promise<Present> {
  const target = inFolder(folder, file);
  const inside = path.relative(folder, target).split(path.sep);
  let current = folder;
  let stats: Stats | undefined;
  for (const name of inside) {
    current = path.join(current, name);
    stats = await lstat(current).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (stats === undefined) return { kind: 'missing' };
    if (stats.isSymbolicLink()) return { kind: 'symlink' };
    if (current !== target && !stats.isDirectory()) return { kind: 'obstacle' };
  }
  if (stats?.isFile() !== true) return { kind: 'obstacle' };
  return { kind: 'file', hash: hashText(await readFile(target, 'utf8')) };
}
