import type { BodyCodec } from './body-codec.js';
import { isJson, matchContent } from './media-type.js';
import type { Content, Operation, ResponseDescription } from './operation.js';
import { setOwn } from './own.js';
import { isBodiless, matchResponse } from './response-description.js';
import { DecodeError } from './response-error.js';
import { readSimple } from './text-style.js';
import { WireFault, quoted } from './wire-fault.js';
import { DEFAULT_LIMITS } from './wire-options.js';
import type { WireLimits } from './wire-options.js';

export interface DecodedResponse {
  readonly status: number;
  /** The key of its description: `200`, `2XX` or `default`; undefined where none fits. */
  readonly key: string | undefined;
  /** The media type of the description that the body was read by. */
  readonly mediaType: string | undefined;
  /** The headers that the description names, under its names. */
  readonly headers: object;
  /** Undefined where there is none. An answer that isn't described is read as JSON or text. */
  readonly body: unknown;
}

/**
 * Reads an answer as the operation's description says.
 * @throws {DecodeError} where the body isn't of a media type that the description has.
 */
export async function decodeResponse(
  operation: Operation,
  response: Response,
  limits: WireLimits = DEFAULT_LIMITS,
): Promise<DecodedResponse> {
  const { status } = response;
  const matched = matchResponse(operation, status);
  const headers = readHeaders(matched?.description, response.headers);
  const base = { status, key: matched?.key, headers };
  if (isBodiless(status) || operation.method === 'HEAD' || response.body === null) {
    return { ...base, mediaType: undefined, body: undefined };
  }
  const content = matched?.description.content;
  return content === undefined
    ? { ...base, mediaType: undefined, body: await readUndescribed(response) }
    : { ...base, ...(await readContent(operation, content, response, limits)) };
}

async function readContent(
  { id }: Operation,
  content: Content,
  response: Response,
  limits: WireLimits,
): Promise<{ mediaType: string | undefined; body: unknown }> {
  const names = Object.keys(content);
  const contentType = response.headers.get('content-type') ?? names[0] ?? '';
  const matched = matchContent(content, contentType);
  if (matched === undefined) {
    const text = await response.text();
    if (text === '') return { mediaType: undefined, body: undefined };
    const reason = `expected ${names.join(' or ')}, received ${quoted(contentType)}`;
    throw new DecodeError(id, reason, response, excerpt(text));
  }
  const { mediaType, codec } = matched;
  if (codec.decode === undefined) throw new Error(`Nothing reads answers of ${mediaType}`);
  const failure = (error: unknown): unknown => {
    if (!(error instanceof WireFault)) return error;
    const reason = `expected ${error.expected}, received ${error.received}`;
    return new DecodeError(id, reason, response, excerpt(error.text ?? ''), { cause: error });
  };
  try {
    const body = await codec.decode(response, limits);
    return { mediaType, body: isItems(body, codec) ? itemsOf(body, failure) : body };
  } catch (error) {
    throw failure(error);
  }
}

/** Streams of bytes are left as they are: only decoded items can turn out wrong. */
function isItems(_body: unknown, { kind }: BodyCodec): _body is AsyncIterable<unknown> {
  return kind === 'eventStream' || kind === 'jsonLines';
}

/** A stream's items, whose faults show only when they come. */
async function* itemsOf(
  items: AsyncIterable<unknown>,
  failure: (error: unknown) => unknown,
): AsyncGenerator {
  try {
    // TypeScript 5.4 takes no `yield*` here: what it would hand to the items isn't theirs.
    for await (const item of items) yield item;
  } catch (error) {
    throw failure(error);
  }
}

/** The first of a text, enough to see what came instead. */
function excerpt(text: string): string {
  return text.slice(0, 500);
}

async function readUndescribed(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  if (!isJson(response.headers.get('content-type') ?? '')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A header that isn't of its shape stays text. */
function readHeaders(description: ResponseDescription | undefined, headers: Headers): object {
  const values = {};
  for (const [name, { shape, explode = false }] of Object.entries(description?.headers ?? {})) {
    const text = headers.get(name);
    if (text === null) continue;
    setOwn(values, name, readHeader());

    function readHeader(): unknown {
      try {
        return readSimple({ name, shape, explode }, text ?? '', (part) => part.trim());
      } catch (error) {
        if (error instanceof WireFault) return text;
        throw error;
      }
    }
  }
  return values;
}
