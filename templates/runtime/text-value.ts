import { branches, resolved } from './shape.js';
import type { ResolvedShape, Shape } from './shape.js';
import { Inexpressible } from './wire-error.js';

/** The text of a primitive value; `null` has none of its own and becomes empty text. */
export function writeText(shape: Shape, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Inexpressible(`${value} has no text form`);
    return String(value);
  }
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value === null) return '';
  if (value instanceof Date) return writeDate(shape, value);
  throw new Inexpressible(`${describe(value)} where the style has room for one plain value only`);
}

/** Whether a value has parts, so that a style must say how to write them. */
export function isCompound(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return !(value instanceof Date || value instanceof Blob || ArrayBuffer.isView(value));
}

/** The text of a date, as the shape's format has it: RFC 3339 unless it says otherwise. */
function writeDate(shape: Shape, value: Date): string {
  const time = value.getTime();
  if (Number.isNaN(time)) throw new Inexpressible('an invalid Date');
  for (const branch of branches(shape)) {
    const kind = branch.kind === 'converted' ? CONVERTED[branch.json] : branch.kind;
    if (kind === 'dateTime') break;
    if (kind === 'date') return value.toISOString().slice(0, 10);
    if (SECONDS.has(kind)) return String(Math.floor(time / 1000));
  }
  return value.toISOString();
}

const SECONDS: ReadonlySet<Shape['kind']> = new Set(['unixTime', 'integer', 'number']);
const CONVERTED = { number: 'unixTime', string: 'dateTime' } as const;

/** The value of a text; text that doesn't fit the shape stays text, for the validator to reject. */
export function readText(shape: Shape, text: string): unknown {
  const value = parseText(shape, text);
  return value === UNFIT ? text : value;
}

/** Whether text can be a value of the shape. */
export function fitsText(shape: Shape, text: string): boolean {
  return parseText(shape, text) !== UNFIT;
}

const UNFIT = Symbol('unfit');

function parseText(shape: Shape, text: string): unknown {
  const known = resolved(shape);
  switch (known.kind) {
    case 'integer':
    case 'unixTime':
      return parseInteger(text);
    case 'number':
      return parseNumber(text);
    case 'converted':
      return known.read(text) ?? UNFIT;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : UNFIT;
    case 'null':
      return text === '' ? null : UNFIT;
    case 'literal':
      return parseLiteral(known.values, text);
    case 'union':
      return parseUnion(branches(known), text);
    case 'array':
    case 'object':
      return UNFIT;
    default:
      return text;
  }
}

/** An integer is its digits (`1e3` and `1.0` are none). Beyond 2^53 it stays text: nothing is lost. */
const INTEGER = /^-?(?:0|[1-9]\d*)$/;

function parseInteger(text: string): unknown {
  const value = INTEGER.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : UNFIT;
}

/** Numbers as JSON writes them (RFC 8259, 6). */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?$/;

function parseNumber(text: string): unknown {
  const value = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : UNFIT;
}

function parseLiteral(
  values: readonly (string | number | boolean | null)[],
  text: string,
): unknown {
  const value = values.find((candidate) => (candidate === null ? '' : String(candidate)) === text);
  return value === undefined ? UNFIT : value;
}

/** Empty text is how null is written: it is read so, unless empty text is a value of its own. */
function parseUnion(shapes: readonly ResolvedShape[], text: string): unknown {
  if (text === '') {
    if (shapes.some((shape) => shape.kind === 'literal' && shape.values.includes(''))) return '';
    if (shapes.some((shape) => shape.kind === 'null')) return null;
  }
  for (const shape of shapes) {
    const value = parseText(shape, text);
    if (value !== UNFIT) return value;
  }
  return UNFIT;
}

/** Words for a value that can't be written. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Blob) return 'a Blob';
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return 'bytes';
  if (typeof value === 'object' && value !== null) return 'an object';
  return `a value of type ${typeof value}`;
}
