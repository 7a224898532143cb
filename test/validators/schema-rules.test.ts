import { describe, expect, it } from 'vitest';
import { SchemaBuilder } from '../../generator/model/schema-builder.js';
import {
  closeRequestObjects,
  markUsage,
  openResponseEnums,
  separateDirections,
} from '../../generator/model/schema-rules.js';
import type { Schema } from '../../generator/model/schema.js';
import { memoryDocument } from './memory-document.js';

function schemas(definitions: Record<string, unknown>): (name: string) => Schema {
  const document = memoryDocument('openapi-3.1', definitions);
  const builder = new SchemaBuilder(document);
  return (name) => {
    const node = document.resolve(`#/${name}`, document.root.source);
    if (node === undefined) throw new Error(name);
    return builder.schemaAt(node);
  };
}

const object = (properties: Record<string, unknown>, more = {}) => ({
  type: 'object',
  properties,
  ...more,
});

describe('separateDirections', () => {
  const at = schemas({
    Base: object(
      { id: { readOnly: true }, secret: { writeOnly: true }, name: {} },
      {
        required: ['id', 'secret', 'name'],
      },
    ),
    Same: object({ name: {} }),
    Holder: object({
      base: { $ref: '#/Base' },
      same: { $ref: '#/Same' },
      self: { $ref: '#/Holder' },
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
  function closed(definitions: Record<string, unknown>, response: readonly string[] = []) {
    const at = schemas(definitions);
    const roots = { request: [at('Body')], response: response.map(at) };
    markUsage(roots);
    closeRequestObjects(roots.request);
    return at;
  }

  it('closes objects that say nothing', () => {
    const at = closed({ Body: object({ a: object({ b: {} }), free: { type: 'object' } }) });
    expect(at('Body').additionalProperties?.never).toBe(true);
    expect(at('Body/properties/a').additionalProperties?.never).toBe(true);
    expect(at('Body/properties/free').additionalProperties).toBeUndefined();
  });

  it('leaves alone what says something, and what answers use too', () => {
    const at = closed(
      {
        Body: object({ a: { $ref: '#/A' } }, { additionalProperties: true }),
        A: object({ b: {} }),
      },
      ['A'],
    );
    expect(at('Body').additionalProperties?.never).toBeUndefined();
    expect(at('A').additionalProperties).toBeUndefined();
  });

  it('closes a composition once, outside', () => {
    const at = closed({
      Body: { allOf: [{ $ref: '#/A' }, object({ b: {} })] },
      A: object({ a: {} }),
    });
    expect(at('Body').unevaluatedProperties?.never).toBe(true);
    expect(at('A').additionalProperties).toBeUndefined();
    expect(at('Body/allOf/1').additionalProperties).toBeUndefined();
  });

  it('closes a base where it stands for itself without closing it in what extends it', () => {
    const at = closed({
      Body: object({
        base: { $ref: '#/A' },
        more: { allOf: [{ $ref: '#/A' }, object({ b: {} })] },
      }),
      A: object({ a: {} }),
    });
    expect(at('A').additionalProperties).toBeUndefined();
    expect(at('Body/properties/base').unevaluatedProperties?.never).toBe(true);
    expect(at('Body/properties/more').unevaluatedProperties?.never).toBe(true);
  });

  it('takes the plain keyword where branches know no further fields', () => {
    const at = closed({
      Body: object({ a: {}, b: {} }, { oneOf: [{ required: ['a'] }, object({ b: { const: 1 } })] }),
    });
    expect(at('Body').additionalProperties?.never).toBe(true);
    expect(at('Body').unevaluatedProperties).toBeUndefined();
  });

  it('keeps away from tests', () => {
    const at = closed({
      Body: object({ a: {} }, { not: object({ a: object({ b: { const: 1 } }) }) }),
    });
    expect(at('Body/not/properties/a').additionalProperties).toBeUndefined();
  });
});

describe('openResponseEnums', () => {
  it('opens enums of answers, not those of requests, of one value or of discriminators', () => {
    const at = schemas({
      Reply: object({
        status: { enum: ['on', 'off'] },
        object: { enum: ['reply'] },
        shared: { $ref: '#/Shared' },
        pet: {
          oneOf: [{ $ref: '#/Cat' }],
          discriminator: { propertyName: 'type', mapping: { cat: '#/Cat' } },
        },
      }),
      Cat: object({ type: { enum: ['cat', 'lion'] } }),
      Shared: { enum: ['x', 'y'] },
      Body: { $ref: '#/Shared' },
    });
    const roots = { request: [at('Body')], response: [at('Reply')] };
    markUsage(roots);
    openResponseEnums(roots.response);
    expect(at('Reply/properties/status')).toMatchObject({
      openEnumeration: true,
      types: ['string'],
    });
    expect(at('Reply/properties/object').openEnumeration).toBeUndefined();
    expect(at('Shared').openEnumeration).toBeUndefined();
    expect(at('Cat/properties/type').openEnumeration).toBeUndefined();
  });
});
