import { describe, expect, test } from 'vitest';
import {
  camelCase,
  isBindingIdentifier,
  kebabCase,
  pascalCase,
  words,
} from '../../generator/support/identifiers.js';

describe('words', () => {
  test.each([
    ['billing.credit_grant', ['billing', 'credit', 'grant']],
    ['creditGrant', ['credit', 'Grant']],
    ['HTTPServer2', ['HTTP', 'Server2']],
    ['Credit grants', ['Credit', 'grants']],
    ['getV2', ['get', 'V2']],
    ['3d_secure', ['3', 'd', 'secure']],
    ['Größe', ['Größe']],
    ['日本語', ['日本語']],
    ['!!', []],
  ])('%s', (name, expected) => {
    expect(words(name)).toEqual(expected);
  });
});

test.each([
  ['billing.credit_grant', 'BillingCreditGrant', 'billingCreditGrant', 'billing-credit-grant'],
  ['HTTPServer', 'HttpServer', 'httpServer', 'http-server'],
  ['Größe', 'Größe', 'größe', 'gre'],
])('%s is %s, %s, %s', (name, pascal, camel, kebab) => {
  expect([pascalCase(name), camelCase(name), kebabCase(name)]).toEqual([pascal, camel, kebab]);
});

test.each([
  ['id', true],
  ['日本語', true],
  ['$_', true],
  ['class', false],
  ['a-b', false],
  ['1a', false],
  ['', false],
])('%j may be declared: %s', (name, expected) => {
  expect(isBindingIdentifier(name)).toBe(expected);
});
