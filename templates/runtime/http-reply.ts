/** An answer in the terms of HTTP, ready to be sent. */
export interface HttpReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string };
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | null;
}
