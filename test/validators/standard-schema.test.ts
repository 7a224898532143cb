import type { StandardSchemaV1 } from '@standard-schema/spec';
import { Hono } from 'hono';
import { validator as honoValidator } from 'hono/validator';
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { Validator } from '../../templates/runtime/validation.js';
import { ValidationError } from '../../templates/runtime/validation.js';
import { builtSchemas } from './built-schemas.js';
import { compiled } from './compiled.js';

interface Order {
  readonly item: string;
}

let order: Validator<Order>;

beforeAll(async () => {
  const { at } = await builtSchemas('openapi-3.1', {
    Order: {
      type: 'object',
      required: ['item'],
      properties: { item: { type: 'string' }, count: { type: 'integer' } },
    },
  });
  const validators = await compiled(new Map([['Order', at('Order')]]));
  order = validators['Order'] as Validator<Order>;
});

/** Any consumer of the standard, which knows nothing but the standard. */
async function standardValidate<Schema extends StandardSchemaV1>(
  schema: Schema,
  value: unknown,
): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema['~standard'].validate(value);
  if (result.issues)
    throw new Error(result.issues.map(({ path }) => path?.map(String).join('.')).join());
  return result.value;
}

describe('Standard Schema', () => {
  it('is met by type and by behaviour', async () => {
    expectTypeOf<Validator<Order>>().toExtend<StandardSchemaV1<Order>>();
    expectTypeOf<StandardSchemaV1.InferOutput<Validator<Order>>>().toEqualTypeOf<Order>();
    expect(order['~standard'].version).toBe(1);
    await expect(standardValidate(order, { item: 'a' })).resolves.toEqual({ item: 'a' });
    await expect(standardValidate(order, { item: 1, count: 'x' })).rejects.toThrow('item,count');
  });

  it('serves as a validator of requests in Hono', async () => {
    const app = new Hono().post(
      '/orders',
      honoValidator('json', async (value, context) => {
        const result = await Promise.resolve(order['~standard'].validate(value));
        return result.issues ? context.json({ issues: result.issues }, 400) : result.value;
      }),
      (context) => context.json({ ordered: context.req.valid('json').item }),
    );
    const post = (body: unknown) =>
      app.request('/orders', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect(await (await post({ item: 'book' })).json()).toEqual({ ordered: 'book' });
    const bad = await post({ item: 5 });
    expect(bad.status).toBe(400);
    expect(await bad.json()).toEqual({
      issues: [
        {
          path: ['item'],
          pointer: '/item',
          keyword: 'type',
          expected: 'a text',
          received: '5',
          message: 'Expected a text, got 5.',
          schema: '#/components/schemas/Order/properties/item',
        },
      ],
    });
  });
});

describe('a validator', () => {
  it('parses, or throws what is wrong', () => {
    const value = { item: 'a' };
    expect(order.parse(value)).toBe(value);
    expect(order.safeParse(value)).toEqual({ success: true, value });
    expect(order.safeParse({})).toMatchObject({ success: false });
    const parse = (): unknown => order.parse({ item: 1 });
    expect(parse).toThrow('/item: Expected a text, got 1.');
    expect(parse).toThrow(expect.objectContaining({ name: new ValidationError([]).name }));
  });

  it('speaks with the words of a table', () => {
    const messages = {
      type: ({ limit }: { limit: unknown }) => `Hier gehört ${String(limit)} hin.`,
    };
    const [issue] = order.issues({ item: 1 }, { messages });
    expect(issue?.message).toBe('Hier gehört string hin.');
  });
});
