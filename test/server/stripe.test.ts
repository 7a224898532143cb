/** The official client of Stripe against the example service: what it sends is understood. */
import { createServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createService } from '../../examples/credit-grant-server/service.js';
import type { Server } from '../../generated/server.js';
import { listener } from './node-listener.js';

const KEY = 'sk_test_1';
let now = 1_700_000_000;
/** What the next requests meet instead of the service. */
const obstacles: (() => Response | undefined)[] = [];
const seen: { readonly path: string; readonly body: string; readonly key: string | null }[] = [];

let http: HttpServer;
let port: number;
let stripe: Stripe;

beforeAll(async () => {
  const service: Server = createService({
    keys: new Map([
      [KEY, { id: 'acct_1', livemode: false }],
      ['sk_test_2', { id: 'acct_2', livemode: false }],
    ]),
    now: () => now,
  });
  const watched: Server = {
    routes: service.routes,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      seen.push({
        path: pathname + search,
        body: await request.clone().text(),
        key: request.headers.get('idempotency-key'),
      });
      return obstacles.shift()?.() ?? service.fetch(request);
    },
  };
  http = createServer(listener(watched)).listen(0, '127.0.0.1');
  await new Promise((resolve) => http.once('listening', resolve));
  ({ port } = http.address() as AddressInfo);
  stripe = clientOf(KEY, port);
});

afterAll(
  () =>
    new Promise((resolve) => {
      http.close(resolve);
      http.closeAllConnections();
    }),
);

function clientOf(key: string, at: number): Stripe {
  return new Stripe(key, { host: '127.0.0.1', port: at, protocol: 'http', telemetry: false });
}

const params = {
  name: 'Purchased Credits',
  customer: 'cus_1',
  amount: { type: 'monetary', monetary: { currency: 'usd', value: 1000 } },
  applicability_config: { scope: { prices: [{ id: 'price_1' }, { id: 'price_2' }] } },
  category: 'paid',
  metadata: { order: '6735', constructor: 'x' },
} as const satisfies Stripe.Billing.CreditGrantCreateParams;

function create(more: Partial<Stripe.Billing.CreditGrantCreateParams> = {}) {
  return stripe.billing.creditGrants.create({ ...params, ...more });
}

describe('the six operations', () => {
  test('create takes nested parameters, lists, dates and maps', async () => {
    const grant = await create({ expires_at: now + 1000, priority: 0 });
    expect(grant).toMatchObject({
      object: 'billing.credit_grant',
      amount: params.amount,
      applicability_config: params.applicability_config,
      metadata: params.metadata,
      expires_at: now + 1000,
      created: now,
      priority: 0,
      customer: 'cus_1',
    });
  });

  test('retrieve, and expand', async () => {
    const { id } = await create();
    expect(await stripe.billing.creditGrants.retrieve(id)).toMatchObject({ id, customer: 'cus_1' });
    const expanded = await stripe.billing.creditGrants.retrieve(id, { expand: ['customer'] });
    expect(expanded.customer).toEqual({ id: 'cus_1', object: 'customer' });
  });

  test('update changes, merges and clears', async () => {
    const { id } = await create({ expires_at: now + 1000 });
    const { update } = stripe.billing.creditGrants;
    const change = (change: Stripe.Billing.CreditGrantUpdateParams) =>
      update.call(stripe.billing.creditGrants, id, change);
    expect((await change({ metadata: { order: '', more: 'a' } })).metadata).toEqual({
      constructor: 'x',
      more: 'a',
    });
    expect((await change({ expires_at: now + 5 })).expires_at).toBe(now + 5);
    expect((await change({ expires_at: '' })).expires_at).toBeNull();
    expect((await change({ metadata: '' as unknown as Stripe.MetadataParam })).metadata).toEqual(
      {},
    );
  });

  test('expire and void, each but once', async () => {
    const first = await create();
    expect((await stripe.billing.creditGrants.expire(first.id)).expires_at).toBe(now);
    await expect(stripe.billing.creditGrants.expire(first.id)).rejects.toMatchObject({
      statusCode: 400,
      param: 'id',
    });
    const second = await create();
    expect((await stripe.billing.creditGrants.voidGrant(second.id)).voided_at).toBe(now);
  });

  test('list page by page, both ways', async () => {
    const customer = 'cus_list';
    const ids: string[] = [];
    for (let count = 0; count < 7; count += 1) ids.unshift((await create({ customer })).id);
    const found: string[] = [];
    for await (const grant of stripe.billing.creditGrants.list({ customer, limit: 3 })) {
      found.push(grant.id);
    }
    expect(found).toEqual(ids);
    const page = { customer, limit: 2, ending_before: ids[5] ?? '' };
    const back = await stripe.billing.creditGrants.list(page);
    expect(back.data.map(({ id }) => id)).toEqual(ids.slice(3, 5));
    expect(back).toMatchObject({ has_more: true, url: '/v1/billing/credit_grants' });
  });

  test('accounts see their own grants only', async () => {
    const { id } = await create();
    const other = clientOf('sk_test_2', port);
    await expect(other.billing.creditGrants.retrieve(id)).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 404,
      code: 'resource_missing',
    });
  });
});

describe('errors come as Stripe\u2019s own', () => {
  test.each([
    ['a name that is too long', { name: 'x'.repeat(101) }, 'name'],
    ['a value that is no number', { amount: money({ value: 'x' }) }, 'amount[monetary][value]'],
    ['a value of nothing', { amount: money({ value: 0 }) }, 'amount[monetary][value]'],
    [
      'a value beyond the limit',
      { amount: money({ value: 100_000_000 }) },
      'amount[monetary][value]',
    ],
    [
      'a currency in capitals',
      { amount: money({ currency: 'USD' }) },
      'amount[monetary][currency]',
    ],
    [
      'a currency that is unknown here',
      { amount: money({ currency: 'xau' }) },
      'amount[monetary][currency]',
    ],
    ['no customer', { customer: undefined }, 'customer'],
    ['no amount', { amount: undefined }, 'amount'],
    ['an amount without its money', { amount: { type: 'monetary' } }, 'amount[monetary]'],
    ['a field that nobody knows', { colour: 'red' }, 'colour'],
    ['a time that has passed', { expires_at: 1 }, 'expires_at'],
    [
      'prices together with a price type',
      { applicability_config: { scope: { price_type: 'metered', prices: [{ id: 'a' }] } } },
      'applicability_config[scope][prices]',
    ],
    ['an unknown category', { category: 'stolen' }, 'category'],
  ])('%s', async (_, wrong, param) => {
    const call = create(wrong as Partial<Stripe.Billing.CreditGrantCreateParams>);
    const error = await call.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    expect(error).toMatchObject({ statusCode: 400, param });
  });

  test('a wrong key', async () => {
    const stranger = clientOf('sk_test_0', port);
    await expect(stranger.billing.creditGrants.list()).rejects.toBeInstanceOf(
      Stripe.errors.StripeAuthenticationError,
    );
  });

  test('a limit beyond the page size', async () => {
    await expect(stripe.billing.creditGrants.list({ limit: 101 })).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      param: 'limit',
    });
  });
});

function money(change: object) {
  return { type: 'monetary', monetary: { ...params.amount.monetary, ...change } };
}

describe('in bad weather', () => {
  const patient = () =>
    new Stripe(KEY, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 2 });

  const grantsOf = async (customer: string) =>
    (await stripe.billing.creditGrants.list({ customer })).data.length;

  test.each([409, 429, 500, 503])('%i is tried again with the same key', async (status) => {
    seen.length = 0;
    const headers = { 'stripe-should-retry': 'true', 'content-type': 'application/json' };
    obstacles.push(() => new Response('{"error":{"type":"api_error"}}', { status, headers }));
    const customer = `cus_weather_${status}`;
    await patient().billing.creditGrants.create({ ...params, customer });
    expect(seen).toHaveLength(2);
    expect(seen[0]?.key).toBe(seen[1]?.key);
    expect(seen[0]?.body).toBe(seen[1]?.body);
    expect(await grantsOf(customer)).toBe(1);
  });

  test('an answer that is lost on its way is replayed, nothing is granted twice', async () => {
    const customer = 'cus_lost';
    const proxy = await losingProxy(port, 1);
    const client = new Stripe(KEY, {
      host: '127.0.0.1',
      port: proxy.port,
      protocol: 'http',
      maxNetworkRetries: 2,
    });
    const grant = await client.billing.creditGrants.create({ ...params, customer });
    expect(proxy.lost()).toBe(1);
    expect(grant.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(await grantsOf(customer)).toBe(1);
    proxy.close();
  });

  test('a key that is used for something else is an idempotency error', async () => {
    const options = { idempotencyKey: 'mine' };
    await stripe.billing.creditGrants.create(params, options);
    const other = stripe.billing.creditGrants.create({ ...params, name: 'Other' }, options);
    await expect(other).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  });

  test('time goes by: what has expired cannot be changed', async () => {
    const { id } = await create({ expires_at: now + 10 });
    now += 10;
    await expect(stripe.billing.creditGrants.update(id, { metadata: {} })).rejects.toMatchObject({
      param: 'id',
    });
  });
});

/** Hands requests on, and cuts the line instead of handing back the first `count` answers. */
async function losingProxy(target: number, count: number) {
  let lost = 0;
  const server = net.createServer((caller) => {
    const upstream = net.connect(target, '127.0.0.1');
    caller.pipe(upstream);
    upstream.on('data', (chunk) => {
      if (lost < count) {
        lost += 1;
        caller.destroy();
      } else caller.write(chunk);
    });
    upstream.on('close', () => caller.destroy());
    caller.on('close', () => upstream.destroy());
    for (const socket of [caller, upstream]) socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: at } = server.address() as AddressInfo;
  return { port: at, lost: () => lost, close: () => server.close() };
}
