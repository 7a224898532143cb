import type { Message } from './body-codec.js';
import { Inexpressible } from './wire-error.js';

/** A body made from items as they come, each as text. */
export function streamOf(value: unknown, textOf: (item: unknown) => string): ReadableStream {
  const items = iterate(value);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next: IteratorResult<unknown, unknown> = await items.next();
        if (next.done === true) controller.close();
        else controller.enqueue(encoder.encode(textOf(next.value)));
      } catch (error) {
        // An item that can't be sent ends what makes them.
        await items.return?.();
        throw error;
      }
    },
    async cancel() {
      await items.return?.();
    },
  });
}

/** The stream of a message; an empty one where it has no body. */
export function streamFrom(message: Message): ReadableStream<Uint8Array> {
  return message.body ?? new ReadableStream({ start: (controller) => controller.close() });
}

/** The iterator of something iterable; anything else has no form as items. */
export function iterate(value: unknown): AsyncIterator<unknown> | Iterator<unknown> {
  if (typeof value === 'object' && value !== null) {
    // What a symbol leads to is its protocol's affair; `in` tells the compiler nothing of it.
    if (Symbol.asyncIterator in value)
      return (value as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    if (Symbol.iterator in value) return (value as Iterable<unknown>)[Symbol.iterator]();
  }
  throw new Inexpressible(`a ${typeof value} where items are wanted, in an iterable`);
}
