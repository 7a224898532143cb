/** A request or answer that can't be put on the wire as the spec says; thrown before it is sent. */
export class EncodeError extends Error {
  override readonly name = 'EncodeError';
  /** The operation's id. */
  readonly operation: string;
  /** Where the value belongs: `query parameter "color"`, `body`. */
  readonly target: string;
  /** What is wrong, in words. */
  readonly reason: string;

  constructor(operation: string, target: string, reason: string, options?: ErrorOptions) {
    super(`${operation}: ${target}: ${reason}`, options);
    this.operation = operation;
    this.target = target;
    this.reason = reason;
  }
}

/** Says that a value has no form in a style; encoders turn it into an `EncodeError`. */
export class Inexpressible extends Error {
  override readonly name = 'Inexpressible';
}

/** Runs an encoding step; what it can't express becomes an `EncodeError` that says where. */
export function encoding<T>(operation: string, target: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    // The platform's word for too deep a stack and too long a text.
    if (error instanceof RangeError) {
      throw new EncodeError(operation, target, 'the value is too deep or too large', {
        cause: error,
      });
    }
    if (!(error instanceof Inexpressible)) throw error;
    throw new EncodeError(operation, target, error.message);
  }
}
