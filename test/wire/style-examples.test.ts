/**
 * The tables of the OpenAPI Specification, whose cells are quoted as they stand there. Version and
 * heading of each case: 'Style Examples' of 3.0.4, 3.1.2 and 3.2.0 (they differ in a leading `?`
 * and in the rows of the style `cookie`, which only 3.2.0 has).
 */
import { describe, expect, test } from 'vitest';
import { deepObject } from '../../templates/runtime/deep-object.js';
import { encodeRequest } from '../../templates/runtime/encode-request.js';
import {
  formStyle,
  pipeDelimited,
  plainCookie,
  spaceDelimited,
} from '../../templates/runtime/field-style.js';
import { cookie, header, path, query } from '../../templates/runtime/parameters.js';
import type { FieldStyle, TextStyle } from '../../templates/runtime/parameter-style.js';
import { array, integer, object, string } from '../../templates/runtime/shape.js';
import { label, matrix, simple } from '../../templates/runtime/text-style.js';
import { exchange, operationWith } from './exchange.js';

const VALUES = {
  undefined: { shape: string, value: null, decoded: '' },
  string: { shape: string, value: 'blue', decoded: 'blue' },
  array: {
    shape: array(string),
    value: ['blue', 'black', 'brown'],
    decoded: ['blue', 'black', 'brown'],
  },
  object: {
    shape: object({ R: integer, G: integer, B: integer }),
    value: { R: 100, G: 200, B: 150 },
    decoded: { R: 100, G: 200, B: 150 },
  },
} as const;

type Column = keyof typeof VALUES;
type Cells = Partial<Record<Column, string>>;

const PATH_ROWS: readonly (readonly [TextStyle, boolean, Cells])[] = [
  [
    matrix,
    false,
    {
      undefined: ';color',
      string: ';color=blue',
      array: ';color=blue,black,brown',
      object: ';color=R,100,G,200,B,150',
    },
  ],
  [
    matrix,
    true,
    {
      undefined: ';color',
      string: ';color=blue',
      array: ';color=blue;color=black;color=brown',
      object: ';R=100;G=200;B=150',
    },
  ],
  [label, false, { string: '.blue', array: '.blue,black,brown', object: '.R,100,G,200,B,150' }],
  [label, true, { string: '.blue', array: '.blue.black.brown', object: '.R=100.G=200.B=150' }],
  [simple, false, { string: 'blue', array: 'blue,black,brown', object: 'R,100,G,200,B,150' }],
  [simple, true, { string: 'blue', array: 'blue,black,brown', object: 'R=100,G=200,B=150' }],
];

const QUERY_ROWS: readonly (readonly [FieldStyle, boolean, Cells])[] = [
  [
    formStyle,
    false,
    {
      undefined: 'color=',
      string: 'color=blue',
      array: 'color=blue,black,brown',
      object: 'color=R,100,G,200,B,150',
    },
  ],
  [
    formStyle,
    true,
    {
      undefined: 'color=',
      string: 'color=blue',
      array: 'color=blue&color=black&color=brown',
      object: 'R=100&G=200&B=150',
    },
  ],
  [
    spaceDelimited,
    false,
    { array: 'color=blue%20black%20brown', object: 'color=R%20100%20G%20200%20B%20150' },
  ],
  [
    pipeDelimited,
    false,
    { array: 'color=blue%7Cblack%7Cbrown', object: 'color=R%7C100%7CG%7C200%7CB%7C150' },
  ],
  [deepObject, true, { object: 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150' }],
];

const COOKIE_ROWS: readonly (readonly [FieldStyle, boolean, Cells])[] = [
  [
    plainCookie,
    false,
    {
      undefined: 'color=',
      string: 'color=blue',
      array: 'color=blue,black,brown',
      object: 'color=R,100,G,200,B,150',
    },
  ],
  [
    plainCookie,
    true,
    {
      undefined: 'color=',
      string: 'color=blue',
      array: 'color=blue; color=black; color=brown',
      object: 'R=100; G=200; B=150',
    },
  ],
];

interface Case {
  readonly name: string;
  readonly column: Column;
  readonly explode: boolean;
  readonly expected: string;
}

function cases<Style extends { readonly kind: string }>(
  rows: readonly (readonly [Style, boolean, Cells])[],
): (Case & { readonly style: Style })[] {
  return rows.flatMap(([style, explode, cells]) =>
    (Object.keys(cells) as Column[]).map((column) => ({
      name: `${style.kind}, explode ${explode}, ${column}: ${cells[column]}`,
      style,
      explode,
      column,
      expected: cells[column] ?? '',
    })),
  );
}

describe('OpenAPI 3.0.4, 3.1.2 and 3.2.0, Style Examples: path', () => {
  test.each(cases(PATH_ROWS))('$name', async ({ style, explode, column, expected }) => {
    const { shape, value, decoded } = VALUES[column];
    const operation = operationWith({
      path: '/x/{color}',
      parameters: [path('color', shape, { style, explode })],
    });
    const parts = { path: { color: value } };
    expect(encodeRequest(operation, parts).path).toBe(`/x/${expected}`);
    expect(await exchange(operation, parts)).toEqual({ path: { color: decoded } });
  });

  test.each([
    ['label', label, '.'],
    ['simple', simple, ''],
  ])('%s of nothing leaves no segment that a URL keeps, so it is an error', (_, style) => {
    const operation = operationWith({
      path: '/x/{color}',
      parameters: [path('color', string, { style })],
    });
    expect(() => encodeRequest(operation, { path: { color: '' } })).toThrow(/^test: path/);
  });
});

describe('OpenAPI 3.0.4, 3.1.2 and 3.2.0, Style Examples: query', () => {
  test.each(cases(QUERY_ROWS))('$name', async ({ style, explode, column, expected }) => {
    const { shape, value, decoded } = VALUES[column];
    const operation = operationWith({ parameters: [query('color', shape, { style, explode })] });
    const parts = { query: { color: value } };
    expect(encodeRequest(operation, parts).query).toBe(expected);
    expect(await exchange(operation, parts)).toEqual({ query: { color: decoded } });
  });
});

describe('OpenAPI 3.2.0, Style Examples: cookie', () => {
  test.each(cases(COOKIE_ROWS))('$name', async ({ style, explode, column, expected }) => {
    const { shape, value, decoded } = VALUES[column];
    const operation = operationWith({ parameters: [cookie('color', shape, { style, explode })] });
    const parts = { cookies: { color: value } };
    expect(encodeRequest(operation, parts).cookie).toBe(expected);
    expect(await exchange(operation, parts)).toEqual({ cookies: { color: decoded } });
  });
});

describe('OpenAPI 3.1.2, Style Examples: header', () => {
  const rows = PATH_ROWS.filter(([style]) => style.kind === 'simple');
  test.each(cases(rows))('$name', async ({ explode, column, expected }) => {
    const { shape, value, decoded } = VALUES[column];
    const operation = operationWith({ parameters: [header('X-Color', shape, { explode })] });
    const parts = { headers: { 'X-Color': value } };
    expect(encodeRequest(operation, parts).headers).toEqual([['X-Color', expected]]);
    expect(await exchange(operation, parts)).toEqual({ headers: { 'X-Color': decoded } });
  });
});
