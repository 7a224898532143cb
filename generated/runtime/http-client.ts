import { ApiPromise } from './api-promise.js';
import type { Exchange, Result } from './api-promise.js';
import type { CallArguments } from './call-arguments.js';
import { runCall } from './call.js';
import { withCallerStack } from './client-error.js';
import type { ApiDescription, ClientOptions, RequestOptions } from './client-options.js';
import type { Operation } from './operation.js';

/** Sends the operations of one API; the generated functions take one, the client's class is one. */
export class HttpClient {
  readonly #api: ApiDescription;
  readonly #options: ClientOptions;

  constructor(api: ApiDescription, options: ClientOptions = {}) {
    this.#api = api;
    this.#options = options;
  }

  /**
   * Sends one call. `place` is where it was made: the stack of its errors leads there.
   *
   * The type arguments are the description's word for what the answer holds; nothing checks it
   * unless `checkResponses` says so.
   */
  send<Data, Results = Result>(
    operation: Operation,
    call: CallArguments = {},
    options: RequestOptions<object, object> = {},
    place: Error = new Error(),
  ): ApiPromise<Data, Results> {
    return new ApiPromise(operation, this.exchange(operation, call, options, place));
  }

  /** The same, without the types. */
  exchange(
    operation: Operation,
    call: CallArguments,
    options: RequestOptions<object, object>,
    place: Error,
  ): Promise<Exchange> {
    return runCall(this.#api, this.#options, operation, call, options).catch((error: unknown) => {
      throw withCallerStack(error, place);
    });
  }
}
