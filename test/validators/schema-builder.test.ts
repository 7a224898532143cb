import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../generator/openapi/document.js';
import { SchemaBuilder } from '../../generator/model/schema-builder.js';
import { memoryDocument } from './memory-document.js';

function built(dialect: Dialect, root: unknown) {
  const document = memoryDocument(dialect, root);
  const builder = new SchemaBuilder(document);
  const at = (pointer: string) => {
    const node = document.resolve(`#${pointer}`, document.root.source);
    if (node === undefined) throw new Error(`Nothing at ${pointer}`);
    return builder.schemaAt(node);
  };
  return { builder, at, schema: at('') };
}

describe('the graph', () => {
  it('has one object for one place', () => {
    const { at, schema } = built('json-schema-2020-12', {
      properties: { a: { $ref: '#/$defs/node' }, b: { $ref: '#/$defs/node' } },
      $defs: { node: { properties: { next: { $ref: '#/$defs/node' } } } },
    });
    const node = at('/$defs/node');
    expect(schema.properties?.get('a')?.schema.ref).toBe(node);
    expect(schema.properties?.get('b')?.schema.ref).toBe(node);
    expect(node.properties?.get('next')?.schema.ref).toBe(node);
  });

  it('is built without recursion, however long a chain is', () => {
    const $defs: Record<string, unknown> = {};
    for (let index = 0; index < 20_000; index += 1) {
      $defs[`d${index}`] = { items: { $ref: `#/$defs/d${index + 1}` } };
    }
    $defs['d20000'] = { type: 'string' };
    expect(built('json-schema-2020-12', { $ref: '#/$defs/d0', $defs }).schema.ref).toBeDefined();
  });

  it('keeps properties that are named like parts of Object.prototype', () => {
    const { schema } = built(
      'openapi-3.1',
      JSON.parse('{"properties": {"__proto__": {"type": "string"}, "toString": {}}}'),
    );
    expect([...(schema.properties?.keys() ?? [])]).toEqual(['__proto__', 'toString']);
    expect(schema.properties?.get('__proto__')?.schema.types).toEqual(['string']);
  });
});

describe('OpenAPI 3.0', () => {
  it('turns nullable into a type', () => {
    const { schema } = built('openapi-3.0', { type: 'string', nullable: true, enum: ['a'] });
    expect(schema.types).toEqual(['string', 'null']);
    expect(schema.enumeration).toEqual(['a', null]);
  });

  it('gives a nullable composition a branch for null', () => {
    const { schema } = built('openapi-3.0', { nullable: true, anyOf: [{ type: 'string' }] });
    expect(schema.anyOf?.map(({ types }) => types)).toEqual([['string'], ['null']]);
    const wrapped = built('openapi-3.0', { nullable: true, allOf: [{ type: 'object' }] }).schema;
    expect(wrapped.allOf).toBeUndefined();
    expect(wrapped.anyOf?.[0]?.allOf?.[0]?.types).toEqual(['object']);
    expect(wrapped.anyOf?.[1]?.types).toEqual(['null']);
  });

  it('makes bounds exclusive by a flag', () => {
    const { schema } = built('openapi-3.0', { minimum: 1, exclusiveMinimum: true, maximum: 9 });
    expect(schema.exclusiveMinimum).toBe(1);
    expect(schema.minimum).toBeUndefined();
    expect(schema.maximum).toBe(9);
  });

  it('ignores what stands beside $ref', () => {
    const root = { x: { type: 'string' }, y: { $ref: '#/x', maxLength: 3 } };
    expect(built('openapi-3.0', root).at('/y').maxLength).toBeUndefined();
    expect(built('openapi-3.1', root).at('/y').maxLength).toBe(3);
  });

  it('reads example as an example', () => {
    const { schema } = built('openapi-3.0', { example: 'x' });
    expect(schema.documentation.examples).toEqual(['x']);
  });

  it('reads keywords of later drafts with a warning', () => {
    const { builder, schema } = built('openapi-3.0', { const: 1 });
    expect(schema.constant).toEqual({ value: 1 });
    expect(builder.diagnostics).toMatchObject([{ code: 'SW2102', severity: 'warning' }]);
  });
});

describe('older drafts', () => {
  it.each(['json-schema-4', 'json-schema-7', 'json-schema-2019-09'] as const)(
    '%s: a list of items is a prefix, additionalItems the rest',
    (dialect) => {
      const { schema } = built(dialect, { items: [{ type: 'null' }], additionalItems: false });
      expect(schema.prefixItems?.[0]?.types).toEqual(['null']);
      expect(schema.items?.never).toBe(true);
    },
  );

  it('splits dependencies', () => {
    const { schema } = built('json-schema-7', {
      dependencies: { a: ['b'], c: { type: 'object' } },
    });
    expect(schema.dependentRequired).toEqual(new Map([['a', ['b']]]));
    expect(schema.dependentSchemas?.get('c')?.types).toEqual(['object']);
  });
});

describe('identifiers', () => {
  it('resolves $id and $anchor', () => {
    const { schema, builder, at } = built('openapi-3.1', {
      $ref: 'https://example.com/tree#leaf',
      $defs: {
        tree: {
          $id: 'https://example.com/tree',
          $defs: { leaf: { $anchor: 'leaf', type: 'null' } },
        },
      },
    });
    expect(builder.diagnostics).toEqual([]);
    expect(schema.ref).toBe(at('/$defs/tree/$defs/leaf'));
  });

  it('resolves $dynamicRef to what it means where it is reached from', () => {
    const { schema, at } = built('json-schema-2020-12', {
      $id: 'https://example.com/strict-tree',
      $dynamicAnchor: 'node',
      $ref: 'tree',
      unevaluatedProperties: false,
      $defs: {
        tree: {
          $id: 'tree',
          $dynamicAnchor: 'node',
          properties: { children: { items: { $dynamicRef: '#node' } } },
        },
      },
    });
    const children = (tree = schema) => tree.properties?.get('children')?.schema.items?.ref;
    expect(children(schema.ref)).toBe(schema);
    const plain = at('/$defs/tree');
    expect(children(plain)).toBe(plain);
  });
});

describe('faults', () => {
  it.each([
    ['type', 'text'],
    ['maxLength', -1],
    ['pattern', '('],
    ['allOf', []],
    ['multipleOf', 0],
    ['required', 'id'],
    ['properties', []],
    ['discriminator', 'type'],
    ['$ref', '#/nowhere'],
  ])('%s: %j is left out and reported', (keyword, value) => {
    const { schema, builder } = built('openapi-3.1', { [keyword]: value });
    const { kind, source, documentation, usage, ...assertions } = schema;
    expect({ kind, source, documentation, usage }).toBeDefined();
    expect(assertions).toEqual({});
    expect(builder.diagnostics).toMatchObject([{ severity: 'error' }]);
    expect(builder.diagnostics[0]?.source?.file).toBe('memory:/entry.json');
  });
});
