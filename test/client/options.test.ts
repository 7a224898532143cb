import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ApiPromise } from '../../templates/runtime/api-promise.js';
import { RequestError } from '../../templates/runtime/client-error.js';
import type { ClientOptions, OutgoingRequest } from '../../templates/runtime/client-options.js';
import { HttpClient } from '../../templates/runtime/http-client.js';
import { json as jsonCodec } from '../../templates/runtime/json.js';
import type { Operation } from '../../templates/runtime/operation.js';
import { cookie, header } from '../../templates/runtime/parameters.js';
import { array, string } from '../../templates/runtime/shape.js';
import { text } from '../../templates/runtime/text.js';
import { drop, json, loopback } from './loopback.js';
import {
  createThing,
  listThings,
  rejection,
  retrieveThing,
  things,
  thingsClient,
} from './things.js';

const done = json(200, {});
const retrieve = { path: { id: 'a' } };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('headers', () => {
  const tagged: Operation = {
    ...retrieveThing,
    parameters: [...retrieveThing.parameters, header('X-Tags', array(string))],
  };

  test('of the client go with every call, those of the call win, undefined leaves one out', async () => {
    const server = await loopback(done);
    const client = thingsClient(server, { headers: { 'X-A': '1', 'X-B': '2', 'X-C': 3 } });
    const headers = { 'x-a': 'one', 'x-b': undefined };
    await client.send(retrieveThing, retrieve, { headers });
    expect(server.received[0]?.headers).toMatchObject({ 'x-a': 'one', 'x-c': '3' });
    expect(server.received[0]?.headers).not.toHaveProperty('x-b');
  });

  test('that the operation describes are written in their style, wherever they come from', async () => {
    const server = await loopback(done);
    const headers = { 'x-tags': ['a', 'b'] };
    await thingsClient(server).send(tagged, retrieve, { headers });
    await thingsClient(server, { headers }).send(tagged, retrieve);
    expect(server.received.map((request) => request.headers['x-tags'])).toEqual(['a,b', 'a,b']);
  });

  test('say which types of answers are described, or what the caller wants', async () => {
    const server = await loopback(done);
    const operation: Operation = {
      ...retrieveThing,
      responses: { 200: { content: { 'application/json': jsonCodec, 'text/csv': text() } } },
    };
    await thingsClient(server).send(operation, retrieve);
    await thingsClient(server).send(operation, retrieve, { accept: 'text/csv' });
    expect(server.received.map((request) => request.headers.accept)).toEqual([
      'application/json, text/csv',
      'text/csv',
    ]);
  });

  test('hold the cookies of the call', async () => {
    const server = await loopback(done);
    const operation = { ...retrieveThing, parameters: [cookie('debug', string)] };
    await thingsClient(server).send(operation, {}, { cookies: { debug: 'on' } });
    expect(server.received[0]?.headers.cookie).toBe('debug=on');
  });
});

describe('the user agent', () => {
  async function agent(options: ClientOptions = {}): Promise<unknown> {
    const server = await loopback(done);
    await thingsClient(server, options).send(retrieveThing, retrieve);
    return server.received[0]?.headers['user-agent'];
  }

  test('is made of the name and the version of the API', async () => {
    vi.stubGlobal('navigator', undefined);
    expect(await agent()).toBe('ThingsClient/1.2');
    vi.stubGlobal('navigator', { userAgent: 'Node.js/22' });
    expect(await agent()).toBe('ThingsClient/1.2 Node.js/22');
  });

  test('is a valid one whatever they are', async () => {
    vi.stubGlobal('navigator', undefined);
    const server = await loopback(done);
    const api = { ...things, name: 'Käse & Brot ', version: '(1)' };
    await new HttpClient(api, { baseUrl: server.url }).send(retrieveThing, retrieve);
    expect(server.received[0]?.headers['user-agent']).toBe('K-se-&-Brot/1');
  });

  test("is the caller's if there is one", async () => {
    expect(await agent({ userAgent: 'Mine/1' })).toBe('Mine/1');
  });

  test("is a browser's own in a browser", async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11)' });
    expect(await agent()).not.toContain('Things');
  });
});

describe('hooks', () => {
  test('see each attempt and each answer, and may change the request', async () => {
    const seen: unknown[] = [];
    const server = await loopback(json(503, {}), json(200, { id: 'a' }));
    const client = thingsClient(server, {
      onRequest: async (request: OutgoingRequest) => {
        await Promise.resolve();
        seen.push([request.operation, request.method, request.attempt, request.url.pathname]);
        request.headers.set('x-signed', `${request.attempt}`);
        request.url.searchParams.set('trace', 'on');
      },
      onResponse: async (response, request) => {
        seen.push([response.status, request.attempt, await response.clone().text()]);
      },
    });
    expect(await client.send(retrieveThing, retrieve)).toEqual({ id: 'a' });
    expect(seen).toEqual([
      ['retrieveThing', 'GET', 1, '/things/a'],
      [503, 1, '{}'],
      ['retrieveThing', 'GET', 2, '/things/a'],
      [200, 2, '{"id":"a"}'],
    ]);
    expect(server.received.map(({ url, headers }) => [url, headers['x-signed']])).toEqual([
      ['/things/a?trace=on', '1'],
      ['/things/a?trace=on', '2'],
    ]);
  });

  test('see the body that is sent', async () => {
    let body: unknown;
    const server = await loopback(done);
    const onRequest = (request: OutgoingRequest): void => {
      body = request.body;
    };
    await thingsClient(server, { onRequest }).send(createThing, { params: { a: 1 } });
    expect(body).toBe('{"a":1}');
  });
});

describe('fetch', () => {
  test("may be the caller's", async () => {
    const asked: string[] = [];
    const server = await loopback(done);
    const own = (url: string, init: RequestInit): Promise<Response> => {
      asked.push(`${init.method} ${url}`);
      return fetch(url, init);
    };
    await thingsClient(server, { fetch: own }).send(retrieveThing, retrieve);
    expect(asked).toEqual([`GET ${server.url}/things/a`]);
  });

  test('gets the options that are meant for it', async () => {
    let options: RequestInit = {};
    const server = await loopback(done);
    const own = (url: string, init: RequestInit): Promise<Response> => {
      options = init;
      return fetch(url, init);
    };
    const fetchOptions = { credentials: 'include', cache: 'no-store' } as const;
    await thingsClient(server, { fetch: own, fetchOptions }).send(retrieveThing, retrieve);
    expect(options).toMatchObject({ ...fetchOptions, method: 'GET', redirect: 'manual' });
  });
});

describe('params', () => {
  test('are sorted into query and body by the names of the query parameters', async () => {
    const server = await loopback(done);
    await thingsClient(server).send(createThing, { params: { dry_run: 'yes', name: 'x' } });
    expect(server.received[0]).toMatchObject({
      url: '/things?dry_run=yes',
      body: '{"name":"x"}',
    });
  });

  test('leave no body behind where none of them is for it, unless it is required', async () => {
    const server = await loopback(done);
    const params = { dry_run: 'yes' };
    const content = { 'application/json': jsonCodec };
    const optional = { ...createThing, body: { content } };
    await thingsClient(server).send(optional, { params });
    await thingsClient(server).send(optional, { params: { ...params, name: 'x' } });
    await thingsClient(server).send(createThing, { params });
    expect(server.received.map(({ body }) => body)).toEqual(['', '{"name":"x"}', '{}']);
  });

  test('can not reach a prototype', async () => {
    const server = await loopback(done);
    const params: object = JSON.parse('{"__proto__":{"polluted":1},"constructor":2}') as object;
    await thingsClient(server).send(createThing, { params });
    expect(server.received[0]?.body).toBe('{"__proto__":{"polluted":1},"constructor":2}');
  });

  test('go beside a body that has an argument of its own', async () => {
    const server = await loopback(done);
    await thingsClient(server).send(createThing, { params: { dry_run: 1 }, body: [1, 2] });
    expect(server.received[0]).toMatchObject({ url: '/things?dry_run=1', body: '[1,2]' });
    const error = await rejection(
      thingsClient(server).send(createThing, { params: { name: 'x' }, body: [] }),
    );
    expect(error).toBeInstanceOf(RequestError);
  });

  test('may choose among the media types of the body', async () => {
    const server = await loopback(done);
    const content = { 'application/json': jsonCodec, 'text/plain': text() };
    const operation = { ...createThing, body: { content } };
    const options = { contentType: 'text/plain' };
    await thingsClient(server).send(operation, { body: 'words' }, options);
    expect(server.received[0]).toMatchObject({ body: 'words' });
    expect(server.received[0]?.headers['content-type']).toMatch(/^text\/plain/);
  });
});

describe('an answer', () => {
  test('with what is around it', async () => {
    const server = await loopback(json(200, { id: 'a' }, { 'request-id': 'req_7' }));
    const call: ApiPromise<unknown> = thingsClient(server).send(retrieveThing, retrieve);
    const { data, status, requestId, response, ok } = await call.withResponse();
    expect({ data, status, requestId, ok }).toEqual({
      data: { id: 'a' },
      status: 200,
      requestId: 'req_7',
      ok: true,
    });
    expect(response.headers.get('request-id')).toBe('req_7');
  });

  test('as a result, errors that are described among them', async () => {
    const server = await loopback(json(200, { id: 'a' }), json(404, { message: 'gone' }));
    const client = thingsClient(server);
    expect(await client.send(retrieveThing, retrieve).result()).toMatchObject({
      ok: true,
      data: { id: 'a' },
    });
    expect(await client.send(retrieveThing, retrieve).result()).toMatchObject({
      ok: false,
      status: 404,
      error: { body: { message: 'gone' } },
    });
  });

  test('as a result throws what the description does not name', async () => {
    const server = await loopback(json(404, {}), drop);
    const operation: Operation = { ...retrieveThing, responses: { 200: {} } };
    const client = thingsClient(server, { retry: { maxRetries: 0 } });
    expect(await rejection(client.send(operation, retrieve).result())).toMatchObject({
      status: 404,
    });
    const dropped = client.send(operation, retrieve).result();
    expect(await rejection(dropped)).toMatchObject({ name: 'ConnectionError' });
  });

  test('behaves as a promise', async () => {
    const server = await loopback(json(200, { id: 'a' }), json(404, {}));
    const client = thingsClient(server);
    let finished = 0;
    const both = await Promise.allSettled([
      client.send(retrieveThing, retrieve).finally(() => (finished += 1)),
      client.send(retrieveThing, retrieve).catch(() => 'caught'),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(finished).toBe(1);
  });
});

describe('servers', () => {
  const asked = async (
    api: Partial<typeof things>,
    options: ClientOptions,
    operation: Operation = listThings,
  ): Promise<string> => {
    let address = '';
    const own = (url: string): Promise<Response> => {
      address = url;
      return Promise.resolve(Response.json({}));
    };
    await new HttpClient({ ...things, ...api }, { fetch: own, ...options }).send(operation);
    return address;
  };
  const regional = {
    url: 'https://{region}.example.com:{port}/v1/',
    variables: {
      region: { default: 'eu', values: ['eu', 'us'] },
      port: { default: '443' },
    },
  };

  test('the first is used, its path kept', async () => {
    expect(await asked({ servers: [{ url: 'https://a.example/v1/' }] }, {})).toBe(
      'https://a.example/v1/things',
    );
  });

  test('variables have their defaults, or what the caller chooses', async () => {
    const servers = [{ url: 'https://a.example' }, regional];
    expect(await asked({ servers }, { server: { index: 1 } })).toBe(
      'https://eu.example.com/v1/things',
    );
    const variables = { region: 'us', port: '8443' };
    expect(await asked({ servers }, { server: { index: 1, variables } })).toBe(
      'https://us.example.com:8443/v1/things',
    );
  });

  test.each([
    ['a server that is not there', { server: { index: 2 } }],
    ['a value that a variable does not take', { server: { variables: { region: 'moon' } } }],
  ])('%s is refused', async (_what, options) => {
    const error = await rejection(asked({ servers: [regional] }, options));
    expect(error).toBeInstanceOf(RequestError);
  });

  test('an operation may have its own', async () => {
    const operation = { ...listThings, servers: [{ url: 'https://files.example.com' }] };
    expect(await asked({}, {}, operation)).toBe('https://files.example.com/things');
  });

  test('baseUrl stands for them all', async () => {
    const operation = { ...listThings, servers: [{ url: 'https://files.example.com' }] };
    const baseUrl = new URL('http://127.0.0.1:8080/test/?x#y');
    expect(await asked({}, { baseUrl }, operation)).toBe('http://127.0.0.1:8080/test/things');
  });

  test('an address that starts from the page needs a page', async () => {
    const servers = [{ url: '/v2' }];
    expect(await rejection(asked({ servers }, {}))).toBeInstanceOf(RequestError);
    expect(await rejection(asked({ servers: [] }, {}))).toBeInstanceOf(RequestError);
    vi.stubGlobal('location', { href: 'https://shop.example/cart?id=1' });
    expect(await asked({ servers }, {})).toBe('https://shop.example/v2/things');
    expect(await asked({ servers: [] }, {})).toBe('https://shop.example/things');
  });
});
