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
  | { readonly kind: 'string' }
  | { readonly kind: 'unixTime' }
  | { readonly kind: 'dateTime' }
  | { readonly kind: 'date' }
  | { readonly kind: 'binary' }
  | ConvertedShape
  | LiteralShape
  | ArrayShape
  | ObjectShape
  | UnionShape
  | LazyShape;

/** Values that aren't in code what JSON has; `converted-shape.ts` has them. */
export interface ConvertedShape {
  readonly kind: 'converted';
  /** What stands for one in JSON. */
  readonly json: 'number' | 'string';
  /** The value of a text; undefined where it isn't of this shape. */
  readonly read: (text: string) => unknown;
}

/** One of these values: text is read as the value whose text it is. */
export interface LiteralShape {
  readonly kind: 'literal';
  readonly values: readonly (string | number | boolean | null)[];
}

export interface ArrayShape {
  readonly kind: 'array';
  readonly items: Shape;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly properties: Shapes;
  /** What names beside `properties` hold; absent where the schema doesn't know them. */
  readonly additional?: Shape;
}

/** The first branch that fits the text wins. */
export interface UnionShape {
  readonly kind: 'union';
  readonly of: readonly Shape[];
}

/** A shape that is made when it is first needed, so that it may contain itself. */
export interface LazyShape {
  readonly kind: 'lazy';
  readonly shape: () => Shape;
}

/** Shapes by property name. */
export interface Shapes {
  readonly [name: string]: Shape;
}

/** No type is known: text stays text. */
export const any: Shape = { kind: 'any' };
export const nothing: Shape = { kind: 'null' };
export const boolean: Shape = { kind: 'boolean' };
export const integer: Shape = { kind: 'integer' };
export const number: Shape = { kind: 'number' };
export const string: Shape = { kind: 'string' };
/** A point in time as integer seconds since the epoch; a `Date` is written so too. */
export const unixTime: Shape = { kind: 'unixTime' };
/** RFC 3339 text; a `Date` is written so too. */
export const dateTime: Shape = { kind: 'dateTime' };
/** RFC 3339 full-date; of a `Date` its day in UTC. */
export const date: Shape = { kind: 'date' };
/** Bytes: a Blob, a File, a byte array or a stream. */
export const binary: Shape = { kind: 'binary' };

export function oneOf(...values: LiteralShape['values']): Shape {
  return { kind: 'literal', values };
}

export function array(items: Shape): Shape {
  return { kind: 'array', items };
}

export function object(properties: Shapes, additional?: Shape): Shape {
  return additional === undefined
    ? { kind: 'object', properties }
    : { kind: 'object', properties, additional };
}

/** An object whose names are data. */
export function map(values: Shape): Shape {
  return { kind: 'object', properties: {}, additional: values };
}

export function union(...of: readonly Shape[]): Shape {
  return { kind: 'union', of };
}

export function lazy(make: () => Shape): Shape {
  let made: Shape | undefined;
  return { kind: 'lazy', shape: () => (made ??= make()) };
}

/** A shape that isn't lazy. */
export type ResolvedShape = Exclude<Shape, LazyShape>;

/** The shape behind a lazy one. */
export function resolved(shape: Shape): ResolvedShape {
  let current = shape;
  while (current.kind === 'lazy') current = current.shape();
  return current;
}

/** The branches of a union, those of inner unions among them; any other shape is its own branch. */
export function branches(shape: Shape): readonly ResolvedShape[] {
  const known = resolved(shape);
  if (known.kind !== 'union') return [known];
  return known.of.every(isPlainBranch) ? known.of : known.of.flatMap(branches);
}

function isPlainBranch(shape: Shape): shape is ResolvedShape {
  return shape.kind !== 'union' && shape.kind !== 'lazy';
}

/** The shape of a member of an object; undefined where the object doesn't know the name. */
export function propertyShape(shape: ObjectShape, name: string): Shape | undefined {
  return Object.hasOwn(shape.properties, name) ? shape.properties[name] : shape.additional;
}
