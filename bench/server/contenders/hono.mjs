import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import qs from 'qs';
import { z } from 'zod';
import { PATH, grantFrom, isAuthorized, ready } from '../grant.mjs';

const id = z.string().max(5000);
const text = z.record(z.string().max(40), z.string().max(500));
const scope = z.strictObject({
  billable_items: z.array(z.strictObject({ id })).optional(),
  price_type: z.literal('metered').optional(),
  prices: z.array(z.strictObject({ id })).max(20).optional(),
});
const Request = z.strictObject({
  amount: z.strictObject({
    type: z.literal('monetary'),
    monetary: z
      .strictObject({
        currency: z.string().regex(/^[a-z]{3}$/),
        value: z.coerce.number().int().min(1),
      })
      .optional(),
  }),
  applicability_config: z.strictObject({
    scope: scope
      .refine((value) => value.billable_items === undefined || value.prices === undefined)
      .refine((value) => value.price_type === undefined || value.prices === undefined),
  }),
  category: z.enum(['paid', 'promotional']).optional(),
  customer: id.optional(),
  customer_account: id.optional(),
  effective_at: z.coerce.number().int().optional(),
  expires_at: z.coerce.number().int().optional(),
  expand: z.array(z.string()).optional(),
  metadata: text.optional(),
  name: z.string().max(100).optional(),
  priority: z.coerce.number().int().min(0).max(100).optional(),
});
const Response = z.looseObject({
  id,
  object: z.literal('billing.credit_grant'),
  amount: z.looseObject({
    type: z.literal('monetary'),
    monetary: z.looseObject({ currency: z.string(), value: z.number().int() }).nullish(),
  }),
  applicability_config: z.looseObject({
    scope: z.looseObject({
      price_type: z.literal('metered').optional(),
      prices: z.array(z.looseObject({ id: z.string().nullable() })).optional(),
    }),
  }),
  category: z.string(),
  created: z.number().int(),
  customer: z.union([z.string(), z.looseObject({ id })]),
  customer_account: z.string().nullish(),
  effective_at: z.number().int().nullable(),
  expires_at: z.number().int().nullable(),
  livemode: z.boolean(),
  metadata: text,
  name: z.string().nullable(),
  priority: z.number().int().nullable(),
  test_clock: z.union([z.string(), z.looseObject({ id })]).nullable(),
  updated: z.number().int(),
  voided_at: z.number().int().nullish(),
});

const app = new Hono();
app.post(
  PATH,
  async (context, next) => {
    if (!isAuthorized(context.req.header('authorization'))) return context.json({}, 401);
    await next();
  },
  // zod-validator itself reads flat forms only: its check, after qs has read the nested form.
  async (context) => {
    const result = await Request.safeParseAsync(qs.parse(await context.req.text()));
    if (!result.success) return context.json(result, 400);
    return context.json(Response.parse(grantFrom(result.data)));
  },
);
const http = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => ready(http));
