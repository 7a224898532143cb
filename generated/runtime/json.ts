import type { BodyCodec, TextCodec } from './body-codec.js';
import { Inexpressible } from './wire-error.js';
import { WireFault, quoted } from './wire-fault.js';

/** A codec for bodies, parameters and parts alike. */
export interface ValueCodec extends BodyCodec, TextCodec {
  readonly kind: 'json' | 'text';
  parse(text: string): unknown;
}

/** JSON as the platform has it: Dates become RFC 3339 text, nothing is converted back. */
export const json: ValueCodec = {
  kind: 'json',
  stringify: stringifyJson,
  parse: parseJson,
  encode: (value, mediaType) => ({
    body: stringifyJson(value),
    contentType: mediaType.includes('*') ? 'application/json' : mediaType,
  }),
  decode: async (message) => {
    const text = await message.text();
    return text === '' ? undefined : parseJson(text);
  },
};

function stringifyJson(value: unknown): string {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') {
    throw new Inexpressible(`a value of type ${typeof value} has no JSON form`);
  }
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw new Inexpressible(`no JSON form: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WireFault('syntax', 'JSON', quoted(text), [], text);
  }
}
