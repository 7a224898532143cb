import type { Bytes } from './bytes.js';
import type { Limits } from './limits.js';
import { Problem } from './problem.js';

/** The bytes of a body, bounded in size and time, decompressed (RFC 9110, 8.4). */
export async function readBody(request: Request, limits: Limits): Promise<Bytes> {
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > limits.bodyBytes) throw tooLarge(limits);
  const coding = contentCoding(request);
  // Servers hold a body to its announced length, so that one can be read as a whole: much faster.
  if (length !== null && coding === undefined) {
    // Nobody can stop this but the server, when the answer has it close the connection.
    const buffer = await withinTime(limits, request.arrayBuffer(), () => undefined, cutOff);
    if (buffer.byteLength > limits.bodyBytes) throw tooLarge(limits);
    return new Uint8Array(buffer);
  }
  const { body } = request;
  if (body === null) return new Uint8Array();
  const bytes = await collect(body, limits, cutOff);
  return coding === undefined ? bytes : decompress(bytes, coding, limits);
}

type Coding = 'gzip' | 'deflate';

function contentCoding(request: Request): Coding | undefined {
  const name = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase();
  if (name === 'identity' || name === '') return undefined;
  if (name === 'gzip' || name === 'x-gzip') return 'gzip';
  if (name === 'deflate') return 'deflate';
  throw new Problem(415, {
    detail: 'Bodies may be compressed once, with gzip or deflate.',
    headers: { 'accept-encoding': 'gzip, deflate' },
  });
}

function decompress(bytes: Bytes, coding: Coding, limits: Limits): Promise<Bytes> {
  const source = new Blob([bytes.slice()]).stream();
  return collect(
    source.pipeThrough(new DecompressionStream(coding)),
    limits,
    (cause) => new Problem(400, { detail: `The body is not valid ${coding}.`, cause }),
  );
}

/** What to answer where a body can't be read to its end. */
type Broken = (cause: unknown) => Problem;

/** Waits for work as long as a body may take; `stop` ends work that takes longer. */
function withinTime<T>(
  limits: Limits,
  work: Promise<T>,
  stop: () => void,
  broken: Broken,
): Promise<T> {
  const { receiveMilliseconds } = limits;
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(receiveMilliseconds)
      ? setTimeout(() => {
          reject(tooSlow(limits));
          stop();
        }, receiveMilliseconds)
      : undefined;
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Problem ? error : broken(error));
      },
    );
  });
}

function cutOff(cause: unknown): Problem {
  return new Problem(400, { detail: 'The body was cut off.', cause });
}

/** Reads a stream to its end, and lets go of it where it is too long or takes too long. */
function collect(stream: ReadableStream<Bytes>, limits: Limits, broken: Broken): Promise<Bytes> {
  const reader = stream.getReader();
  const letGo = (): void => {
    reader.cancel().catch(() => undefined);
  };
  return withinTime(limits, readAll(), letGo, broken);

  async function readAll(): Promise<Bytes> {
    const chunks: Bytes[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > limits.bodyBytes) {
        letGo();
        throw tooLarge(limits);
      }
      chunks.push(value);
    }
    const [only] = chunks;
    return chunks.length === 1 && only !== undefined ? only : joined(chunks, size);
  }
}

function joined(chunks: readonly Bytes[], size: number): Bytes {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function tooLarge(limits: Limits): Problem {
  return new Problem(413, {
    detail: `Bodies are limited to ${limits.bodyBytes} bytes.`,
    headers: { connection: 'close' },
  });
}

function tooSlow(limits: Limits): Problem {
  return new Problem(408, {
    detail: `The body must arrive within ${limits.receiveMilliseconds} milliseconds.`,
    headers: { connection: 'close' },
  });
}
