import { describe, expect, test } from 'vitest';
import { plainStem } from '../../generator/emit/validators/plain-stem.js';
import type { Schema, Usage } from '../../generator/model/schema.js';
import { builtSchemas } from './built-schemas.js';
import { validatorsText } from './compiled.js';

const REQUEST = { request: true, response: false };
const RESPONSE = { request: false, response: true };
const FORMATS = { assert: 'requests', own: { sku: { pattern: '^[A-Z]{3}$' } } } as const;

async function schemaOf(value: unknown, usage: Usage = REQUEST): Promise<Schema> {
  const { at } = await builtSchemas('json-schema-2020-12', { Value: value });
  return { ...at('Value'), usage };
}

describe('the words for what a plain schema accepts', () => {
  test.each([
    [{ type: 'string', maxLength: 500 }, 'string maxLength 500'],
    [{ type: ['integer', 'null'], minimum: 5 }, 'integer or null minimum 5'],
    [{ type: 'integer', minimum: -5 }, 'integer minimum minus 5'],
    [{ type: 'number', minimum: -1.5, maximum: 15 }, 'number minimum minus 1 point 5 maximum 15'],
    [{ type: 'number', minimum: 1e-7 }, 'number minimum 1e minus 7'],
    [{ type: 'number', maximum: 1e300 }, undefined],
    [{ type: 'array', items: { type: 'boolean' } }, 'array of boolean'],
    [{ type: 'object', additionalProperties: { type: 'null' } }, 'map of null'],
    [{ type: 'string', pattern: '^a' }, undefined],
  ])('%j: %s', async (value, stem) => {
    expect(plainStem(await schemaOf(value), FORMATS)).toBe(stem);
  });

  test.each([
    [{ type: 'string', format: 'date-time' }, 'string date-time', 'string'],
    [{ type: 'string', format: 'sku' }, 'string sku', 'string'],
    [{ type: 'integer', format: 'int32' }, 'integer int32', 'integer'],
    [{ type: 'integer', format: 'unix-time' }, 'integer or date', 'integer'],
    [{ type: 'string', format: 'password' }, 'string hidden', 'string hidden'],
    [{ type: 'string', format: 'binary' }, 'string binary', 'string binary'],
    [{ type: 'string', format: 'colour' }, 'string', 'string'],
    [{ type: 'string', format: "*/ 'x" }, 'string', 'string'],
  ])('%j: %s in requests, %s in answers', async (value, inRequests, inAnswers) => {
    expect(plainStem(await schemaOf(value), FORMATS)).toBe(inRequests);
    expect(plainStem(await schemaOf(value, RESPONSE), FORMATS)).toBe(inAnswers);
  });
});

test('functions are shared by what formats come to', async () => {
  const properties = {
    name: { type: 'string' },
    colour: { type: 'string', format: 'colour' },
    password: { type: 'string', format: 'password' },
    mail: { type: 'string', format: 'email' },
  };
  const text = validatorsText(new Map([['Pet', await schemaOf({ type: 'object', properties })]]));
  expect(text.match(/explain\w+At\(report, .*\)/g)).toEqual([
    "explainStringAt(report, 'name', name)",
    "explainStringAt(report, 'colour', colour)",
    "explainStringHiddenAt(report, 'password', password)",
    "explainStringEmailAt(report, 'mail', mail)",
  ]);
});
