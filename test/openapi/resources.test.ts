import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../generator/openapi/document.js';
import { loadValue } from '../../generator/openapi/load.js';

const LATEST: Dialect = 'json-schema-2020-12';

/** Where a `$ref` in a schema of its own leads: the pointer of its target. */
async function target(schema: unknown, reference: string, at = '', dialect = LATEST) {
  const uri = 'https://example.com/root.json';
  const document = await loadValue(schema, { uri, dialect });
  return document.resolve(reference, { file: uri, pointer: at })?.source.pointer;
}

describe('identifiers of JSON Schema', () => {
  const schema = {
    $id: 'https://example.com/schemas/base.json',
    $defs: {
      inner: {
        $id: 'inner.json',
        $anchor: 'here',
        $defs: { deep: { $dynamicAnchor: 'there', type: 'string' } },
      },
      urn: { $id: 'urn:uuid:1', $defs: { part: { $anchor: 'part' } } },
      data: { enum: [{ $id: 'no.json', $anchor: 'no' }] },
    },
    $anchor: 'top',
  };

  test.each([
    ['#', '', ''],
    ['#top', '', ''],
    ['base.json', '', ''],
    ['https://example.com/schemas/inner.json', '', '/$defs/inner'],
    ['inner.json#here', '', '/$defs/inner'],
    ['#here', '', undefined],
    ['#here', '/$defs/inner/$defs/deep', '/$defs/inner'],
    ['#there', '/$defs/inner', '/$defs/inner/$defs/deep'],
    ['#/$defs/deep', '/$defs/inner', '/$defs/inner/$defs/deep'],
    ['#/$defs/inner/$defs/deep', '', '/$defs/inner/$defs/deep'],
    ['urn:uuid:1', '', '/$defs/urn'],
    ['urn:uuid:1#part', '', '/$defs/urn/$defs/part'],
    ['#part', '/$defs/urn', '/$defs/urn/$defs/part'],
    ['no.json', '', undefined],
    ['#no', '', undefined],
    // The address that the document came from names it as well.
    ['https://example.com/root.json#top', '', ''],
  ])('%s from "%s" leads to %s', async (reference, at, pointer) => {
    expect(await target(schema, reference, at)).toBe(pointer);
  });

  test('draft 4 has `id`, and anchors that are written as fragments', async () => {
    const old = { definitions: { a: { id: 'a.json', definitions: { b: { id: '#b' } } } } };
    expect(await target(old, 'a.json#b', '', 'json-schema-4')).toBe('/definitions/a/definitions/b');
    expect(await target(old, 'a.json', '', LATEST)).toBeUndefined();
  });

  test('until draft 7 a `$ref` hides the `$id` beside it', async () => {
    const hidden = { definitions: { a: { $id: 'a.json', $ref: 'root.json' }, b: {} } };
    expect(await target(hidden, 'a.json', '', 'json-schema-7')).toBeUndefined();
    expect(await target(hidden, 'a.json', '', LATEST)).toBe('/definitions/a');
    const mistaken = { definitions: { a: { $id: 'a.json', $ref: '#/definitions/b' }, b: {} } };
    expect(await target(mistaken, '#/definitions/b', '/definitions/a')).toBeUndefined();
  });

  test('documents refer to each other by URI', async () => {
    const documents = new Map<string, unknown>([
      [
        'https://example.com/schemas/other.json',
        { $id: 'https://example.org/', $ref: 'last.json' },
      ],
      ['https://example.org/last.json', { $anchor: 'end', $schema: DRAFT_7 }],
    ]);
    const root = { $id: 'https://example.com/schemas/', $ref: 'other.json' };
    const document = await loadValue(root, { documents, dialect: LATEST });
    expect(document.diagnostics).toEqual([]);
    const other = document.resolve('other.json', document.root.source);
    const last = other && document.resolve('last.json', other.source);
    expect(last?.value).toEqual({ $anchor: 'end', $schema: DRAFT_7 });
    expect(last && document.resourceOf(last.source).dialect).toBe('json-schema-7');
  });

  test('what is not among the given documents is reported, not fetched', async () => {
    const document = await loadValue({ $ref: 'http://localhost:1/x' }, { dialect: LATEST });
    expect(document.diagnostics.map(({ code }) => code)).toEqual(['SW2002']);
    expect(document.resolve('http://localhost:1/x', document.root.source)).toBeUndefined();
  });

  test.each([
    'https://json-schema.org/draft/2020-12/schema',
    'https://json-schema.org/draft/2019-09/schema',
    'http://json-schema.org/draft-07/schema#',
    'http://json-schema.org/draft-06/schema#',
    'http://json-schema.org/draft-04/schema#',
  ])('the metaschema %s and its parts are at hand', async ($ref) => {
    const document = await loadValue({ $ref }, { dialect: LATEST });
    expect(document.diagnostics).toEqual([]);
    expect(document.resolve($ref, document.root.source)?.value).toHaveProperty('$schema');
  });

  test('a resource knows its dynamic anchors', async () => {
    const document = await loadValue(schema, { dialect: LATEST });
    const { file } = document.root.source;
    const inner = document.resourceOf({ file, pointer: '/$defs/inner/$defs/deep/type' });
    expect(inner.uri).toBe('https://example.com/schemas/inner.json');
    expect([...inner.dynamicAnchors.keys()]).toEqual(['there']);
    expect(document.resourceOf({ file, pointer: '' }).dynamicAnchors.size).toBe(0);
  });
});

const DRAFT_7 = 'http://json-schema.org/draft-07/schema#';

describe('pointers', () => {
  test('go by own members only', async () => {
    const schema = { items: [{}], properties: { 'a/b~c': {}, '%': {} } };
    expect(await target(schema, '#/properties/a~1b~0c')).toBe('/properties/a~1b~0c');
    expect(await target(schema, '#/properties/%25')).toBe('/properties/%');
    expect(await target(schema, '#/properties/%')).toBe('/properties/%');
    expect(await target(schema, '#/items/0')).toBe('/items/0');
    for (const missing of ['constructor', '__proto__', 'items/00', 'items/-1', 'items/length']) {
      expect(await target(schema, `#/${missing}`)).toBeUndefined();
    }
  });

  test('go on behind a reference', async () => {
    const schema = { $defs: { a: { $ref: '#/$defs/b' }, b: { properties: { c: {} } } } };
    expect(await target(schema, '#/$defs/a/properties/c')).toBe('/$defs/b/properties/c');
  });
});

describe('circles', () => {
  test('of references alone lead nowhere; recursive schemas are welcome', async () => {
    const schema = {
      $defs: {
        a: { $ref: '#/$defs/b' },
        b: { $ref: '#/$defs/c' },
        c: { $ref: '#/$defs/b' },
        list: { properties: { next: { $ref: '#/$defs/list' } } },
      },
    };
    const { diagnostics } = await loadValue(schema, { dialect: LATEST });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['SW2005']));
    expect(await target(schema, '#/$defs/b')).toBeUndefined();
    expect(await target(schema, '#/$defs/list')).toBe('/$defs/list');
  });
});
