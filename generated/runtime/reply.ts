/** An answer of a handler, as the edge sees it; generated code knows the precise types. */
export interface Reply {
  readonly status: number;
  /** Absent where the answer has no body. */
  readonly body?: unknown;
  /** The media type, where the operation describes several for the status. */
  readonly contentType?: string;
  /** By wire name; typed where the spec describes them. */
  readonly headers?: { readonly [name: string]: unknown };
}

/** Makes a reply: `reply(200, grant)`, `reply(201, thing, { location: '/things/1' })`. */
export function reply<const Status extends number>(status: Status): { status: Status };
export function reply<const Status extends number, Body>(
  status: Status,
  body: Body,
): { status: Status; body: Body };
export function reply<
  const Status extends number,
  Body,
  const Headers extends { readonly [name: string]: unknown },
>(status: Status, body: Body, headers: Headers): { status: Status; body: Body; headers: Headers };
export function reply(
  status: number,
  body?: unknown,
  headers?: { readonly [name: string]: unknown },
): Reply {
  return {
    status,
    ...(body === undefined ? {} : { body }),
    ...(headers === undefined ? {} : { headers }),
  };
}

/** A body that isn't text; a stream is sent as fast as the caller reads it. */
export type Bytes = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array> | string;
