/** Time as the client sees it, so that a program (a test) can give it another. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `alarm` after so many milliseconds; the function that it returns calls that off. */
  schedule(milliseconds: number, alarm: () => void): () => void;
}

/** Timers take no more: longer ones would fire at once. */
const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  schedule: (milliseconds, alarm) => {
    const timer = setTimeout(alarm, Math.min(milliseconds, longestTimer));
    return () => clearTimeout(timer);
  },
};
