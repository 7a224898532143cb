/** What objects that are written inline are called. */
import { describe, expect, test } from 'vitest';
import { buildApi } from '../../generator/model/api-builder.js';
import { loadValue } from '../../generator/openapi/load.js';

const price = { type: 'object', properties: { amount: { type: 'integer' } } };
const cost = { type: 'object', properties: { cost: { type: 'integer' } } };
const prices = { type: 'array', items: price };
const text = { type: 'string' };

interface Parts {
  readonly schemas?: Readonly<Record<string, unknown>>;
  readonly requestBodies?: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}

/** The names of all schemas but those that every operation has. */
async function namesOf({ schemas, requestBodies, requestBody }: Parts): Promise<readonly string[]> {
  const post = {
    ...(requestBody !== undefined && { requestBody }),
    responses: { 204: { description: 'Done.' } },
  };
  const document = await loadValue({
    openapi: '3.1.0',
    info: { title: 'Orders', version: '1' },
    paths: { '/orders': { post } },
    components: { schemas, requestBodies },
  });
  const api = buildApi(document, { openEnums: true, unknownFields: 'reject' });
  return api.schemas.map(({ name }) => name).filter((name) => !name.endsWith('Request'));
}

function fieldsOf(properties: Readonly<Record<string, unknown>>): Parts {
  return { schemas: { Order: { type: 'object', properties } } };
}

describe('an object in branches', () => {
  test('takes the name of the field where no other one needs it', async () => {
    const names = await namesOf(fieldsOf({ prices: { anyOf: [text, prices] } }));
    expect(names).toEqual(['Order', 'OrderPrice']);
  });

  test('has its place in its name where others stand beside it', async () => {
    const names = await namesOf(fieldsOf({ total: { anyOf: [price, prices, text] } }));
    expect(names).toEqual(['Order', 'OrderTotal1', 'OrderTotal2Item']);
  });

  test('is the value of a named union', async () => {
    const both = await namesOf({ schemas: { Price: { anyOf: [price, { type: 'null' }] } } });
    expect(both).toEqual(['Price', 'PriceValue']);
    const titled = { anyOf: [{ ...price, title: 'In cents' }, { type: 'null' }] };
    expect(await namesOf({ schemas: { Price: titled } })).toEqual(['Price', 'PriceInCents']);
  });

  test('leaves named ones out of account', async () => {
    const named = { $ref: '#/components/schemas/Price' };
    const Order = { type: 'object', properties: { total: { anyOf: [named, cost] } } };
    expect(await namesOf({ schemas: { Price: price, Order } })).toEqual([
      'Price',
      'Order',
      'OrderTotal',
    ]);
  });
});

describe('a name that is taken', () => {
  test('leaves a field the word schema', async () => {
    const { schemas } = fieldsOf({ total: price });
    expect(await namesOf({ schemas: { ...schemas, OrderTotal: cost } })).toEqual([
      'Order',
      'OrderTotalSchema',
      'OrderTotal',
    ]);
  });

  test('leaves the items of a list the name of the list', async () => {
    expect(await namesOf(fieldsOf({ price: cost, prices }))).toEqual([
      'Order',
      'OrderPrice',
      'OrderPricesItem',
    ]);
  });

  test('data are no plural of their items', async () => {
    const names = await namesOf(fieldsOf({ tax_data: prices, metadata: prices }));
    expect(names).toEqual(['Order', 'OrderTaxDataItem', 'OrderMetadataItem']);
  });
});

describe('bodies in several media types', () => {
  const json = { 'application/json': { schema: price } };

  test('are called after these, and all of them together as one is', async () => {
    const content = {
      ...json,
      'application/x-www-form-urlencoded': { schema: cost },
      'multipart/form-data': { schema: { ...cost, title: 'Upload' } },
    };
    expect(await namesOf({ requestBody: { content } })).toEqual([
      'OrderCreateParams',
      'OrderCreateFormBody',
      'OrderCreateMultipartBody',
      'OrderCreateBody',
    ]);
  });

  test('that are alike are one', async () => {
    const content = { ...json, 'multipart/form-data': { schema: structuredClone(price) } };
    expect(await namesOf({ requestBody: { content } })).toEqual(['OrderCreateParams']);
  });

  test('keep the name of a shared body', async () => {
    const content = { ...json, 'multipart/form-data': { schema: cost } };
    const requestBody = { $ref: '#/components/requestBodies/New' };
    expect(await namesOf({ requestBodies: { New: { content } }, requestBody })).toEqual([
      'NewBody',
      'NewMultipartBody',
    ]);
  });
});
