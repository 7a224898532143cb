import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  CreditGrantsClient,
  createClient,
  createCreditGrant,
  errors,
  responseValidators,
} from '../../generated/index.js';
import type {
  CreditGrant,
  CreditGrantCreateParams,
  Customer,
  TestClock,
} from '../../generated/index.js';
import { hastyClock, hour } from './fake-clock.js';
import { drop, json, loopback } from './loopback.js';
import type { Answer, Loopback } from './loopback.js';
import { rejection } from './things.js';

const grant = {
  id: 'credgr_1',
  object: 'billing.credit_grant',
  amount: { monetary: { currency: 'usd', value: 1000 }, type: 'monetary' },
  applicability_config: { scope: { price_type: 'metered' } },
  category: 'paid',
  created: 1726620803,
  customer: 'cus_1',
  effective_at: null,
  expires_at: null,
  livemode: false,
  metadata: {},
  name: 'Credits',
  priority: 50,
  test_clock: null,
  updated: 1726620803,
};

const params: CreditGrantCreateParams = {
  amount: { monetary: { currency: 'usd', value: 1000 }, type: 'monetary' },
  applicability_config: { scope: { prices: [{ id: 'price_1' }] } },
  customer: 'cus_1',
  expires_at: new Date('2030-01-01T00:00:00Z'),
};

function client(server: Loopback): CreditGrantsClient {
  const auth = { basicAuth: { username: 'sk_test' } };
  return new CreditGrantsClient({ baseUrl: server.url, auth, clock: hastyClock(), timeout: hour });
}

async function served(
  ...script: readonly Answer[]
): Promise<readonly [CreditGrantsClient, Loopback]> {
  const server = await loopback(...script);
  return [client(server), server];
}

describe('the generated client', () => {
  test('sends a form with nested fields, dates as Unix seconds, and a key over its retries', async () => {
    const [stripe, server] = await served(drop, json(200, grant));
    expect(await stripe.creditGrants.create(params)).toEqual(grant);
    const [first, second] = server.received;
    expect(second?.body.split('&').map(decodeURIComponent)).toEqual([
      'amount[monetary][currency]=usd',
      'amount[monetary][value]=1000',
      'amount[type]=monetary',
      'applicability_config[scope][prices][0][id]=price_1',
      'customer=cus_1',
      'expires_at=1893456000',
    ]);
    expect(second).toMatchObject({ method: 'POST', url: '/v1/billing/credit_grants' });
    expect(second?.headers).toMatchObject({
      authorization: `Basic ${btoa('sk_test:')}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      'idempotency-key': first?.headers['idempotency-key'],
    });
    expect(first?.headers['idempotency-key']).toBeDefined();
  });

  test('goes through a list', async () => {
    const page = (id: string, more: boolean): Answer =>
      json(200, { object: 'list', data: [{ ...grant, id }], has_more: more, url: '/x' });
    const [stripe, server] = await served(page('a', true), page('b', false));
    const ids: string[] = [];
    for await (const { id } of stripe.creditGrants.list({ customer: 'cus_1' })) ids.push(id);
    expect(ids).toEqual(['a', 'b']);
    expect(server.received.map(({ url }) => url)).toEqual([
      '/v1/billing/credit_grants?customer=cus_1',
      '/v1/billing/credit_grants?customer=cus_1&starting_after=a',
    ]);
  });

  test('takes headers by their names', async () => {
    const [stripe, server] = await served(json(200, grant));
    const headers = { 'Stripe-Version': '2025-09-30', 'Stripe-Account': 'acct_1' };
    await stripe.creditGrants.void('credgr_1', {}, { headers });
    expect(server.received[0]?.headers).toMatchObject({
      'stripe-version': '2025-09-30',
      'stripe-account': 'acct_1',
    });
    expect(server.received[0]?.url).toBe('/v1/billing/credit_grants/credgr_1/void');
  });

  test('tells answers apart by status', async () => {
    const refusal = { error: { type: 'invalid_request_error', message: 'No such customer' } };
    const [stripe] = await served(json(200, grant), json(400, refusal));
    const good = await stripe.creditGrants.retrieve('credgr_1').result();
    if (!good.ok) throw good.error;
    expectTypeOf(good.status).toEqualTypeOf<200>();
    expectTypeOf(good.data).toEqualTypeOf<CreditGrant>();
    const bad = await stripe.creditGrants.retrieve('credgr_1').result();
    if (bad.ok) throw new Error('Expected a refusal.');
    expect(bad.error).toBeInstanceOf(errors.BadRequestError);
    expect(bad.error.body.error.message).toBe('No such customer');
  });

  test('has functions that do the same', async () => {
    const [, server] = await served(json(200, grant));
    const bare = createClient({ baseUrl: server.url, auth: { bearerAuth: 'sk_test' } });
    expect(await createCreditGrant(bare, params)).toEqual(grant);
    expect(server.received[0]?.headers.authorization).toBe('Bearer sk_test');
  });

  test('compares answers with their description if told to', async () => {
    const server = await loopback(json(200, { ...grant, priority: 'high' }));
    const strict = new CreditGrantsClient({
      baseUrl: server.url,
      auth: { bearerAuth: 'sk_test' },
      checkResponses: { mode: 'strict', validators: responseValidators },
    });
    const error = await rejection(strict.creditGrants.retrieve('credgr_1'));
    expect(error).toBeInstanceOf(errors.MismatchError);
    expect(error).toMatchObject({ issues: [{ pointer: '/priority', keyword: 'type' }] });
  });

  test('never breaks on fields and enum values that are new', async () => {
    const newer = { ...grant, category: 'gifted', colour: 'green' };
    const server = await loopback(json(200, newer));
    const strict = new CreditGrantsClient({
      baseUrl: server.url,
      auth: { bearerAuth: 'sk_test' },
      checkResponses: { mode: 'strict', validators: responseValidators },
    });
    expect(await strict.creditGrants.retrieve('credgr_1')).toEqual(newer);
  });
});

describe('expand', () => {
  test('narrows the answer to what was asked for', async () => {
    const customer = { id: 'cus_1', object: 'customer' };
    const [stripe, server] = await served(json(200, { ...grant, customer }));
    const plain = await stripe.creditGrants.retrieve('credgr_1');
    expectTypeOf(plain.customer).toEqualTypeOf<string | Customer>();
    const expanded = await stripe.creditGrants.retrieve('credgr_1', { expand: ['customer'] });
    expectTypeOf(expanded.customer).toEqualTypeOf<Customer>();
    expectTypeOf(expanded.test_clock).toEqualTypeOf<string | TestClock | null>();
    expectTypeOf(expanded.priority).toEqualTypeOf(plain.priority);
    expect(expanded.customer.id).toBe('cus_1');
    expect(decodeURIComponent(server.received[1]?.url ?? '')).toContain('expand[0]=customer');
    const fields: string[] = ['customer'];
    const unknown = await stripe.creditGrants.retrieve('credgr_1', { expand: fields });
    expectTypeOf(unknown.customer).toEqualTypeOf<string | Customer>();
  });

  test('narrows the items of a list by the path to them', async () => {
    const customer = { id: 'cus_1', object: 'customer' };
    const data = [{ ...grant, customer }];
    const [stripe] = await served(json(200, { object: 'list', data, has_more: false, url: '/x' }));
    const list = stripe.creditGrants.list({ expand: ['data.customer'] });
    for await (const item of list) {
      expectTypeOf(item.customer).toEqualTypeOf<Customer>();
      expect(item.customer.id).toBe('cus_1');
    }
    expectTypeOf((await list).data[0]!.customer).toEqualTypeOf<Customer>();
  });
});
