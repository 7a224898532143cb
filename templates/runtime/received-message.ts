import type { Bytes } from './bytes.js';
import type { Message } from './body-codec.js';
import type { JsonCensus } from './json-text.js';
import { surveyJson } from './json-text.js';
import type { Limits } from './limits.js';
import { isJson } from './media-type.js';
import { parseContentType } from './negotiation.js';
import { Problem } from './problem.js';

/** A body that was received whole and within its limits. */
export class ReceivedMessage implements Message {
  readonly headers: Headers;
  readonly #bytes: Bytes;
  readonly #limits: Limits;
  /** What was counted in the text; undefined where it is no JSON. */
  census: JsonCensus | undefined;

  constructor(headers: Headers, bytes: Bytes, limits: Limits) {
    this.headers = headers;
    this.#bytes = bytes;
    this.#limits = limits;
  }

  get isEmpty(): boolean {
    return this.#bytes.byteLength === 0;
  }

  get body(): Response['body'] {
    return this.isEmpty ? null : new Response(this.#bytes).body;
  }

  /** The text, which must be UTF-8: other charsets, and bytes that are no UTF-8, are a 400. */
  text(): Promise<string> {
    const contentType = this.headers.get('content-type') ?? '';
    checkCharset(contentType);
    const text = decodeUtf8(this.#bytes);
    if (isJson(contentType)) this.census = surveyJson(text, this.#limits);
    return Promise.resolve(text);
  }

  blob(): Promise<Blob> {
    const type = this.headers.get('content-type') ?? '';
    return Promise.resolve(new Blob([this.#bytes], { type }));
  }

  formData(): Promise<FormData> {
    return new Response(this.#bytes, { headers: this.headers }).formData();
  }
}

function checkCharset(contentType: string): void {
  if (!contentType.includes(';')) return;
  const charset = parseContentType(contentType)?.parameters.get('charset')?.toLowerCase();
  if (
    charset === undefined ||
    charset === 'utf-8' ||
    charset === 'utf8' ||
    charset === 'us-ascii'
  ) {
    return;
  }
  throw new Problem(400, { detail: 'The charset of a body must be UTF-8.' });
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Problem(400, { detail: 'The body is not valid UTF-8.' });
  }
}
