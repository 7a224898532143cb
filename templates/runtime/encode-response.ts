import type { EncodedBody } from './body-codec.js';
import { headerText } from './header-text.js';
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

/**
 * Writes an answer as the operation's description of its status says.
 * @throws {EncodeError} where the status isn't described, or a value has no form.
 */
export function encodeResponse(operation: Operation, reply: Reply): Response {
  const { id, wire = {} } = operation;
  const matched = matchResponse(operation, reply.status);
  if (matched === undefined) {
    throw new EncodeError(id, `answer ${reply.status}`, 'the description has no such status');
  }
  const headers = writeHeaders(operation, matched.description, reply);
  const encoded = encodeBody(operation, matched.description, reply, wire);
  if (encoded !== undefined && !headers.has('content-type')) {
    headers.set('content-type', encoded.contentType);
  }
  return new Response(encoded?.body ?? null, { status: reply.status, headers });
}

function encodeBody(
  { id }: Operation,
  { content = {} }: ResponseDescription,
  { status, body, contentType }: Reply,
  options: WireOptions,
): EncodedBody | undefined {
  if (body === undefined || isBodiless(status)) return undefined;
  const mediaType = contentType ?? Object.keys(content)[0] ?? '';
  const codec = Object.hasOwn(content, mediaType) ? content[mediaType] : undefined;
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
): Headers {
  const written = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const { shape, explode = false } = descriptionOf(description, name);
    encoding(id, `header "${name}" of answer ${status}`, () => {
      const writer = { escape: verbatim, options: wire };
      written.append(name, headerText(simple.write({ name, shape, explode }, value, writer)));
    });
  }
  return written;
}

function descriptionOf({ headers = {} }: ResponseDescription, name: string) {
  const wanted = name.toLowerCase();
  const found = Object.entries(headers).find(([known]) => known.toLowerCase() === wanted);
  return found?.[1] ?? { shape: { kind: 'any' } as const };
}
