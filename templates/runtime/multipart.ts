import { isBytes } from './binary.js';
import type { BodyCodec, TextCodec, WireBody } from './body-codec.js';
import { encodingOf, styleOf } from './form-body.js';
import type { FormField } from './form-body.js';
import { headerText } from './header-text.js';
import { json } from './json.js';
import { arrayBranch, isWritten, memberShape } from './members.js';
import { PairWriter } from './pair-writer.js';
import { verbatim } from './percent-encoding.js';
import { any } from './shape.js';
import type { Shape } from './shape.js';
import { describe, isCompound, writeText } from './text-value.js';
import { Inexpressible } from './wire-error.js';
import type { WireOptions } from './wire-options.js';

/** How a property is written: in a style, in a media type, or as a part of a given type. */
export type PartField = FormField | Part;

/** A part whose media type the program doesn't read, or that has headers of its own. */
export interface Part {
  readonly kind: 'part';
  /** A media type, a range, or a list of them (OpenAPI, Encoding Object). */
  readonly contentType?: string;
  readonly headers?: { readonly [name: string]: string };
  /** Absent: JSON or plain text by the value. */
  readonly content?: TextCodec;
}

export interface PartEncoding {
  readonly [property: string]: PartField;
}

export interface MultipartCodec extends BodyCodec {
  readonly kind: 'multipart';
  readonly shape: Shape;
  readonly encoding: PartEncoding;
}

/**
 * `multipart/form-data` (RFC 7578). Properties without an encoding are files, JSON or plain text by
 * their values; arrays a part for each item.
 */
export function multipart(shape: Shape, encoding: PartEncoding = {}): MultipartCodec {
  return {
    kind: 'multipart',
    shape,
    encoding,
    encode(value, mediaType, options) {
      if (!isCompound(value) || Array.isArray(value)) {
        throw new Inexpressible(`${describe(value)} where a form wants an object`);
      }
      const boundary = `----${crypto.randomUUID()}`;
      const writer = new PartWriter(boundary, options);
      for (const [name, member] of Object.entries(value)) {
        writer.write(name, memberShape(shape, name), member, encodingOf(encoding, name));
      }
      const type = mediaType.includes('*') ? 'multipart/form-data' : mediaType;
      return { body: writer.body(), contentType: `${type}; boundary=${boundary}` };
    },
  };
}

export function part(contentType?: string, headers?: Part['headers'], content?: TextCodec): Part {
  return {
    kind: 'part',
    ...(content === undefined ? {} : { content }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(headers === undefined ? {} : { headers }),
  };
}

/** Writes parts one after another; bytes are kept as they are given, so streams stay streams. */
class PartWriter {
  readonly #chunks: WireBody[] = [];
  readonly #boundary: string;
  readonly #options: WireOptions;

  constructor(boundary: string, options: WireOptions) {
    this.#boundary = boundary;
    this.#options = options;
  }

  write(name: string, shape: Shape, value: unknown, field: PartField | undefined): void {
    const options = this.#options;
    if (!isWritten(value, { escape: verbatim, options })) return;
    const style = field?.kind === 'part' ? undefined : styleOf(field);
    if (style !== undefined) {
      const writer = new StyledParts(options, (partName, text) => this.#add(partName, text));
      style.style.write({ name, shape, explode: style.explode }, value, writer);
    } else if (Array.isArray(value)) {
      const items = arrayBranch(shape)?.items ?? any;
      for (const item of value) this.write(name, items, item, field);
    } else {
      this.#writeOne(name, shape, value, field);
    }
  }

  #writeOne(name: string, shape: Shape, value: unknown, field: PartField | undefined): void {
    const { contentType, headers = {}, content }: Partial<Part> = partOf(field);
    if (typeof value !== 'string' && isBytes(value)) {
      const type = typeOfBytes(value, contentType);
      const filename = value instanceof File ? value.name : name;
      this.#add(name, value, { ...headers, 'Content-Type': type }, filename);
    } else if (content !== undefined) {
      const type = contentType ?? (content.kind === 'json' ? 'application/json' : 'text/plain');
      const text = content.stringify(value, this.#options);
      this.#add(name, text, { ...headers, 'Content-Type': type });
    } else if (isCompound(value)) {
      const type = contentType ?? 'application/json';
      this.#add(name, json.stringify(value, this.#options), { ...headers, 'Content-Type': type });
    } else {
      const own = contentType === undefined ? headers : { ...headers, 'Content-Type': contentType };
      this.#add(name, writeText(shape, value), own);
    }
  }

  #add(name: string, content: WireBody, headers: Part['headers'] = {}, filename?: string): void {
    const file = filename === undefined ? '' : `; filename="${quotable(filename)}"`;
    const lines = [
      `--${this.#boundary}`,
      `Content-Disposition: form-data; name="${quotable(name)}"${file}`,
      ...Object.entries(headers).map(([key, value]) => `${key}: ${headerText(value)}`),
    ];
    this.#chunks.push(`${lines.join('\r\n')}\r\n\r\n`, content, '\r\n');
  }

  /** A Blob, whose length is known and which can be sent again, unless a part is a stream. */
  body(): WireBody {
    const chunks = [...this.#chunks, `--${this.#boundary}--\r\n`];
    return chunks.every((chunk) => !(chunk instanceof ReadableStream))
      ? new Blob(chunks.filter(isBlobPart))
      : concatenated(chunks);
  }
}

/** A field that only names its codec is a part without headers. */
function partOf(field: PartField | undefined): Partial<Part> {
  if (field === undefined) return {};
  if ('stringify' in field) return { content: field };
  return field.kind === 'part' ? field : {};
}

/** Pairs that become parts. */
class StyledParts extends PairWriter {
  readonly #add: (name: string, text: string) => void;

  constructor(options: WireOptions, add: (name: string, text: string) => void) {
    super(options, 'body');
    this.escape = verbatim;
    this.escapeName = verbatim;
    this.#add = add;
  }

  override pair(name: string, text: string): void {
    this.#add(name, text);
  }
}

/** The encoding's type; where that leaves a choice, what a Blob says of itself. */
function typeOfBytes(value: unknown, contentType = '*/*'): string {
  if (!/[*,]/.test(contentType)) return contentType;
  if (value instanceof Blob && value.type !== '') return value.type;
  const [first = ''] = contentType.split(',');
  return first.includes('*') ? 'application/octet-stream' : first.trim();
}

/** Names and file names as browsers write them (HTML, multipart form data). */
function quotable(text: string): string {
  return text.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

type BlobContent = ConstructorParameters<typeof Blob>[0] extends Iterable<infer Item> | undefined
  ? Item
  : never;

function isBlobPart(chunk: WireBody): chunk is WireBody & BlobContent {
  return !(chunk instanceof ReadableStream);
}

/** One stream of chunks, each read when the one before it is sent. */
function concatenated(chunks: readonly WireBody[]): ReadableStream<Uint8Array> {
  const source = bytesOf(chunks);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}

async function* bytesOf(chunks: readonly WireBody[]): AsyncGenerator<Uint8Array, undefined> {
  for (const chunk of chunks) {
    const reader = new Response(chunk).body?.getReader();
    for (;;) {
      const { done = true, value } = (await reader?.read()) ?? {};
      if (done || value === undefined) break;
      yield value;
    }
  }
  return undefined;
}
