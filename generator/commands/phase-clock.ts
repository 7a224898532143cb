import type { Phase } from '../pipeline.js';

/** Measures phases that follow one another. */
export class PhaseClock {
  readonly #times = new Map<Phase, number>();
  readonly #onPhase: (phase: Phase) => void;
  #current: { readonly phase: Phase; readonly since: number } | undefined;

  constructor(onPhase: (phase: Phase) => void) {
    this.#onPhase = onPhase;
  }

  /** Ends the phase that runs and begins another. */
  readonly begin = (phase: Phase): void => {
    this.#end();
    this.#current = { phase, since: performance.now() };
    this.#onPhase(phase);
  };

  /** Ends the phase that runs; milliseconds of all. */
  times(): Readonly<Partial<Record<Phase, number>>> {
    this.#end();
    return Object.fromEntries(this.#times);
  }

  #end(): void {
    if (this.#current === undefined) return;
    const { phase, since } = this.#current;
    this.#times.set(phase, (this.#times.get(phase) ?? 0) + performance.now() - since);
    this.#current = undefined;
  }
}
