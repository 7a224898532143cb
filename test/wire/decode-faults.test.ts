import { describe, expect, test } from 'vitest';
import { deepObject } from '../../templates/runtime/deep-object.js';
import { decodeRequest } from '../../templates/runtime/decode-request.js';
import { formStyle } from '../../templates/runtime/field-style.js';
import { form, styled } from '../../templates/runtime/form-body.js';
import { json } from '../../templates/runtime/json.js';
import { header, path, query } from '../../templates/runtime/parameters.js';
import {
  any,
  array,
  boolean,
  integer,
  lazy,
  map,
  object,
  oneOf,
  string,
  union,
} from '../../templates/runtime/shape.js';
import type { Shape } from '../../templates/runtime/shape.js';
import type { WireLimits } from '../../templates/runtime/wire-options.js';
import { DEFAULT_LIMITS } from '../../templates/runtime/wire-options.js';
import { operationWith } from './exchange.js';

const FORM = 'application/x-www-form-urlencoded';

async function decodeForm(
  shape: Shape,
  body: string,
  limits: WireLimits = DEFAULT_LIMITS,
): Promise<unknown> {
  const codec = form(shape, { a: deepObject, list: deepObject, flat: styled(formStyle) });
  const operation = operationWith({ body: { content: { [FORM]: codec } } });
  const message = new Response(body, { headers: { 'content-type': FORM } });
  const result = await decodeRequest(operation, { path: {}, query: '', message }, limits);
  return result.success
    ? result.value.body
    : result.issues.map(({ pointer, keyword }) => `${pointer} ${keyword}`);
}

const nested = object({
  a: object({ b: string, c: object({ d: integer }) }),
  list: array(object({ id: string })),
  flat: string,
  free: any,
});

describe('a form whose shape is wrong', () => {
  test.each([
    ['a bad escape', 'flat=%zz', '/body/flat percentEncoding'],
    ['bytes that are no UTF-8', 'flat=%ff', '/body/flat percentEncoding'],
    ['a bad escape in a name', '%zz=1', '/body percentEncoding'],
    ['a value given twice', 'flat=1&flat=2', '/body/flat duplicate'],
    ['a nested value given twice', 'a[b]=1&a[b]=2', '/body/a/b duplicate'],
    ['a value and members', 'a=1&a[b]=2', '/body/a mixed'],
    ['members of a value', 'a[b]=1&a[b][x]=2', '/body/a/b mixed'],
    ['a gap in the indices', 'list[0][id]=x&list[2][id]=y', '/body/list index'],
    ['an index bomb', 'list[999999999][id]=x', '/body/list index'],
    ['both kinds of items', 'list[]=x&list[0]=y', '/body/list mixed'],
    ['more depth than allowed', `a${'[b]'.repeat(10_000)}=1`, '/body depth'],
  ])('%s', async (_, body, expected) => {
    expect(await decodeForm(nested, body)).toEqual([expected]);
  });

  test('more fields than allowed', async () => {
    const limits = { fields: 3, depth: 5 };
    expect(await decodeForm(nested, 'x=1&x=2&x=3', limits)).toEqual({ x: ['1', '2', '3'] });
    expect(await decodeForm(nested, 'x=1&x=2&x=3&x=4', limits)).toEqual(['/body fields']);
  });
});

describe('what does not fit is kept for the validator', () => {
  test.each<[string, string, unknown]>([
    ['text for an integer', 'a[c][d]=abc', { a: { c: { d: 'abc' } } }],
    [
      'an integer that a number can not hold',
      'a[c][d]=9007199254740993',
      { a: { c: { d: '9007199254740993' } } },
    ],
    ['members where text is wanted', 'flat[x]=1', { flat: { x: '1' } }],
    ['text where members are wanted', 'a=1', { a: '1' }],
    ['an unknown field', 'flat=1&other=x', { flat: '1', other: 'x' }],
    ['unknown members', 'other[x][y]=1&other[x][z]=2', { other: { x: { y: '1', z: '2' } } }],
    ['names that are no indices in an array', 'list[x]=1', { list: { x: '1' } }],
    ['brackets that do not pair', 'a[b=1&c]d=2', { 'a[b': '1', 'c]d': '2' }],
    ['no value', 'flat', { flat: '' }],
    ['nothing', '&&', {}],
  ])('%s', async (_, body, expected) => {
    expect(await decodeForm(nested, body)).toEqual(expected);
  });
});

describe('names that objects inherit', () => {
  const bodies = ['__proto__', 'constructor', 'toString'].map((name) => [name] as const);
  test.each(bodies)('%s is a name like any other', async (name) => {
    const value = await decodeForm(object({ a: map(string) }), `a[${name}]=x&${name}[y]=z`);
    const own = (record: unknown) =>
      Object.getOwnPropertyDescriptor(record, name)?.value as unknown;
    expect(own((value as { a: object }).a)).toBe('x');
    expect(own(value)).toEqual({ y: 'z' });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('y');
  });

  test('a shape has only the properties of its own', async () => {
    expect(await decodeForm(object({}), 'constructor=1&a[valueOf]=2')).toEqual({
      constructor: '1',
      a: { valueOf: '2' },
    });
  });
});

describe('unions', () => {
  const cat = object({ kind: oneOf('cat'), lives: integer });
  const dog = object({ kind: oneOf('dog'), lives: string, good: boolean });

  test('the branch that fits is read', async () => {
    const shape = object({ a: union(cat, dog) });
    expect(await decodeForm(shape, 'a[kind]=cat&a[lives]=9')).toEqual({
      a: { kind: 'cat', lives: 9 },
    });
    expect(await decodeForm(shape, 'a[kind]=dog&a[lives]=1&a[good]=true')).toEqual({
      a: { kind: 'dog', lives: '1', good: true },
    });
  });

  test('text, a list or members', async () => {
    const shape = object({ a: union(oneOf(''), array(integer), object({ b: integer })) });
    expect(await decodeForm(shape, 'a=')).toEqual({ a: '' });
    expect(await decodeForm(shape, 'a[]=1')).toEqual({ a: [1] });
    expect(await decodeForm(shape, 'a=1')).toEqual({ a: [1] });
    expect(await decodeForm(shape, 'a[b]=1')).toEqual({ a: { b: 1 } });
  });

  test('unions within unions cost no more than their names', async () => {
    const left: Shape = object({ next: lazy(() => either), x: integer });
    const right: Shape = object({ next: lazy(() => either), y: integer });
    const either: Shape = union(left, right);
    const body = `a${'[next]'.repeat(30)}[z]=1`;
    expect(await decodeForm(object({ a: either }), body)).toHaveProperty('a.next.next.next');
  });
});

describe('parameters', () => {
  test('each fault names its place', async () => {
    const operation = operationWith({
      path: '/{id}',
      parameters: [
        path('id', string),
        query('limit', integer),
        query('pair', object({ r: integer }), { explode: false }),
        header('X-Pairs', map(string)),
      ],
    });
    const message = new Response(null, { headers: { 'x-pairs': 'a,b,c' } });
    const result = await decodeRequest(operation, {
      path: { id: '%zz' },
      query: '?limit=1&limit=2&pair=r',
      message,
    });
    expect(
      result.success ? [] : result.issues.map((issue) => [issue.pointer, issue.keyword]),
    ).toEqual([
      ['/path/id', 'percentEncoding'],
      ['/query/limit', 'duplicate'],
      ['/query/pair', 'syntax'],
      ['/headers/X-Pairs', 'syntax'],
    ]);
  });

  test('unknown names in the query are kept, API keys are not', async () => {
    const operation = operationWith({ parameters: [query('limit', integer)] });
    const result = await decodeRequest(operation, {
      path: {},
      query: 'limit=3&unknown=x&api_key=secret',
      ignoredQuery: ['api_key'],
      message: new Response(null),
    });
    expect(result).toEqual({
      success: true,
      value: { query: { limit: 3, unknown: 'x' } },
    });
  });
});

describe('bodies', () => {
  const operation = operationWith({ body: { content: { 'application/json': json } } });

  async function decodeBody(body: string, contentType: string) {
    const message = new Response(body, { headers: { 'content-type': contentType } });
    const result = await decodeRequest(operation, { path: {}, query: '', message });
    return result.success
      ? { ...result.value, contentType: result.contentType }
      : result.issues.map(({ keyword }) => keyword);
  }

  test('JSON that is none, and a media type that is not described', async () => {
    expect(await decodeBody('{"a":', 'application/json')).toEqual(['syntax']);
    expect(await decodeBody('<a/>', 'text/xml')).toEqual(['mediaType']);
  });

  test('parameters of the media type and structured suffixes do not matter', async () => {
    const decoded = { body: { a: 1 }, contentType: 'application/json' };
    expect(await decodeBody('{"a":1}', 'Application/JSON; charset=UTF-8')).toEqual(decoded);
    expect(await decodeBody('{"a":1}', 'application/merge-patch+json')).toEqual(decoded);
  });

  test('no body is no body', async () => {
    expect(await decodeBody('', 'application/json')).toEqual({});
  });
});
