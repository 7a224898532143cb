import type { BodyCodec } from './body-codec.js';
import { json } from './json.js';
import type { ValueCodec } from './json.js';
import { linesOf } from './line-reader.js';
import { streamFrom, streamOf } from './sequence.js';

const RECORD_SEPARATOR = '\u001e';

/** JSON values one a line: `application/jsonl`, `application/x-ndjson`, JSON text sequences (RFC 7464). */
export const jsonLines: BodyCodec = /* @__PURE__ */ jsonLinesOf(json);

/** The same, each line written and read by a codec of its own. */
export function jsonLinesOf(line: ValueCodec): BodyCodec {
  return {
    kind: 'jsonLines',
    encode(value, mediaType, options) {
      const start = mediaType.includes('json-seq') ? RECORD_SEPARATOR : '';
      const body = streamOf(value, (item) => `${start}${line.stringify(item, options)}\n`);
      return { body, contentType: mediaType };
    },
    decode: (message) => Promise.resolve(readLines(streamFrom(message), line)),
  };
}

async function* readLines(stream: ReadableStream<Uint8Array>, codec: ValueCodec): AsyncGenerator {
  for await (const line of linesOf(stream)) {
    const text = line.startsWith(RECORD_SEPARATOR) ? line.slice(1) : line;
    if (text.trim() !== '') yield codec.parse(text);
  }
}
