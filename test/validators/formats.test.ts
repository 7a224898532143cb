import { describe, expect, it } from 'vitest';
import type { ValidatorsOptions } from '../../generator/emit/validators/emit-validators.js';
import type { FormatAssertion } from '../../generator/emit/validators/formats.js';
import type { Usage } from '../../generator/model/schema.js';
import { builtSchemas } from './built-schemas.js';
import { compiled } from './compiled.js';

/** By format: a text or number that has it, and one that hasn't. */
const VALUES: readonly (readonly [format: string, good: unknown, bad: unknown])[] = [
  ['date-time', '2024-02-29T12:00:00Z', '2023-02-29T12:00:00Z'],
  ['date', '2024-02-29', '2024-2-29'],
  ['time', '23:59:60Z', '12:00:60Z'],
  ['date-time-local', '2024-02-29T12:00:00', '2024-02-29T12:00:00Z'],
  ['date-time-local', '2024-02-29T12:00:00.5', '2024-02-29T12:00:00-01:00'],
  ['time-local', '12:00:00', '12:00:00+01:00'],
  ['http-date', 'Thu, 29 Feb 2024 12:00:00 GMT', 'Thu, 29 Feb 2024 12:00:00 UTC'],
  ['duration', 'P1Y2M', 'P1S'],
  ['uuid', '2eb8aa08-aa98-11ea-b4aa-73b441d16380', '2eb8aa08aa9811eab4aa73b441d16380'],
  ['email', 'joe@example.com', 'joe@'],
  ['email', 'joe@[ipv6:::1]', 'joe@[ipv6:::g]'],
  ['idn-email', '실례@실례.테스트', '실례'],
  ['hostname', 'xn--nxasmq6b', 'xn--X'],
  ['idn-hostname', '１２３.ｃｏｍ', 'a..b'],
  ['ipv4', '127.0.0.1', '127.0.0.01'],
  ['ipv6', '::1', '::1%eth0'],
  ['uri', 'https://example.com/', '/path'],
  ['uri-reference', '/path', '\\path'],
  ['iri', 'https://ƒøø.ßår/', '/ƒøø'],
  ['iri-reference', '/ƒøø', '\\ƒøø'],
  ['uri-template', '/{id}', '/{id'],
  ['json-pointer', '/a~1b', '/a~2b'],
  ['relative-json-pointer', '1/a', '/a'],
  ['regex', '^a$', '('],
  ['byte', 'YQ==', 'YQ'],
  ['base64url', 'YQ', 'Y?'],
  ['char', '😀', 'ab'],
  ['int8', 127, 128],
  ['uint8', 255, -1],
  ['int16', -32768, -32769],
  ['uint16', 65535, 65536],
  ['int32', 2147483647, 2147483648],
  ['uint32', 4294967295, 4294967296],
  ['int64', -9007199254740991, 1.5],
  ['uint64', 1, -1],
  ['double-int', 9007199254740991, 9007199254740992],
  ['float', 1.5, 1e39],
];

/** For a name among the inherited ones too: there are no formats but those that are said. */
const NOTHING = ['password', 'commonmark', 'double', 'unheard-of', 'toString', '__proto__'];

async function validatorOf(schema: object, options: Partial<ValidatorsOptions>, usage?: Usage) {
  const { at } = await builtSchemas('json-schema-2020-12', { Value: schema });
  const built = usage === undefined ? at('Value') : { ...at('Value'), usage };
  const { Value } = await compiled(new Map([['Value', built]]), options);
  if (Value === undefined) throw new Error('Not emitted');
  return Value;
}

describe('formats', () => {
  it.each(VALUES)('%s accepts %j and not %j', async (format, good, bad) => {
    const { is, issues } = await validatorOf({ format }, {});
    expect([is(good), is(bad)]).toEqual([true, false]);
    expect(issues(bad)).toMatchObject([{ keyword: 'format', expected: `a valid ${format}` }]);
    // Values of other types are none of a format's business.
    expect([is(null), is({}), is([])]).toEqual([true, true, true]);
  });

  it.each(NOTHING)('%s says nothing', async (format) => {
    const { is } = await validatorOf({ format }, {});
    expect([is(''), is('\0'), is(1.5)]).toEqual([true, true, true]);
  });

  it.each<[FormatAssertion, boolean, boolean]>([
    ['requests', true, false],
    ['always', true, true],
    ['never', false, false],
  ])('are asserted: %s', async (assertFormats, inRequests, inResponses) => {
    const schema = { type: 'string', format: 'date' };
    const request = await validatorOf(
      schema,
      { assertFormats },
      { request: true, response: false },
    );
    const response = await validatorOf(
      schema,
      { assertFormats },
      { request: false, response: true },
    );
    expect([!request.is('x'), !response.is('x')]).toEqual([inRequests, inResponses]);
  });

  it('of the project come first', async () => {
    const ownFormats = {
      sku: { pattern: '^[A-Z]{3}$' },
      date: { pattern: '^today$' },
      toString: { pattern: '^text$' },
      clock: { module: './runtime/format-time.js', name: 'isLocalTimeText' },
    };
    const properties = Object.fromEntries(
      Object.keys(ownFormats).map((format) => [format, { format }]),
    );
    const { is } = await validatorOf({ properties }, { ownFormats });
    const good = { sku: 'ABC', date: 'today', toString: 'text', clock: '12:00:00' };
    expect(is(good)).toBe(true);
    for (const format of Object.keys(ownFormats))
      expect(is({ ...good, [format]: 'no' })).toBe(false);
  });
});
