import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS, checkSize } from '../../templates/runtime/limits.js';
import type { Limits } from '../../templates/runtime/limits.js';
import { call, echo, serviceOf } from './sample-service.js';

const form = (text: string) => ({ form: `amount[value]=1&${text}` });
const json = (fields: object) => ({ json: { amount: { value: 1 }, ...fields } });

describe('each limit is just kept, and one more is too much', () => {
  test.each<[string, Partial<Limits>, object, object, number]>([
    ['bytes', { bodyBytes: 22 }, { json: { amount: { value: 1 } } }, json({ name: 'a' }), 413],
    ['members', { fields: 3 }, json({ name: 'a' }), json({ name: 'a', tags: [] }), 413],
    ['form fields', { fields: 3 }, form('name=a'), form('name=a&tags[0]=b'), 413],
    ['levels', { depth: 2 }, json({ tags: [] }), json({ metadata: { a: { b: 'c' } } }), 413],
    ['items', { arrayLength: 2 }, json({ tags: ['a', 'b'] }), json({ tags: ['a', 'b', 'c'] }), 413],
    ['form items', { arrayLength: 1 }, form('tags[]=a'), form('tags[]=a&tags[]=b'), 413],
    [
      'headers',
      { headerBytes: 100 },
      json({}),
      { ...json({}), headers: { 'x-long': 'a'.repeat(100) } },
      431,
    ],
  ])('%s', async (_, limits, within, beyond, status) => {
    const server = serviceOf({ limits, answers: { createGrant: echo } });
    expect((await call(server, 'POST /grants', within)).status).toBe(200);
    expect((await call(server, 'POST /grants', beyond)).status).toBe(status);
  });

  test('path and query', async () => {
    const answers = { readGrant: () => ({ status: 200, body: { id: 'a' } }) };
    const server = serviceOf({ limits: { urlBytes: 10 }, answers });
    expect((await call(server, 'GET /grants/ab')).status).toBe(200);
    expect((await call(server, 'GET /grants/abc')).status).toBe(414);
  });

  test('fields of a query', async () => {
    const list = () => ({ status: 200, body: [], contentType: 'application/json' });
    const server = serviceOf({ limits: { fields: 2 }, answers: { listGrants: list } });
    expect((await call(server, 'GET /grants?limit=1&filter[name]=a')).status).toBe(200);
    expect((await call(server, 'GET /grants?limit=1&filter[name]=a&b=c')).status).toBe(413);
  });

  test.each([
    ['that takes too long', { receiveMilliseconds: 10 }, 408, undefined],
    ['that is too long', { bodyBytes: 10 }, 413, 8],
  ])('a body %s is let go of', async (_, limits, status, bytes) => {
    const cancel = vi.fn();
    const body = new ReadableStream({
      pull: (controller) =>
        bytes === undefined ? undefined : controller.enqueue(new Uint8Array(bytes)),
      cancel,
    });
    const server = serviceOf({ limits, answers: { createGrant: echo } });
    const headers = { 'content-type': 'application/json' };
    const answer = await call(server, 'POST /grants', { body, headers });
    expect([answer.status, answer.headers.get('connection')]).toEqual([status, 'close']);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test('a decoded value, however it came', () => {
    const limits = { ...DEFAULT_LIMITS, fields: 2, depth: 2, arrayLength: 2 };
    for (const good of [{ a: [1, 2] }, [[], []], 'text', undefined, new Blob(['abc'])]) {
      expect(() => checkSize(good, limits)).not.toThrow();
    }
    for (const bad of [{ a: 1, b: 2, c: 3 }, { a: { b: 1, c: 2 } }, [1, 2, 3], [[[]]]]) {
      expect(() => checkSize(bad, limits)).toThrow('limited');
    }
  });
});
