/** The generated client beside Stripe's own package: both send the same bytes for the same call. */
import { readFileSync } from 'node:fs';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CreditGrantsClient } from '../../generated/index.js';
import type {
  CreditGrantCreateParams,
  CreditGrantListParams,
  CreditGrantUpdateParams,
} from '../../generated/index.js';
import { listen } from './loopback.js';
import type { Loopback } from './loopback.js';

const grant: unknown = JSON.parse(
  readFileSync(new URL('documented/response.json', import.meta.url), 'utf8'),
);
const page = { object: 'list', data: [], has_more: false, url: '/v1/billing/credit_grants' };

let loopback: Loopback;
let stripe: Stripe;
let client: CreditGrantsClient;

beforeAll(async () => {
  loopback = await listen(({ method }) => (method === 'GET' ? page : grant));
  const { port } = loopback;
  stripe = new Stripe('sk_test_1', { host: '127.0.0.1', port, protocol: 'http', telemetry: false });
  client = new CreditGrantsClient({
    baseUrl: `http://127.0.0.1:${String(port)}`,
    auth: { bearerAuth: 'sk_test_1' },
  });
});

afterAll(() => loopback.close());

/** What both send, each by itself. */
async function sent(official: () => PromiseLike<unknown>, own: () => PromiseLike<unknown>) {
  loopback.requests.length = 0;
  await official();
  await own();
  const [theirs, ours, ...more] = loopback.requests;
  expect(more).toEqual([]);
  return { theirs, ours };
}

const AMOUNT = { type: 'monetary', monetary: { currency: 'usd', value: 1000 } } as const;
const METERED = { scope: { price_type: 'metered' } } as const;

const CREATIONS: readonly (readonly [string, CreditGrantCreateParams])[] = [
  ['the least there can be', { amount: AMOUNT, applicability_config: METERED }],
  [
    'nested arrays',
    {
      amount: AMOUNT,
      applicability_config: { scope: { prices: [{ id: 'price_1' }, { id: 'price_2' }] } },
      customer: 'cus_1',
    },
  ],
  [
    'billable items, in another order of the fields',
    {
      applicability_config: { scope: { billable_items: [{ id: 'bi_1' }] } },
      amount: { monetary: { value: 1, currency: 'eur' }, type: 'monetary' },
    },
  ],
  [
    'text that needs escapes',
    {
      amount: AMOUNT,
      applicability_config: METERED,
      name: "Größe & co. = 100% +[ok] 'q' (p) * ! ~ 日本 \u{1f600}",
      metadata: { 'a b': 'c&d=e' },
    },
  ],
  [
    'every field',
    {
      amount: AMOUNT,
      applicability_config: METERED,
      category: 'promotional',
      customer_account: 'acct_1',
      effective_at: 1_729_297_860,
      expires_at: 1_760_000_000,
      expand: ['customer', 'test_clock'],
      metadata: { order: '6735' },
      name: 'Purchased Credits',
      priority: 0,
    },
  ],
];

test.each(CREATIONS)('create: %s', async (_name, params) => {
  const { theirs, ours } = await sent(
    // Its types lag behind the API in places; what matters here is what it sends.
    () => stripe.billing.creditGrants.create(params as Stripe.Billing.CreditGrantCreateParams),
    () => client.creditGrants.create(params),
  );
  expect(ours).toEqual(theirs);
});

test('create: dates are sent in seconds, undefined fields and empty lists not at all', async () => {
  const params = {
    amount: AMOUNT,
    applicability_config: METERED,
    effective_at: new Date('2025-01-01T00:00:00.999Z'),
    expires_at: new Date('2026-01-01T00:00:00Z'),
    name: undefined,
    expand: [],
  };
  const { theirs, ours } = await sent(
    // Its types know no dates, yet it sends them.
    () => stripe.billing.creditGrants.create(params as never),
    // Callers without `exactOptionalPropertyTypes` may pass undefined.
    () => client.creditGrants.create(params as unknown as CreditGrantCreateParams),
  );
  expect(ours).toEqual(theirs);
  expect(ours?.body).toContain('effective_at=1735689600&expires_at=1767225600');
});

const UPDATES: readonly (readonly [string, CreditGrantUpdateParams])[] = [
  ['a new end', { expires_at: 1_760_000_000 }],
  ["cleared by ''", { expires_at: '', metadata: '' }],
  ['a key removed', { metadata: { order: '' } }],
];

test.each(UPDATES)('update: %s', async (_name, params) => {
  const { theirs, ours } = await sent(
    () =>
      stripe.billing.creditGrants.update(
        'credgr_1',
        params as Stripe.Billing.CreditGrantUpdateParams,
      ),
    () => client.creditGrants.update('credgr_1', params),
  );
  expect(ours).toEqual(theirs);
});

test('update: null clears a field too', async () => {
  const { theirs, ours } = await sent(
    () =>
      stripe.billing.creditGrants.update('credgr_1', { expires_at: null, metadata: null } as never),
    () => client.creditGrants.update('credgr_1', { expires_at: null, metadata: null }),
  );
  expect(ours).toEqual(theirs);
  expect(ours?.body).toBe('expires_at=&metadata=');
});

const LISTS: readonly (readonly [string, CreditGrantListParams])[] = [
  ['without parameters', {}],
  [
    'with all of them',
    {
      customer: 'cus_1',
      customer_account: 'acct_1',
      limit: 3,
      starting_after: 'credgr_1',
      ending_before: 'credgr_2',
      expand: ['data.customer'],
    },
  ],
];

test.each(LISTS)('list: %s', async (_name, params) => {
  const { theirs, ours } = await sent(
    () => stripe.billing.creditGrants.list(params),
    () => client.creditGrants.list(params),
  );
  expect(ours).toEqual(theirs);
});

describe('by id', () => {
  test.each(['credgr_1', 'a b/c?d#e', 'größe'])('retrieve %s', async (id) => {
    const { theirs, ours } = await sent(
      () => stripe.billing.creditGrants.retrieve(id, { expand: ['customer'] }),
      () => client.creditGrants.retrieve(id, { expand: ['customer'] }),
    );
    expect(ours).toEqual(theirs);
  });

  test('expire and void', async () => {
    const expired = await sent(
      () => stripe.billing.creditGrants.expire('credgr_1'),
      () => client.creditGrants.expire('credgr_1'),
    );
    expect(expired.ours).toEqual(expired.theirs);
    const voided = await sent(
      () => stripe.billing.creditGrants.voidGrant('credgr_1', { expand: ['customer'] }),
      () => client.creditGrants.void('credgr_1', { expand: ['customer'] }),
    );
    expect(voided.ours).toEqual(voided.theirs);
  });
});
