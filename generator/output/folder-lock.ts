import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError } from '../support/diagnostics.js';

const LOCK_FOLDER = '.specwright-lock';

/** Milliseconds. A writing takes far less than `STALE`, so an older lock is a dead run's. */
const STALE = 5_000;
const PATIENCE = 30_000;
const PAUSE = 50;

/** Does the work while no other run writes to the folder; waits for a run that does. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const release = await acquire(folder);
  try {
    return await work();
  } finally {
    // The folder may have vanished meanwhile, and the lock with it.
    await release().catch(() => undefined);
  }
}

async function acquire(folder: string): Promise<() => Promise<void>> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const release = await tryToAcquire(folder);
    if (release !== undefined) return release;
    if (Date.now() > deadline) throw lockedError(folder);
    await setTimeout(PAUSE);
  }
}

/** Undefined where another run has the lock. */
async function tryToAcquire(folder: string): Promise<(() => Promise<void>) | undefined> {
  try {
    return await lockfile.lock(folder, {
      lockfilePath: path.join(folder, LOCK_FOLDER),
      stale: STALE,
      // Only where the folder vanished: then the writing itself fails and says so.
      onCompromised: () => undefined,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
    throw error;
  }
}

function lockedError(folder: string): DiagnosticError {
  const message = 'Another run of Specwright is writing to this output.';
  const hint = `Wait until it is done. If none runs, remove the folder ${LOCK_FOLDER} in it.`;
  return new DiagnosticError([
    diagnostic('SW6004', { file: folder, line: 1, column: 1 }, message, hint),
  ]);
}
