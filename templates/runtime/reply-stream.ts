import { iterate } from './sequence.js';

/** The items of a reply, each of them checked when its turn comes. */
export function checkedItems(
  items: unknown,
  check: (item: unknown) => void,
): AsyncIterable<unknown> {
  const source = iterate(items);
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const step: IteratorResult<unknown, unknown> = await source.next();
        if (step.done !== true) check(step.value);
        return step;
      },
      async return() {
        await source.return?.();
        return { done: true, value: undefined };
      },
    }),
  };
}

/** The same stream; `failed` is told where it breaks, but not where its reader has enough. */
export function watchedStream<Chunk>(
  stream: ReadableStream<Chunk>,
  failed: (error: unknown) => void,
): ReadableStream<Chunk> {
  const reader = stream.getReader();
  return new ReadableStream<Chunk>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          failed(error);
          throw error;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read ahead of who reads this.
    { highWaterMark: 0 },
  );
}
