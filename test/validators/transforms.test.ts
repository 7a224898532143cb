import { beforeAll, describe, expect, it } from 'vitest';
import { emitTypes } from '../../generator/emit/types/types.js';
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
  },
  $defs: {
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
    const files = [...emitTypes(api, AUDIENCE), ...emitTransforms(api, AUDIENCE)];
    texts = new Map(files.map(({ path, text }) => [path, text]));
    // The module exports functions under these names.
    functions = (await loadModule(texts.get('transforms.ts') ?? '')) as unknown as Record<
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
});
