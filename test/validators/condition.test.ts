import { describe, expect, it } from 'vitest';
import { code } from '../../generator/emit/code.js';
import { all, comparison } from '../../generator/emit/validators/condition.js';

const SIZE = code`value.length`;

describe('conditions that must all hold', () => {
  it('ask once for a value between two equal limits', () => {
    const both = [comparison(SIZE, '>=', code`2`), comparison(SIZE, '<=', code`2`)];
    const { holds, fails } = all(both);
    expect([String(holds), String(fails)]).toEqual(['value.length === 2', 'value.length !== 2']);
  });

  it.each([
    ['limits that differ', '>=', '1', '<=', '2'],
    ['limits that are out of reach', '>', '2', '<', '2'],
  ] as const)('leave %s', (_, lower, min, upper, max) => {
    const limits = { '1': code`1`, '2': code`2` };
    const both = [comparison(SIZE, lower, limits[min]), comparison(SIZE, upper, limits[max])];
    expect(String(all(both).holds)).toBe(
      `(value.length ${lower} ${min} && value.length ${upper} ${max})`,
    );
  });
});
