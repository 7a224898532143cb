import type { Schema } from '../../model/schema.js';
import type { Condition } from './condition.js';
import type { Place } from './place.js';
import type { Step } from './step.js';

/** A branch of a union, ready to be printed. */
export interface Branch {
  readonly schema: Schema;
  readonly place: Place;
  readonly condition: Condition;
  readonly steps: readonly Step[];
}
