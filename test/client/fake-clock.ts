import type { Clock } from '../../templates/runtime/clock.js';

/** Time that passes when a test says so. */
export class FakeClock implements Clock {
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[] = [];
  readonly #sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  readonly #skips: (milliseconds: number) => boolean;
  #now = Date.UTC(2030, 0, 1);

  /** `skips`: the waits that are over at once, as though their time had passed. */
  constructor(skips: (milliseconds: number) => boolean = () => false) {
    this.#skips = skips;
  }

  now(): number {
    return this.#now;
  }

  /** How many waits are under way. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.waits.push(milliseconds);
    if (this.#skips(milliseconds)) {
      this.#now += milliseconds;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const sleeper = { until: this.#now + milliseconds, wake: resolve };
      this.#sleepers.add(sleeper);
      signal.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper);
        reject(new Error('woken early'));
      });
    });
  }

  /** Lets time pass, and wakes those whose time has come. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const sleeper of this.#sleepers) {
      if (sleeper.until > this.#now) continue;
      this.#sleepers.delete(sleeper);
      sleeper.wake();
    }
  }
}

/** A clock on which retries follow at once; limits of an hour and more still hold. */
export function hastyClock(): FakeClock {
  return new FakeClock((milliseconds) => milliseconds < hour);
}

export const hour = 3_600_000;
