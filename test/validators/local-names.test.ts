import { describe, expect, test } from 'vitest';
import { LocalNames } from '../../generator/emit/validators/local-names.js';

describe('local names', () => {
  const names = new LocalNames((name) => name === 'types');

  test.each([
    ['name', 'name'],
    ['name', 'name_'],
    ['name', 'name2'],
    ['value', 'value_'],
    ['types', 'types_'],
    ['odd name!', 'oddName'],
    ['', '_'],
    ['2nd', '_2Nd'],
    // Names that functions and constants of the module could have.
    ['ID', '_ID'],
    ['ID', '_ID_'],
    ['isActive', '_isActive'],
  ])('%j is %s', (wanted, name) => {
    expect(String(names.local(wanted))).toBe(name);
  });
});
