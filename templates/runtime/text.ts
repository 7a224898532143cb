import type { ValueCodec } from './json.js';
import { string } from './shape.js';
import type { Shape } from './shape.js';
import { readText, writeText } from './text-value.js';

/** Plain text: `text/plain`, and media types like XML whose text the program makes itself. */
export function text(shape: Shape = string): ValueCodec {
  return {
    kind: 'text',
    stringify: (value) => writeText(shape, value),
    parse: (content) => readText(shape, content),
    encode: (value, mediaType) => ({
      body: writeText(shape, value),
      contentType: mediaType.includes('*') ? 'text/plain' : mediaType,
    }),
    decode: async (message) => readText(shape, await message.text()),
  };
}
