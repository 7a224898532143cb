/** What all contestants judge: a grant as the API answers it, and the parameters that create one. */
export const grant = {
  id: 'credgr_test_61R9a6NUWsRmOW3RM41L6nFOS1ekDGHo',
  object: 'billing.credit_grant',
  amount: { monetary: { currency: 'usd', value: 1000 }, type: 'monetary' },
  applicability_config: { scope: { price_type: 'metered' } },
  category: 'paid',
  created: 1726620803,
  customer: 'cus_QrvQguzkIK8zTj',
  effective_at: 1729297860,
  expires_at: null,
  livemode: false,
  metadata: {},
  name: 'Purchased Credits',
  priority: null,
  test_clock: null,
  updated: 1726620803,
};

export const params = {
  amount: { monetary: { currency: 'usd', value: 1000 }, type: 'monetary' },
  applicability_config: { scope: { price_type: 'metered' } },
  category: 'paid',
  customer: 'cus_QrvQguzkIK8zTj',
  expires_at: 1729297860,
  metadata: { order: '6735' },
  name: 'Purchased Credits',
  priority: 50,
};

/** Three faults, one of them deep inside. */
export const badGrant = {
  ...grant,
  amount: { monetary: { currency: 'usd', value: 'much' }, type: 'monetary' },
  livemode: 'no',
  updated: 'now',
};

export const grants = Array.from({ length: 1000 }, (_, index) => ({
  ...grant,
  id: `credgr_${String(index)}`,
}));

/** Parameters that must be rejected, by what is wrong with them. */
export const wrongParams: Readonly<Record<string, unknown>> = {
  'an unknown field': { ...params, colour: 'green' },
  'a nested unknown field': { ...params, amount: { ...params.amount, tax: 1 } },
  'a long name': { ...params, name: 'n'.repeat(101) },
  'a fraction': { ...params, priority: 1.5 },
  'a number that is too large': { ...params, priority: 101 },
  'a value of no enum': { ...params, category: 'gift' },
  'capitals in a currency': {
    ...params,
    amount: { type: 'monetary', monetary: { currency: 'USD', value: 1 } },
  },
  'a long key': { ...params, metadata: { ['k'.repeat(41)]: 'v' } },
  'a long value': { ...params, metadata: { key: 'v'.repeat(501) } },
  'too many keys': {
    ...params,
    metadata: Object.fromEntries(
      Array.from({ length: 51 }, (_, index) => [`k${String(index)}`, '']),
    ),
  },
  'too many items': {
    ...params,
    applicability_config: {
      scope: { prices: Array.from({ length: 21 }, () => ({ id: 'price_1' })) },
    },
  },
  'fields that exclude each other': {
    ...params,
    applicability_config: { scope: { price_type: 'metered', prices: [{ id: 'price_1' }] } },
  },
  'a missing amount': { ...params, amount: undefined },
  NaN: { ...params, priority: NaN },
};
