/** A type beside the list of its values. */
import { expect, test } from 'vitest';
import { outputOf } from '../layout/many-operations.js';

const schemas = {
  Kind: { type: 'integer', oneOf: [{ const: 1, title: 'ONE' }, { const: 2 }] },
  Colour: { type: 'string', anyOf: [{ enum: ['red', 'blue'] }, { const: 'none' }] },
  Loose: { type: 'string', oneOf: [{ const: 'a' }, { pattern: '^b' }] },
  Mixed: { type: 'string', oneOf: [{ const: 'a' }, { const: 1 }] },
};

test('a type is left out beside values that are all of it', async () => {
  const info = { title: 'Values', version: '1' };
  const files = await outputOf({ openapi: '3.1.0', info, paths: {}, components: { schemas } });
  const lines = (files.get('types.ts') ?? '')
    .split('\n')
    .filter((line) => line.startsWith('export'));
  expect(lines).toEqual([
    'export type Kind = 1 | 2;',
    "export type Colour = 'red' | 'blue' | 'none';",
    'export type Loose = string;',
    "export type Mixed = string & ('a' | 1);",
  ]);
});
