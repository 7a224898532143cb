import type { BodyCodec, WireBody } from './body-codec.js';
import { isBinary } from './checks.js';
import { describe } from './text-value.js';
import { Inexpressible } from './wire-error.js';

/** Bytes: sent from a Blob, a byte array, a stream or text, read as a Blob. */
export const binary: BodyCodec = {
  kind: 'binary',
  encode: (value, mediaType) => {
    if (!isBytes(value)) throw new Inexpressible(`${describe(value)} where bytes are wanted`);
    return { body: value, contentType: contentTypeOf(value, mediaType) };
  },
  decode: (message) => message.blob(),
};

/** Whether a value can be sent as bytes. */
export function isBytes(value: unknown): value is WireBody {
  return isBinary(value);
}

/** A range (`image/*`) says less than the Blob itself. */
export function contentTypeOf(value: unknown, mediaType: string): string {
  if (!mediaType.includes('*')) return mediaType;
  return value instanceof Blob && value.type !== '' ? value.type : 'application/octet-stream';
}
