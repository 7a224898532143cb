import { beforeAll, describe, expect, it } from 'vitest';
import type { Validator } from '../../templates/runtime/validation.js';
import { builtSchemas } from './built-schemas.js';
import { compiled } from './compiled.js';
import type { Validators } from './compiled.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const SCHEMAS = {
  Tree: {
    type: 'object',
    required: ['children'],
    properties: { name: { type: 'string' }, children: { type: 'array', items: ref('Tree') } },
  },
  Expression: {
    anyOf: [
      { type: 'number' },
      { type: 'object', required: ['left'], properties: { left: ref('Expression') } },
      { type: 'object', required: ['right'], properties: { right: ref('Expression') } },
    ],
  },
  Circle: { allOf: [ref('Circle')] },
  Closed: { type: 'object', properties: { name: {} }, additionalProperties: false },
  Names: {
    type: 'object',
    properties: { toString: { type: 'string' }, constructor: { type: 'number' } },
    required: ['toString'],
  },
  Dictionary: { type: 'object', additionalProperties: { type: 'integer' } },
  Unique: { type: 'array', uniqueItems: true },
  Same: { const: { a: [1, { b: null }] } },
  Count: { type: 'number', minimum: 0 },
  Whole: { type: 'integer' },
  Step: { type: 'number', multipleOf: 0.01 },
  Big: { type: 'integer', maximum: 9007199254740993n },
  Short: { type: 'string', maxLength: 2 },
  Long: { type: 'string', minLength: 2 },
  Items: { type: 'array', items: { type: 'string' } },
  Secret: { type: 'string', format: 'password', maxLength: 3 },
  Slow: { enum: ['ab.Cd', '1', 'a'.repeat(5000)], pattern: '^(([a-z])+.)+[A-Z]([a-z])+$' },
};

let validators: Validators;

beforeAll(async () => {
  const { at } = await builtSchemas('openapi-3.1', SCHEMAS);
  validators = await compiled(new Map(Object.keys(SCHEMAS).map((name) => [name, at(name)])));
});

function validator(name: keyof typeof SCHEMAS): Validator<unknown> {
  const found = validators[name];
  if (found === undefined) throw new Error(name);
  return found;
}

/** The verdict, after a check that both functions agree on it. */
function accepts(name: keyof typeof SCHEMAS, value: unknown): boolean {
  const verdict = validator(name).is(value);
  expect(validator(name).issues(value).length === 0).toBe(verdict);
  return verdict;
}

function nested(depth: number, key: string, leaf: unknown): unknown {
  let value = leaf;
  for (let level = 0; level < depth; level += 1) value = { [key]: value };
  return value;
}

describe('values that are nested without end', () => {
  it('end with an issue that says so', () => {
    let tree: Record<string, unknown> = { children: [] };
    for (let level = 0; level < 10_000; level += 1) tree = { children: [tree] };
    expect(accepts('Tree', tree)).toBe(false);
    expect(validator('Tree').issues(tree)).toMatchObject([{ keyword: 'depth' }]);
    const cyclic: { children: unknown[] } = { children: [] };
    cyclic.children.push(cyclic);
    expect(accepts('Tree', cyclic)).toBe(false);
  });

  it('are followed as deep as people nest things', () => {
    let tree: Record<string, unknown> = { children: [] };
    for (let level = 0; level < 200; level += 1) tree = { children: [tree] };
    expect(accepts('Tree', tree)).toBe(true);
  });

  it('are explained in bounded work where branches are alike', () => {
    expect(accepts('Expression', nested(18, 'left', 'no number'))).toBe(false);
  });

  it('are compared in bounded work', () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic, cyclic);
    expect(validator('Unique').is([cyclic[0], nested(10_000, 'a', 1)])).toBeTypeOf('boolean');
    expect(accepts('Same', nested(10_000, 'a', 1))).toBe(false);
  });

  it('never exhaust the stack, even by a schema that is only itself', () => {
    // Such a schema is reported; where generation goes on, its circle is open and asks for nothing.
    expect(accepts('Circle', {})).toBe(true);
  });
});

describe('objects', () => {
  it('have no properties by inheritance', () => {
    expect(accepts('Names', {})).toBe(false);
    expect(accepts('Names', { toString: 'text' })).toBe(true);
    expect(accepts('Names', JSON.parse('{"toString": "text", "constructor": "no"}'))).toBe(false);
    expect(accepts('Closed', Object.create({ colour: 'green' }))).toBe(true);
  });

  it('may have data under __proto__', () => {
    expect(accepts('Closed', JSON.parse('{"__proto__": 1}'))).toBe(false);
    expect(accepts('Dictionary', JSON.parse('{"__proto__": "no"}'))).toBe(false);
    expect(accepts('Dictionary', JSON.parse('{"__proto__": 1}'))).toBe(true);
  });

  it('lack what is undefined', () => {
    expect(accepts('Closed', { colour: undefined })).toBe(true);
    expect(accepts('Names', { toString: undefined })).toBe(false);
  });

  it('may be of any class, with getters', () => {
    class Thing {
      get children(): unknown[] {
        return [];
      }
    }
    expect(accepts('Tree', new Thing())).toBe(true);
    expect(accepts('Closed', new Date())).toBe(true);
    expect(accepts('Closed', [])).toBe(false);
    expect(accepts('Closed', null)).toBe(false);
  });
});

describe('numbers', () => {
  it.each([
    ['Count', NaN, false],
    ['Count', Infinity, false],
    ['Count', -0, true],
    ['Whole', 1.0, true],
    ['Whole', 1.5, false],
    ['Whole', 1e300, true],
    ['Step', 19.99, true],
    ['Step', 0.07, true],
    ['Step', 0.075, false],
    ['Step', 1e-7, false],
    ['Step', 1e22, true],
    ['Big', 9007199254740992, true],
    ['Big', 9007199254740996, false],
  ] as const)('%s: %d gives %s', (name, value, verdict) => {
    expect(accepts(name, value)).toBe(verdict);
  });
});

describe('texts', () => {
  it('are counted in characters', () => {
    expect(accepts('Short', '😀😀')).toBe(true);
    expect(accepts('Short', '😀😀a')).toBe(false);
    expect(accepts('Long', '😀')).toBe(false);
    expect(accepts('Long', '\ud800\ud800')).toBe(true);
  });

  it('that are listed are only tried on a slow pattern when one comes', () => {
    expect(accepts('Slow', 'ab.Cd')).toBe(true);
    expect(accepts('Slow', '1')).toBe(false);
  });

  it('that are secrets stay so', () => {
    const [issue] = validator('Secret').issues('hunter2');
    expect(issue?.received).toBe('a text of 7 characters');
    expect(JSON.stringify(issue)).not.toContain('hunter');
    const [long] = validator('Short').issues('sk_test_4eC39HqLyjWDarjtT1zdp7dc');
    expect(long?.message).toBe('Expected at most 2 characters, got "sk_tes…" (32 characters).');
  });
});

describe('arrays', () => {
  it('may be sparse: a hole is no text', () => {
    expect(accepts('Items', new Array(2))).toBe(false);
    expect(accepts('Items', [])).toBe(true);
  });

  it('are unique by value', () => {
    expect(
      accepts('Unique', [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ]),
    ).toBe(false);
    expect(accepts('Unique', [1, '1', true, null, [1], ['1']])).toBe(true);
    expect(accepts('Unique', ['\0{}', {}])).toBe(true);
  });

  it('that are huge yield no more issues than wanted', () => {
    const huge = Array.from({ length: 100_000 }, () => 1);
    expect(validator('Items').issues(huge)).toHaveLength(100);
    expect(validator('Items').issues(huge, { max: 3 })).toHaveLength(3);
  });
});
