import { describe, expect, test } from 'vitest';
import { canaryFaults } from './canaries.js';
import { saturatedCase, singleCase } from './cases.js';
import { inspect } from './inspection.js';
import { canary, payloads } from './payloads.js';
import { Mutation, positionsOf } from './positions.js';

/** `npx tsx test/hostile/fuzz.ts` goes on for as long as it is told to. */
describe('descriptions full of payloads', () => {
  test.each([1, 2, 3, 4])(
    'do no harm when generated, imported and called: seed %i',
    async (seed) => {
      const { faults, positions } = await saturatedCase(seed, { compiles: false });
      expect(faults).toEqual([]);
      expect(positions).toBeGreaterThan(5);
    },
  );

  test.each(Array.from({ length: 12 }, (_, index) => 100 + index))(
    'are generated or refused with a diagnostic: seed %i',
    async (seed) => {
      const { faults } = await singleCase(seed);
      expect(faults).toEqual([]);
    },
  );
});

describe('positions', () => {
  const document = {
    paths: { '/a~b': { 'x/y': ['one', { two: 'three' }] } },
    deep: { $ref: '#/paths/~1a~0b/x~1y/1' },
  };

  test('are all strings, keys as well as values', () => {
    const found = positionsOf(document).map(({ kind, pointer, text }) => [kind, pointer, text]);
    expect(found).toEqual([
      ['key', '/paths', 'paths'],
      ['key', '/paths/~1a~0b', '/a~b'],
      ['key', '/paths/~1a~0b/x~1y', 'x/y'],
      ['value', '/paths/~1a~0b/x~1y/0', 'one'],
      ['key', '/paths/~1a~0b/x~1y/1/two', 'two'],
      ['value', '/paths/~1a~0b/x~1y/1/two', 'three'],
      ['key', '/deep', 'deep'],
      ['key', '/deep/$ref', '$ref'],
      ['value', '/deep/$ref', '#/paths/~1a~0b/x~1y/1'],
    ]);
  });

  test('take new texts, and references follow the names', () => {
    const mutation = new Mutation();
    for (const position of positionsOf(document)) {
      if (position.text === 'x/y') mutation.set(position, '__proto__');
      if (position.text === 'three') mutation.set(position, '*/');
    }
    const { value, origins } = mutation.apply(document);
    expect(JSON.stringify(value)).toBe(
      '{"paths":{"/a~b":{"__proto__":["one",{"two":"*/"}]}},' +
        '"deep":{"$ref":"#/paths/~1a~0b/__proto__/1"}}',
    );
    expect(origins.get('/paths/~1a~0b/__proto__/1/two')).toBe('/paths/~1a~0b/x~1y/1/two');
  });
});

describe('the inspection', () => {
  test.each([
    ['code', `export const x = ''; globalThis.${canary(1)}=1;`],
    ['a type', `export type X = typeof ${canary(1)};`],
    ['broken code', `export const x = '';';`],
    ['an import', `import 'node:fs';`],
    ['a type of another module', `export type X = import('node:fs').Stats;`],
    ['an order to the compiler', `// @ts-nocheck\nexport {};`],
    ['a reference to a file', `/// <reference path="/etc/passwd"/>\nexport {};`],
  ])('finds %s', (_what, text) => {
    expect(inspect(new Map([['x.ts', text]]))).not.toEqual([]);
  });

  test('passes payloads as literals', () => {
    const lines = payloads(1).map(
      (text, index) => `export const x${index} = ${JSON.stringify(text)};`,
    );
    expect(inspect(new Map([['x.ts', lines.join('\n')]]))).toEqual([]);
  });

  test('finds markup in Markdown, but not in code', () => {
    const markup = `<img onerror=${canary(1)}>`;
    expect(inspect(new Map([['README.md', `Say ${markup}`]]))).not.toEqual([]);
    expect(inspect(new Map([['README.md', `Say \`${markup}\``]]))).toEqual([]);
  });

  test.each(['../x.ts', '/x.ts', 'a//b.ts', 'con.ts\0', 'x.js', '.ts'])('refuses %j', (path) => {
    expect(inspect(new Map([[path, '']]))).not.toEqual([]);
  });
});

describe('the canaries', () => {
  test('sing when code runs at import or in a call', async () => {
    const text = `globalThis.${canary(1)}=1; export function call(): void { globalThis.${canary(2)}=1; }`;
    const faults = await canaryFaults(new Map([['client.ts', text]]));
    expect(faults).toEqual([`${canary(1)} ran`, `${canary(2)} ran`]);
  });

  test('notice changed prototypes and written files', async () => {
    const text = `import { writeFileSync } from 'node:fs';
      export function write(): void { writeFileSync('found', ''); }
      export function pollute(value: any): void { value?.a?.b?.push(1); ({} as any).__proto__.x = 1; }`;
    const faults = await canaryFaults(new Map([['client.ts', text]]));
    expect(faults).toEqual(['Object.x was added to a prototype', 'the file "found" was written']);
  });
});
