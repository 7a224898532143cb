/** Every code can happen: some test shows it, and pins what it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../generator/support/diagnostic-codes.js';

const TESTS = join(import.meta.dirname, '..');

it('every diagnostic stands in a test', () => {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:txt|ts|snap|md)$/.test(file),
  );
  const shown = new Set(
    files.flatMap((file) => readFileSync(join(TESTS, file), 'utf8').match(/SW\d{4}/g) ?? []),
  );
  expect(Object.keys(DIAGNOSTIC_CODES).filter((code) => !shown.has(code))).toEqual([]);
});
