/** Whatever fits a shape is the same again after it was written and read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigint } from '../../templates/runtime/converted-shape.js';
import { deepObject } from '../../templates/runtime/deep-object.js';
import { formStyle, pipeDelimited, spaceDelimited } from '../../templates/runtime/field-style.js';
import { form, styled } from '../../templates/runtime/form-body.js';
import type { FormField } from '../../templates/runtime/form-body.js';
import { cookie, header, path, query } from '../../templates/runtime/parameters.js';
import * as shapes from '../../templates/runtime/shape.js';
import type { Shape } from '../../templates/runtime/shape.js';
import { label, matrix, simple } from '../../templates/runtime/text-style.js';
import { exchange, operationWith } from './exchange.js';

/** A shape, and values that fit it. */
interface Typed {
  readonly shape: Shape;
  readonly values: fc.Arbitrary<unknown>;
}

const text = fc.string({ unit: 'grapheme' });
const filledText = fc.string({ unit: 'grapheme', minLength: 1 });

const plain: fc.Arbitrary<Typed> = fc.constantFrom<Typed>(
  { shape: shapes.string, values: text },
  { shape: shapes.integer, values: fc.maxSafeInteger() },
  { shape: shapes.unixTime, values: fc.nat() },
  {
    shape: shapes.number,
    values: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  },
  { shape: bigint, values: fc.bigInt() },
  { shape: shapes.boolean, values: fc.boolean() },
  { shape: shapes.oneOf('a', 2, true), values: fc.constantFrom('a', 2, true) },
  {
    shape: shapes.union(shapes.integer, shapes.oneOf('now')),
    values: fc.oneof(fc.integer(), fc.constant('now')),
  },
);

/** Names with all that may stand in them where they aren't within brackets. */
const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
/** A key in brackets can't be empty or have brackets itself. */
const keys = names.filter((name) => !/[[\]]/.test(name));

function arrayOf({ shape, values }: Typed): Typed {
  return { shape: shapes.array(shape), values: fc.array(values, { minLength: 1, maxLength: 4 }) };
}

function objectOf(members: ReadonlyMap<string, Typed>): Typed {
  const properties = Object.fromEntries([...members].map(([name, { shape }]) => [name, shape]));
  return {
    shape: shapes.object(properties),
    values: fc.record(Object.fromEntries([...members].map(([name, { values }]) => [name, values]))),
  };
}

function objects(members: fc.Arbitrary<Typed>, keyNames = keys): fc.Arbitrary<Typed> {
  return fc
    .uniqueArray(fc.tuple(keyNames, members), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((entries) => objectOf(new Map(entries.filter(([name]) => name !== '__proto__'))))
    .filter(({ shape }) => shape.kind === 'object' && Object.keys(shape.properties).length > 0);
}

const { nested } = fc.letrec<{ nested: Typed }>((tie) => ({
  nested: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    tie('nested').map(arrayOf),
    objects(tie('nested')),
  ),
}));

function withValue(typed: fc.Arbitrary<Typed>): fc.Arbitrary<readonly [Shape, unknown]> {
  return typed.chain(({ shape, values }) => values.map((value) => [shape, value] as const));
}

async function check(
  typed: fc.Arbitrary<Typed>,
  send: (shape: Shape, value: unknown) => Promise<unknown>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(withValue(typed), async ([shape, value]) => {
      expect(await send(shape, value)).toEqual(value);
    }),
    { numRuns: 150 },
  );
}

describe('deepObject', () => {
  test('in a form', async () => {
    const send = async (shape: Shape, value: unknown) => {
      const codec = form(shapes.object({ x: shape }), { x: deepObject });
      const content = { 'application/x-www-form-urlencoded': codec };
      const received = await exchange(operationWith({ body: { content } }), { body: { x: value } });
      return (received.body as { x: unknown }).x;
    };
    await check(nested, send);
  });

  test('in a query', async () => {
    await check(objects(nested), async (shape, value) => {
      const operation = operationWith({ parameters: [query('x', shape, { style: deepObject })] });
      return valueIn((await exchange(operation, { query: { x: value } })).query);
    });
  });
});

describe('forms', () => {
  const lists = plain.map(arrayOf);

  test('without an encoding, names of all kinds', async () => {
    const shapeOf = objects(
      fc.oneof(plain, lists),
      names.filter((name) => !name.includes('[')),
    );
    await check(shapeOf, async (shape, value) => {
      const content = { 'application/x-www-form-urlencoded': form(shape) };
      return (await exchange(operationWith({ body: { content } }), { body: value })).body;
    });
  });

  test.each<[string, FormField]>([
    ['exploded', formStyle],
    ['not exploded', styled(formStyle, { explode: false })],
  ])('lists, %s', async (_, field) => {
    await check(lists, async (shape, value) => {
      const codec = form(shapes.object({ x: shape }), { x: field });
      const content = { 'application/x-www-form-urlencoded': codec };
      const received = await exchange(operationWith({ body: { content } }), { body: { x: value } });
      return valueIn(received.body as object);
    });
  });
});

function valueIn(group: object | undefined): unknown {
  return Object.values(group ?? {})[0];
}

describe('parameters', () => {
  const flat = fc.oneof(plain, plain.map(arrayOf), objects(plain));

  test.each([true, false])('in a query, form, explode %s', async (explode) => {
    await check(flat, async (shape, value) => {
      const parameters = [query('näme', shape, { explode })];
      const operation = operationWith({ parameters });
      return valueIn((await exchange(operation, { query: { näme: value } })).query);
    });
  });

  test.each([spaceDelimited, pipeDelimited])('in a query, $kind', async (style) => {
    const words = fc.array(
      text.map((word) => word.replaceAll(/[ |]/g, '')),
      { minLength: 1 },
    );
    await check(
      fc.constant({ shape: shapes.array(shapes.string), values: words }),
      async (shape, value) => {
        const operation = operationWith({ parameters: [query('x', shape, { style })] });
        return valueIn((await exchange(operation, { query: { x: value } })).query);
      },
    );
  });

  test.each([true, false])('in a cookie, form, explode %s', async (explode) => {
    await check(flat, async (shape, value) => {
      const operation = operationWith({ parameters: [cookie('c', shape, { explode })] });
      return valueIn((await exchange(operation, { cookies: { c: value } })).cookies);
    });
  });

  const safe = fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !word.includes('.'));
  const dotless: fc.Arbitrary<Typed> = fc.constantFrom<Typed>(
    { shape: shapes.string, values: safe },
    { shape: shapes.array(shapes.string), values: fc.array(safe, { minLength: 1 }) },
    {
      shape: shapes.map(shapes.string),
      values: fc.dictionary(safe, safe, { minKeys: 1, noNullPrototype: true }),
    },
  );

  test.each([
    [simple, true],
    [simple, false],
    [label, true],
    [label, false],
    [matrix, true],
    [matrix, false],
  ])('in a path, $0.kind, explode $1', async (style, explode) => {
    await check(dotless, async (shape, value) => {
      const parameters = [path('id', shape, { style, explode })];
      const operation = operationWith({ path: '/a/{id}', parameters });
      return valueIn((await exchange(operation, { path: { id: value } })).path);
    });
  });

  test.each([true, false])('in a header, explode %s', async (explode) => {
    const token = fc.stringMatching(/^[!#-+\--<>-~]+$/);
    const inHeader: fc.Arbitrary<Typed> = fc.constantFrom<Typed>(
      { shape: shapes.string, values: token },
      { shape: shapes.array(shapes.string), values: fc.array(token, { minLength: 1 }) },
      {
        shape: shapes.map(shapes.string),
        values: fc.dictionary(token, token, { minKeys: 1, noNullPrototype: true }),
      },
    );
    await check(inHeader, async (shape, value) => {
      const operation = operationWith({ parameters: [header('X-H', shape, { explode })] });
      return valueIn((await exchange(operation, { headers: { 'X-H': value } })).headers);
    });
  });

  test('text that is not empty survives in every place at once', async () => {
    const operation = operationWith({
      path: '/{p}',
      parameters: [path('p', shapes.string), query('q', shapes.string), cookie('c', shapes.string)],
    });
    await fc.assert(
      fc.asyncProperty(filledText, async (value) => {
        fc.pre(!/^\.{1,2}$/.test(value));
        const parts = { path: { p: value }, query: { q: value }, cookies: { c: value } };
        expect(await exchange(operation, parts)).toEqual(parts);
      }),
    );
  });
});
