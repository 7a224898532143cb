import { ApiError } from './api-error.js';
import type { Operation } from './operation.js';
import { matchResponse } from './response-description.js';
import { requestId } from './response-error.js';

/** An answer of one of the 2XX statuses. */
export interface Success<Status extends number, Data, ResponseHeaders = unknown> {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
  /** The headers that the description names, read as it says. */
  readonly headers: ResponseHeaders;
  readonly requestId: string | undefined;
  /** The answer itself; its body has been read unless it is a stream. */
  readonly response: Response;
}

/** An answer of any other status that the description names. */
export interface Failure<Status extends number, Body> {
  readonly ok: false;
  readonly status: Status;
  /** What awaiting the call would have thrown; `error.body` is what the server says. */
  readonly error: ApiError<Body>;
}

/** Any answer. */
export type Result = Success<number, unknown> | Failure<number, unknown>;

/** A good answer, read. */
export interface Exchange {
  readonly response: Response;
  readonly data: unknown;
  readonly headers: unknown;
  /** What was asked, before any redirect. */
  readonly url: URL;
}

/**
 * A call on its way: awaiting it gives the data of the answer or throws. It is a promise in all
 * but its class, so a call of which only `result()` is awaited leaves no unhandled rejection.
 */
export class ApiPromise<Data, Results = Result> implements Promise<Data> {
  readonly [Symbol.toStringTag] = 'ApiPromise';
  readonly #exchange: Promise<Exchange>;
  readonly #operation: Operation;

  constructor(operation: Operation, exchange: Promise<Exchange>) {
    this.#operation = operation;
    this.#exchange = exchange;
  }

  /** The data with the answer around it: status, headers, the `Response` itself. */
  withResponse(): Promise<Extract<Results, { readonly ok: true }>> {
    // The generated types of the operation say what the description says.
    return this.#exchange.then(success) as Promise<Extract<Results, { readonly ok: true }>>;
  }

  /** Every answer that the description names, errors too, to tell apart by `ok` and `status`. */
  result(): Promise<Results> {
    const result = this.#exchange.then(success, (error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      if (matchResponse(this.#operation, error.status) === undefined) throw error;
      const failure: Failure<number, unknown> = { ok: false, status: error.status, error };
      return failure;
    });
    // As above.
    return result as Promise<Results>;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- awaiting it is what it is for
  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#data().then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Data | Rejected> {
    return this.#data().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.#data().finally(onFinally);
  }

  #data(): Promise<Data> {
    // As above.
    return this.#exchange.then(({ data }) => data as Data);
  }
}

function success({ response, data, headers }: Exchange): Success<number, unknown> {
  return {
    ok: true,
    status: response.status,
    data,
    headers,
    requestId: requestId(response.headers),
    response,
  };
}
