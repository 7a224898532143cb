import { ApiPromise } from './api-promise.js';
import type { Exchange } from './api-promise.js';
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
   * What the answer holds is the description's word, which generated functions give as their type;
   * nothing checks it unless `checkResponses` says so. Here it is `never`, which fits them all: to
   * infer it anew for each function would cost the compiler more than all else together.
   */
  send(
    operation: Operation,
    call: CallArguments = {},
    options: RequestOptions<object, object> = {},
    place: Error = new Error(),
  ): ApiPromise<never, never> {
    return new ApiPromise<never, never>(operation, this.exchange(operation, call, options, place));
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
