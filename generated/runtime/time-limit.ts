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
  const { clock, milliseconds, signal: outer } = limit;
  const inner = new AbortController();
  const timer = new AbortController();
  let stays = false;
  const abort = (): void => inner.abort(limit.aborted(outer?.reason));
  const ended = new Promise<never>((_resolve, reject) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the limit says what to reject with
    inner.signal.addEventListener('abort', () => reject(inner.signal.reason), { once: true });
  });
  if (outer?.aborted === true) abort();
  else outer?.addEventListener('abort', abort, { once: true });
  if (milliseconds !== undefined) {
    clock.sleep(milliseconds, timer.signal).then(
      () => inner.abort(limit.timedOut()),
      () => undefined,
    );
  }
  const done = inner.signal.aborted
    ? ended
    : Promise.race([ended, work(inner.signal, () => (stays = true))]);
  return done.finally(() => {
    timer.abort();
    if (!stays) outer?.removeEventListener('abort', abort);
  });
}
