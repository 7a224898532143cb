/** Formats that are more than JSON has, from caller to handler and back: nothing is lost on the way. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import { importOutput } from './output-modules.js';
import type { OutputModules } from './output-modules.js';

const input = join(import.meta.dirname, '../golden/formats/openapi.yaml');
const formats = { int64: 'bigint', decimal: 'string', time: 'Date' } as const;

/** Beyond what a double holds. */
const BIG = 9007199254740994n;
const ENTRY = {
  serial: BIG,
  price: '123456.7890',
  at: new Date('2031-01-01T12:34:56.789Z'),
  by: { a: 9223372036854775807n },
  parts: [{ from: 18446744073709551615n, to: null }],
  either: '0.10000000000000000001',
  id: 100n,
  when: new Date('2031-01-01T00:00:00.000Z'),
};
const RANGE = { from: 18446744073709551615n };

function without(value: object | undefined, name: string): object {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => key !== name));
}

type Call = (...parameters: readonly unknown[]) => Promise<unknown>;

interface Received {
  readonly query?: object;
  readonly headers?: object;
  readonly path?: object;
  readonly body?: object;
}

describe('formats as the config asks', () => {
  let output: OutputModules;
  let received: Received | undefined;
  let sent: Request | undefined;
  let answered: string | undefined;

  beforeAll(async () => {
    output = await importOutput((await generate(projectOf({ input, output: 'x', formats }))).files);
  });

  /** A function of the client that talks to a server which answers as `reply` says. */
  function caller(name: string, reply: (request: Received) => object): Call {
    const answer = (request: Received): object => {
      received = request;
      return reply(request);
    };
    const handlers = {
      entries: { putEntry: answer },
      forms: { postForm: answer },
      streams: { getStream: answer },
    };
    const server = output.server.createServer(handlers, { replyValidation: 'strict' });
    const fetch = async (request: Request): Promise<Response> => {
      sent = request.clone();
      const response = await server.fetch(request);
      if (response.status < 400) answered = await response.clone().text();
      return response;
    };
    const { createClient, [name]: operation } = output.client;
    // The names are those of the golden output, which the compiler has seen.
    const client = (createClient as (options: object) => unknown)({
      fetch: (url: string, init: RequestInit) => fetch(new Request(url, init)),
      retry: { maxRetries: 0 },
    });
    return (...parameters) => (operation as Call)(client, ...parameters);
  }

  test('in path, query, headers and JSON, both ways', async () => {
    const put = caller('putEntry', ({ body }) => ({
      status: 200,
      headers: { 'X-Serial': BIG },
      body: { ...without(body, 'secret'), created: new Date(1_924_992_000_000) },
    }));
    const since = new Date('2024-02-29T00:00:00.000Z');
    const params = { ...ENTRY, secret: 4n, after: [BIG, 2n], since, filter: RANGE };
    const answer = await put(BIG, params, { headers: { 'X-Rate': '0.30000000000000000004' } });

    expect(new URL(sent?.url ?? '').pathname).toBe('/entries/9007199254740994');
    expect(await sent?.text()).toContain('"serial":9007199254740994,"price":123456.7890,');
    expect(received).toEqual({
      path: { number: BIG },
      query: { after: [BIG, 2n], since, filter: RANGE },
      headers: { 'X-Rate': '0.30000000000000000004' },
      body: { ...ENTRY, secret: 4n },
    });
    expect(answered).toContain('"created":1924992000');
    expect(answer).toEqual({ ...ENTRY, created: new Date(1_924_992_000_000) });
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data'])(
    'in %s',
    async (contentType) => {
      const post = caller('postForm', ({ body }) => ({ status: 200, body }));
      const at = new Date(1_924_992_000_000);
      const form = { serial: BIG, plain: RANGE, list: [RANGE, { from: 1n }], deep: RANGE, at };
      expect(await post(form, { contentType })).toEqual(form);
      expect(received?.body).toEqual(form);
    },
  );

  test.each(['application/jsonl', 'text/event-stream'])('in %s', async (accept) => {
    async function* ranges(): AsyncGenerator<object> {
      yield await Promise.resolve(RANGE);
      yield { from: 1n, to: BIG };
    }
    const get = caller('getStream', () => ({ status: 200, body: ranges() }));
    const items: unknown[] = [];
    const stream = (await get({ accept })) as AsyncIterable<unknown>;
    for await (const item of stream) items.push(item);
    expect(items).toEqual([RANGE, { from: 1n, to: BIG }]);
  });

  test('in the bodies of errors', async () => {
    const put = caller('putEntry', () => ({ status: 400, body: { limit: 18446744073709551615n } }));
    await expect(put(2n, ENTRY)).rejects.toMatchObject({ body: { limit: 18446744073709551615n } });
  });

  test.each<[string, object, string]>([
    ['a number that may have lost digits', { serial: 4 }, '/serial Expected a bigint, got 4.'],
    ['a bound', { serial: 0n }, '/serial Expected at least 1, got 0.'],
    ['a multiple', { serial: 3n }, '/serial Expected a multiple of 2, got 3.'],
    ['the range of the format', { serial: 2n ** 63n }, 'Expected a valid int64'],
    ['a number as text', { price: 'much' }, '/price Expected a number as text, got "much".'],
    ['a bound of decimals', { price: '1000000.0000' }, '/price Expected less than 1000000'],
    [
      'just below it',
      { price: '999999.99999999999999999' },
      '/price Expected a multiple of 0.0001',
    ],
    ['an invalid Date', { at: new Date(NaN) }, '/at Expected a valid Date, got a Date.'],
    ['a bigint of a union', { id: 101n }, '/id Expected at most 100, got 101.'],
    ['a text of a union', { id: 'x' }, '/id Expected at least 2 characters, got "x".'],
    ['no branch of a union', { id: true }, '/id Expected a number or a text, got true.'],
    ['a time as text', { at: '2031-01-01T00:00:00Z' }, '/at Expected a valid Date, got "2031'],
  ])('validators judge %s', (_, change, message) => {
    const issues = output.validators['EntryInput']?.issues({ ...ENTRY, ...change }) ?? [];
    const words = issues.map(({ path, message: text }) => `/${path.join('/')} ${text}`);
    expect(words).toEqual([expect.stringContaining(message)]);
  });

  test('the server names what is no number of the format', async () => {
    const put = caller('putEntry', ({ body }) => ({ status: 200, body }));
    await expect(put(2n, { ...ENTRY, after: ['1.5'] })).rejects.toMatchObject({ status: 400 });
  });
});
