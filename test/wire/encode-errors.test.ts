import { describe, expect, test } from 'vitest';
import { deepObject } from '../../templates/runtime/deep-object.js';
import { encodeRequest } from '../../templates/runtime/encode-request.js';
import type { RequestParts } from '../../templates/runtime/encode-request.js';
import { pipeDelimited, plainCookie, spaceDelimited } from '../../templates/runtime/field-style.js';
import { form } from '../../templates/runtime/form-body.js';
import { json } from '../../templates/runtime/json.js';
import { content, cookie, header, path, query } from '../../templates/runtime/parameters.js';
import { any, array, map, number, object, string } from '../../templates/runtime/shape.js';
import { matrix } from '../../templates/runtime/text-style.js';
import { EncodeError } from '../../templates/runtime/wire-error.js';
import { operationWith } from './exchange.js';

const list = array(string);
const form_ = { 'application/x-www-form-urlencoded': form(any, { deep: deepObject }) };

describe('what a style can not express is an error that names operation and place', () => {
  test.each<[string, Parameters<typeof operationWith>[0], RequestParts, string]>([
    [
      'an object within an object in style form',
      { parameters: [query('f', map(any))] },
      { query: { f: { a: { b: 1 } } } },
      'query parameter "f"',
    ],
    [
      'a file in a query',
      { parameters: [query('f', any)] },
      { query: { f: new Blob(['a']) } },
      'query parameter "f"',
    ],
    [
      'an array within an array in style matrix',
      { path: '/{m}', parameters: [path('m', array(any), { style: matrix })] },
      { path: { m: [['a']] } },
      'path parameter "m"',
    ],
    [
      'a space in style spaceDelimited',
      { parameters: [query('s', list, { style: spaceDelimited })] },
      { query: { s: ['a b', 'c'] } },
      'query parameter "s"',
    ],
    [
      'a pipe in style pipeDelimited',
      { parameters: [query('p', list, { style: pipeDelimited })] },
      { query: { p: ['a|b', 'c'] } },
      'query parameter "p"',
    ],
    [
      'a comma in the list of a header',
      { parameters: [header('X-List', list)] },
      { headers: { 'X-List': ['a,b'] } },
      'header parameter "X-List"',
    ],
    [
      'a line break in a header',
      { parameters: [header('X-Text', string)] },
      { headers: { 'X-Text': 'a\r\nSet-Cookie: b' } },
      'header parameter "X-Text"',
    ],
    [
      'a semicolon in a plain cookie',
      { parameters: [cookie('c', string, { style: plainCookie })] },
      { cookies: { c: 'a; b' } },
      'cookie parameter "c"',
    ],
    [
      'brackets in a key of deepObject',
      { body: { content: form_ } },
      { body: { deep: { 'a[b]': 1 } } },
      'body',
    ],
    [
      'objects in an array without indices',
      { body: { content: form_ }, wire: { arrays: 'brackets' } },
      { body: { deep: [{ a: 1 }] } },
      'body',
    ],
    [
      'a number that is none',
      { parameters: [query('n', number)] },
      { query: { n: NaN } },
      'query parameter "n"',
    ],
    [
      'an invalid Date',
      { parameters: [query('d', any)] },
      { query: { d: new Date('never') } },
      'query parameter "d"',
    ],
    [
      'half of a surrogate pair',
      { parameters: [query('t', string)] },
      { query: { t: '\ud800' } },
      'query parameter "t"',
    ],
    [
      'bytes in a form',
      { body: { content: form_ } },
      { body: { deep: new Uint8Array(2) } },
      'body',
    ],
    ['a list where a form is wanted', { body: { content: form_ } }, { body: [1] }, 'body'],
    [
      'a cycle in JSON',
      { body: { content: { 'application/json': json } } },
      { body: cyclic() },
      'body',
    ],
    ['a cycle in deepObject', { body: { content: form_ } }, { body: { deep: cyclic() } }, 'body'],
    [
      'an object in a list of style pipeDelimited',
      { parameters: [query('p', list, { style: pipeDelimited })] },
      { query: { p: [{ a: 1 }] } },
      'query parameter "p"',
    ],
    [
      'a media type that the operation has not',
      { body: { content: { 'application/json': json } } },
      { body: {}, contentType: 'text/plain' },
      'body',
    ],
    ['a required body that is missing', { body: { required: true, content: form_ } }, {}, 'body'],
    [
      'a function in JSON',
      { parameters: [content('query', 'j', json)] },
      { query: { j: () => 1 } },
      'query parameter "j"',
    ],
  ])('%s', (_, operation, parts, target) => {
    const encode = () => encodeRequest(operationWith(operation), parts);
    expect(encode).toThrow(EncodeError);
    expect(encode).toThrow(expect.objectContaining({ operation: 'test', target }));
    expect(encode).not.toThrow(/\[object Object\]/);
  });
});

function cyclic(): object {
  const value: { self?: object } = {};
  value.self = value;
  return value;
}

describe('path segments stay what they are', () => {
  const one = operationWith({ path: '/a/{id}/b', parameters: [path('id', string)] });
  const two = operationWith({
    path: '/a/{x}{y}',
    parameters: [path('x', string), path('y', string)],
  });

  test.each([undefined, null, '', '.', '..'])('%j is an error', (id) => {
    const parts = id === undefined ? {} : { path: { id } };
    expect(() => encodeRequest(one, parts)).toThrow(EncodeError);
  });

  test('so are dots that only come about together', () => {
    expect(() => encodeRequest(two, { path: { x: '.', y: '.' } })).toThrow(EncodeError);
    expect(encodeRequest(two, { path: { x: '.', y: 'a' } }).path).toBe('/a/.a');
  });

  test.each([
    ['../c', '/a/..%2Fc/b'],
    ['%2e%2e', '/a/%252e%252e/b'],
    ['a?b#c', '/a/a%3Fb%23c/b'],
    ['…', '/a/%E2%80%A6/b'],
    ['{id}', '/a/%7Bid%7D/b'],
    ['$&', '/a/%24%26/b'],
  ])('%s becomes %s', (id, expected) => {
    const { path: encoded } = encodeRequest(one, { path: { id } });
    expect(encoded).toBe(expected);
    expect(new URL(encoded, 'https://example.com').pathname).toBe(expected);
  });
});

test('only what a group has itself is sent', () => {
  const parameters = [query('constructor', string), query('toString', string)];
  expect(encodeRequest(operationWith({ parameters }), { query: {} }).query).toBe('');
  const body = { content: { 'application/x-www-form-urlencoded': form(object({ a: string })) } };
  const inherited: object = Object.create({ a: 'x' }) as object;
  expect(encodeRequest(operationWith({ body }), { body: inherited }).body).toBe('');
});
