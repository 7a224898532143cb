import * as v from 'valibot';
import type { Contestant } from './contestant.js';

const text = v.pipe(v.string(), v.maxLength(5000));
const time = v.pipe(v.number(), v.integer());
const monetary = {
  currency: v.pipe(v.string(), v.regex(/^[a-z]{3}$/)),
  value: v.pipe(v.number(), v.integer(), v.minValue(1)),
};
const priority = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const expanded = (name: string) => v.object({ id: text, object: v.literal(name) });

const grant = v.object({
  id: text,
  object: v.literal('billing.credit_grant'),
  amount: v.object({ monetary: v.nullish(v.object(monetary)), type: v.string() }),
  applicability_config: v.object({
    scope: v.object({
      price_type: v.optional(v.string()),
      prices: v.optional(v.array(v.object({ id: v.nullable(text) }))),
    }),
  }),
  category: v.string(),
  created: time,
  customer: v.union([text, expanded('customer')]),
  customer_account: v.nullish(text),
  effective_at: v.nullable(time),
  expires_at: v.nullable(time),
  livemode: v.boolean(),
  metadata: v.record(v.string(), v.pipe(v.string(), v.maxLength(500))),
  name: v.nullable(text),
  priority: v.nullable(priority),
  test_clock: v.nullable(v.union([text, expanded('test_helpers.test_clock')])),
  updated: time,
  voided_at: v.nullish(time),
});

const params = v.strictObject({
  amount: v.strictObject({ monetary: v.strictObject(monetary), type: v.literal('monetary') }),
  applicability_config: v.strictObject({
    scope: v.strictObject({
      billable_items: v.optional(v.array(v.strictObject({ id: text }))),
      price_type: v.optional(v.literal('metered')),
      prices: v.optional(v.pipe(v.array(v.strictObject({ id: text })), v.maxLength(20))),
    }),
  }),
  category: v.optional(v.picklist(['paid', 'promotional'])),
  customer: v.optional(text),
  customer_account: v.optional(text),
  effective_at: v.optional(time),
  expires_at: v.optional(time),
  expand: v.optional(v.array(text)),
  metadata: v.optional(
    v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(500))),
  ),
  name: v.optional(v.pipe(v.string(), v.maxLength(100))),
  priority: v.optional(priority),
});

const grants = v.array(grant);

export const valibot: Contestant = {
  name: 'valibot',
  grant: (value) => v.is(grant, value),
  grants: (value) => v.is(grants, value),
  params: (value) => v.is(params, value),
  firstIssue: (value) => v.safeParse(grant, value, { abortEarly: true }).issues,
  allIssues: (value) => v.safeParse(grant, value).issues,
};
