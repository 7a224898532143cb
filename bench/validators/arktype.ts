import { type } from 'arktype';
import type { Contestant } from './contestant.js';

const monetary = type({ currency: /^[a-z]{3}$/, value: 'number.integer >= 1' });

const grant = type({
  id: 'string <= 5000',
  object: "'billing.credit_grant'",
  amount: { 'monetary?': monetary.or('null'), type: 'string' },
  applicability_config: {
    scope: {
      'price_type?': 'string',
      'prices?': type({ id: 'string <= 5000 | null' }).array(),
    },
  },
  category: 'string',
  created: 'number.integer',
  customer: type('string <= 5000').or({ id: 'string <= 5000', object: "'customer'" }),
  'customer_account?': 'string <= 5000 | null',
  effective_at: 'number.integer | null',
  expires_at: 'number.integer | null',
  livemode: 'boolean',
  metadata: { '[string]': 'string <= 500' },
  name: 'string <= 5000 | null',
  priority: '0 <= number.integer <= 100 | null',
  test_clock: type('string <= 5000 | null').or({
    id: 'string <= 5000',
    object: "'test_helpers.test_clock'",
  }),
  updated: 'number.integer',
  'voided_at?': 'number.integer | null',
});

const item = type({ '+': 'reject', id: 'string <= 5000' });

const params = type({
  '+': 'reject',
  amount: {
    '+': 'reject',
    monetary: { '+': 'reject', currency: /^[a-z]{3}$/, value: 'number.integer >= 1' },
    type: "'monetary'",
  },
  applicability_config: {
    '+': 'reject',
    scope: {
      '+': 'reject',
      'billable_items?': item.array(),
      'price_type?': "'metered'",
      'prices?': item.array().atMostLength(20),
    },
  },
  'category?': "'paid' | 'promotional'",
  'customer?': 'string <= 5000',
  'customer_account?': 'string <= 5000',
  'effective_at?': 'number.integer',
  'expires_at?': 'number.integer',
  'expand?': '(string <= 5000)[]',
  'metadata?': { '[string]': 'string <= 500' },
  'name?': 'string <= 100',
  'priority?': '0 <= number.integer <= 100',
});

const grants = grant.array();

export const arktype: Contestant = {
  name: 'arktype 2',
  grant: (value) => grant.allows(value),
  grants: (value) => grants.allows(value),
  params: (value) => params.allows(value),
  allIssues: (value) => grant(value),
};
