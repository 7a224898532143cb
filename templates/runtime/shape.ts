/**
 * The shape of a value on a textual wire: what an encoder needs to write it as text and a decoder
 * to read it back. It is less than a schema: constraints are the validators' work.
 */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'number' }
  /** An integer kept as bigint. */
  | { readonly kind: 'bigint' }
  | { readonly kind: 'string' }
  /** A point in time as integer seconds since the epoch; a `Date` is taken too. */
  | { readonly kind: 'unixTime' }
  /** RFC 3339 text; a `Date` is taken too. */
  | { readonly kind: 'dateTime' }
  /** Bytes: a Blob, a File, a stream or a byte array. */
  | { readonly kind: 'binary' }
  /** One of these values: text is read as the value whose text it is. */
  | { readonly kind: 'literal'; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: 'array'; readonly items: Shape }
  | {
      readonly kind: 'object';
      readonly properties: { readonly [name: string]: Shape };
      /** What names beside `properties` hold; absent where the schema doesn't know them. */
      readonly additional?: Shape;
    }
  /** The first branch that fits the text wins. */
  | { readonly kind: 'union'; readonly of: readonly Shape[] }
  /** A shape that contains itself. */
  | { readonly kind: 'lazy'; readonly shape: () => Shape };
