import type { Clock } from '../../templates/runtime/clock.js';

/** Time that passes when a test says so. */
export class FakeClock implements Clock {
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[] = [];
  readonly #alarms = new Set<{ readonly at: number; readonly alarm: () => void }>();
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
    return this.#alarms.size;
  }

  schedule(milliseconds: number, alarm: () => void): () => void {
    this.waits.push(milliseconds);
    if (this.#skips(milliseconds)) {
      this.#now += milliseconds;
      queueMicrotask(alarm);
      return () => undefined;
    }
    const entry = { at: this.#now + milliseconds, alarm };
    this.#alarms.add(entry);
    return () => this.#alarms.delete(entry);
  }

  /** Lets time pass, and wakes those whose time has come. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const entry of this.#alarms) {
      if (entry.at > this.#now) continue;
      this.#alarms.delete(entry);
      entry.alarm();
    }
  }
}

/** A clock on which retries follow at once; limits of an hour and more still hold. */
export function hastyClock(): FakeClock {
  return new FakeClock((milliseconds) => milliseconds < hour);
}

export const hour = 3_600_000;
