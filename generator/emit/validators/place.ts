import type { JsonType, Schema } from '../../model/schema.js';
import type { Code } from '../code.js';
import type { LocalNames } from './local-names.js';
import type { PropertyReads } from './property-reads.js';

/** Where a value is being judged: in which function, under which name. */
export interface Place {
  /** The name that holds the value. */
  readonly value: Code;
  /** The schema that the function is for; locations are told from there. */
  readonly root: Schema;
  /** Code of the key under which the value stands in the function's own one; else it is that one. */
  readonly key?: Code;
  /** The location that the key stands for by itself: `/properties/name`. */
  readonly keyLocation?: string;
  readonly names: LocalNames;
  /** What functions for parts of the value are named after: `CreditGrantPrices`. */
  readonly stem: string;
  /** Whether the function counts how deep it is. */
  readonly isRecursive: boolean;
  /** Set where the value is known to be an object. */
  readonly reads?: PropertyReads;
  /** The property because of which the schema judges the value: `dependentSchemas`. */
  readonly beside?: string;
  /** The only types that the value can have, as it is known by now; absent where nothing is. */
  readonly known?: readonly JsonType[];
}

/** The place of a part of the value. */
export function partPlace(
  place: Place,
  part: Required<Pick<Place, 'value' | 'key' | 'stem'>> & Pick<Place, 'keyLocation' | 'known'>,
): Place {
  const { root, names, isRecursive, beside } = place;
  return { root, names, isRecursive, ...(beside === undefined ? {} : { beside }), ...part };
}
