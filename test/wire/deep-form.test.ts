import { describe, expect, test } from 'vitest';
import { deepObject } from '../../templates/runtime/deep-object.js';
import { encodeRequest } from '../../templates/runtime/encode-request.js';
import { form } from '../../templates/runtime/form-body.js';
import { header, query } from '../../templates/runtime/parameters.js';
import {
  array,
  integer,
  map,
  object,
  oneOf,
  string,
  union,
  unixTime,
} from '../../templates/runtime/shape.js';
import type { WireOptions } from '../../templates/runtime/wire-options.js';
import { exchange, operationWith } from './exchange.js';

const grant = object({
  name: string,
  amount: object({ type: string, monetary: object({ currency: string, value: integer }) }),
  applicability_config: object({
    scope: object({ price_type: string, prices: array(object({ id: string })) }),
  }),
  expires_at: union(unixTime, oneOf('')),
  expand: array(string),
  metadata: union(map(string), oneOf('')),
});

const encoding = {
  amount: deepObject,
  applicability_config: deepObject,
  expand: deepObject,
  metadata: deepObject,
};

function creating(wire: WireOptions = {}) {
  const content = { 'application/x-www-form-urlencoded': form(grant, encoding) };
  return operationWith({ body: { required: true, content }, wire });
}

describe('a nested form, as Stripe takes it', () => {
  const body = {
    name: 'Purchased Credits',
    amount: { type: 'monetary', monetary: { currency: 'usd', value: 1000 } },
    applicability_config: { scope: { prices: [{ id: 'price_1' }, { id: 'price_2' }] } },
    expires_at: 1_729_297_860,
    expand: ['customer'],
    metadata: { constructor: 'x', order: '6735' },
  };

  test('nests with brackets and numbers the members of arrays', () => {
    expect(encodeRequest(creating(), { body }).body).toBe(
      'name=Purchased%20Credits&amount[type]=monetary&amount[monetary][currency]=usd' +
        '&amount[monetary][value]=1000&applicability_config[scope][prices][0][id]=price_1' +
        '&applicability_config[scope][prices][1][id]=price_2&expires_at=1729297860' +
        '&expand[0]=customer&metadata[constructor]=x&metadata[order]=6735',
    );
  });

  test('comes back equal', async () => {
    expect((await exchange(creating(), { body })).body).toEqual(body);
  });

  test('writes Dates as Unix seconds, null as an empty value, nothing for undefined and []', () => {
    const sent = {
      name: null,
      expires_at: new Date('2024-10-19T00:31:00.900Z'),
      amount: undefined,
      expand: [],
      metadata: '',
    };
    const encoded = encodeRequest(creating(), { body: sent });
    expect(encoded.body).toBe('name=&expires_at=1729297860&metadata=');
    expect(encoded.contentType).toBe('application/x-www-form-urlencoded');
  });

  test.each([
    ['indices', 'expand[0]=a&expand[1]=b'],
    ['brackets', 'expand[]=a&expand[]=b'],
    ['repeat', 'expand=a&expand=b'],
  ] as const)('writes arrays with %s and reads them back', async (arrays, expected) => {
    const parts = { body: { expand: ['a', 'b'] } };
    expect(encodeRequest(creating({ arrays }), parts).body).toBe(expected);
    expect((await exchange(creating({ arrays }), parts)).body).toEqual(parts.body);
  });

  test.each([
    ['raw', 'expand[0]=a[b]', 'filter[x]=1'],
    ['encoded', 'expand%5B0%5D=a%5Bb%5D', 'filter%5Bx%5D=1'],
    [undefined, 'expand[0]=a%5Bb%5D', 'filter%5Bx%5D=1'],
  ] as const)('writes brackets as the options say: %s', (brackets, inBody, inQuery) => {
    const wire = brackets === undefined ? {} : { brackets };
    const encoded = encodeRequest(creating(wire), { body: { expand: ['a[b]'] } });
    expect(encoded.body).toBe(inBody);
    const parameters = [query('filter', map(integer), { style: deepObject })];
    const parts = { query: { filter: { x: 1 } } };
    expect(encodeRequest(operationWith({ parameters, wire }), parts).query).toBe(inQuery);
  });

  test('leaves null out where the options say so', () => {
    const encoded = encodeRequest(creating({ nulls: 'skip' }), { body: { name: null } });
    expect(encoded.body).toBe('');
    const parameters = [query('q', string), header('X-H', string)];
    const parts = { query: { q: null }, headers: { 'X-H': null } };
    const skipped = encodeRequest(operationWith({ parameters, wire: { nulls: 'skip' } }), parts);
    expect(skipped).toMatchObject({ query: '', headers: [] });
    const written = encodeRequest(operationWith({ parameters }), parts);
    expect(written).toMatchObject({ query: 'q=', headers: [['X-H', '']] });
  });
});
