/**
 * The shape of a value on the wire, as `templates/runtime/shape.ts` has it, before it is printed.
 * `name` is the constant of the runtime that stands for a plain shape.
 */
export type WireShape =
  | { readonly kind: 'plain'; readonly name: PlainShape }
  | { readonly kind: 'literal'; readonly values: readonly LiteralValue[] }
  | { readonly kind: 'array'; readonly items: WireShape }
  | ObjectWireShape
  | { readonly kind: 'union'; readonly of: readonly WireShape[] }
  /** A shape with a constant of its own. */
  | { readonly kind: 'named'; readonly name: string };

export interface ObjectWireShape {
  readonly kind: 'object';
  readonly properties: ReadonlyMap<string, WireShape>;
  readonly additional: WireShape | undefined;
}

export type PlainShape =
  | 'any'
  | 'nothing'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'string'
  | 'unixTime'
  | 'dateTime'
  | 'date'
  | 'binary'
  | ConvertedShape;

/** Shapes of values that aren't in code what JSON has. */
export type ConvertedShape = (typeof CONVERTED)[number];
const CONVERTED = ['bigint', 'decimal', 'unixTimeDate', 'dateTimeDate'] as const;

export type LiteralValue = string | number | boolean | null;

export function plain(name: PlainShape): WireShape {
  return { kind: 'plain', name };
}

export function isConverted(shape: WireShape): boolean {
  return shape.kind === 'plain' && CONVERTED.some((name) => name === shape.name);
}

export const ANY = plain('any');

export function isAny(shape: WireShape): boolean {
  return shape.kind === 'plain' && shape.name === 'any';
}

/** One shape for several: inner unions flat, each branch once, nothing but `any` beside `any`. */
export function unionOf(shapes: readonly WireShape[]): WireShape {
  const flat = shapes.flatMap((shape) => (shape.kind === 'union' ? shape.of : [shape]));
  const [first] = flat;
  if (first !== undefined && flat.length === 1) return first;
  if (flat.some(isAny)) return ANY;
  const byKey = new Map(flat.map((shape) => [keyOf(shape), shape]));
  const hasString = byKey.has(keyOf(plain('string')));
  const branches = [...byKey.values()].filter((shape) => !(hasString && isText(shape)));
  const [only = ANY] = branches;
  return branches.length < 2 ? only : { kind: 'union', of: branches };
}

/** Outside of a union a choice of texts is but a text. */
export function standalone(shape: WireShape): WireShape {
  return isText(shape) && shape.values.length > 1 ? plain('string') : shape;
}

function isText(shape: WireShape): shape is Extract<WireShape, { kind: 'literal' }> {
  return shape.kind === 'literal' && shape.values.every((value) => typeof value === 'string');
}

/** Both sets of properties; one that both have may be either. */
export function mergeObjects(left: ObjectWireShape, right: ObjectWireShape): ObjectWireShape {
  const properties = new Map(left.properties);
  for (const [name, shape] of right.properties) {
    const known = properties.get(name);
    properties.set(name, known === undefined || isAny(known) ? shape : unionOf([known, shape]));
  }
  return { kind: 'object', properties, additional: left.additional ?? right.additional };
}

/** The shapes that a shape is made of, names not followed. */
export function partsOf(shape: WireShape): readonly WireShape[] {
  switch (shape.kind) {
    case 'array':
      return [shape.items];
    case 'object':
      return [
        ...shape.properties.values(),
        ...(shape.additional === undefined ? [] : [shape.additional]),
      ];
    case 'union':
      return shape.of;
    default:
      return [];
  }
}

const KEYS = new WeakMap<WireShape, string>();

/** The same text for equal shapes. */
function keyOf(shape: WireShape): string {
  const known = KEYS.get(shape);
  if (known !== undefined) return known;
  const key = writtenKey(shape);
  KEYS.set(shape, key);
  return key;
}

function writtenKey(shape: WireShape): string {
  switch (shape.kind) {
    case 'plain':
      return shape.name;
    case 'named':
      return `@${shape.name}`;
    case 'literal':
      return JSON.stringify(shape.values);
    case 'array':
      return `array of ${keyOf(shape.items)}`;
    case 'union':
      return `(${shape.of.map(keyOf).join(' | ')})`;
    case 'object': {
      const members = [...shape.properties].map(
        ([name, part]) => `${JSON.stringify(name)}: ${keyOf(part)}`,
      );
      const rest = shape.additional === undefined ? '' : `, ...${keyOf(shape.additional)}`;
      return `{ ${members.join(', ')}${rest} }`;
    }
  }
}
