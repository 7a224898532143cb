import type { EncodedBody, WireBody } from './body-codec.js';
import { headerName, headerText } from './header-text.js';
import { writerOf } from './media-type.js';
import type { Operation, ResponseDescription } from './operation.js';
import { verbatim } from './percent-encoding.js';
import { isBodiless, matchResponse } from './response-description.js';
import { simple } from './text-style.js';
import { EncodeError, encoding } from './wire-error.js';
import type { WireOptions } from './wire-options.js';

/** What an answer carries. */
export interface Reply {
  readonly status: number;
  /** Under the names of the description or others, values as their shapes have them. */
  readonly headers?: object | undefined;
  /** Undefined where there is none. */
  readonly body?: unknown;
  /** The media type to send; absent: the description's first. */
  readonly contentType?: string | undefined;
}

/** An answer as HTTP has it. */
export interface EncodedReply {
  readonly status: number;
  /** Names in lower case, the content type among them; only `set-cookie` may stand twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: WireBody | null;
}

/**
 * Writes an answer as the operation's description of its status says.
 * @throws {EncodeError} where the status isn't described, or a value has no form.
 */
export function encodeReply(operation: Operation, reply: Reply): EncodedReply {
  const { id, wire = {} } = operation;
  const matched = matchResponse(operation, reply.status);
  if (matched === undefined) {
    throw new EncodeError(id, `answer ${reply.status}`, 'the description has no such status');
  }
  const headers = writeHeaders(operation, matched.description, reply);
  const encoded = encodeBody(operation, matched.description, reply, wire);
  if (encoded !== undefined && !headers.some(([name]) => name === 'content-type')) {
    headers.push(['content-type', encoded.contentType]);
  }
  return { status: reply.status, headers, body: encoded?.body ?? null };
}

function encodeBody(
  { id }: Operation,
  { content = {} }: ResponseDescription,
  { status, body, contentType }: Reply,
  options: WireOptions,
): EncodedBody | undefined {
  if (body === undefined || isBodiless(status)) return undefined;
  const mediaType = contentType ?? Object.keys(content)[0] ?? '';
  const codec = writerOf(content, mediaType);
  const target = `body of answer ${status}`;
  if (codec === undefined) {
    throw new EncodeError(id, target, `the description has no content of type "${mediaType}"`);
  }
  return encoding(id, target, () => codec.encode(body, mediaType, options));
}

function writeHeaders(
  { id, wire = {} }: Operation,
  description: ResponseDescription,
  { status, headers = {} }: Reply,
): (readonly [string, string])[] {
  const written: (readonly [string, string])[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const { shape, explode = false } = descriptionOf(description, name);
    encoding(id, `header "${name}" of answer ${status}`, () => {
      const lower = headerName(name);
      // Cookies can't be joined with commas (RFC 6265, 3).
      const values: readonly unknown[] =
        lower === 'set-cookie' && Array.isArray(value) ? value : [value];
      for (const each of values) {
        const writer = { escape: verbatim, options: wire };
        written.push([lower, headerText(simple.write({ name, shape, explode }, each, writer))]);
      }
    });
  }
  return written;
}

function descriptionOf({ headers = {} }: ResponseDescription, name: string) {
  const wanted = name.toLowerCase();
  const found = Object.entries(headers).find(([known]) => known.toLowerCase() === wanted);
  return found?.[1] ?? { shape: { kind: 'any' } as const };
}
