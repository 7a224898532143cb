import { z } from 'zod';
import type { Contestant } from './contestant.js';

const text = z.string().max(5000);
const time = z.int();
const monetary = z.object({ currency: z.string().regex(/^[a-z]{3}$/), value: z.int().min(1) });
const expanded = (name: string) => z.object({ id: text, object: z.literal(name) });

const grant = z.object({
  id: text,
  object: z.literal('billing.credit_grant'),
  amount: z.object({ monetary: monetary.nullish(), type: z.string() }),
  applicability_config: z.object({
    scope: z.object({
      price_type: z.string().optional(),
      prices: z.array(z.object({ id: text.nullable() })).optional(),
    }),
  }),
  category: z.string(),
  created: time,
  customer: z.union([text, expanded('customer')]),
  customer_account: text.nullish(),
  effective_at: time.nullable(),
  expires_at: time.nullable(),
  livemode: z.boolean(),
  metadata: z.record(z.string(), z.string().max(500)),
  name: text.nullable(),
  priority: time.min(0).max(100).nullable(),
  test_clock: z.union([text, expanded('test_helpers.test_clock')]).nullable(),
  updated: time,
  voided_at: time.nullish(),
});

const params = z.strictObject({
  amount: z.strictObject({
    monetary: z.strictObject(monetary.shape),
    type: z.literal('monetary'),
  }),
  applicability_config: z.strictObject({
    scope: z.strictObject({
      billable_items: z.array(z.strictObject({ id: text })).optional(),
      price_type: z.literal('metered').optional(),
      prices: z
        .array(z.strictObject({ id: text }))
        .max(20)
        .optional(),
    }),
  }),
  category: z.enum(['paid', 'promotional']).optional(),
  customer: text.optional(),
  customer_account: text.optional(),
  effective_at: time.optional(),
  expires_at: time.optional(),
  expand: z.array(text).optional(),
  metadata: z.record(z.string().max(40), z.string().max(500)).optional(),
  name: z.string().max(100).optional(),
  priority: time.min(0).max(100).optional(),
});

const grants = z.array(grant);

export const zod: Contestant = {
  name: 'zod 4',
  grant: (value) => grant.safeParse(value).success,
  grants: (value) => grants.safeParse(value).success,
  params: (value) => params.safeParse(value).success,
  allIssues: (value) => grant.safeParse(value).error?.issues,
};
