import { describe, expect, test } from 'vitest';
import { ConnectionError } from '../../templates/runtime/client-error.js';
import type { ClientOptions } from '../../templates/runtime/client-options.js';
import { HttpClient } from '../../templates/runtime/http-client.js';
import type { Operation } from '../../templates/runtime/operation.js';
import { json, loopback, redirect } from './loopback.js';
import type { Loopback } from './loopback.js';
import { createThing, rejection, retrieveThing, things, uploadThing } from './things.js';

const retrieve = { path: { id: 'a' } };

function client(server: Loopback, options: ClientOptions = {}): HttpClient {
  const securitySchemes = {
    bearer: { kind: 'http', scheme: 'bearer' },
    key: { kind: 'apiKey', in: 'header', name: 'X-Key' },
    cookie: { kind: 'apiKey', in: 'cookie', name: 'session' },
  } as const;
  const auth = { bearer: 'b', key: 'k', cookie: 'c' };
  return new HttpClient(
    { ...things, securitySchemes },
    { baseUrl: server.url, auth, retry: { maxRetries: 0 }, ...options },
  );
}

function secured(operation: Operation): Operation {
  return { ...operation, security: [{ bearer: [], key: [], cookie: [] }] };
}

describe('credentials', () => {
  test('follow a redirect within the origin', async () => {
    const server = await loopback(redirect(302, '/elsewhere?x=1'), json(200, { id: 'a' }));
    expect(await client(server).send(secured(retrieveThing), retrieve)).toEqual({ id: 'a' });
    expect(server.received[1]).toMatchObject({
      url: '/elsewhere?x=1',
      headers: { authorization: 'Bearer b', 'x-key': 'k', cookie: 'session=c' },
    });
  });

  test('never follow one to another origin, and do not come back', async () => {
    const home = await loopback(
      (response) => redirect(307, `${other.url}/there`)(response, home.received[0] as never),
      json(200, { id: 'a' }),
    );
    const other = await loopback((response) =>
      redirect(307, `${home.url}/back`)(response, other.received[0] as never),
    );
    const headers = { 'X-Plain': 'yes' };
    await client(home, { headers }).send(secured(retrieveThing), retrieve);
    for (const request of [other.received[0], home.received[1]]) {
      expect(request?.headers['x-plain']).toBe('yes');
      expect(request?.headers.authorization).toBeUndefined();
      expect(request?.headers['x-key']).toBeUndefined();
      expect(request?.headers.cookie).toBeUndefined();
    }
  });

  test('written by hand stay too', async () => {
    const other = await loopback(json(200, {}));
    const home = await loopback(redirect(302, other.url));
    const headers = { authorization: 'Bearer by-hand', 'X-Key': 'k' };
    await client(home, { auth: {}, headers }).send(retrieveThing, retrieve);
    expect(other.received[0]?.headers.authorization).toBeUndefined();
    expect(other.received[0]?.headers['x-key']).toBeUndefined();
  });
});

describe('method and body', () => {
  test.each([
    [301, 'GET', ''],
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', '{"a":1}'],
    [308, 'POST', '{"a":1}'],
  ])('of a POST after %i are %s and "%s"', async (status, method, body) => {
    const server = await loopback(redirect(status, '/next'), json(200, {}));
    await client(server).send(createThing, { params: { a: 1 } });
    expect(server.received[1]).toMatchObject({ method, body });
    expect(server.received[1]?.headers['content-type']).toBe(
      body === '' ? undefined : 'application/json',
    );
  });

  test.each([301, 302, 307, 308])('of a PUT after %i stay', async (status) => {
    const server = await loopback(redirect(status, '/next'), json(200, {}));
    await client(server).send({ ...createThing, method: 'PUT' }, { params: { a: 1 } });
    expect(server.received[1]).toMatchObject({ method: 'PUT', body: '{"a":1}' });
  });
});

test('a stream that has been sent is not sent again after a redirect', async () => {
  const server = await loopback(redirect(307, '/next'), json(200, {}));
  const body = new Blob(['bytes']).stream();
  const error = await rejection(client(server).send(uploadThing, { body }));
  expect(error).toMatchObject({
    message: expect.stringContaining('a stream has been sent') as string,
  });
  expect(server.received).toHaveLength(1);
});

describe('an end', () => {
  test('comes to redirects in a circle', async () => {
    const server = await loopback(redirect(302, '/again'));
    const error = await rejection(client(server).send(retrieveThing, retrieve));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ message: 'retrieveThing: more than 20 redirects' });
    expect(server.received).toHaveLength(21);
  });

  test('comes to a redirect that leaves HTTP', async () => {
    const server = await loopback(redirect(302, 'data:application/json,{}'));
    const error = await rejection(client(server).send(retrieveThing, retrieve));
    expect(error).toMatchObject({
      message: "retrieveThing: a redirect to data: can't be followed",
    });
  });

  test('is a redirect without a place to go: it is the answer', async () => {
    const server = await loopback(json(304, null));
    const error = await rejection(client(server).send(retrieveThing, retrieve));
    expect(error).toMatchObject({ name: 'ApiError', status: 304 });
  });
});

describe('in a browser, which hides where a redirect leads', () => {
  /** What `fetch` of a browser does with `redirect: 'manual'`. */
  const opaque = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(url, init);
    if (response.status < 300 || response.status >= 400) return response;
    return Object.defineProperties(Response.error(), {
      type: { value: 'opaqueredirect' },
    });
  };

  test('a GET without credentials follows', async () => {
    const server = await loopback(
      redirect(302, '/next'),
      redirect(302, '/next'),
      json(200, { id: 'a' }),
    );
    const data = await client(server, { fetch: opaque, auth: {} }).send(retrieveThing, retrieve);
    expect(data).toEqual({ id: 'a' });
  });

  test.each([
    ['a GET with credentials', secured(retrieveThing), retrieve],
    ['a POST', createThing, { params: {} }],
  ])('%s does not', async (_what, operation, call) => {
    const server = await loopback(redirect(307, '/next'), json(200, {}));
    const error = await rejection(client(server, { fetch: opaque }).send(operation, call));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ message: expect.stringContaining('baseUrl') as string });
    expect(server.received).toHaveLength(1);
  });
});
