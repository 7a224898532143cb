import type { Schema } from '../schema.js';
import type { Difference, Direction } from './change.js';
import type { Pairs } from './pairs.js';

/** Where something stands in the messages of an operation. */
export interface Place {
  readonly direction: Direction;
  /** `body`, `query`, `200.headers`; empty for the message as a whole. */
  readonly location: string;
}

export type PlacedDifference = Difference & Place;

/** Two schemas for the same place. */
export interface SchemaPair extends Place {
  readonly before: Schema;
  readonly after: Schema;
}

/** What sets two messages, or parts of them, apart: at once, and by their schemas. */
export interface MessageDifference {
  readonly differences: readonly PlacedDifference[];
  readonly schemas: readonly SchemaPair[];
}

export function combined(all: readonly MessageDifference[]): MessageDifference {
  return {
    differences: all.flatMap(({ differences }) => differences),
    schemas: all.flatMap(({ schemas }) => schemas),
  };
}

/** Compares the things of two lists: `change` says that one came or went. */
export function compareLists<T>(
  { pairs, removed, added }: Pairs<T>,
  change: (action: 'added' | 'removed', thing: T) => PlacedDifference,
  compare: (before: T, after: T) => MessageDifference,
): MessageDifference {
  return combined([
    {
      differences: [
        ...removed.map((thing) => change('removed', thing)),
        ...added.map((thing) => change('added', thing)),
      ],
      schemas: [],
    },
    ...pairs.map(([before, after]) => compare(before, after)),
  ]);
}
