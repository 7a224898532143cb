import { describe, expect, test } from 'vitest';
import { RateLimitError, ServerError } from '../../templates/runtime/api-error.js';
import { ConnectionError } from '../../templates/runtime/client-error.js';
import type { ClientOptions } from '../../templates/runtime/client-options.js';
import { backoff, defaultRetryPolicy, retryAfter } from '../../templates/runtime/retry.js';
import { FakeClock, hastyClock, hour } from './fake-clock.js';
import { drop, half, json, loopback } from './loopback.js';
import type { Answer } from './loopback.js';
import {
  countThings,
  createThing,
  rejection,
  retrieveThing,
  retryWaits,
  thingsClient,
  uploadThing,
} from './things.js';

const thing = json(200, { id: 'a' });
const retrieve = { path: { id: 'a' } };

describe('what is sent again', () => {
  const transient: readonly (readonly [string, Answer])[] = [
    ['a dropped connection', drop],
    ['an answer that is cut off', half],
    ...[408, 409, 429, 500, 502, 503, 504].map(
      (status) => [`status ${status}`, json(status, {})] as const,
    ),
  ];

  test.each(transient)('a GET after %s', async (_what, answer) => {
    const server = await loopback(answer, thing);
    expect(await thingsClient(server).send(retrieveThing, retrieve)).toEqual({ id: 'a' });
    expect(server.received).toHaveLength(2);
  });

  test.each(transient)('a POST with an idempotency key after %s', async (_what, answer) => {
    const server = await loopback(answer, thing);
    expect(await thingsClient(server).send(createThing, { params: { name: 'x' } })).toEqual({
      id: 'a',
    });
    expect(server.received.map(({ body }) => body)).toEqual(['{"name":"x"}', '{"name":"x"}']);
  });

  test.each(transient)('not a POST without a key after %s', async (_what, answer) => {
    const server = await loopback(answer, thing);
    await rejection(thingsClient(server).send(countThings, { params: { name: 'x' } }));
    expect(server.received).toHaveLength(1);
  });

  test.each([400, 401, 403, 404, 410, 422])('not a GET after status %i', async (status) => {
    const server = await loopback(json(status, {}), thing);
    await rejection(thingsClient(server).send(retrieveThing, retrieve));
    expect(server.received).toHaveLength(1);
  });

  test('not a GET whose answer is whole but no JSON', async () => {
    const server = await loopback((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":');
    }, thing);
    await rejection(thingsClient(server).send(retrieveThing, retrieve));
    expect(server.received).toHaveLength(1);
  });

  test('any call that the caller gives a key', async () => {
    const server = await loopback(json(503, {}), thing);
    await thingsClient(server).send(countThings, {}, { idempotencyKey: 'mine' });
    expect(server.received).toHaveLength(2);
  });
});

describe('how often', () => {
  test('twice by default, then the last error is thrown', async () => {
    const server = await loopback(drop, json(500, {}), json(503, {}), thing);
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve));
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ status: 503 });
    expect(server.received).toHaveLength(3);
  });

  test('as often as the client, or the call, says', async () => {
    const server = await loopback(drop);
    const client = thingsClient(server, { retry: { maxRetries: 4 } });
    expect(await rejection(client.send(retrieveThing, retrieve))).toBeInstanceOf(ConnectionError);
    expect(server.received).toHaveLength(5);
    await rejection(client.send(retrieveThing, retrieve, { maxRetries: 0 }));
    expect(server.received).toHaveLength(6);
  });
});

describe('when', () => {
  async function waits(answer: Answer, options: ClientOptions = {}): Promise<readonly number[]> {
    const clock = hastyClock();
    const server = await loopback(answer);
    await rejection(thingsClient(server, { clock, ...options }).send(retrieveThing, retrieve));
    return retryWaits(clock);
  }

  test('after waits that double, each less a random part of its half', async () => {
    const [first = 0, second = 0, third = 0] = await waits(drop, { retry: { maxRetries: 3 } });
    expect(first).toSatisfy((wait: number) => wait >= 250 && wait <= 500);
    expect(second).toSatisfy((wait: number) => wait >= 500 && wait <= 1000);
    expect(third).toSatisfy((wait: number) => wait >= 1000 && wait <= 2000);
  });

  test('the random part differs from call to call', async () => {
    const seen = new Set<number>();
    for (let count = 0; count < 8; count += 1) {
      for (const wait of await waits(drop, { retry: { maxRetries: 1 } })) seen.add(wait);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('the waits stop growing at the longest', () => {
    expect(backoff(defaultRetryPolicy, 0, 1)).toBe(500);
    expect(backoff(defaultRetryPolicy, 0, 0)).toBe(250);
    expect(backoff(defaultRetryPolicy, 2, 1)).toBe(2000);
    expect(backoff(defaultRetryPolicy, 40, 1)).toBe(8000);
  });

  test('not before the seconds of Retry-After', async () => {
    expect(await waits(json(429, {}, { 'retry-after': '7' }))).toEqual([7000, 7000]);
  });

  test('not before the date of Retry-After', async () => {
    const clock = hastyClock();
    const date = new Date(clock.now() + 9000).toUTCString();
    const server = await loopback(json(503, {}, { 'retry-after': date }), thing);
    await thingsClient(server, { clock }).send(retrieveThing, retrieve);
    expect(retryWaits(clock)).toEqual([9000]);
  });

  test('not at all where the server asks for a longer wait than allowed', async () => {
    const server = await loopback(json(429, {}, { 'retry-after': '61' }), thing);
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(server.received).toHaveLength(1);
    const patient = thingsClient(server, { retry: { maxRetryAfter: 70_000 } });
    expect(await patient.send(retrieveThing, retrieve)).toEqual({ id: 'a' });
  });

  test.each([
    ['5', 5000],
    ['0.5', 500],
    ['Tue, 01 Jan 2030 00:00:02 GMT', 2000],
    ['Tue, 01 Jan 2019 00:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ])('Retry-After "%s" is %s milliseconds', (text, milliseconds) => {
    const now = Date.UTC(2030, 0, 1);
    expect(retryAfter(new Headers({ 'retry-after': text }), now)).toBe(milliseconds);
  });
});

describe('Stripe-Should-Retry', () => {
  test('"false" stops what would be sent again', async () => {
    const server = await loopback(json(500, {}, { 'stripe-should-retry': 'false' }), thing);
    await rejection(thingsClient(server).send(retrieveThing, retrieve));
    expect(server.received).toHaveLength(1);
  });

  test('"true" sends again what would not be', async () => {
    const server = await loopback(json(400, {}, { 'stripe-should-retry': 'true' }), thing);
    expect(await thingsClient(server).send(retrieveThing, retrieve)).toEqual({ id: 'a' });
  });

  test('"true" makes no unsafe request safe', async () => {
    const server = await loopback(json(500, {}, { 'stripe-should-retry': 'true' }), thing);
    await rejection(thingsClient(server).send(countThings));
    expect(server.received).toHaveLength(1);
  });
});

test('a stream as body is sent once: it can not be read again', async () => {
  const server = await loopback(json(503, {}), thing);
  const body = new Blob(['bytes']).stream();
  expect(await rejection(thingsClient(server).send(uploadThing, { body }))).toMatchObject({
    status: 503,
  });
  expect(server.received.map((request) => request.body)).toEqual(['bytes']);
});

test('a wait takes its time on the clock of the client', async () => {
  const clock = new FakeClock();
  const server = await loopback(json(429, {}, { 'retry-after': '7' }), thing);
  const call = thingsClient(server, { clock, timeout: hour }).send(retrieveThing, retrieve);
  await expect.poll(() => clock.waits).toContain(7000);
  expect(server.received).toHaveLength(1);
  clock.advance(7000);
  expect(await call).toEqual({ id: 'a' });
});
