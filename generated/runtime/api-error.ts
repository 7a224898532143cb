import { ResponseError } from './response-error.js';
import type { Answer } from './response-error.js';

/** The server answered with an error status; `body` is what it says about it. */
export class ApiError<Body = unknown> extends ResponseError {
  override readonly name: string = 'ApiError';
  /** Undefined where the answer has no body, or one that can't be read (then see `cause`). */
  readonly body: Body;

  constructor(operation: string, answer: Answer, body: Body, options?: ErrorOptions) {
    super(operation, answer, `${answer.status} ${reason(body)}`.trim(), options);
    this.body = body;
  }
}

/** 400 */
export class BadRequestError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'BadRequestError';
}

/** 401 */
export class AuthenticationError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'AuthenticationError';
}

/** 403 */
export class PermissionError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'PermissionError';
}

/** 404 */
export class NotFoundError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'NotFoundError';
}

/** 409 */
export class ConflictError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'ConflictError';
}

/** 422 */
export class UnprocessableError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'UnprocessableError';
}

/** 429 */
export class RateLimitError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'RateLimitError';
}

/** 500 and above */
export class ServerError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'ServerError';
}

/** The error of the class that belongs to the status. */
export function apiError(
  operation: string,
  answer: Answer,
  body: unknown,
  options?: ErrorOptions,
): ApiError {
  return new (errorClass(answer.status))(operation, answer, body, options);
}

function errorClass(status: number): typeof ApiError {
  switch (status) {
    case 400:
      return BadRequestError;
    case 401:
      return AuthenticationError;
    case 403:
      return PermissionError;
    case 404:
      return NotFoundError;
    case 409:
      return ConflictError;
    case 422:
      return UnprocessableError;
    case 429:
      return RateLimitError;
    default:
      return status >= 500 ? ServerError : ApiError;
  }
}

/** The sentence in an error body: `{ error: { message } }`, `{ message }`, or RFC 9457's fields. */
function reason(body: unknown): string {
  if (typeof body === 'string') return body.slice(0, 200);
  if (typeof body !== 'object' || body === null) return '';
  const fields: { readonly [name: string]: unknown } = { ...body };
  for (const name of ['error', 'message', 'detail', 'title']) {
    const text = reason(fields[name]);
    if (text !== '') return text;
  }
  return '';
}
