import { describe, expect, test } from 'vitest';
import { expectation } from '../../templates/runtime/messages.js';

describe('what an enum wants', () => {
  test.each([
    [[], 'no value, since the enum is empty'],
    [['a'], '"a"'],
    [['a', 1, null], '"a", 1 or null'],
  ])('%j', (values, words) => {
    expect(expectation('enum', values)).toBe(words);
  });
});
