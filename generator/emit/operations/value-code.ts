/** Code for the codecs of values in one piece: a body, a parameter, a part, a line. */
import type { Schema } from '../../model/schema.js';
import type { Code } from '../code.js';
import { call } from './operations-file.js';
import type { OperationsFile } from './operations-file.js';
import { isConverted } from './wire-shape.js';
import type { WireShape } from './wire-shape.js';

/** Which way a body goes: clients write requests, and only what they write takes Dates. */
export type Direction = 'request' | 'response';

/** The codec of a value as JSON. */
export function jsonCode(schema: Schema, direction: Direction, file: OperationsFile): Code {
  const codec = jsonCodec(schema, direction, file);
  return codec === 'json'
    ? file.runtime('json', 'json')
    : call(file.runtime(codec, CODEC_MODULES[codec]), file.shape(schema));
}

const CODEC_MODULES = { typedJson: 'typed-json', exactJson: 'exact-json' } as const;

/** Which codec of JSON values need: the platform's own reads no bigint, and writes Dates its way. */
export function jsonCodec(
  schema: Schema,
  direction: Direction,
  file: OperationsFile,
): 'json' | keyof typeof CODEC_MODULES {
  if (file.shapes.holds(schema, isConverted)) return 'exactJson';
  return direction === 'request' && file.shapes.holds(schema, isUnixTime) ? 'typedJson' : 'json';
}

/** What callers may give as `Date`, and JSON by itself would write as text. */
function isUnixTime(shape: WireShape): boolean {
  return shape.kind === 'plain' && shape.name === 'unixTime';
}

/** The codec of a value as text. */
export function textCode(schema: Schema, file: OperationsFile): Code {
  const text = file.runtime('text', 'text');
  return isPlainText(schema) ? call(text) : call(text, file.shape(schema));
}

export function isPlainText({ types, format }: Schema): boolean {
  return types?.length === 1 && types[0] === 'string' && format === undefined;
}
