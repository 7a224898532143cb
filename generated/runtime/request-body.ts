import type { Bytes } from './bytes.js';
import type { Limits } from './limits.js';
import { Problem } from './problem.js';

/** The bytes of a body, bounded in size and time, decompressed (RFC 9110, 8.4). */
export async function readBody(request: Request, limits: Limits): Promise<Bytes> {
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > limits.bodyBytes) throw tooLarge(limits);
  const coding = contentCoding(request);
  // Servers hold a body to its announced length, so that one can be read as a whole: much faster.
  if (length !== null && coding === undefined) return readWhole(request, limits);
  const { body } = request;
  if (body === null) return new Uint8Array();
  const bytes = await withinTime(limits, collect(body, limits));
  return coding === undefined ? bytes : withinTime(limits, decompress(bytes, coding, limits));
}

async function readWhole(request: Request, limits: Limits): Promise<Bytes> {
  const bytes = new Uint8Array(await withinTime(limits, request.arrayBuffer()));
  if (bytes.byteLength > limits.bodyBytes) throw tooLarge(limits);
  return bytes;
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

async function decompress(bytes: Bytes, coding: Coding, limits: Limits): Promise<Bytes> {
  const source = new Blob([bytes.slice()]).stream();
  try {
    return await collect(source.pipeThrough(new DecompressionStream(coding)), limits);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, { detail: `The body is not valid ${coding}.`, cause: error });
  }
}

function withinTime<T>(limits: Limits, work: Promise<T>): Promise<T> {
  const { receiveMilliseconds } = limits;
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(receiveMilliseconds)
      ? setTimeout(() => {
          reject(tooSlow(limits));
        }, receiveMilliseconds)
      : undefined;
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Problem ? error : cutOff(error));
      },
    );
  });
}

function cutOff(cause: unknown): Problem {
  return new Problem(400, { detail: 'The body was cut off.', cause });
}

/** Reads a stream to its end, and lets go of it where it is too long. */
async function collect(stream: ReadableStream<Bytes>, limits: Limits): Promise<Bytes> {
  const reader = stream.getReader();
  const chunks: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limits.bodyBytes) {
      reader.cancel().catch(() => undefined);
      throw tooLarge(limits);
    }
    chunks.push(value);
  }
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : joined(chunks, size);
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
