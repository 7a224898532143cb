/** What all errors of the client have in common: `catch (error) { if (error instanceof ClientError) … }`. */
export class ClientError extends Error {
  override readonly name: string = 'ClientError';
  /** The operationId of the call that failed. */
  readonly operation: string;

  constructor(operation: string, message: string, options?: ErrorOptions) {
    super(`${operation}: ${message}`, options);
    this.operation = operation;
  }
}

/** The call can't be sent as it is: no credentials, no server, a body that can't be sent again. */
export class RequestError extends ClientError {
  override readonly name = 'RequestError';
}

/** No whole answer arrived: name not found, refused, reset, cut off half way. See `cause`. */
export class ConnectionError extends ClientError {
  override readonly name = 'ConnectionError';
}

/** An attempt took longer than `timeout`, or the whole call longer than `totalTimeout`. */
export class TimeoutError extends ClientError {
  override readonly name = 'TimeoutError';
  readonly limit: 'timeout' | 'totalTimeout';
  readonly milliseconds: number;

  constructor(operation: string, limit: 'timeout' | 'totalTimeout', milliseconds: number) {
    super(operation, `no answer within ${milliseconds} ms (${limit})`);
    this.limit = limit;
    this.milliseconds = milliseconds;
  }
}

/** The caller's signal was aborted; `cause` is its reason. */
export class AbortError extends ClientError {
  override readonly name = 'AbortError';

  constructor(operation: string, cause: unknown) {
    super(operation, 'aborted by the caller', { cause });
  }
}

/**
 * Makes the stack of an error lead to the place of the call, which is long gone from the stack
 * when an answer arrives. `call` was made there. Errors of others keep theirs.
 */
export function withCallerStack(error: unknown, call: Error): unknown {
  if (error instanceof ClientError && call.stack !== undefined) {
    // V8 opens a stack with the error's name and message, other engines don't.
    const frames = call.stack.replace(/^Error.*\n/, '');
    error.stack = `${error.name}: ${error.message}\n${frames}`;
  }
  return error;
}
