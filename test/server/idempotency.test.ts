import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../templates/runtime/idempotency.js';
import { call, serviceOf } from './sample-service.js';
import type { ServiceOptions } from './sample-service.js';

const create = { json: { amount: { value: 1 } } };

/** A service that counts how often its handler ran. */
function counting(
  options: Partial<ServiceOptions> = {},
  answer?: (count: number) => Promise<number>,
) {
  let count = 0;
  const server = serviceOf({
    idempotency: { store: memoryStore() },
    ...options,
    answers: {
      createGrant: async () => {
        count += 1;
        const status = (await answer?.(count)) ?? 200;
        return status === 200 ? { status, body: { count } } : { status };
      },
    },
  });
  const post = (key: string, init: object = create, headers: object = {}) =>
    call(server, 'POST /grants', { ...init, headers: { 'idempotency-key': key, ...headers } });
  return { post, ran: () => count };
}

test('the reply of the first request is replayed', async () => {
  const { post, ran } = counting();
  const first = await post('a');
  const second = await post('a');
  expect([second.status, second.json]).toEqual([200, { count: 1 }]);
  expect(first.headers.get('idempotent-replayed')).toBeNull();
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(second.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
  await post('b');
  expect(ran()).toBe(2);
});

test('409 while the first request runs', async () => {
  let finish: (status: number) => void = () => undefined;
  const { post } = counting({}, () => new Promise((resolve) => (finish = resolve)));
  const first = post('a');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await post('a')).status).toBe(409);
  finish(200);
  expect((await first).status).toBe(200);
  expect((await post('a')).json).toEqual({ count: 1 });
});

test('400 for other parameters', async () => {
  const { post, ran } = counting();
  await post('a');
  const other = await post('a', { json: { amount: { value: 2 } } });
  expect([other.status, ran()]).toEqual([400, 1]);
  expect(other.text).toContain('idempotency key');
});

test('the same parameters in another spelling are the same', async () => {
  const { post, ran } = counting();
  await post('a', { form: 'amount[value]=1' });
  expect((await post('a', { form: 'amount%5Bvalue%5D=1' })).status).toBe(200);
  expect(ran()).toBe(1);
});

test('keys of different callers never meet', async () => {
  const { post, ran } = counting();
  await post('a', create, { authorization: 'Bearer one' });
  await post('a', create, { authorization: 'Bearer two' });
  expect(ran()).toBe(2);
});

test('a request that was not valid uses up no key', async () => {
  const { post, ran } = counting();
  expect((await post('a', { json: {} })).status).toBe(400);
  expect((await post('a')).json).toEqual({ count: 1 });
  expect(ran()).toBe(1);
});

test('a crash is replayed as Stripe does, a refusal that may be retried is not', async () => {
  const crashing = counting({}, () => Promise.reject(new Error('crash')));
  expect((await crashing.post('a')).status).toBe(500);
  expect((await crashing.post('a')).headers.get('idempotent-replayed')).toBe('true');
  expect(crashing.ran()).toBe(1);
  const refusing = counting({}, (count) => Promise.resolve(count === 1 ? 409 : 200));
  expect((await refusing.post('a')).status).toBe(409);
  expect((await refusing.post('a')).json).toEqual({ count: 2 });
});

test('reading needs no key', async () => {
  let count = 0;
  const server = serviceOf({
    idempotency: { store: memoryStore() },
    answers: { readGrant: () => ({ status: 200, body: { id: String((count += 1)) } }) },
  });
  const headers = { 'idempotency-key': 'a' };
  await call(server, 'GET /grants/a', { headers });
  await call(server, 'GET /grants/a', { headers });
  expect(count).toBe(2);
});

describe('the store in memory', () => {
  const reply = { status: 200, headers: [], body: '' };

  test('forgets what is old', async () => {
    let now = 0;
    const store = memoryStore({ milliseconds: 100, now: () => now });
    await store.claim('a', 'f');
    await store.complete('a', reply);
    now = 99;
    expect(await store.claim('a', 'f')).toMatchObject({ reply });
    now = 100;
    expect(await store.claim('a', 'f')).toBeUndefined();
  });

  test('holds so many replies, and never forgets what still runs', async () => {
    const store = memoryStore({ entries: 3 });
    await store.claim('running', 'f');
    for (let index = 0; index < 10; index += 1) {
      await store.claim(`k${index}`, 'f');
      await store.complete(`k${index}`, reply);
    }
    expect(await store.claim('running', 'f')).toMatchObject({ fingerprint: 'f', reply: undefined });
    expect(await store.claim('k9', 'f')).toMatchObject({ reply });
    expect(await store.claim('k0', 'f')).toBeUndefined();
  });

  test('keeps a claim whose work takes longer than its time', async () => {
    let now = 0;
    const store = memoryStore({ milliseconds: 100, now: () => now });
    await store.claim('a', 'f');
    now = 1000;
    expect(await store.claim('a', 'f')).toMatchObject({ reply: undefined });
  });
});
