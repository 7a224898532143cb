/** JSON that keeps every digit, against the platform's own, which reads numbers as doubles. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bigint,
  dateTimeDate,
  decimal,
  unixTimeDate,
} from '../../templates/runtime/converted-shape.js';
import { exactJson } from '../../templates/runtime/exact-json.js';
import * as shapes from '../../templates/runtime/shape.js';
import type { Shape } from '../../templates/runtime/shape.js';
import { Inexpressible } from '../../templates/runtime/wire-error.js';
import { WireFault } from '../../templates/runtime/wire-fault.js';

function read(shape: Shape, text: string): unknown {
  return exactJson(shape).parse(text);
}

function write(shape: Shape, value: unknown): string {
  return exactJson(shape).stringify(value, {});
}

describe('reads and writes', () => {
  const amount = shapes.object({ big: bigint, price: decimal });

  test.each<[string, Shape, string, unknown]>([
    ['integers beyond 2^53', bigint, '9007199254740993', 9007199254740993n],
    ['negative ones', bigint, '-9223372036854775808', -9223372036854775808n],
    ['small ones', bigint, '0', 0n],
    ['decimals with all their digits', decimal, '0.10000000000000000001', '0.10000000000000000001'],
    ['trailing zeros', decimal, '1.50', '1.50'],
    ['exponents', decimal, '-1.5E-7', '-1.5E-7'],
    ['seconds', unixTimeDate, '1924992000', new Date('2031-01-01')],
    ['texts of times', dateTimeDate, '"2031-01-01T00:00:00.000Z"', new Date('2031-01-01')],
    ['null', shapes.union(bigint, shapes.nothing), 'null', null],
    ['lists', shapes.array(bigint), '[1,9007199254740993]', [1n, 9007199254740993n]],
    ['members', amount, '{"big":12,"price":1.0}', { big: 12n, price: '1.0' }],
    ['maps', shapes.map(bigint), '{"a b":1}', { 'a b': 1n }],
    ['what has no shape', amount, '{"x":[1,"2",true]}', { x: [1, '2', true] }],
    ['texts beside decimals', shapes.union(decimal, shapes.string), '"1.5"', '1.5'],
    ['escapes', shapes.any, '"a\\"b\\\\"', 'a"b\\'],
  ])('%s', (_, shape, text, value) => {
    expect(read(shape, text)).toEqual(value);
    expect(write(shape, value)).toBe(text);
  });

  test.each<[string, Shape, string, unknown]>([
    ['a fraction where an integer is wanted', bigint, '1.5', 1.5],
    ['an integer in other words', bigint, '1.0e3', 1000n],
    ['more digits than any format has', bigint, `1${'0'.repeat(100)}`, 1e100],
    ['a text where a number is wanted', bigint, '"12"', '12'],
    ['a time in no form of RFC 3339', dateTimeDate, '"1 May 2024"', '1 May 2024'],
    ['a leap second', dateTimeDate, '"2016-12-31T23:59:60Z"', '2016-12-31T23:59:60Z'],
    ['seconds beyond what a Date holds', unixTimeDate, '99999999999999', 99999999999999],
    ['space around', amount, ' { "big" : 1 , "price" : [ ] } ', { big: 1n, price: [] }],
  ])('reads %s', (_, shape, text, value) => {
    expect(read(shape, text)).toEqual(value);
  });

  test('the names that objects inherit are names like others', () => {
    const value = read(shapes.map(bigint), '{"__proto__":1,"toString":2}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'toString']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('what isn’t JSON is a fault of syntax', () => {
    for (const text of ['', '{', '[1,]', '01', '{"a" 1}', 'NaN', '1n']) {
      expect(() => read(shapes.any, text)).toThrow(WireFault);
    }
  });

  test('too deep a value is a fault, either way', () => {
    const text = '['.repeat(2000) + ']'.repeat(2000);
    expect(() => read(shapes.any, text)).toThrow('levels of nesting');
    expect(() => write(shapes.any, JSON.parse(text))).toThrow(Inexpressible);
  });

  test('what JSON leaves out is left out, and alone it is an error', () => {
    expect(write(shapes.any, { a: undefined, b: [undefined] })).toBe('{"b":[null]}');
    expect(() => write(shapes.any, undefined)).toThrow(Inexpressible);
    expect(() => write(shapes.any, { at: new Date(NaN) })).toThrow('an invalid Date');
  });
});

describe('against the platform', () => {
  test('a value without shapes is read and written alike', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(read(shapes.any, text)).toEqual(JSON.parse(text));
        expect(write(shapes.any, value)).toBe(JSON.stringify(value));
      }),
    );
  });

  test('whatever fits its shape is the same again', () => {
    const typed: fc.Arbitrary<readonly [Shape, unknown]> = fc.oneof(
      fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }).map((value) => [bigint, value] as const),
      fc
        .tuple(fc.bigInt(), fc.stringMatching(/^\d{0,30}$/))
        .map(([whole, fraction]) => [decimal, `${whole}${fraction && '.'}${fraction}`] as const),
      fc.date({ noInvalidDate: true }).map((value) => {
        const seconds = Math.floor(value.getTime() / 1000);
        return [unixTimeDate, new Date(seconds * 1000)] as const;
      }),
      fc
        .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((value) => [dateTimeDate, value] as const),
      fc.string({ unit: 'grapheme' }).map((value) => [shapes.string, value] as const),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), typed, { noNullPrototype: true }), (members) => {
        const entries = Object.entries(members);
        const shape = shapes.object(
          Object.fromEntries(entries.map(([name, [known]]) => [name, known])),
        );
        const value = Object.fromEntries(entries.map(([name, [, member]]) => [name, member]));
        expect(read(shape, write(shape, value))).toEqual(value);
      }),
    );
  });
});
