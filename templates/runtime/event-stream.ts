import type { BodyCodec } from './body-codec.js';
import type { ValueCodec } from './json.js';
import { linesOf } from './line-reader.js';
import { getOwn } from './own.js';
import { any } from './shape.js';
import { streamFrom, streamOf } from './sequence.js';
import { writeText } from './text-value.js';
import { Inexpressible } from './wire-error.js';
import type { WireOptions } from './wire-options.js';

/** An event as its server sent it (HTML, Server-sent events). */
export interface ServerSentEvent {
  readonly data: unknown;
  /** Absent: `message`. */
  readonly event?: string;
  readonly id?: string;
  /** Milliseconds to wait before connecting anew. */
  readonly retry?: number;
}

/** `text/event-stream` whose items are whole events. */
export function eventStream(data: ValueCodec): BodyCodec {
  return {
    kind: 'eventStream',
    encode: (value, mediaType, options) => ({
      body: streamOf(value, (event) => writeEvent(event, data, options)),
      contentType: mediaType,
    }),
    decode: (message) => Promise.resolve(readEvents(streamFrom(message), data)),
  };
}

/** `text/event-stream` whose items are the data of its events. */
export function eventData(data: ValueCodec): BodyCodec {
  return {
    kind: 'eventStream',
    encode: (value, mediaType, options) => ({
      body: streamOf(value, (item) => writeEvent({ data: item }, data, options)),
      contentType: mediaType,
    }),
    decode: (message) => Promise.resolve(readData(streamFrom(message), data)),
  };
}

function writeEvent(event: unknown, data: ValueCodec, options: WireOptions): string {
  if (typeof event !== 'object' || event === null) {
    throw new Inexpressible(`a ${typeof event} where an event is wanted`);
  }
  const lines = ['event', 'id', 'retry'].flatMap((name) => {
    const value = getOwn(event, name);
    return value === undefined ? [] : [`${name}: ${oneLine(writeText(any, value))}`];
  });
  const value = getOwn(event, 'data');
  const text = value === undefined ? '' : data.stringify(value, options);
  return [...lines, ...text.split(/\r\n|\n|\r/).map((line) => `data: ${line}`), '', ''].join('\n');
}

function oneLine(text: string): string {
  if (/[\r\n]/.test(text)) throw new Inexpressible('a field of an event has more than one line');
  return text;
}

/** The sentinel by which some services end their stream of JSON. */
const DONE = '[DONE]';

async function* readData(stream: ReadableStream<Uint8Array>, data: ValueCodec): AsyncGenerator {
  for await (const event of readEvents(stream, data)) yield event.data;
}

async function* readEvents(
  stream: ReadableStream<Uint8Array>,
  data: ValueCodec,
): AsyncGenerator<ServerSentEvent> {
  let fields = new Map<string, string>();
  let lines: string[] = [];
  for await (const text of linesOf(stream)) {
    if (text !== '') {
      const colon = text.indexOf(':');
      const name = colon === -1 ? text : text.slice(0, colon);
      const value = colon === -1 ? '' : text.slice(colon + 1).replace(/^ /, '');
      if (name === 'data') lines.push(value);
      else fields.set(name, value);
      continue;
    }
    if (lines.length > 0) {
      const content = lines.join('\n');
      if (content === DONE && data.kind === 'json') return;
      yield eventOf(fields, data.parse(content));
    }
    fields = new Map();
    lines = [];
  }
}

function eventOf(fields: ReadonlyMap<string, string>, data: unknown): ServerSentEvent {
  const event = fields.get('event');
  const id = fields.get('id');
  const retry = fields.get('retry');
  return {
    data,
    ...(event === undefined ? {} : { event }),
    ...(id === undefined ? {} : { id }),
    ...(retry !== undefined && /^\d+$/.test(retry) ? { retry: Number(retry) } : {}),
  };
}
