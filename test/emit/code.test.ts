import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  code,
  comment,
  identifier,
  inlineCode,
  join,
  literal,
  markdown,
  memberName,
  propertyAccess,
  propertyKey,
  regExp,
} from '../../generator/emit/code.js';

/** Runs an expression; only this test may, since the door is what it tests. */
function evaluate(expression: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what the door lets out must be data
  return (new Function(`'use strict'; return (${expression});`) as () => unknown)();
}

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '\\',
        '${',
        '*/',
        '/*',
        '//',
        '\n',
        '\r',
        '\u2028',
        '\u2029',
        '</script>',
        '__proto__',
        '\0',
        '\ud800',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('literal', () => {
  test('any text comes back as it was', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect(evaluate(String(literal(text)))).toBe(text);
      }),
    );
  });

  test('any JSON value comes back as it was, own properties included', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // A JSON value is a literal; fast-check only types it more loosely.
        const back = evaluate(String(literal(value)));
        expect(JSON.stringify(back)).toBe(JSON.stringify(value));
      }),
    );
  });

  test('a key named __proto__ is data', () => {
    const value = JSON.parse('{"__proto__": {"polluted": true}}') as Parameters<typeof literal>[0];
    const back = evaluate(String(literal(value))) as object;
    expect(Object.keys(back)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  });

  test.each([
    ['"it\'s"', "it's"],
    ['\'say "hi"\'', 'say "hi"'],
    ['-0', -0],
    ['BigInt(12)', 12n],
    ["BigInt('9223372036854775807')", 9223372036854775807n],
    ['undefined', undefined],
    ["[1, 'a', null]", [1, 'a', null]],
    ["{ a: 1, 'b-c': {} }", { a: 1, 'b-c': {} }],
  ])('%s', (text, value) => {
    expect(String(literal(value))).toBe(text);
  });
});

test('no text turns the direction in which code is read', () => {
  const marks = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
  const turned = new RegExp(`[${marks}]`);
  const text = `a${marks}b`;
  const made = [comment(text), literal(text), propertyKey(text), regExp(text, 'u'), markdown(text)];
  for (const each of [...made, inlineCode(text)]) expect(String(each)).not.toMatch(turned);
  expect(eval(String(literal(text)))).toBe(text);
  expect(new RegExp(String(regExp(text, 'u')).slice(1, -2), 'u').test(text)).toBe(true);
});

describe('comment', () => {
  test('no text closes it', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const source = `/** ${String(comment(text))} */`;
        expect(ts.getLeadingCommentRanges(source, 0)).toMatchObject([
          { pos: 0, end: source.length },
        ]);
      }),
    );
  });

  test('an end that appears only once another is taken out does not close it either', () => {
    expect(String(comment('**//…//**'))).not.toContain('*/');
  });

  test('no line ends with spaces', () => {
    expect(String(comment('one  \ntwo\t\n\n three '))).toBe('one\ntwo\n\n three');
  });
});

describe('names', () => {
  test('a property key names its property', () => {
    fc.assert(
      fc.property(HOSTILE, (name) => {
        const made = evaluate(`{ ${String(propertyKey(name))}: 1 }`) as object;
        expect(Object.keys(made)).toEqual([name]);
        expect(
          evaluate(`({ ${String(propertyKey(name))}: 1 })${String(propertyAccess(name))}`),
        ).toBe(1);
      }),
    );
  });

  test.each(['a b', 'class', '', '1a', "a'b", 'a-b', 'undefined'])(
    '%j is no identifier',
    (name) => {
      expect(() => identifier(name)).toThrow('Not an identifier');
    },
  );

  test('reserved words are members', () => {
    expect(String(memberName('void'))).toBe('void');
    expect(() => memberName('a-b')).toThrow('Not a member name');
  });
});

describe('regExp', () => {
  test('a slash does not end it, and it matches what the pattern matches', () => {
    const made = evaluate(String(regExp('^a/[/]\u2028$', 'u'))) as RegExp;
    expect(made.test('a//\u2028')).toBe(true);
  });

  test('a broken pattern is refused', () => {
    expect(() => regExp('(', 'u')).toThrow(SyntaxError);
  });
});

describe('code', () => {
  test('quotes whatever is not code', () => {
    expect(String(code`f(${identifier('x')}, ${'x'}, ${[identifier('y')]}, ${["'"]})`)).toBe(
      "f(x, 'x', y, [\"'\"])",
    );
  });

  test('join puts separators between pieces', () => {
    expect(String(join([identifier('a'), identifier('b')], ' | '))).toBe('a | b');
  });

  test('an object that only looks like code is quoted', () => {
    const forged = { toString: 'hostile()' };
    expect(String(code`${forged}`)).toBe("{ toString: 'hostile()' }");
  });
});
