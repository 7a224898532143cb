/** How values of some formats look in code, where the types of JSON would lose or hide something. */
import type { JsonType, Representation, Schema } from './schema.js';
import type { SchemaDraft } from './schema-graph.js';

/** What the config says of formats. */
export interface FormatOptions {
  /** Integers of `int64` and `uint64`: numbers (exact to 2^53, default) or `bigint`. */
  readonly int64?: 'number' | 'bigint';
  /** Numbers of `decimal`: numbers (default), or `string`, which keeps every digit. */
  readonly decimal?: 'number' | 'string';
  /** Points in time, `date-time` and `unix-time`: as they are written (default) or `Date`. */
  readonly time?: 'plain' | 'Date';
}

/** Marks a schema whose values aren't in code what they are in JSON. */
export function applyFormats(draft: SchemaDraft, options: FormatOptions): void {
  const representation = representationOf(draft, options);
  if (representation !== undefined) draft.representation = representation;
}

/** Only where the type is certain: values that are listed or mixed stay as they are written. */
function representationOf(
  { types, format, constant, enumeration }: Schema,
  { int64, decimal, time }: FormatOptions,
): Representation | undefined {
  if (constant !== undefined || enumeration !== undefined) return undefined;
  const [type, ...others] = types?.filter((each) => each !== 'null') ?? [];
  if (type === undefined || others.length > 0) return undefined;
  const isNumber = NUMBERS.includes(type);
  switch (format) {
    case 'int64':
    case 'uint64':
      return isNumber && int64 === 'bigint' ? 'bigint' : undefined;
    case 'decimal':
      return isNumber && decimal === 'string' ? 'decimal' : undefined;
    case 'unix-time':
      return isNumber && time === 'Date' ? 'Date' : undefined;
    case 'date-time':
      return type === 'string' && time === 'Date' ? 'Date' : undefined;
    default:
      return undefined;
  }
}

const NUMBERS: readonly JsonType[] = ['integer', 'number'];
