import type { Code } from '../code.js';
import { ALWAYS, NEVER } from './condition.js';
import type { Condition } from './condition.js';

/**
 * One step of judging a value. The same steps are printed twice: as a test that ends at the first
 * fault, and as an explanation that reports every fault. So the two can't disagree.
 */
export type Step = Check | Gate | Guard | Delegation | Abridged | Declaration | Loop;

/** Code that is made when it is printed, so that what isn't printed imports nothing. */
export type LateCode = () => Code;

/** A condition that must hold; `issue` is the call that reports the fault. */
export interface Check {
  readonly kind: 'check';
  readonly passes: Condition;
  readonly issue: LateCode;
}

/** A check without which the further steps make no sense: the type before the length. */
export interface Gate {
  readonly kind: 'gate';
  readonly passes: Condition;
  readonly issue: LateCode;
  readonly steps: readonly Step[];
  /** Whether the further steps fail by themselves where the gate does, so a test can do without. */
  readonly isImplied: boolean;
}

/** Steps that matter only where a condition holds. */
export interface Guard {
  readonly kind: 'guard';
  readonly when: Condition;
  /** The steps do no harm where the condition fails, and it costs more: tests ask it last. */
  readonly isLate?: true;
  readonly steps: readonly Step[];
}

/** What another function judges. */
export interface Delegation {
  readonly kind: 'delegation';
  readonly passes: Condition;
  /** Statement by which it explains. */
  readonly explanation: LateCode;
}

/** What a test has written out, and an explanation leaves to a function. */
export interface Abridged {
  readonly kind: 'abridged';
  readonly steps: readonly Step[];
  /** Statement by which it explains. */
  readonly explanation: LateCode;
}

/** Names that later steps use. */
export interface Declaration {
  readonly kind: 'declaration';
  readonly statement: LateCode;
}

/** Steps for each part of the value. `head` is `for (…)`. */
export interface Loop {
  readonly kind: 'loop';
  readonly head: Code;
  readonly steps: readonly Step[];
}

export function check(passes: Condition, issue: LateCode): Check {
  return { kind: 'check', passes, issue };
}

export function gate(
  passes: Condition,
  issue: LateCode,
  steps: readonly Step[],
  isImplied = false,
): Gate {
  return { kind: 'gate', passes, issue, steps, isImplied };
}

/** Nothing where there are no steps to guard. */
export function guard(when: Condition, steps: readonly Step[]): readonly Step[] {
  if (when === ALWAYS) return steps;
  return steps.length === 0 || when === NEVER ? [] : [{ kind: 'guard', when, steps }];
}

/** A guard that tests ask last. */
export function lateGuard(when: Condition, steps: readonly Step[]): readonly Step[] {
  return steps.length === 0 ? [] : [{ kind: 'guard', when, steps, isLate: true }];
}
