/** The expansions of RFC 6570, section 3.2, by the operators that OpenAPI's styles stand for. */
import { describe, expect, test } from 'vitest';
import { encodeRequest } from '../../templates/runtime/encode-request.js';
import { path, query } from '../../templates/runtime/parameters.js';
import type { TextStyle } from '../../templates/runtime/parameter-style.js';
import { any, array, map, string } from '../../templates/runtime/shape.js';
import { label, matrix, simple } from '../../templates/runtime/text-style.js';
import { exchange, operationWith } from './exchange.js';

/** The variables of section 3.2. */
const VARIABLES = {
  count: ['one', 'two', 'three'],
  dom: ['example', 'com'],
  dub: 'me/too',
  hello: 'Hello World!',
  half: '50%',
  var: 'value',
  who: 'fred',
  base: 'http://example.com/home/',
  path: '/foo/bar',
  list: ['red', 'green', 'blue'],
  keys: { semi: ';', dot: '.', comma: ',' },
  v: '6',
  x: '1024',
  y: '768',
  empty: '',
  empty_keys: [],
} as const;

type Variable = keyof typeof VARIABLES;

function shapeOf(variable: Variable) {
  const value: unknown = VARIABLES[variable];
  if (Array.isArray(value)) return array(string);
  return typeof value === 'object' ? map(string) : string;
}

type Row = readonly [template: string, variable: Variable, explode: boolean, expansion: string];

/** Rows whose expansion can be read back, and is. */
const PATH: readonly (readonly [section: string, style: TextStyle, rows: readonly Row[]])[] = [
  [
    '3.2.2 Simple String Expansion',
    simple,
    [
      ['{var}', 'var', false, 'value'],
      ['{hello}', 'hello', false, 'Hello%20World%21'],
      ['{half}', 'half', false, '50%25'],
      ['{dub}', 'dub', false, 'me%2Ftoo'],
      ['{list}', 'list', false, 'red,green,blue'],
      ['{list*}', 'list', true, 'red,green,blue'],
      ['{keys}', 'keys', false, 'semi,%3B,dot,.,comma,%2C'],
      ['{keys*}', 'keys', true, 'semi=%3B,dot=.,comma=%2C'],
      ['{count}', 'count', false, 'one,two,three'],
      ['{base}', 'base', false, 'http%3A%2F%2Fexample.com%2Fhome%2F'],
    ],
  ],
  [
    '3.2.5 Label Expansion with Dot-Prefix',
    label,
    [
      ['{.who}', 'who', false, '.fred'],
      ['{.half}', 'half', false, '.50%25'],
      ['{.dom*}', 'dom', true, '.example.com'],
      ['{.var}', 'var', false, '.value'],
      ['{.list}', 'list', false, '.red,green,blue'],
      ['{.list*}', 'list', true, '.red.green.blue'],
      ['{.keys}', 'keys', false, '.semi,%3B,dot,.,comma,%2C'],
    ],
  ],
  [
    '3.2.7 Path-Style Parameter Expansion',
    matrix,
    [
      ['{;who}', 'who', false, ';who=fred'],
      ['{;half}', 'half', false, ';half=50%25'],
      ['{;empty}', 'empty', false, ';empty'],
      ['{;hello}', 'hello', false, ';hello=Hello%20World%21'],
      ['{;list}', 'list', false, ';list=red,green,blue'],
      ['{;list*}', 'list', true, ';list=red;list=green;list=blue'],
      ['{;keys}', 'keys', false, ';keys=semi,%3B,dot,.,comma,%2C'],
      ['{;keys*}', 'keys', true, ';semi=%3B;dot=.;comma=%2C'],
    ],
  ],
];

describe.each(PATH)('RFC 6570, %s', (_, style, rows) => {
  test.each(rows)('%s', async (__, variable, explode, expansion) => {
    const operation = operationWith({
      path: `/{${variable}}`,
      parameters: [path(variable, shapeOf(variable), { style, explode })],
    });
    const parts = { path: { [variable]: VARIABLES[variable] } };
    expect(encodeRequest(operation, parts).path).toBe(`/${expansion}`);
    expect(await exchange(operation, parts)).toEqual(parts);
  });
});

test('RFC 6570, 3.2.5: a dot in an exploded label stays, so it can not be read back', () => {
  const parameters = [path('keys', map(string), { style: label, explode: true })];
  const encoded = encodeRequest(operationWith({ path: '/{keys}', parameters }), {
    path: { keys: VARIABLES.keys },
  });
  expect(encoded.path).toBe('/.semi=%3B.dot=..comma=%2C');
});

describe('RFC 6570, 3.2.8 Form-Style Query Expansion', () => {
  const rows: readonly Row[] = [
    ['{?who}', 'who', false, 'who=fred'],
    ['{?half}', 'half', false, 'half=50%25'],
    ['{?empty}', 'empty', false, 'empty='],
    ['{?list}', 'list', false, 'list=red,green,blue'],
    ['{?list*}', 'list', true, 'list=red&list=green&list=blue'],
    ['{?keys}', 'keys', false, 'keys=semi,%3B,dot,.,comma,%2C'],
    ['{?keys*}', 'keys', true, 'semi=%3B&dot=.&comma=%2C'],
  ];
  test.each(rows)('%s', async (_, variable, explode, expansion) => {
    const parameters = [query(variable, shapeOf(variable), { explode })];
    const parts = { query: { [variable]: VARIABLES[variable] } };
    expect(encodeRequest(operationWith({ parameters }), parts).query).toBe(expansion);
    expect(await exchange(operationWith({ parameters }), parts)).toEqual(parts);
  });

  test('{?x,y,empty,undef}: undefined is left out, empty is not', () => {
    const parameters = ['x', 'y', 'empty', 'undef'].map((name) => query(name, string));
    expect(encodeRequest(operationWith({ parameters }), { query: VARIABLES }).query).toBe(
      'x=1024&y=768&empty=',
    );
  });

  test('2.3: a list without members is undefined', () => {
    const parameters = [query('empty_keys', array(string))];
    expect(encodeRequest(operationWith({ parameters }), { query: VARIABLES }).query).toBe('');
  });
});

/** `allowReserved` (OpenAPI 3.1.2, Parameter Object) on values that keep their meaning in a query. */
describe('RFC 6570, 3.2.3 Reserved Expansion, in a query', () => {
  test.each([
    ['{+var}', 'var', 'value'],
    ['{+hello}', 'hello', 'Hello%20World!'],
    ['{+half}', 'half', '50%25'],
    ['{+base}', 'base', 'http://example.com/home/'],
    ['{+path}', 'path', '/foo/bar'],
    ['{+list}', 'list', 'red,green,blue'],
    ['{+keys}', 'keys', 'semi,;,dot,.,comma,,'],
  ] as const)('%s', (_, variable, expansion) => {
    const options = { allowReserved: true, explode: false } as const;
    const parameters = [query(variable, shapeOf(variable), options)];
    const encoded = encodeRequest(operationWith({ parameters }), { query: VARIABLES });
    expect(encoded.query).toBe(`${variable}=${expansion}`);
  });

  test('percent-encoded triples pass, other percent signs do not (3.1)', () => {
    const parameters = [query('q', string, { allowReserved: true })];
    const encoded = encodeRequest(operationWith({ parameters }), { query: { q: 'a%20b%zz%' } });
    expect(encoded.query).toBe('q=a%20b%25zz%25');
  });

  test('what would end the value, or is no part of a query, is encoded (OpenAPI 3.1.2, Appendix C)', async () => {
    const parameters = [query('q', string, { allowReserved: true })];
    const parts = { query: { q: ":/?#[]@!$&'()*+,;=" } };
    const encoded = encodeRequest(operationWith({ parameters }), parts);
    expect(encoded.query).toBe("q=:/?%23%5B%5D@!$%26'()*%2B,;=");
    expect(await exchange(operationWith({ parameters }), parts)).toEqual(parts);
  });
});

/** OpenAPI 3.1.2, Appendix C, 'Examples'. */
describe('OpenAPI 3.1.2, Appendix C', () => {
  const formulas = { a: 'x+y', b: 'x/y', c: 'x^y' };
  const words = ['math', 'is', 'fun'];

  test('RFC6570-Equivalent Expansion', async () => {
    const parameters = [
      query('formulas', map(string), { explode: true }),
      query('words', array(string), { explode: false }),
    ];
    const parts = { query: { formulas, words } };
    const encoded = encodeRequest(operationWith({ parameters }), parts);
    expect(encoded.query).toBe('a=x%2By&b=x%2Fy&c=x%5Ey&words=math,is,fun');
    expect(await exchange(operationWith({ parameters }), parts)).toEqual(parts);
  });

  test('Undefined Values and Manual URI Template Construction', () => {
    const parameters = [
      query('formulas', map(string)),
      query('words', array(string), { explode: false }),
    ];
    const encoded = encodeRequest(operationWith({ parameters }), {
      query: { formulas: {}, words: ['hello', 'world'] },
    });
    expect(encoded.query).toBe('words=hello,world');
  });

  test('Illegal Variable Names as Parameter Names', async () => {
    const parameters = [query('❤️', any)];
    const parts = { query: { '❤️': 'love!' } };
    const encoded = encodeRequest(operationWith({ parameters }), parts);
    expect(encoded.query).toBe('%E2%9D%A4%EF%B8%8F=love%21');
    expect(await exchange(operationWith({ parameters }), parts)).toEqual(parts);
  });
});
