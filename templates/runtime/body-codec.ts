import type { WireLimits, WireOptions } from './wire-options.js';

/** What `fetch` and `Response` take as a body. */
export type WireBody = NonNullable<RequestInit['body']>;

/** The parts of `Request` and `Response` that decoding a body needs. */
export interface Message extends Pick<Response, 'headers' | 'text' | 'blob' | 'formData' | 'body'> {
  /** Whether there is no body, where that is known without opening it. */
  readonly isEmpty?: boolean;
}

export interface EncodedBody {
  readonly body: WireBody;
  /** The media type with the parameters that the body needs (a multipart boundary). */
  readonly contentType: string;
}

/** Writes and reads bodies of one media type. */
export interface BodyCodec {
  /** How a decoder finds the reader of codecs that have none of their own. */
  readonly kind: 'json' | 'text' | 'form' | 'multipart' | 'binary' | 'eventStream' | 'jsonLines';
  /** Throws `Inexpressible` where the media type has no form for the value. */
  encode(value: unknown, mediaType: string, options: WireOptions): EncodedBody;
  /**
   * Throws `WireFault` where the body isn't of the media type. Absent for media types that only
   * requests use: servers know their readers, clients needn't carry them.
   */
  decode?(message: Message, limits: WireLimits): Promise<unknown>;
}

/** Writes and reads a value as text: bodies, but also parameters and parts with a media type. */
export interface TextCodec {
  readonly kind: BodyCodec['kind'];
  stringify(value: unknown, options: WireOptions): string;
  /** Throws `WireFault` where the text isn't of the media type. Absent as with `BodyCodec`. */
  parse?(text: string): unknown;
}
