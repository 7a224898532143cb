import type { Clock } from './clock.js';

/** What may end a piece of work before it is done. */
export interface TimeLimit {
  readonly clock: Clock;
  /** Aborting it aborts the work. */
  readonly signal: AbortSignal | undefined;
  /** What to reject with once `signal` is aborted. */
  readonly aborted: (reason: unknown) => unknown;
  readonly milliseconds: number | undefined;
  /** What to reject with after `milliseconds`. */
  readonly timedOut: () => unknown;
}

/**
 * Runs `work` under a limit. Rejects as soon as the limit is reached, whether or not the work
 * listens to the signal that it gets. That signal stays bound to `limit.signal` afterwards if the
 * work asks for it with `stay` (a stream that is still being read).
 */
export function withinLimit<T>(
  limit: TimeLimit,
  work: (signal: AbortSignal, stay: () => void) => Promise<T>,
): Promise<T> {
  const { signal: outer } = limit;
  const inner = new AbortController();
  return new Promise<T>((resolve, reject) => {
    let stays = false;
    const finish = (): void => {
      callOff?.();
      if (!stays) outer?.removeEventListener('abort', abort);
    };
    const end = (reason: unknown): void => {
      reject(reason);
      inner.abort(reason);
      finish();
    };
    const abort = (): void => end(limit.aborted(outer?.reason));
    const callOff =
      limit.milliseconds === undefined
        ? undefined
        : limit.clock.schedule(limit.milliseconds, () => end(limit.timedOut()));
    if (outer?.aborted === true) return abort();
    outer?.addEventListener('abort', abort, { once: true });
    work(inner.signal, () => (stays = true))
      .finally(finish)
      .then(resolve, reject);
  });
}

/** Waits for so long, or until `signal` is aborted; then rejects with its reason. */
export function sleep(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const callOff = clock.schedule(milliseconds, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    const stop = (): void => {
      callOff();
      reject(signal?.reason);
    };
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
