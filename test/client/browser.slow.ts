/**
 * The generated client in a real browser engine, against the generated server on another origin:
 * CORS with its preflights, the browser's own fetch, its redirects. CHROMIUM names the program.
 */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createService } from '../../examples/credit-grant-server/service.js';
import type * as Generated from '../../generated/index.js';

const KEY = 'sk_test_browser';
const ENTRY = fileURLToPath(new URL('../../generated/index.ts', import.meta.url));

const servers: Server[] = [];
let browser: Browser;
let page: Page;
let serviceUrl: string;

/** What the page holds: everything that the generated code exports. */
declare const api: typeof Generated;

async function listen(fetch: (request: Request) => Response | Promise<Response>): Promise<string> {
  const handle = getRequestListener(fetch);
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const service = createService({ keys: new Map([[KEY, { id: 'acct_1', livemode: false }]]) });
  const edge = new Hono();
  edge.use(cors({ origin: '*', exposeHeaders: ['Request-Id'] }));
  edge.get('/elsewhere/*', (context) => context.redirect(`${serviceUrl}/v1/billing/credit_grants`));
  edge.get('/slow/*', () => new Promise<Response>(() => undefined));
  edge.all('*', (context) => service.fetch(context.req.raw));
  serviceUrl = await listen((request) => edge.fetch(request));

  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    format: 'iife',
    globalName: 'api',
    platform: 'browser',
    write: false,
  });
  const script = outputFiles[0]?.text ?? '';
  const pageUrl = await listen((request) =>
    request.url.endsWith('/api.js')
      ? new Response(script, { headers: { 'content-type': 'text/javascript' } })
      : new Response('<!doctype html><script src="/api.js"></script>', {
          headers: { 'content-type': 'text/html' },
        }),
  );
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  page = await browser.newPage();
  await page.goto(pageUrl);
});

afterAll(async () => {
  await browser.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

test('creates, retrieves, lists page by page, updates and voids', async () => {
  const seen = await page.evaluate(
    async ([baseUrl, key]) => {
      const client = new api.CreditGrantsClient({ baseUrl, auth: { bearerAuth: key } });
      const grants = client.creditGrants;
      const made: string[] = [];
      for (const name of ['one', 'two', 'three']) {
        const { id } = await grants.create({
          amount: { type: 'monetary', monetary: { currency: 'usd', value: 1000 } },
          applicability_config: { scope: { price_type: 'metered' } },
          category: 'paid',
          customer: 'cus_1',
          expires_at: new Date('2040-01-01T00:00:00Z'),
          name,
        });
        made.push(id);
      }
      const [first = ''] = made;
      const listed: string[] = [];
      for await (const { id } of grants.list({ limit: 1 })) listed.push(id);
      const { data, requestId } = await grants.retrieve(first).withResponse();
      await grants.update(first, { metadata: { cost_basis: '0.9' } });
      const voided = await grants.void(first);
      const { metadata, voided_at: at } = voided;
      return { made, listed, name: data.name, expires: data.expires_at, metadata, at, requestId };
    },
    [serviceUrl, KEY] as const,
  );
  expect(seen.made).toHaveLength(3);
  expect(seen.listed).toEqual(seen.made.toReversed());
  expect(seen).toMatchObject({
    name: 'one',
    expires: 2208988800,
    metadata: { cost_basis: '0.9' },
    at: expect.any(Number) as number,
    requestId: expect.any(String) as string,
  });
});

test('throws errors of their classes', async () => {
  const seen = await page.evaluate(
    async ([baseUrl, key]) => {
      const { CreditGrantsClient, errors } = api;
      const client = new CreditGrantsClient({ baseUrl, auth: { bearerAuth: key } });
      const caught = async (call: PromiseLike<unknown>): Promise<unknown> => {
        try {
          return await call;
        } catch (error) {
          return error;
        }
      };
      const missing = await caught(client.creditGrants.retrieve('credgr_none'));
      const nobody = new CreditGrantsClient({
        baseUrl: 'http://127.0.0.1:9',
        auth: { bearerAuth: key },
        retry: { maxRetries: 0 },
      });
      const refused = await caught(nobody.creditGrants.retrieve('x'));
      return [
        missing instanceof errors.NotFoundError,
        missing instanceof errors.ApiError && missing.status,
        refused instanceof errors.ConnectionError,
      ];
    },
    [serviceUrl, KEY] as const,
  );
  expect(seen).toEqual([true, 404, true]);
});

test('ends calls at the time limit and at the signal', async () => {
  const seen = await page.evaluate(
    async ([url, key]) => {
      const { CreditGrantsClient } = api;
      const client = new CreditGrantsClient({ baseUrl: `${url}/slow`, auth: { bearerAuth: key } });
      const name = async (call: PromiseLike<unknown>): Promise<unknown> => {
        try {
          return await call;
        } catch (error) {
          return error instanceof Error ? error.name : error;
        }
      };
      const controller = new AbortController();
      const { signal } = controller;
      const aborted = name(client.creditGrants.retrieve('x', {}, { signal }));
      controller.abort();
      const late = name(client.creditGrants.retrieve('x', {}, { timeout: 50, maxRetries: 0 }));
      return [await aborted, await late];
    },
    [serviceUrl, KEY] as const,
  );
  expect(seen).toEqual(['AbortError', 'TimeoutError']);
});

test('lets no credential follow a redirect that the browser hides', async () => {
  const seen = await page.evaluate(
    async ([url, key]) => {
      const { CreditGrantsClient } = api;
      const client = new CreditGrantsClient({
        baseUrl: `${url}/elsewhere`,
        auth: { bearerAuth: key },
        retry: { maxRetries: 0 },
      });
      try {
        return await client.creditGrants.list();
      } catch (error) {
        return error instanceof Error ? `${error.name} ${error.message}` : error;
      }
    },
    [serviceUrl, KEY] as const,
  );
  expect(seen).toMatch(/^ConnectionError .*credentials stay here/);
});
