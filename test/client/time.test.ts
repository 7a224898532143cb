import { describe, expect, test, vi } from 'vitest';
import { ServerError } from '../../templates/runtime/api-error.js';
import { AbortError, TimeoutError } from '../../templates/runtime/client-error.js';
import { FakeClock } from './fake-clock.js';
import { hang, headOnly, json, loopback } from './loopback.js';
import { createThing, downloadThing, rejection, retrieveThing, thingsClient } from './things.js';

const thing = json(200, { id: 'a' });
const retrieve = { path: { id: 'a' } };

describe('the limit of an attempt', () => {
  test.each([
    ['answers nothing', hang],
    ['sends no body', headOnly],
  ])('ends one that %s', async (_what, answer) => {
    const clock = new FakeClock();
    const server = await loopback(answer);
    const options = { timeout: 3000, maxRetries: 0 };
    const call = rejection(thingsClient(server, { clock }).send(retrieveThing, retrieve, options));
    await server.arrived(1);
    clock.advance(2999);
    expect(clock.sleeping).toBe(1);
    clock.advance(1);
    const error = await call;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ limit: 'timeout', milliseconds: 3000 });
    await server.hungUp;
  });

  test('is a minute by default', async () => {
    const clock = new FakeClock();
    const server = await loopback(thing);
    const client = thingsClient(server, { clock, timeout: undefined as never });
    await client.send(retrieveThing, retrieve);
    expect(clock.waits).toEqual([60_000]);
    expect(clock.sleeping).toBe(0);
  });

  test('starts anew with each attempt, and a late one is followed by another', async () => {
    const clock = new FakeClock((milliseconds) => milliseconds < 2000);
    const server = await loopback(hang, thing);
    const call = thingsClient(server, { clock, timeout: 3000 }).send(createThing, { params: {} });
    await server.arrived(1);
    clock.advance(3000);
    expect(await call).toEqual({ id: 'a' });
    expect(clock.waits.filter((wait) => wait === 3000)).toHaveLength(2);
  });
});

describe('the limit of a call', () => {
  test('ends an attempt under way', async () => {
    const clock = new FakeClock();
    const server = await loopback(hang);
    const call = rejection(
      thingsClient(server, { clock }).send(retrieveThing, retrieve, { totalTimeout: 5000 }),
    );
    await server.arrived(1);
    clock.advance(5000);
    expect(await call).toMatchObject({ limit: 'totalTimeout', milliseconds: 5000 });
    await server.hungUp;
    expect(server.received).toHaveLength(1);
  });

  test('leaves no wait that would go beyond it: the error that was is thrown at once', async () => {
    const clock = new FakeClock((milliseconds) => milliseconds === 30_000);
    const server = await loopback(json(503, {}, { 'retry-after': '30' }));
    const client = thingsClient(server, { clock, totalTimeout: 40_000 });
    expect(await rejection(client.send(retrieveThing, retrieve))).toBeInstanceOf(ServerError);
    expect(server.received).toHaveLength(2);
  });
});

describe("the caller's signal", () => {
  test('ends an attempt under way, at once, and hangs up', async () => {
    const server = await loopback(hang);
    const controller = new AbortController();
    const { signal } = controller;
    const call = rejection(thingsClient(server).send(retrieveThing, retrieve, { signal }));
    await server.arrived(1);
    controller.abort(new Error('no longer wanted'));
    const error = await call;
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: { message: 'no longer wanted' } });
    await server.hungUp;
  });

  test('ends a wait between attempts', async () => {
    const clock = new FakeClock();
    const server = await loopback(json(503, {}));
    const controller = new AbortController();
    const { signal } = controller;
    const call = rejection(
      thingsClient(server, { clock }).send(retrieveThing, retrieve, { signal }),
    );
    await expect.poll(() => clock.waits.length).toBe(2);
    controller.abort();
    expect(await call).toBeInstanceOf(AbortError);
    expect(clock.sleeping).toBe(0);
    expect(server.received).toHaveLength(1);
  });

  test('that is aborted already lets nothing be sent', async () => {
    const server = await loopback(thing);
    const signal = AbortSignal.abort();
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve, { signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(server.received).toHaveLength(0);
  });

  test('ends a call even where fetch does not listen to it', async () => {
    const controller = new AbortController();
    const server = await loopback(thing);
    const client = thingsClient(server, { fetch: () => new Promise(() => undefined) });
    const call = rejection(client.send(retrieveThing, retrieve, { signal: controller.signal }));
    controller.abort();
    expect(await call).toBeInstanceOf(AbortError);
  });

  test('still ends an answer that is a stream, however late', async () => {
    const server = await loopback((response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      response.write('first');
    });
    const controller = new AbortController();
    const { signal } = controller;
    const clock = new FakeClock();
    const call = thingsClient(server, { clock }).send(downloadThing, {}, { signal });
    const stream: ReadableStream<Uint8Array> = await call;
    const reader = stream.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('first');
    expect(clock.sleeping).toBe(0);
    const next = rejection(reader.read());
    controller.abort();
    expect(await next).toBeInstanceOf(AbortError);
    await server.hungUp;
  });

  test('is let go of when the call is over', async () => {
    const server = await loopback(json(503, {}), thing);
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    vi.spyOn(signal, 'addEventListener').mockImplementation((_type, listener) => {
      listeners.add(listener);
    });
    vi.spyOn(signal, 'removeEventListener').mockImplementation((_type, listener) => {
      listeners.delete(listener);
    });
    let most = 0;
    const onRequest = (): void => {
      most = Math.max(most, listeners.size);
    };
    await thingsClient(server, { onRequest }).send(retrieveThing, retrieve, { signal });
    expect(most).toBe(1);
    expect(listeners.size).toBe(0);
  });
});
