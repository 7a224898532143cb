/** An answer of a handler, as the edge sees it; generated code knows the precise types. */
export interface AnyReply {
  readonly status: number;
  /** Absent where the answer has no body. */
  readonly body?: unknown;
  /** The media type, where the operation describes several for the status. */
  readonly contentType?: string;
  readonly headers?: ReplyHeaders;
}

/** By wire name; typed where the spec describes them. */
export interface ReplyHeaders {
  readonly [name: string]: unknown;
}

/** An answer without a body: `EmptyReply<204>`. */
export interface EmptyReply<Status extends number> {
  readonly status: Status;
  readonly headers?: ReplyHeaders;
}

/** An answer with a body: `Reply<200, CreditGrant>`. */
export interface Reply<Status extends number, Body> extends EmptyReply<Status> {
  readonly body: Body;
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
export function reply(status: number, body?: unknown, headers?: ReplyHeaders): AnyReply {
  return {
    status,
    ...(body === undefined ? {} : { body }),
    ...(headers === undefined ? {} : { headers }),
  };
}

/** A body that isn't text; a stream is sent as fast as the caller reads it. */
export type Bytes = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array> | string;
