/** Every error that a call can throw: `if (error instanceof errors.NotFoundError) …`. */
export {
  ClientError,
  ConnectionError,
  AbortError,
  RequestError,
  TimeoutError,
} from './client-error.js';
export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  UnprocessableError,
} from './api-error.js';
export { DecodeError, ResponseError } from './response-error.js';
export { MismatchError } from './response-check.js';
export { EncodeError } from './wire-error.js';
