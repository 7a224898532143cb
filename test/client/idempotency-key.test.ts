import { describe, expect, test } from 'vitest';
import type { ClientOptions } from '../../templates/runtime/client-options.js';
import type { Operation } from '../../templates/runtime/operation.js';
import { drop, json, loopback } from './loopback.js';
import { countThings, createThing, retrieveThing, thingsClient } from './things.js';

const done = json(200, {});

/** The key with which a call arrives. */
async function key(operation: Operation, options: ClientOptions = {}): Promise<unknown> {
  const server = await loopback(done);
  await thingsClient(server, options).send(operation, { path: { id: 'a' } }, {});
  return server.received[0]?.headers['idempotency-key'];
}

const post: Operation = { ...createThing, body: { content: {} } };

describe('a key of its own', () => {
  test('goes with each POST that declares the header, another each time', async () => {
    const keys = [await key(post), await key(post)];
    for (const each of keys) expect(each).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });

  test('stays the same over all attempts of a call', async () => {
    const server = await loopback(drop, json(500, {}), done);
    await thingsClient(server).send(createThing, { params: {} });
    const keys = server.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  test('does not go where the server may not know it, unless told so', async () => {
    expect(await key(countThings)).toBeUndefined();
    expect(await key(countThings, { idempotencyKeys: 'always' })).toMatch(/^[0-9a-f]{32}$/);
    expect(await key(retrieveThing, { idempotencyKeys: 'always' })).toBeUndefined();
  });

  test('does not go where it is not wanted', async () => {
    expect(await key(post, { idempotencyKeys: 'never' })).toBeUndefined();
  });
});

describe("the caller's own key wins", () => {
  test.each([
    ['as option', { idempotencyKey: 'mine' }],
    ['as header', { headers: { 'Idempotency-Key': 'mine' } }],
  ])('%s', async (_how, options) => {
    const server = await loopback(drop, done);
    await thingsClient(server).send(createThing, { params: {} }, options);
    expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual([
      'mine',
      'mine',
    ]);
  });
});
