import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../generator/openapi/document.js';
import { builtSchemas } from './built-schemas.js';

async function built(dialect: Dialect, root: unknown, others: Record<string, unknown> = {}) {
  const schemas = await builtSchemas(dialect, { Root: root, ...others });
  return { ...schemas, schema: schemas.at('Root') };
}

const to = (path: string) => ({ $ref: `#/components/schemas/${path}` });

describe('the graph', () => {
  it('has one object for one place', async () => {
    const { at, schema } = await built(
      'json-schema-2020-12',
      { properties: { a: to('Node'), b: to('Node') } },
      { Node: { properties: { next: to('Node') } } },
    );
    const node = at('Node');
    expect(schema.properties?.get('a')?.schema.ref).toBe(node);
    expect(schema.properties?.get('b')?.schema.ref).toBe(node);
    expect(node.properties?.get('next')?.schema.ref).toBe(node);
  });

  it('is built without recursion, however long a chain is', async () => {
    const chain: Record<string, unknown> = { d20000: { type: 'string' } };
    for (let index = 0; index < 20_000; index += 1) {
      chain[`d${index}`] = { items: to(`d${index + 1}`) };
    }
    const { schema } = await built('json-schema-2020-12', to('d0'), chain);
    expect(schema.ref).toBeDefined();
  });

  it('keeps properties that are named like parts of Object.prototype', async () => {
    const { schema } = await built(
      'openapi-3.1',
      JSON.parse('{"properties": {"__proto__": {"type": "string"}, "toString": {}}}'),
    );
    expect([...(schema.properties?.keys() ?? [])]).toEqual(['__proto__', 'toString']);
    expect(schema.properties?.get('__proto__')?.schema.types).toEqual(['string']);
  });
});

describe('OpenAPI 3.0', () => {
  it('turns nullable into a type', async () => {
    const { schema } = await built('openapi-3.0', { type: 'string', nullable: true, enum: ['a'] });
    expect(schema.types).toEqual(['string', 'null']);
    expect(schema.enumeration).toEqual(['a', null]);
  });

  it('gives a nullable composition a branch for null', async () => {
    const { schema } = await built('openapi-3.0', { nullable: true, anyOf: [{ type: 'string' }] });
    expect(schema.anyOf?.map(({ types }) => types)).toEqual([['string'], ['null']]);
    const { schema: wrapped } = await built('openapi-3.0', {
      nullable: true,
      allOf: [{ type: 'object' }],
    });
    expect(wrapped.allOf).toBeUndefined();
    expect(wrapped.anyOf?.[0]?.allOf?.[0]?.types).toEqual(['object']);
    expect(wrapped.anyOf?.[1]?.types).toEqual(['null']);
  });

  it('makes bounds exclusive by a flag', async () => {
    const { schema } = await built('openapi-3.0', {
      minimum: 1,
      exclusiveMinimum: true,
      maximum: 9,
    });
    expect(schema.exclusiveMinimum).toBe(1);
    expect(schema.minimum).toBeUndefined();
    expect(schema.maximum).toBe(9);
  });

  it('ignores what stands beside $ref', async () => {
    const root = { ...to('Text'), maxLength: 3 };
    const others = { Text: { type: 'string' } };
    expect((await built('openapi-3.0', root, others)).schema.maxLength).toBeUndefined();
    expect((await built('openapi-3.1', root, others)).schema.maxLength).toBe(3);
  });

  it('reads example as an example', async () => {
    const { schema } = await built('openapi-3.0', { example: 'x' });
    expect(schema.documentation.examples).toEqual(['x']);
  });

  it('reads keywords of later drafts with a warning', async () => {
    const { builder, schema } = await built('openapi-3.0', { const: 1 });
    expect(schema.constant).toEqual({ value: 1 });
    expect(builder.diagnostics).toMatchObject([{ code: 'SW3102', severity: 'warning' }]);
  });
});

describe('older drafts', () => {
  it.each(['json-schema-4', 'json-schema-7', 'json-schema-2019-09'] as const)(
    '%s: a list of items is a prefix, additionalItems the rest',
    async (dialect) => {
      const { schema } = await built(dialect, {
        items: [{ type: 'null' }],
        additionalItems: false,
      });
      expect(schema.prefixItems?.[0]?.types).toEqual(['null']);
      expect(schema.items?.never).toBe(true);
    },
  );

  it('splits dependencies', async () => {
    const { schema } = await built('json-schema-7', {
      dependencies: { a: ['b'], c: { type: 'object' } },
    });
    expect(schema.dependentRequired).toEqual(new Map([['a', ['b']]]));
    expect(schema.dependentSchemas?.get('c')?.types).toEqual(['object']);
  });
});

describe('identifiers', () => {
  it('resolves $id and $anchor', async () => {
    const { schema, builder, at, document } = await built(
      'openapi-3.1',
      { $ref: 'https://example.com/tree#leaf' },
      {
        Tree: {
          $id: 'https://example.com/tree',
          $defs: { leaf: { $anchor: 'leaf', type: 'null' } },
        },
      },
    );
    expect([...builder.diagnostics, ...document.diagnostics]).toEqual([]);
    expect(schema.ref).toBe(at('Tree/$defs/leaf'));
  });

  it('resolves $dynamicRef to what it means where it is reached from', async () => {
    const { schema, at } = await built(
      'openapi-3.1',
      {
        $id: 'https://example.com/strict-tree',
        $dynamicAnchor: 'node',
        $ref: 'tree',
        unevaluatedProperties: false,
      },
      {
        Tree: {
          $id: 'https://example.com/tree',
          $dynamicAnchor: 'node',
          properties: { children: { items: { $dynamicRef: '#node' } } },
        },
      },
    );
    const children = (tree = schema) => tree.properties?.get('children')?.schema.items?.ref;
    expect(children(schema.ref)).toBe(schema);
    const plain = at('Tree');
    expect(children(plain)).toBe(plain);
  });
});

describe('patterns', () => {
  it.each([
    ['^(a+)+$', true],
    ['^([a-z]+,)*[a-z]+$', true],
    ['^[a-z]{3}$', false],
    ['^\\d{4}-\\d{2}-\\d{2}$', false],
  ])('%s is doubted: %s', async (pattern, isDoubted) => {
    const { builder, schema } = await built('openapi-3.1', { pattern });
    expect(schema.pattern).toBe(pattern);
    expect(builder.diagnostics.map(({ code }) => code)).toEqual(isDoubted ? ['SW3104'] : []);
    expect(builder.diagnostics.every(({ message }) => message.includes(pattern))).toBe(true);
  });
});

describe('what another version of the standard has', () => {
  it.each([
    ['openapi-3.1', { minimum: 3, exclusiveMinimum: true }, { exclusiveMinimum: 3 }],
    ['openapi-3.1', { maximum: 3, exclusiveMaximum: false }, { maximum: 3 }],
    ['openapi-3.0', { exclusiveMaximum: 3 }, { exclusiveMaximum: 3 }],
    ['openapi-3.1', { type: 'string', nullable: true }, { types: ['string', 'null'] }],
  ] as const)('%s reads %j, and says so', async (dialect, written, read) => {
    const { schema, builder } = await built(dialect, written);
    const { kind, source, documentation, usage, ...assertions } = schema;
    expect({ kind, source, documentation, usage }).toBeDefined();
    expect(assertions).toEqual(read);
    expect(builder.diagnostics.map(({ code }) => code)).toEqual(['SW3106']);
  });

  it.each([
    ['int', { types: ['integer'] }],
    ['long', { types: ['integer'], format: 'int64' }],
    ['File', { types: ['string'], format: 'binary' }],
    [['String', 'null'], { types: ['string', 'null'] }],
    ['any', {}],
  ])('the type %j has its plain meaning', async (type, read) => {
    const { kind, source, documentation, usage, ...assertions } = (
      await built('openapi-3.1', { type })
    ).schema;
    expect({ kind, source, documentation, usage }).toBeDefined();
    expect(assertions).toEqual(read);
  });

  it('a property that is required by a flag of its own', async () => {
    const properties = { id: { type: 'string', required: true }, name: { required: false } };
    const { schema } = await built('openapi-3.1', { required: ['name'], properties });
    expect(schema.required).toEqual(['name', 'id']);
  });

  it('"nullable" beside a reference of OpenAPI 3.0', async () => {
    const { schema, at } = await built(
      'openapi-3.0',
      { ...to('Owner'), nullable: true },
      { Owner: { type: 'object' } },
    );
    expect(schema.ref).toBeUndefined();
    expect(schema.anyOf).toMatchObject([{ ref: at('Owner') }, { types: ['null'] }]);
  });

  it('names of properties by a pattern that nobody can read: none is refused', async () => {
    const patternProperties = { '^\\h+$': { type: 'string' }, '\\A[a-z]+\\z': { type: 'integer' } };
    const { schema } = await built('openapi-3.1', { patternProperties });
    expect([...(schema.patternProperties?.keys() ?? [])]).toEqual(['', '^[a-z]+$']);
    expect(schema.patternProperties?.get('')?.types).toBeUndefined();
  });
});

describe('faults', () => {
  it.each([
    ['type', 'thing'],
    ['maxLength', -1],
    ['pattern', 5],
    ['allOf', []],
    ['multipleOf', 0],
    ['required', 'id'],
    ['properties', []],
    ['discriminator', 'type'],
  ])('%s: %j is left out and reported', async (keyword, value) => {
    const { schema, builder } = await built('openapi-3.1', { [keyword]: value });
    const { kind, source, documentation, usage, ...assertions } = schema;
    expect({ kind, source, documentation, usage }).toBeDefined();
    expect(assertions).toEqual({});
    expect(builder.diagnostics).toMatchObject([{ severity: 'warning' }]);
    expect(builder.diagnostics[0]?.source?.pointer).toBe(`/components/schemas/Root/${keyword}`);
  });
});

it('stops where dynamic references multiply schemas without an end in sight', async () => {
  const scopes = Array.from({ length: 14 }, (_scope, scope) => {
    const uses = Array.from({ length: 14 }, (_use, use) => ({
      anyOf: [{ $ref: `https://scopes.example/${use}` }, { $dynamicRef: `#anchor${scope}` }],
    }));
    const schema = { $id: `https://scopes.example/${scope}`, $dynamicAnchor: `anchor${scope}` };
    return [
      `Scope${scope}`,
      { ...schema, properties: Object.fromEntries(uses.entries()) },
    ] as const;
  });
  const { builder } = await built('openapi-3.1', to('Scope0'), Object.fromEntries(scopes));
  expect(builder.diagnostics.map(({ code }) => code)).toContain('SW3105');
});
