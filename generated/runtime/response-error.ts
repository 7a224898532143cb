import { ClientError } from './client-error.js';

/** The outside of an answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
}

/** An error that came with an answer. */
export class ResponseError extends ClientError {
  override readonly name: string = 'ResponseError';
  readonly status: number;
  readonly headers: Headers;
  /** What the server calls the request (`Request-Id`, `X-Request-Id`), for its support. */
  readonly requestId: string | undefined;

  constructor(operation: string, answer: Answer, message: string, options?: ErrorOptions) {
    super(operation, message, options);
    this.status = answer.status;
    this.headers = answer.headers;
    this.requestId = requestId(answer.headers);
  }
}

/** The answer can't be read: another content type, cut-off JSON, a proxy's page. */
export class DecodeError extends ResponseError {
  override readonly name = 'DecodeError';
  /** The first characters of the body, where it was read. */
  readonly excerpt: string | undefined;

  constructor(
    operation: string,
    reason: string,
    answer: Answer,
    excerpt?: string,
    options?: ErrorOptions,
  ) {
    super(operation, answer, `${answer.status}: ${reason}`, options);
    this.excerpt = excerpt;
  }
}

export function requestId(headers: Headers): string | undefined {
  return headers.get('request-id') ?? headers.get('x-request-id') ?? undefined;
}
