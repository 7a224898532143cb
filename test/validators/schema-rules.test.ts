import { describe, expect, it } from 'vitest';
import { closeRequestObjects } from '../../generator/model/request-objects.js';
import {
  markUsage,
  openResponseEnums,
  separateDirections,
} from '../../generator/model/schema-rules.js';
import type { Schema } from '../../generator/model/schema.js';
import { builtSchemas } from './built-schemas.js';

async function schemas(definitions: Record<string, unknown>): Promise<(name: string) => Schema> {
  return (await builtSchemas('openapi-3.1', definitions)).at;
}

const object = (properties: Record<string, unknown>, more = {}) => ({
  type: 'object',
  properties,
  ...more,
});

describe('separateDirections', async () => {
  const at = await schemas({
    Base: object(
      { id: { readOnly: true }, secret: { writeOnly: true }, name: {} },
      {
        required: ['id', 'secret', 'name'],
      },
    ),
    Same: object({ name: {} }),
    Holder: object({
      base: { $ref: '#/components/schemas/Base' },
      same: { $ref: '#/components/schemas/Same' },
      self: { $ref: '#/components/schemas/Holder' },
    }),
  });

  it('drops the properties and their being required, in the one direction', () => {
    const base = at('Base');
    const { request, response, originOf } = separateDirections({
      request: [base],
      response: [base],
    });
    expect([...(request(base).properties?.keys() ?? [])]).toEqual(['secret', 'name']);
    expect(request(base).required).toEqual(['secret', 'name']);
    expect([...(response(base).properties?.keys() ?? [])]).toEqual(['id', 'name']);
    expect(originOf(request(base))).toBe(base);
  });

  it('shares what does not differ, and closes cycles', () => {
    const holder = at('Holder');
    const { request } = separateDirections({ request: [holder], response: [holder] });
    const variant = request(holder);
    expect(variant).not.toBe(holder);
    expect(variant.properties?.get('self')?.schema.ref).toBe(variant);
    expect(variant.properties?.get('same')?.schema.ref).toBe(at('Same'));
  });
});

describe('closeRequestObjects', () => {
  async function closed(definitions: Record<string, unknown>, response: readonly string[] = []) {
    const at = await schemas(definitions);
    const roots = { request: [at('Body')], response: response.map(at) };
    markUsage(roots);
    closeRequestObjects(roots.request);
    return at;
  }

  it('closes objects that say nothing', async () => {
    const at = await closed({ Body: object({ a: object({ b: {} }), free: { type: 'object' } }) });
    expect(at('Body').additionalProperties?.never).toBe(true);
    expect(at('Body/properties/a').additionalProperties?.never).toBe(true);
    expect(at('Body/properties/free').additionalProperties).toBeUndefined();
  });

  it('leaves alone what says something, and what answers use too', async () => {
    const at = await closed(
      {
        Body: object({ a: { $ref: '#/components/schemas/A' } }, { additionalProperties: true }),
        A: object({ b: {} }),
      },
      ['A'],
    );
    expect(at('Body').additionalProperties?.never).toBeUndefined();
    expect(at('A').additionalProperties).toBeUndefined();
  });

  it('closes a composition once, outside', async () => {
    const at = await closed({
      Body: { allOf: [{ $ref: '#/components/schemas/A' }, object({ b: {} })] },
      A: object({ a: {} }),
    });
    expect(at('Body').unevaluatedProperties?.never).toBe(true);
    expect(at('A').additionalProperties).toBeUndefined();
    expect(at('Body/allOf/1').additionalProperties).toBeUndefined();
  });

  it('closes a base where it stands for itself without closing it in what extends it', async () => {
    const at = await closed({
      Body: object({
        base: { $ref: '#/components/schemas/A' },
        more: { allOf: [{ $ref: '#/components/schemas/A' }, object({ b: {} })] },
      }),
      A: object({ a: {} }),
    });
    expect(at('A').additionalProperties).toBeUndefined();
    expect(at('Body/properties/base').unevaluatedProperties?.never).toBe(true);
    expect(at('Body/properties/more').unevaluatedProperties?.never).toBe(true);
  });

  it('closes the one object of a choice by itself', async () => {
    const at = await closed({
      Body: object({
        inline: { anyOf: [object({ a: {} }), { enum: [''] }] },
        shared: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] },
        composed: { allOf: [{ $ref: '#/components/schemas/A' }, object({ b: {} })] },
      }),
      A: object({ a: {} }),
    });
    expect(at('Body/properties/inline').unevaluatedProperties).toBeUndefined();
    expect(at('Body/properties/inline/anyOf/0').additionalProperties?.never).toBe(true);
    expect(at('A').additionalProperties).toBeUndefined();
    expect(at('Body/properties/shared').unevaluatedProperties).toBeUndefined();
    expect(at('Body/properties/shared/oneOf/0').unevaluatedProperties?.never).toBe(true);
  });

  it('closes a choice outside where it has two objects or is part of a composition', async () => {
    const at = await closed({
      Body: object({
        two: { anyOf: [object({ a: {} }), object({ b: {} }), { type: 'null' }] },
        alone: { $ref: '#/components/schemas/Choice' },
        composed: { allOf: [{ $ref: '#/components/schemas/Choice' }, object({ b: {} })] },
      }),
      Choice: { anyOf: [object({ a: {} }), { type: 'null' }] },
    });
    expect(at('Body/properties/two').unevaluatedProperties?.never).toBe(true);
    expect(at('Choice/anyOf/0').additionalProperties).toBeUndefined();
    expect(at('Body/properties/alone').unevaluatedProperties?.never).toBe(true);
    expect(at('Body/properties/composed').unevaluatedProperties?.never).toBe(true);
  });

  it('takes the plain keyword where branches know no further fields', async () => {
    const at = await closed({
      Body: object({ a: {}, b: {} }, { oneOf: [{ required: ['a'] }, object({ b: { const: 1 } })] }),
    });
    expect(at('Body').additionalProperties?.never).toBe(true);
    expect(at('Body').unevaluatedProperties).toBeUndefined();
  });

  it('welcomes what is required though nothing describes it', async () => {
    const at = await closed({
      Body: object({ a: {}, b: { $ref: '#/components/schemas/B' } }, { required: ['a', 'c'] }),
      B: { allOf: [object({ d: {} }), { required: ['e'] }] },
    });
    expect([...(at('Body').properties?.keys() ?? [])]).toEqual(['a', 'b', 'c']);
    expect([...(at('B').properties?.keys() ?? [])]).toEqual(['e']);
  });

  it('keeps away from tests', async () => {
    const at = await closed({
      Body: object({ a: {} }, { not: object({ a: object({ b: { const: 1 } }) }) }),
    });
    expect(at('Body/not/properties/a').additionalProperties).toBeUndefined();
  });
});

describe('openResponseEnums', () => {
  it('opens enums of answers, not those of requests, of one value or of discriminators', async () => {
    const at = await schemas({
      Reply: object({
        status: { enum: ['on', 'off'] },
        object: { enum: ['reply'] },
        shared: { $ref: '#/components/schemas/Shared' },
        pet: {
          oneOf: [{ $ref: '#/components/schemas/Cat' }],
          discriminator: { propertyName: 'type', mapping: { cat: '#/components/schemas/Cat' } },
        },
      }),
      Cat: object({ type: { enum: ['cat', 'lion'] } }),
      Shared: { enum: ['x', 'y'] },
      Body: { $ref: '#/components/schemas/Shared' },
    });
    const roots = { request: [at('Body')], response: [at('Reply')] };
    markUsage(roots);
    openResponseEnums(roots.response, { keepSingle: true });
    expect(at('Reply/properties/status')).toMatchObject({
      openEnumeration: true,
      types: ['string'],
    });
    expect(at('Reply/properties/object').openEnumeration).toBeUndefined();
    expect(at('Shared').openEnumeration).toBeUndefined();
    expect(at('Cat/properties/type').openEnumeration).toBeUndefined();
  });
});
