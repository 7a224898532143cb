/** The same server under each framework, by the very code that README shows for it. */
import { createServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterEach, describe, expect, test } from 'vitest';
import { expressApp } from '../../examples/frameworks/express.js';
import { fastifyApp } from '../../examples/frameworks/fastify.js';
import { honoApp } from '../../examples/frameworks/hono.js';
import type { Server } from '../../templates/runtime/edge.js';
import { listener } from './node-listener.js';
import { echo, serviceOf } from './sample-service.js';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

function closing(server: HttpServer): () => Promise<unknown> {
  return () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
}

async function portOf(server: HttpServer): Promise<number> {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

const bridges: { readonly [name: string]: (server: Server) => Promise<number> } = {
  'node:http': async (server) => {
    const http = createServer(listener(server)).listen(0, '127.0.0.1');
    open.push(closing(http));
    return portOf(http);
  },

  'Express 5': async (server) => {
    const http = expressApp(server).listen(0, '127.0.0.1');
    open.push(closing(http));
    return portOf(http);
  },

  'Fastify 5': async (server) => {
    const app = await fastifyApp(server);
    await app.listen({ port: 0, host: '127.0.0.1' });
    open.push(() => {
      app.server.closeAllConnections();
      return app.close();
    });
    return portOf(app.server);
  },

  'Hono 4': async (server) => {
    const { fetch } = honoApp(server);
    // Without TLS it is such a server.
    const http = serve({ fetch, port: 0, hostname: '127.0.0.1' }) as HttpServer;
    open.push(closing(http));
    return portOf(http);
  },
};

describe.each(Object.entries(bridges))('%s', (name, bridge) => {
  test('routes, decodes, refuses, streams', async () => {
    const service = serviceOf({
      answers: {
        createGrant: echo,
        upload: () => ({ status: 200, body: new Blob(['a', 'b']).stream() }),
        listGrants: () => {
          throw new Error('crash');
        },
      },
    });
    const port = await bridge(service);
    const at = (path: string) => `http://127.0.0.1:${port}${path}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const created = await fetch(at('/grants'), {
      method: 'POST',
      headers,
      body: 'amount[value]=7',
    });
    expect([created.status, await created.json()]).toEqual([200, { amount: { value: 7 } }]);
    expect(created.headers.get('request-id')).toMatch(/^[\w-]{36}$/);
    const json = { 'content-type': 'application/json' };
    const posted = await fetch(at('/grants'), {
      method: 'POST',
      headers: json,
      body: '{"amount":{"value":7}}',
    });
    expect(await posted.json()).toEqual({ amount: { value: 7 } });
    const invalid = await fetch(at('/grants'), { method: 'POST', headers, body: 'amount=7' });
    expect([invalid.status, invalid.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json',
    ]);
    const streamed = await fetch(at('/files/a'), { method: 'PUT' });
    expect(await streamed.text()).toBe('ab');
    expect((await fetch(at('/grants'))).status).toBe(500);
    expect((await fetch(at('/grants'), { method: 'DELETE' })).headers.get('allow')).toContain(
      'POST',
    );
    expect((await fetch(at('/grants'), { method: 'HEAD' })).status).toBe(500);
    expect((await fetch(at('/nothing'))).status).toBe(404);
    if (name !== 'node:http') expect(await (await fetch(at('/health'))).text()).toBe('well');
  });

  test.each<[string, Record<string, string>]>([
    ['value', { 'x-any': 'a\r\nset-cookie: b=1' }],
    ['name', { 'x-any: a\r\nset-cookie': 'b=1' }],
  ])('a header whose %s would be another header is never sent', async (_, headers) => {
    const reply = () => ({ status: 200, body: { id: 'a' }, headers });
    const port = await bridge(serviceOf({ answers: { readGrant: reply } }));
    const answer = await fetch(`http://127.0.0.1:${port}/grants/a`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      500,
      'application/problem+json',
    ]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('a caller who goes is noticed', async () => {
    let aborted: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (aborted = resolve));
    const started = withResolvers();
    const service = serviceOf({
      answers: {
        listGrants: (_, { signal }) => {
          signal.addEventListener('abort', aborted);
          started.resolve(undefined);
          return new Promise(() => undefined);
        },
      },
    });
    const port = await bridge(service);
    const controller = new AbortController();
    const { signal } = controller;
    const call = fetch(`http://127.0.0.1:${port}/grants`, { signal }).catch(() => 'aborted');
    await started.promise;
    controller.abort();
    expect(await call).toBe('aborted');
    await gone;
  });
});

function withResolvers() {
  let resolve: (value: undefined) => void = () => undefined;
  const promise = new Promise<undefined>((done) => (resolve = done));
  return { promise, resolve };
}

test('closing waits for what is under way and takes nothing new', async () => {
  const started = withResolvers();
  const finish = withResolvers();
  const service = serviceOf({
    answers: {
      readGrant: async () => {
        started.resolve(undefined);
        await finish.promise;
        return { status: 200, body: { id: 'a' } };
      },
    },
  });
  const http = createServer(listener(service)).listen(0, '127.0.0.1');
  const port = await portOf(http);
  const url = `http://127.0.0.1:${port}/grants/a`;
  const running = fetch(url, { headers: { connection: 'close' } });
  await started.promise;
  const closed = new Promise((resolve) => http.close(resolve));
  await expect(fetch(url)).rejects.toThrow();
  finish.resolve(undefined);
  expect(await (await running).json()).toEqual({ id: 'a' });
  await closed;
});
