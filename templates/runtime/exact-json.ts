import { json } from './json.js';
import type { ValueCodec } from './json.js';
import { arrayBranch, memberShape } from './members.js';
import { setOwn } from './own.js';
import { any, branches } from './shape.js';
import type { ConvertedShape, Shape } from './shape.js';
import { isCompound, writeText } from './text-value.js';
import { Inexpressible } from './wire-error.js';
import { WireFault } from './wire-fault.js';

/**
 * JSON whose values are in code what their shapes say: integers and decimals with all their digits,
 * points in time as `Date`. The platform's own reads every number as a double.
 */
export function exactJson(shape: Shape): ValueCodec {
  const parse = (text: string): unknown => {
    // The platform says what is wrong with a text; so the reader below meets nothing but JSON.
    json.parse(text);
    return new ExactReader(text).value(shape);
  };
  const stringify = (value: unknown): string => {
    const text = writeExact(shape, value, 0);
    return text ?? json.stringify(undefined, {});
  };
  return {
    kind: 'json',
    stringify,
    parse,
    encode: (value, mediaType, options) => ({
      ...json.encode(null, mediaType, options),
      body: stringify(value),
    }),
    decode: async (message) => {
      const text = await message.text();
      return text === '' ? undefined : parse(text);
    },
  };
}

/** Levels of nesting, so that neither way overflows the stack. */
const MAX_DEPTH = 1000;

/** JSON text; undefined for what JSON leaves out. */
function writeExact(shape: Shape, value: unknown, depth: number): string | undefined {
  if (depth > MAX_DEPTH) throw new Inexpressible(`more than ${MAX_DEPTH} levels of nesting`);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return writeTime(shape, value);
  if (typeof value === 'string') return isNumberText(shape, value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = arrayBranch(shape)?.items ?? any;
    return `[${value.map((item) => writeExact(items, item, depth + 1) ?? 'null').join()}]`;
  }
  // What is left out is `undefined` to the platform too, though its types don't say so.
  if (!isCompound(value) || 'toJSON' in value) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([key, member]) => {
    const text = writeExact(memberShape(shape, key), member, depth + 1);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${members.join()}}`;
}

function writeTime(shape: Shape, value: Date): string {
  const text = writeText(shape, value);
  return /^-?\d+$/.test(text) ? text : JSON.stringify(text);
}

/** Whether a text stands for a number: where it can be one, and nothing else takes texts. */
function isNumberText(shape: Shape, text: string): boolean {
  const known = branches(shape);
  return (
    known.some((branch) => isConverted(branch, 'number') && branch.read(text) === text) &&
    !known.some(({ kind }) => kind === 'string' || kind === 'any')
  );
}

function isConverted(shape: Shape, json: ConvertedShape['json']): shape is ConvertedShape {
  return shape.kind === 'converted' && shape.json === json;
}

const SPACE = /[ \t\n\r]*/y;
/** A number, `true`, `false` or `null`. */
const WORD = /[-+.\w]+/y;

/** Reads a text that is known to be JSON. */
class ExactReader {
  readonly #text: string;
  #index = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(shape: Shape): unknown {
    this.#take(SPACE);
    const start = this.#text[this.#index];
    if (start === '{') return this.#object(shape);
    if (start === '[') return this.#array(shape);
    if (start !== '"') return scalar(shape, this.#take(WORD));
    const text = this.#string();
    return converted(shape, 'string', text) ?? text;
  }

  #object(shape: Shape): object {
    const value = {};
    this.#each('}', () => {
      const key = this.#string();
      this.#take(SPACE);
      this.#index += 1;
      setOwn(value, key, this.value(memberShape(shape, key)));
    });
    return value;
  }

  #array(shape: Shape): unknown[] {
    const items = arrayBranch(shape)?.items ?? any;
    const value: unknown[] = [];
    this.#each(']', () => value.push(this.value(items)));
    return value;
  }

  /** Reads what stands between brackets, parted by commas. */
  #each(close: string, read: () => void): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      throw new WireFault('depth', `at most ${MAX_DEPTH} levels of nesting`, 'more');
    }
    do {
      this.#index += 1;
      this.#take(SPACE);
      if (this.#text[this.#index] === close) break;
      read();
      this.#take(SPACE);
    } while (this.#text[this.#index] === ',');
    this.#index += 1;
    this.#depth -= 1;
  }

  #string(): string {
    const start = this.#index;
    let end = this.#text.indexOf('"', start + 1);
    while (isEscaped(this.#text, end)) end = this.#text.indexOf('"', end + 1);
    this.#index = end + 1;
    // A string's text is a string.
    return JSON.parse(this.#text.slice(start, end + 1)) as string;
  }

  #take(token: RegExp): string {
    token.lastIndex = this.#index;
    const [text = ''] = token.exec(this.#text) ?? [];
    this.#index += text.length;
    return text;
  }
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, quote: number): boolean {
  let first = quote;
  while (text[first - 1] === '\\') first -= 1;
  return (quote - first) % 2 === 1;
}

function scalar(shape: Shape, word: string): unknown {
  if (word === 'null') return null;
  if (word === 'true' || word === 'false') return word === 'true';
  return converted(shape, 'number', word) ?? Number(word);
}

/** The value of the first branch that reads the text. */
function converted(shape: Shape, json: ConvertedShape['json'], text: string): unknown {
  for (const branch of branches(shape)) {
    if (!isConverted(branch, json)) continue;
    const value = branch.read(text);
    if (value !== undefined) return value;
  }
  return undefined;
}
