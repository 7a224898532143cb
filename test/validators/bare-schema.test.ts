import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/api-builder.js';
import { loadValue } from '../../generator/openapi/load.js';
import { compiled } from './compiled.js';

/** The same tuple in the words of each draft: an integer below 10, then texts. */
const TUPLES = {
  'https://json-schema.org/draft/2020-12/schema': {
    $ref: '#/$defs/pair',
    $defs: {
      pair: { prefixItems: [{ type: 'integer', exclusiveMaximum: 10 }], items: { type: 'string' } },
    },
  },
  'https://json-schema.org/draft/2019-09/schema': {
    $ref: '#/$defs/pair',
    $defs: {
      pair: {
        items: [{ type: 'integer', exclusiveMaximum: 10 }],
        additionalItems: { type: 'string' },
      },
    },
  },
  'http://json-schema.org/draft-07/schema#': {
    allOf: [{ $ref: '#/definitions/pair' }],
    definitions: {
      pair: {
        items: [{ type: 'integer', exclusiveMaximum: 10 }],
        additionalItems: { type: 'string' },
      },
    },
  },
  'http://json-schema.org/draft-04/schema#': {
    allOf: [{ $ref: '#/definitions/pair' }],
    definitions: {
      pair: {
        items: [{ type: 'integer', maximum: 10, exclusiveMaximum: true }],
        additionalItems: { type: 'string' },
      },
    },
  },
};

describe('a bare JSON Schema', () => {
  it.each(Object.entries(TUPLES))('of %s has validators', async ($schema, schema) => {
    const document = await loadValue({ $schema, title: 'Tuple', type: 'array', ...schema });
    const api = buildApi(document, { openEnums: true, unknownFields: 'reject' });
    expect(api.diagnostics).toEqual([]);
    expect(api.schemas.map(({ name }) => name)).toEqual(['Tuple', 'Pair']);
    const validators = await compiled(
      new Map(api.schemas.map((named) => [named.name, named.schema])),
    );
    const tuple = validators['Tuple'];
    expect(tuple?.is([9, 'a', 'b'])).toBe(true);
    expect(
      tuple?.issues([10, 'a', 5]).map(({ pointer, keyword }) => `${pointer} ${keyword}`),
    ).toEqual(['/0 exclusiveMaximum', '/2 type']);
  });

  it('is named after its file where it has no title', async () => {
    const document = await loadValue(
      { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'string' },
      { uri: 'memory:///order-line.schema.json' },
    );
    const api = buildApi(document, { openEnums: true, unknownFields: 'reject' });
    expect(api.schemas.map(({ name }) => name)).toEqual(['OrderLine']);
  });
});
