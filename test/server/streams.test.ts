/** Streams and answers without a schema of a name, from a handler to a caller over HTTP. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { EdgeOptions } from '../../templates/runtime/edge-options.js';
import type { Server } from '../../templates/runtime/edge.js';
import { compile } from '../compile.js';
import { generated, load, serve } from './generated-service.js';

interface Position {
  readonly event?: string;
  readonly id?: string;
  readonly data: { readonly latitude: number; readonly longitude: number };
}
interface Entry {
  readonly number: number;
  readonly text: string;
}
interface CallOptions {
  readonly signal?: AbortSignal;
}

interface Client {
  readonly positions: { follow(options?: CallOptions): Promise<AsyncIterable<Position>> };
  readonly entries: { read(options?: CallOptions): Promise<AsyncIterable<Entry>> };
  readonly ships: { list(): Promise<string[]>; count(): Promise<number> };
}

interface Answers {
  readonly positions: () => AsyncIterable<Position>;
  readonly entries: () => AsyncIterable<Entry>;
  readonly ships: unknown;
  readonly count: unknown;
}

interface HarbourLog {
  createServer(handlers: object, options?: EdgeOptions): Server;
  readonly HarbourLogClient: new (options: object) => Client;
}

/** What a user writes, as the types of the output have it. */
const USE = `
import { HarbourLogClient } from './client.js';
import { createServer, reply } from './server.js';
import type { ShipCountReply } from './server.js';

async function* positions() {
  yield { event: 'moved', data: { latitude: 1, longitude: 2 } };
}
async function* entries() {
  yield { number: 1, text: 'Cast off.' };
}
async function* faulty() {
  yield { number: 'one' };
}

const counted: ShipCountReply = {
  status: 200,
  contentType: 'text/plain',
  body: 'one',
  headers: { 'x-counted-by': 'Ada', 'x-any': 1 },
};
// @ts-expect-error: a header that is required is missing.
export const nobody: ShipCountReply = { status: 200, contentType: 'text/plain', body: 'one' };
export const nothing: ShipCountReply = {
  status: 200,
  // @ts-expect-error: nobody described this media type.
  contentType: 'text/csv',
  body: 'one',
  headers: { 'x-counted-by': 'Ada' },
};

createServer({
  positions: { followPositions: () => reply(200, positions()) },
  entries: { readEntries: () => reply(200, entries()) },
  ships: { listShips: () => reply(200, ['Ada']), countShips: () => counted },
});
createServer({
  positions: { followPositions: () => reply(200, positions()) },
  // @ts-expect-error: an entry has a number.
  entries: { readEntries: () => reply(200, faulty()) },
  ships: { listShips: () => reply(200, ['Ada']), countShips: () => counted },
});

const client = new HarbourLogClient();
for await (const { data } of await client.positions.follow()) data.latitude.toFixed();
for await (const { number, text } of await client.entries.read()) text.at(number);
// @ts-expect-error: an entry has no such field.
for await (const { author } of await client.entries.read()) void author;
export {};
`;

let output: Awaited<ReturnType<typeof generated>>;
let log: HarbourLog;

beforeAll(async () => {
  output = await generated(join(import.meta.dirname, 'harbour-log.yaml'));
  log = await load<HarbourLog>(output);
});

async function clientOf(answers: Partial<Answers>, options: EdgeOptions = {}): Promise<Client> {
  const answer = (body: unknown) => ({ status: 200, body });
  const server = log.createServer(
    {
      positions: { followPositions: () => answer(answers.positions?.()) },
      entries: { readEntries: () => answer(answers.entries?.()) },
      ships: {
        listShips: () => answer(answers.ships),
        countShips: () => ({ ...answer(answers.count), contentType: 'application/json' }),
      },
    },
    { onError: () => undefined, ...options },
  );
  return new log.HarbourLogClient({ baseUrl: await serve(server), retry: { maxRetries: 0 } });
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function* from<T>(items: readonly T[]): AsyncGenerator<T, undefined> {
  for (const item of items) yield await Promise.resolve(item);
}

test('streams are typed iterables for handler and caller', () => {
  expect(compile(new Map([...output, ['use.ts', USE]]))).toEqual([]);
});

describe('what is sent is what comes', () => {
  test('events', async () => {
    const sent: readonly Position[] = [
      { event: 'moved', id: '1', data: { latitude: 53.5, longitude: 9.9 } },
      { data: { latitude: -0.5, longitude: 180 } },
    ];
    const client = await clientOf({ positions: () => from(sent) });
    expect(await all(await client.positions.follow())).toEqual(sent);
  });

  test('JSON lines', async () => {
    const sent = ['Cast off.', 'Two\nlines\r\n', 'Grüße 🚢\u2028', ''].map((text, number) => ({
      number,
      text,
    }));
    const client = await clientOf({ entries: () => from(sent) });
    expect(await all(await client.entries.read())).toEqual(sent);
  });

  test('nothing at all', async () => {
    const client = await clientOf({ positions: () => from([]), entries: () => from([]) });
    expect(await all(await client.positions.follow())).toEqual([]);
    expect(await all(await client.entries.read())).toEqual([]);
  });

  test('an item before the next one is made', async () => {
    const next = gate();
    const client = await clientOf({
      async *entries() {
        yield { number: 1, text: 'first' };
        await next.opened;
        yield { number: 2, text: 'second' };
      },
    });
    const entries = (await client.entries.read())[Symbol.asyncIterator]();
    expect(await entries.next()).toEqual({ done: false, value: { number: 1, text: 'first' } });
    next.open();
    expect(await entries.next()).toEqual({ done: false, value: { number: 2, text: 'second' } });
    expect(await entries.next()).toMatchObject({ done: true });
  });
});

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

/** Entries without an end, or nearly so: how many were made, and when the handler is let go. */
function flood(text: string) {
  const closed = gate();
  const state = { made: 0, closed: closed.opened };
  async function* entries(): AsyncGenerator<Entry, undefined> {
    try {
      for (; state.made < FLOOD; state.made += 1) {
        yield await Promise.resolve({ number: state.made, text });
      }
    } finally {
      closed.open();
    }
  }
  return { state, entries };
}

/** 640 MiB in items of 64 KiB: far beyond what sockets and streams hold between them. */
const FLOOD = 10_000;
const BIG = 'x'.repeat(64 * 1024);

describe('a caller who is slower than the handler', () => {
  test('is waited for', async () => {
    const { state, entries } = flood(BIG);
    const client = await clientOf({ entries });
    const received = (await client.entries.read())[Symbol.asyncIterator]();
    await received.next();
    let before = -1;
    await vi.waitUntil(
      () => {
        const isStill = state.made === before;
        before = state.made;
        return isStill;
      },
      { interval: 200, timeout: 30_000 },
    );
    expect(state.made).toBeLessThan(FLOOD / 4);
    expect(await received.next()).toMatchObject({ value: { number: 1 } });
    await received.return?.();
  });
});

describe('a caller who has enough', () => {
  test.each(['entries', 'positions'] as const)(
    'lets go of %s by leaving the loop',
    async (kind) => {
      const { state, entries } = flood('x');
      const client = await clientOf({ entries, positions: () => asPositions(entries()) });
      const items =
        kind === 'entries' ? await client.entries.read() : await client.positions.follow();
      for await (const item of items) {
        expect(item).toBeDefined();
        break;
      }
      await state.closed;
      expect(state.made).toBeLessThan(FLOOD);
    },
  );

  test('lets go by the signal', async () => {
    const { state, entries } = flood(BIG);
    const client = await clientOf({ entries });
    const controller = new AbortController();
    const received = await client.entries.read({ signal: controller.signal });
    await expect(async () => {
      for await (const { number } of received) if (number === 2) controller.abort();
    }).rejects.toThrow();
    await state.closed;
    expect(state.made).toBeLessThan(FLOOD);
  });
});

async function* asPositions(entries: AsyncIterable<Entry>): AsyncGenerator<Position, undefined> {
  for await (const { number } of entries) yield { data: { latitude: number, longitude: 0 } };
}

describe('a stream that breaks under way', () => {
  test('breaks for the caller too, and onError hears why', async () => {
    const onError = vi.fn<(error: unknown, failure: { operation: unknown }) => void>();
    const wet = new Error('The log is wet.');
    const client = await clientOf(
      {
        async *entries() {
          yield await Promise.resolve({ number: 1, text: 'first' });
          throw wet;
        },
      },
      { onError },
    );
    await expect(client.entries.read().then(all)).rejects.toThrow();
    expect(onError).toHaveBeenCalledOnce();
    expect(onError.mock.calls[0]?.[0]).toBe(wet);
    expect(onError.mock.calls[0]?.[1].operation).toMatchObject({ id: 'readEntries' });
  });

  test('is no failure where the caller has left', async () => {
    const onError = vi.fn();
    const { state, entries } = flood('x');
    const client = await clientOf({ entries }, { onError });
    for await (const entry of await client.entries.read()) {
      expect(entry).toBeDefined();
      break;
    }
    await state.closed;
    expect(onError).not.toHaveBeenCalled();
  });
});

describe('items that are not as described', () => {
  const wrong = { number: 'two', text: 'second' } as unknown as Entry;
  const outcome = async (replyValidation: 'off' | 'warn' | 'strict') => {
    const closed = gate();
    const onError = vi.fn<(error: unknown) => void>();
    const client = await clientOf(
      {
        async *entries() {
          try {
            yield await Promise.resolve({ number: 1, text: 'first' });
            yield wrong;
            yield { number: 3, text: 'third' };
          } finally {
            closed.open();
          }
        },
      },
      { onError, replyValidation },
    );
    const received: unknown[] = [];
    const end = await client.entries
      .read()
      .then(async (entries) => {
        for await (const { number } of entries) received.push(number);
        return 'whole';
      })
      .catch(() => 'broken');
    await closed.opened;
    return { received, end, told: onError.mock.calls.map(([error]) => String(error)) };
  };
  const fault = expect.stringMatching(/^InvalidReplyError: .*readEntries.*\/number/) as string;

  test('are sent all the same', async () => {
    expect(await outcome('off')).toEqual({ received: [1, 'two', 3], end: 'whole', told: [] });
    expect(await outcome('warn')).toEqual({ received: [1, 'two', 3], end: 'whole', told: [fault] });
  });

  test('end the stream and let go of the handler where replies are checked strictly', async () => {
    const { received, ...rest } = await outcome('strict');
    expect(rest).toEqual({ end: 'broken', told: [fault] });
    expect(received).not.toContain('two');
  });

  test('such as events', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const positions = () => from([{ data: { latitude: 'north', longitude: 0 } }]);
    const client = await clientOf(
      { positions: positions as unknown as Answers['positions'] },
      { onError, replyValidation: 'strict' },
    );
    await expect(client.positions.follow().then(all)).rejects.toThrow();
    expect(String(onError.mock.calls[0]?.[0])).toContain('/data/latitude');
  });
});

describe('answers whose schema has no name', () => {
  test('are checked before they are sent', async () => {
    const right = await clientOf({ ships: ['Ada'], count: 1 }, { replyValidation: 'strict' });
    expect(await right.ships.list()).toEqual(['Ada']);
    expect(await right.ships.count()).toBe(1);
    const onError = vi.fn<(error: unknown) => void>();
    const wrong = await clientOf(
      { ships: ['Ada', 1], count: -1 },
      { replyValidation: 'strict', onError },
    );
    await expect(wrong.ships.list()).rejects.toMatchObject({ status: 500 });
    await expect(wrong.ships.count()).rejects.toMatchObject({ status: 500 });
    expect(onError.mock.calls.map(([error]) => String(error))).toEqual([
      expect.stringContaining('/1: Expected a text'),
      expect.stringContaining('Expected at least 0'),
    ]);
  });
});

test('an operation without any parameters refuses what it does not know', async () => {
  const handlers = {
    positions: { followPositions: () => ({ status: 200 }) },
    entries: { readEntries: () => ({ status: 200 }) },
    ships: { listShips: () => ({ status: 200, body: [] }), countShips: () => ({ status: 200 }) },
  };
  const { fetch } = log.createServer(handlers);
  expect((await fetch(new Request('http://localhost/ships'))).status).toBe(200);
  expect((await fetch(new Request('http://localhost/ships?flag=de'))).status).toBe(400);
});
