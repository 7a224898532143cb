import { describe, expect, test } from 'vitest';
import { call, serviceOf } from './sample-service.js';

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

const service = serviceOf({
  answers: {
    secret: (_, { principal, principals }) => ({ status: 200, body: { principal, principals } }),
    maybeSecret: ({ query }, { principal }) => ({ status: 200, body: { principal, query } }),
  },
});

describe('basic, or both an API key and a token', () => {
  test.each([
    ['nothing', {}, 401],
    ['basic', { authorization: basic('ann:right') }, 200],
    ['basic, in lower case', { authorization: basic('ann:right').replace('Basic', 'basic') }, 200],
    ['basic, wrong', { authorization: basic('ann:wrong') }, 401],
    ['basic, no base64', { authorization: 'Basic ****' }, 401],
    ['basic, no colon', { authorization: basic('ann') }, 401],
    [
      'basic, no UTF-8',
      { authorization: `Basic ${Buffer.from([0xff, 0x3a]).toString('base64')}` },
      401,
    ],
    ['basic, refused by the hook', { authorization: basic('blocked:x') }, 403],
    ['the key alone', { 'x-key': 'k1' }, 401],
    ['the token alone', { authorization: 'Bearer t1' }, 401],
    ['key and token', { 'x-key': 'k1', authorization: 'Bearer t1' }, 200],
    ['key and a wrong token', { 'x-key': 'k1', authorization: 'Bearer t2' }, 401],
    ['another scheme', { authorization: 'Digest a=b' }, 401],
  ])('%s', async (_, headers, status) => {
    expect((await call(service, 'GET /secret', { headers })).status).toBe(status);
  });

  test('401 says how to do better (RFC 9110, 11.6.1)', async () => {
    const { headers, text } = await call(service, 'GET /secret');
    expect(headers.get('www-authenticate')).toBe(
      'Basic realm="api", charset="UTF-8", Bearer realm="api"',
    );
    expect(text).not.toContain('hook');
  });

  test('the handler knows who asks', async () => {
    const headers = { 'x-key': 'k1', authorization: 'Bearer t1' };
    expect((await call(service, 'GET /secret', { headers })).json).toEqual({
      principal: { name: 'key' },
      principals: { keyAuth: { name: 'key' }, tokenAuth: { name: 'token' } },
    });
    const umlaut = { authorization: basic('J\u00f6rg:right') };
    expect((await call(service, 'GET /secret', { headers: umlaut })).json).toMatchObject({
      principal: { name: 'J\u00f6rg' },
    });
  });
});

describe('optional security', () => {
  test('nobody is let in, and credentials that are there are used', async () => {
    expect((await call(service, 'GET /maybe-secret')).json).toEqual({ query: {} });
    expect((await call(service, 'GET /maybe-secret?limit=2&key=ann')).json).toEqual({
      principal: { name: 'ann' },
      query: { limit: 2 },
    });
  });
});

test('who may not enter learns nothing about the request', async () => {
  const { status } = await call(service, 'GET /secret?%zz', { headers: { accept: 'text/none' } });
  expect(status).toBe(401);
});

test('a missing hook is a fault of the server, not an open door', async () => {
  const server = serviceOf({ security: {}, answers: { secret: () => ({ status: 200, body: 1 }) } });
  expect((await call(server, 'GET /secret')).status).toBe(500);
});
