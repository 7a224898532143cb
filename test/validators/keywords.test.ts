import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../generator/openapi/document.js';
import { builtSchemas } from './built-schemas.js';
import { compiled } from './compiled.js';
import type { Validators } from './compiled.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A schema, a value, and the issues it gives: `pointer keyword expected`. */
type Case = readonly [schema: unknown, value: unknown, ...issues: string[]];

/** Told apart by a discriminator alone: the tags say nothing of themselves. */
const PARCEL = {
  type: 'object',
  required: ['kind', 'size', 'weight', 'sender'],
  properties: { kind: { type: 'string' } },
};
const LETTER = { type: 'object', required: ['kind', 'stamp'], properties: { stamp: {} } };
const POST = {
  discriminator: {
    propertyName: 'kind',
    mapping: { letter: 'Letter', parcel: 'Parcel', box: '#/components/schemas/Parcel' },
  },
};

const OTHERS = {
  Cat: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { const: 'cat' }, lives: { type: 'integer' } },
  },
  Parcel: PARCEL,
  Letter: LETTER,
  Dog: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: ['dog', 'puppy'] }, name: { type: 'string' } },
  },
};

const TABLES: Readonly<Record<string, readonly Case[]>> = {
  'types and values': [
    [{ type: 'string' }, 'a'],
    [{ type: 'string' }, 1, ' type a text'],
    [{ type: ['string', 'null'] }, null],
    [{ type: ['string', 'null'] }, 1, ' type a text or null'],
    [{ type: ['integer', 'number'] }, 1.5],
    [{ type: 'boolean' }, 0, ' type true or false'],
    [{ type: 'array' }, {}, ' type a list'],
    [{ enum: ['a', 1, null] }, 1],
    [{ enum: ['a', 1, null] }, 'b', ' enum "a", 1 or null'],
    [{ enum: 'abcdefghij'.split('') }, 'j'],
    [
      { enum: 'abcdefghij'.split('') },
      'k',
      ' enum "a", "b", "c", "d", "e", "f", "g", "h", "i" or "j"',
    ],
    [{ enum: ['a', 'bbb'], maxLength: 2 }, 'bbb', ' enum "a" or "bbb"'],
    [{ const: { a: [1] } }, { a: [1] }],
    [{ const: { a: [1] } }, { a: [2] }, ' const {"a":[1]}'],
    [false, 1, ' false no value'],
    [true, undefined],
  ],
  numbers: [
    [{ minimum: 1, maximum: 2 }, 0, ' minimum at least 1'],
    [{ minimum: 1, maximum: 2 }, 3, ' maximum at most 2'],
    [{ exclusiveMinimum: 1, exclusiveMaximum: 2 }, 1, ' exclusiveMinimum more than 1'],
    [{ exclusiveMinimum: 1, exclusiveMaximum: 2 }, 2, ' exclusiveMaximum less than 2'],
    [{ minimum: 1, maximum: 2 }, 1],
    [{ minimum: 1, maximum: 2 }, 2],
    [{ exclusiveMinimum: 1, exclusiveMaximum: 2 }, 1.5],
    [{ type: 'integer', multipleOf: 3 }, 6],
    [{ type: 'integer', format: 'int32' }, 2 ** 31 - 1],
    [{ type: 'integer', format: 'int32' }, -(2 ** 31)],
    [{ minimum: 1 }, 'text'],
    [{ type: 'integer', multipleOf: 3 }, 4, ' multipleOf a multiple of 3'],
    [{ type: 'integer', format: 'int32' }, 2 ** 31, ' format a valid int32'],
    [{ type: 'integer', format: 'int64' }, 2 ** 63, ' format a valid int64'],
    [{ type: 'number', format: 'float' }, 1e39, ' format a valid float'],
  ],
  texts: [
    [{ minLength: 1 }, '', ' minLength at least 1 character'],
    [{ minLength: 2 }, 'a', ' minLength at least 2 characters'],
    [{ maxLength: 1 }, 'ab', ' maxLength at most 1 character'],
    [{ pattern: '^a/b$' }, 'a', ' pattern a text that matches ^a/b$'],
    [{ minLength: 2, maxLength: 2 }, 'ab'],
    [{ pattern: '^\\-$' }, '-'],
    [{ format: 'uuid' }, 'x', ' format a valid uuid'],
    [{ format: 'byte' }, 'YQ=', ' format a valid byte'],
    [{ format: 'made-up' }, 'anything'],
    [
      { minLength: 3, pattern: '^b' },
      'a',
      ' minLength at least 3 characters',
      ' pattern a text that matches ^b',
    ],
  ],
  arrays: [
    [{ minItems: 1 }, [], ' minItems at least 1 item'],
    [{ maxItems: 1 }, [1, 2], ' maxItems at most 1 item'],
    [{ minItems: 1, maxItems: 1 }, [1]],
    [{ contains: { type: 'null' }, minContains: 2, maxContains: 2 }, [null, null]],
    [{ uniqueItems: true }, [1, 1], ' uniqueItems no two equal items'],
    [{ items: { type: 'string' } }, ['a', 1], '/1 type a text'],
    [{ prefixItems: [{ type: 'string' }], items: false }, ['a', 1], ' items at most 1 item'],
    [{ prefixItems: [{ type: 'string' }, { type: 'null' }] }, [1], '/0 type a text'],
    [{ contains: { type: 'null' } }, [1], ' contains at least 1 item of the wanted kind'],
    [
      { contains: { type: 'null' }, maxContains: 1 },
      [null, null],
      ' maxContains at most 1 item of the wanted kind',
    ],
    [{ contains: { type: 'null' }, minContains: 0 }, [1]],
    [
      { prefixItems: [true], unevaluatedItems: false },
      [1, 2],
      '/1 unevaluatedItems no further item',
    ],
  ],
  objects: [
    [{ required: ['a'] }, {}, '/a required a value'],
    [{ properties: { a: { type: 'null' } } }, { a: 1 }, '/a type null'],
    [
      { additionalProperties: false, properties: { a: true } },
      { b: 1 },
      '/b additionalProperties no such field',
    ],
    [{ additionalProperties: { type: 'null' } }, { 'x/y': 1 }, '/x~1y type null'],
    [{ patternProperties: { '^x': { type: 'null' } } }, { x1: 1, y: 1 }, '/x1 type null'],
    [{ propertyNames: { maxLength: 1 } }, { ab: 1 }, '/ab maxLength at most 1 character'],
    [{ minProperties: 1, maxProperties: 1 }, { a: 1 }],
    [{ minProperties: 1 }, {}, ' minProperties at least 1 field'],
    [{ maxProperties: 1 }, { a: 1, b: 1 }, ' maxProperties at most 1 field'],
    [
      { dependentRequired: { a: ['b'] } },
      { a: 1 },
      '/b dependentRequired a value, since "a" is there',
    ],
    [
      { dependentSchemas: { a: { properties: { b: false } } } },
      { a: 1, b: 1 },
      '/b false no value beside "a"',
    ],
    [
      { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
      { a: 1, b: 1 },
      '/b unevaluatedProperties no such field',
    ],
    [
      {
        anyOf: [{ properties: { a: { type: 'null' } } }, { properties: { b: true } }],
        unevaluatedProperties: false,
      },
      { a: 1, b: 1 },
      '/a unevaluatedProperties no such field',
    ],
    [
      // Whether the field would be welcome nobody knows: its value is what is wrong.
      {
        oneOf: [{ properties: { a: { type: 'null' } }, required: ['a'] }],
        unevaluatedProperties: false,
      },
      { a: 1 },
      '/a type null',
    ],
    [
      {
        anyOf: [{ properties: { a: { type: 'null' } } }, { minProperties: 1 }],
        unevaluatedProperties: false,
      },
      { a: 1 },
      '/a unevaluatedProperties no such field',
    ],
  ],
  composition: [
    [{ allOf: [{ type: 'string' }, { minLength: 2 }] }, 'a', ' minLength at least 2 characters'],
    [{ not: { type: 'string' } }, 'a', ' not something else'],
    [{ type: 'object', not: { required: ['a', 'b'] } }, { a: 1, b: 1 }, ' not no "a" with "b"'],
    [
      { if: { type: 'string' }, then: { minLength: 1 }, else: { minimum: 1 } },
      '',
      ' minLength at least 1 character',
    ],
    [
      { if: { type: 'string' }, then: { minLength: 1 }, else: { minimum: 1 } },
      0,
      ' minimum at least 1',
    ],
  ],
  unions: [
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, ' type a text or null'],
    [
      { anyOf: [{ type: 'string', maxLength: 1 }, { type: 'object' }] },
      'ab',
      ' maxLength at most 1 character',
    ],
    [{ anyOf: [ref('Cat'), { type: 'null' }] }, { kind: 'dog' }, '/kind const "cat"'],
    [{ oneOf: [ref('Cat'), ref('Dog')] }, { kind: 'puppy', name: 1 }, '/name type a text'],
    [{ oneOf: [ref('Cat'), ref('Dog')] }, { kind: 'fish' }, '/kind enum "cat", "dog" or "puppy"'],
    [{ oneOf: [ref('Cat'), ref('Dog')] }, 1, ' type an object'],
    [{ oneOf: [{ minimum: 1 }, { maximum: 5 }] }, 3, ' oneOf exactly one of the allowed forms'],
    [
      { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      {},
      ' anyOf "a" or "b"',
    ],
    [
      {
        anyOf: [
          { type: 'object', required: ['a', 'b', 'c'], properties: { a: { type: 'number' } } },
          { type: 'object', required: ['a', 'd', 'e'] },
        ],
      },
      { a: 1, b: 1 },
      '/c required a value',
    ],
    [
      { oneOf: [ref('Letter'), ref('Parcel')], ...POST },
      { kind: 'box', size: 1 },
      '/weight required a value',
      '/sender required a value',
    ],
    [
      { oneOf: [ref('Letter'), ref('Parcel')], ...POST },
      { kind: 'letter', size: 1, weight: 2 },
      '/stamp required a value',
    ],
    // Which branch a value fits is for the branches to say.
    [
      { oneOf: [ref('Letter'), ref('Parcel')], ...POST },
      { kind: 'parcel', stamp: 1 },
    ],
    [
      { properties: { post: { anyOf: [ref('Letter'), ref('Parcel')], ...POST } } },
      { post: { kind: 'parcel', size: 1 } },
      '/post/weight required a value',
      '/post/sender required a value',
    ],
    [
      { oneOf: [ref('Letter'), ref('Parcel')], ...POST },
      { kind: 'pigeon', size: 1 },
      '/stamp required a value',
    ],
    [
      { type: 'object', properties: { pet: { anyOf: [ref('Cat'), ref('Dog')] } } },
      { pet: {} },
      '/pet/kind enum "cat", "dog" or "puppy"',
    ],
  ],
};

async function validatorsOf(cases: readonly Case[], dialect: Dialect): Promise<Validators> {
  const named = Object.fromEntries(
    cases.map(([schema], index) => [`Case${String(index)}`, schema]),
  );
  const { at } = await builtSchemas(dialect, { ...named, ...OTHERS });
  const names = [...Object.keys(named), ...Object.keys(OTHERS)];
  return compiled(new Map(names.map((name) => [name, at(name)])));
}

describe.each(Object.entries(TABLES))('%s', (_, cases) => {
  const validators = validatorsOf(cases, 'openapi-3.1');

  it.each(cases.map((row, index) => [index, row] as const))('case %i: %j', async (index, row) => {
    const [, value, ...issues] = row;
    const validator = (await validators)[`Case${String(index)}`];
    const found = validator
      ?.issues(value)
      .map(({ pointer, keyword, expected }) => `${pointer} ${keyword} ${expected}`);
    expect(found).toEqual(issues);
    expect(validator?.is(value)).toBe(issues.length === 0);
  });
});
