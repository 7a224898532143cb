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
  ['(?i)^\\x61\\u0062$', ['ab', 'AB'], ['ac']],
  ['(?i)^[\u00e0-\u00fe]$', ['\u00e0', '\u00c0', '\u00de'], ['\u00d7', 'a']],
  ['(?i)^[k-\u017f]$', ['k', 'Z', '\u0178'], ['a', '1']],
  ['^(?>[ab]+)$', ['abba'], ['abc', '']],
  ['(?x)^ [0-9]++ - \\d$', ['12-3'], ['12', '12 - 3']],
  ['x(?>a|ab)', ['xa', 'xab'], ['ab']],
  ['^(?<year>\\d+)(?P<rest>-)\\k<year>$', ['1-1'], ['1-2']],
  // Written as a literal.
  ['/^[a-z]+$/', ['abc'], ['/abc/', 'ABC']],
  ['/^[a-z]+$/i', ['abc', 'ABC'], ['a1']],
  ['/[0-9]$/D', ['a1'], ['1a']],
  // Brackets at the beginning of a class stand for themselves.
  ['^[]a]+$', [']a'], ['b', 'a]b']],
  ['^[^]a]+$', ['b', '['], ['a', ']', 'xa]']],
  ['^[^][]+$', ['ab'], ['a[', ']']],
  // Without the flag "u" these would be the letters p and u.
  ["^[\\p{L}\\_ \\']+$", ["\u00e4_'"], ['1', '{']],
  ['^[\\p{Lu}\\w-.]+$', ['\u00c4-.'], ['\u00e4', '{']],
  ['^[\\pL\\pN]+$', ['\u00e41'], ['-']],
  ['^\\pL+\\@{2}\\u{41}$', ['\u00e4@@A'], ['p{L}@@A', '\u00e4@@u']],
  ['^[[:alpha:]\\p{N}\\_]$', ['a', '1', '_'], ['{', '}']],
  ['^{\\p{L}}]$', ['{a}]'], ['a']],
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
    ['^[a-c[x-z]]+$', 'languages do not agree on classes within classes'],
    ['^[a-z-[aeiou]]+$', 'languages do not agree on classes within classes'],
    ['^[[.hyphen.]]$', 'ECMAScript has no "[.hyphen.]"'],
    [
      '(?x)^[a b]$',
      'languages do not agree on white space in a class where it is ignored elsewhere',
    ],
    ['^(?>a|ab)$', 'ECMAScript has no atomic groups'],
    ['^(?:a|ab)++$', 'ECMAScript has no possessive quantifiers'],
    ['^(?:[ab]{2,3})++$', 'ECMAScript has no possessive quantifiers'],
    ['(?x)^a++ a$', 'ECMAScript has no possessive quantifiers'],
    ['(?U)^\\w+$', 'ECMAScript has no flag "U" within a pattern'],
    ['/^a$/m', 'ECMAScript has no flag "m" within a pattern'],
    ['(?i)^\\p{Lower}+$', 'it asks for letters of one case and ignores case'],
    ['(?i)^[\\p{Lu}]+$', 'it asks for letters of one case and ignores case'],
    ['^(a)\\g1$', 'ECMAScript has no "\\g"'],
    ['^\\N+\\V$', 'ECMAScript has no "\\N"'],
    ['^\\i\\c*$', 'ECMAScript has no "\\i"'],
    ['^[\\Q.\\E]$', 'ECMAScript has no "\\Q"'],
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
    '/[a-z]+/',
    '^/v\\d+/$',
    '^\\[[^[]+]$',
    '^[]$',
    "^[\\w\\_\\' .-]+\\@$",
    '^[\\p{L}\\-.]+$',
    '^[\\b\\cJ\\x0a]\\v$',
    '^[.=]+$',
  ])('%j is taken as it is written', (pattern) => {
    expect(readingOfPattern(pattern)).toEqual({ kind: 'own' });
  });
});
