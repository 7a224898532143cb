import { describe, expect, test } from 'vitest';
import { patternFlags } from '../../generator/openapi/patterns/pattern-flags.js';
import { readingOfPattern } from '../../generator/openapi/patterns/pattern-reading.js';

/** Patterns of other languages: what they match there, what they don't. */
const FOREIGN: readonly (readonly [
  pattern: string,
  fits: readonly string[],
  fails: readonly string[],
])[] = [
  ['(?i)^(all|none)$', ['all', 'NONE', 'None'], ['some', 'all ']],
  ['^(?i)a[b-d]x$', ['abx', 'ACX', 'aDx'], ['aex', 'aEx']],
  ['^(?i:a)b$', ['ab', 'Ab'], ['aB', 'AB']],
  ['^((?i)a)b$', ['ab', 'Ab'], ['aB']],
  ['^(?i)[^a-c]$', ['d', 'D'], ['a', 'B']],
  ['(?i)^\u00e9$', ['\u00e9', '\u00c9'], ['e']],
  ['^(?s).$', ['\n', 'a'], ['']],
  ['(?x) ^ a \\d+ # a number\n $', ['a1'], ['a', ' a1']],
  ['(?i-s)^A.$', ['ab'], ['a\n']],
  ['\\A\\d{4}-\\d{2}-\\d{2}\\z', ['2024-01-31'], ['x2024-01-31', '2024-01-31x', '2024-01-31\n']],
  ['\\A[a-z]+\\Z', ['abc'], ['ABC', 'abc1']],
  ['^[[:alpha:]]+$', ['abC'], ['a1', 'alpha:', ']']],
  ['^[[:digit:][:space:]_-]*$', ['1 2\t3_-'], ['a']],
  ['^[^[:punct:]]$', ['a', ' '], ['!', '/', '[', '~', ']', '-']],
  ['^\\p{Alpha}++$', ['abc'], ['ab1', '']],
  ['^\\p{Alnum}{2}$', ['a1'], ['a', 'a-']],
  ['^\\P{Alnum}$', ['-'], ['a', '1']],
  ['^[\\p{Punct}\\p{L}]+$', ['a-b'], ['1']],
  ['^\\p{IsAlphabetic}+$', ['\u00e4b'], ['1']],
  ['^\\p{IsLatin}$', ['a'], ['\u03b1']],
  ['^\\p{Han}+$', ['\u6f22'], ['a']],
  ['(?P<year>\\d{4})', ['2024'], ['202']],
  ['^(?P<q>[\'"])x(?P=q)$', ['"x"', "'x'"], ['"x\'']],
  ["^(?'q'a)\\k'q'$", ['aa'], ['a', 'ab']],
  ['^a(?#no b)c$', ['ac'], ['abc']],
  ['^a{,2}$', ['', 'aa'], ['aaa', 'a{,2}']],
  ['^\\x{41}$', ['A'], ['x', 'x'.repeat(41)]],
  ['^\\Q1.5+\\E$', ['1.5+'], ['1x5+', '1.55']],
  ['^[0-9]++-[0-9]+$', ['1-2', '11-2'], ['-2', '1-']],
  ['^(?>a+)$', ['aa'], ['b']],
  ['^a\\Rb$', ['a\nb', 'a\r\nb'], ['ab', 'a\r\n\nb']],
];

describe('patterns of other languages', () => {
  test.each(FOREIGN)('%j is translated', (pattern, fits, fails) => {
    const reading = readingOfPattern(pattern);
    expect(reading.kind).toBe('translated');
    if (reading.kind !== 'translated') return;
    const expression = new RegExp(reading.pattern, patternFlags(reading.pattern));
    expect(fits.filter((text) => !expression.test(text))).toEqual([]);
    expect(fails.filter((text) => expression.test(text))).toEqual([]);
    // Compilers whose target is ES2017 take it.
    expect(reading.pattern).not.toMatch(/\(\?[a-z]*[:)](?<!\(\?:)|\(\?<\w/);
  });

  test.each([
    ['^\\h+$', '"\\h" means different things in different languages'],
    ['^(a+)+?+b$', 'it does not parse: Nothing to repeat'],
    ['^a++a$', 'ECMAScript has no possessive quantifiers'],
    ['^(?>a|ab)c$', 'ECMAScript has no atomic groups'],
    ['(?m)^a$', 'ECMAScript has no flag "m" within a pattern'],
    ['^(?R)$', 'ECMAScript has neither recursion nor conditions'],
    ['^[a-z&&[^b]]$', 'ECMAScript has no intersections of classes'],
    ['^[[:^alpha:]]$', 'ECMAScript has no class "[:^alpha:]"'],
    ['^\\p{InGreek}$', 'ECMAScript has no property "InGreek"'],
    ['(?i)^(a)\\1$', 'it refers to a group in a way that ECMAScript cannot'],
    ['^\\Gx', 'ECMAScript has no "\\G"'],
    ['(', 'it does not parse: Unterminated group'],
    ['a**', 'it does not parse: Nothing to repeat'],
  ])('%j is left unchecked', (pattern, reason) => {
    expect(readingOfPattern(pattern)).toEqual({ kind: 'unread', reason });
  });
});

describe("ECMAScript's own patterns", () => {
  test.each([
    '^[a-z]{3}$',
    '^\\-?\\d+(?:\\.\\d+)?$',
    '^(?<year>\\d{4})-\\k<year>$',
    '^\\p{L}+\\p{Script=Greek}$',
    '^[^]$',
    '^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$',
    '^\\u{1F600}$',
    '(?<=a)b(?!c)(?<!d)(?=e)?',
    '^\\/[^/]+\\/$',
    '^[\\]\\[]+$',
    '^[[]$',
    '^a{2,}?b*?c+?$',
    '^\\x41\\u0041\\cA\\0$',
    '^{}$',
    '[:alpha:]',
    '^\\<b\\>$',
  ])('%j is taken as it is written', (pattern) => {
    expect(readingOfPattern(pattern)).toEqual({ kind: 'own' });
  });
});
