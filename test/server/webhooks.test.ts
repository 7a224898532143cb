/** What the API sends is received by handlers: the golden description of webhooks and callbacks. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Server } from '../../templates/runtime/edge.js';
import { generated, load } from './generated-service.js';

const INPUT = join(import.meta.dirname, '../golden/webhooks/openapi.yaml');

interface Ship {
  readonly id: string;
  readonly name: string;
}
type Handler<Parts> = (request: Parts) => { readonly status: number; readonly body?: object };

/** What the tests use of the output. */
interface Output {
  createWebhookServer(
    handlers: {
      readonly webhooks: {
        readonly shipArrived?: Handler<{
          readonly headers: { readonly 'X-Delivery': string };
          readonly body: { readonly ship: Ship; readonly berth?: string };
        }>;
        readonly closeBerth?: Handler<{ readonly body?: string }>;
      };
      readonly callbacks: { readonly shipSighted?: Handler<{ readonly body: Ship }> };
    },
    options: { readonly security: object },
  ): Server;
}

let createWebhookServer: Output['createWebhookServer'];

beforeAll(async () => {
  ({ createWebhookServer } = await load<Output>(await generated(INPUT)));
});

const security = {
  signature: ({ key }: { readonly key: string }) => (key === 'ok' ? {} : null),
};
const SHIP = { id: 's_1', name: 'Tern', flag: 'unknown to the description' };

function request(path: string, init: RequestInit & { readonly json?: unknown } = {}): Request {
  const { json, headers, ...rest } = init;
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  return new Request(`https://me.example${path}`, {
    method: 'POST',
    ...rest,
    headers: { ...type, ...(headers as Record<string, string>) },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
}

describe('a webhook', () => {
  const berths: (string | undefined)[] = [];
  const server = () =>
    createWebhookServer(
      {
        webhooks: {
          shipArrived: ({ headers, body }) => {
            berths.push(body.berth);
            expect(headers['X-Delivery']).toBe('d_1');
            expect(body.ship).toEqual(SHIP);
            return body.ship.id === 's_1' ? { status: 204 } : { status: 410, body: {} };
          },
          closeBerth: ({ body }) => {
            berths.push(body);
            return { status: 204 };
          },
        },
        callbacks: {},
      },
      { security },
    );
  const delivery = { 'x-delivery': 'd_1' };

  test('reaches its handler, with fields and values that are new', async () => {
    const json = { ship: SHIP, at: '2026-01-01T00:00:00Z', berth: 'east' };
    const answer = await server().fetch(request('/ship.arrived', { json, headers: delivery }));
    expect(answer.status).toBe(204);
    expect(berths).toContain('east');
  });

  test('that is not as described is refused', async () => {
    const json = { ship: { name: 'Tern' }, at: 'x' };
    const answer = await server().fetch(request('/ship.arrived', { json, headers: delivery }));
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain('/body/ship');
  });

  test('is checked for its own credentials, not for those of the API', async () => {
    const send = (signature: string): Promise<Response> =>
      server().fetch(
        request('/berth-closed', {
          method: 'PUT',
          body: 'north',
          headers: { 'content-type': 'text/plain', 'x-signature': signature },
        }),
      );
    expect((await send('forged')).status).toBe(401);
    expect((await send('ok')).status).toBe(204);
    expect(berths).toContain('north');
  });
});

describe('a callback', () => {
  test('reaches its handler; one without a handler gets 501', async () => {
    const seen: string[] = [];
    const server = createWebhookServer(
      {
        webhooks: {},
        callbacks: {
          shipSighted: ({ body }) => {
            seen.push(body.name);
            return { status: 204 };
          },
        },
      },
      { security },
    );
    expect((await server.fetch(request('/sighted', { json: SHIP }))).status).toBe(204);
    expect(seen).toEqual(['Tern']);
    expect((await server.fetch(request('/raised', { json: SHIP }))).status).toBe(501);
    expect(server.routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /ship.arrived',
      'PUT /berth-closed',
      'POST /sighted',
      'POST /raised',
      'GET /raised-2',
    ]);
  });
});
