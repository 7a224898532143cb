import { beforeAll, describe, expect, it } from 'vitest';
import { emitRuntime } from '../../generator/emit/runtime.js';
import { OutputFiles } from '../../generator/emit/output-files.js';
import { emitTypes } from '../../generator/emit/types/types.js';
import { emitValidators } from '../../generator/emit/validators/emit-validators.js';
import { emitTransforms } from '../../generator/emit/validators/transforms.js';
import { buildApi } from '../../generator/model/api-builder.js';
import { loadValue } from '../../generator/openapi/load.js';
import { compile } from '../compile.js';
import { loadModule } from './compiled.js';

const AUDIENCE = { client: true, server: true };

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Order',
  type: 'object',
  required: ['lines', 'ship-to'],
  properties: {
    currency: { type: 'string', enum: ['eur', 'usd'], default: 'eur' },
    lines: { type: 'array', items: { $ref: '#/$defs/line' } },
    gift: { $ref: '#/$defs/line' },
    'ship-to': { type: 'string', default: 'nowhere' },
    note: { type: ['string', 'null'] },
    toString: { type: 'string', default: 'an order' },
    extra: { anyOf: [{ $ref: '#/$defs/line' }, { type: 'null' }] },
    byName: { type: 'object', additionalProperties: { $ref: '#/$defs/line' } },
    rows: { type: 'array', items: { type: 'array', items: { $ref: '#/$defs/line' } } },
    payer: { oneOf: [{ type: 'string' }, { $ref: '#/$defs/person' }, { $ref: '#/$defs/firm' }] },
    either: { anyOf: [{ $ref: '#/$defs/person' }, { $ref: '#/$defs/firm' }] },
    beside: { oneOf: [{ $ref: '#/$defs/person' }], properties: { age: { type: 'integer' } } },
    express: { $ref: '#/$defs/express' },
    open: { $ref: '#/$defs/open' },
  },
  $defs: {
    person: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, title: { type: 'string', default: 'none' } },
    },
    firm: {
      type: 'object',
      required: ['firm'],
      properties: { firm: { type: 'string' }, line: { $ref: '#/$defs/line' } },
    },
    express: {
      allOf: [{ $ref: '#/$defs/line' }],
      type: 'object',
      properties: { days: { type: 'integer', default: 2 } },
    },
    open: {
      type: 'object',
      properties: { line: { $ref: '#/$defs/line' } },
      additionalProperties: true,
    },
    line: {
      type: 'object',
      required: ['item'],
      properties: { item: { type: 'string' }, count: { type: 'integer', default: 1 } },
    },
  },
};

type Transform = (value: unknown) => unknown;

describe('transforms', () => {
  let functions: Record<string, Transform>;
  let texts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const options = { openEnums: true, unknownFields: 'reject' } as const;
    const api = buildApi(await loadValue(SCHEMA), options);
    const output = new OutputFiles(api);
    emitTypes(api, AUDIENCE, output);
    emitValidators(api, AUDIENCE, output);
    const made = [...output.print(), ...emitTransforms(api, AUDIENCE)];
    const files = [...made, ...emitRuntime(made)];
    texts = new Map(files.map(({ path, text }) => [path, text]));
    // The module exports functions under these names.
    functions = (await loadModule(texts.get('transforms.ts') ?? '', texts)) as unknown as Record<
      string,
      Transform
    >;
  });

  it('write defaults as values of their formats are in code', async () => {
    const options = {
      openEnums: true,
      unknownFields: 'reject',
      formats: { int64: 'bigint', decimal: 'string', time: 'Date' },
    } as const;
    const properties = {
      count: { type: 'integer', format: 'int64', default: 3 },
      rate: { type: 'number', format: 'decimal', default: 0.5 },
      at: { type: 'string', format: 'date-time', default: '2030-01-01T00:00:00Z' },
      since: { type: 'integer', format: 'unix-time', default: 1893456000 },
      nothing: { type: ['integer', 'null'], format: 'int64', default: null },
    };
    const schema = { $schema: SCHEMA.$schema, title: 'Order', type: 'object', properties };
    const [file] = emitTransforms(buildApi(await loadValue(schema), options), AUDIENCE);
    const made = (await loadModule(file?.text ?? '')) as unknown as Record<string, Transform>;
    const date = new Date('2030-01-01');
    expect(made['withOrderDefaults']?.({})).toEqual({
      count: 3n,
      rate: '0.5',
      at: date,
      since: date,
      nothing: null,
    });
  });

  it('compile under the strictest flags', () => {
    expect(compile(new Map(texts))).toEqual([]);
  });

  it('fill in defaults, deep inside too, and change nothing', () => {
    const order = { lines: [{ item: 'a' }, { item: 'b', count: 2 }], 'ship-to': 'me' };
    const before = structuredClone(order);
    expect(functions['withOrderDefaults']?.(order)).toEqual({
      currency: 'eur',
      lines: [
        { item: 'a', count: 1 },
        { item: 'b', count: 2 },
      ],
      'ship-to': 'me',
      toString: 'an order',
    });
    expect(order).toEqual(before);
    const gift = { ...order, currency: 'usd', gift: { item: 'c' } };
    expect(functions['withOrderDefaults']?.(gift)).toMatchObject({
      currency: 'usd',
      gift: { item: 'c', count: 1 },
    });
  });

  it('take out unknown fields, and keep null', () => {
    const order = {
      lines: [{ item: 'a', colour: 'red' }],
      'ship-to': 'me',
      note: null,
      colour: 'green',
    };
    expect(functions['stripOrder']?.(order)).toEqual({
      lines: [{ item: 'a' }],
      'ship-to': 'me',
      note: null,
    });
    expect(order.colour).toBe('green');
  });

  const order = { lines: [], 'ship-to': 'me', currency: 'eur', toString: '' };
  const line = { item: 'a', count: 1 };
  const more = { colour: 'red' };

  it.each([
    ['one or null', { extra: { item: 'a' } }, { extra: line }],
    ['null', { extra: null }, { extra: null }],
    ['a map', { byName: { ['__proto__']: { item: 'a' } } }, { byName: { ['__proto__']: line } }],
    ['lists of lists', { rows: [[{ item: 'a' }]] }, { rows: [[line]] }],
    ['a union', { payer: { name: 'b' } }, { payer: { name: 'b', title: 'none' } }],
    [
      'another branch',
      { payer: { firm: 'b', line: { item: 'a' } } },
      { payer: { firm: 'b', line } },
    ],
    ['a branch without fields', { payer: 'b' }, { payer: 'b' }],
    ['a choice that is not sure', { either: { name: 'b' } }, { either: { name: 'b' } }],
    ['a composition', { express: { item: 'a' } }, { express: { ...line, days: 2 } }],
    ['undefined', { currency: undefined }, { currency: 'eur' }],
  ])('fill in defaults of %s', (_, given, expected) => {
    expect(functions['withOrderDefaults']?.({ ...order, ...given })).toEqual({
      ...order,
      ...expected,
    });
  });

  it.each<[string, object, object?]>([
    ['one or null', { extra: { ...line, ...more } }, { extra: line }],
    ['a map', { byName: { a: { ...line, ...more } } }, { byName: { a: line } }],
    ['a union', { payer: { name: 'b', ...more } }, { payer: { name: 'b' } }],
    ['a choice that is not sure', { either: { name: 'b', ...more } }],
    ['a union that says more', { beside: { name: 'b', age: 1, ...more } }],
    [
      'a composition',
      { express: { ...line, days: 1, ...more } },
      { express: { ...line, days: 1 } },
    ],
    [
      'an open object',
      { open: { ...more, line: { ...line, ...more } } },
      { open: { ...more, line } },
    ],
  ])('take out unknown fields of %s', (_, given, expected = given) => {
    expect(functions['stripOrder']?.({ ...order, ...given })).toEqual({ ...order, ...expected });
  });

  it('take nothing for a field that an object only inherits', () => {
    const { toString: _, ...plain } = order;
    const stripped = functions['stripOrder']?.(plain) as object;
    expect(Object.keys(stripped)).not.toContain('toString');
    expect(functions['withOrderDefaults']?.(plain)).toMatchObject({ toString: 'an order' });
  });
});
