import { ApiPromise } from './api-promise.js';
import type { Exchange, Result } from './api-promise.js';
import type { CallArguments } from './call-arguments.js';
import type { RequestOptions } from './client-options.js';
import type { HttpClient } from './http-client.js';
import { nextCall, pageItems } from './next-page.js';
import type { Pagination } from './next-page.js';
import type { Operation } from './operation.js';

/**
 * Asks for the first page of a list; the others follow as they are wanted. As to the types, see
 * `HttpClient.send`.
 */
export function paginate(
  client: HttpClient,
  operation: Operation,
  pagination: Pagination,
  call: CallArguments = {},
  options: RequestOptions<object, object> = {},
): PagePromise<never, never, never> {
  const place = new Error();
  return new PagePromise<never, never, never>(operation, pagination, call, (next) =>
    client.exchange(operation, next, options, place),
  );
}

/**
 * A list on its way. Awaiting it gives its first page; `for await` goes through the items of all
 * pages and asks for each page when the one before has been read.
 */
export class PagePromise<Page, Item, Results = Result>
  extends ApiPromise<Page, Results>
  implements AsyncIterable<Item>
{
  readonly #pagination: Pagination;
  readonly #call: CallArguments;
  readonly #first: Promise<Exchange>;
  readonly #send: (call: CallArguments) => Promise<Exchange>;

  constructor(
    operation: Operation,
    pagination: Pagination,
    call: CallArguments,
    send: (call: CallArguments) => Promise<Exchange>,
  ) {
    const first = send(call);
    super(operation, first);
    this.#pagination = pagination;
    this.#call = call;
    this.#first = first;
    this.#send = send;
  }

  /** Page by page, as the server gives them. */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    // The generated types of the operation say what the description says.
    for await (const { data } of this.#exchanges()) yield data as Page;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { data } of this.#exchanges()) {
      // As above.
      yield* pageItems(this.#pagination, this.#call, data) as readonly Item[];
    }
  }

  /** All items in one array, but no more than `limit`, so that no list fills the memory. */
  async toArray(options: { readonly limit: number }): Promise<Item[]> {
    const items: Item[] = [];
    // The first page is on its way already.
    if (options.limit <= 0) await this.#first;
    else {
      for await (const item of this) {
        items.push(item);
        if (items.length >= options.limit) break;
      }
    }
    return items;
  }

  async *#exchanges(): AsyncGenerator<Exchange, void, undefined> {
    let call: CallArguments | undefined = this.#call;
    let exchange = await this.#first;
    for (;;) {
      yield exchange;
      call = nextCall(this.#pagination, call, exchange);
      if (call === undefined) return;
      exchange = await this.#send(call);
    }
  }
}
