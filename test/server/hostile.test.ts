/** Requests that nobody means well with, over a real socket: the server answers and lives on. */
import net from 'node:net';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { listener } from './node-listener.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { echo, serviceOf } from './sample-service.js';

const failures: unknown[] = [];
let http: Server;
let port: number;

beforeAll(async () => {
  const service = serviceOf({
    answers: {
      createGrant: echo,
      listGrants: ({ query }) => ({ status: 200, body: query, contentType: 'application/json' }),
      readGrant: ({ path }) => ({ status: 200, body: { id: path?.id } }),
      upload: ({ body }) => ({
        status: 200,
        body: String(body instanceof Blob ? body.size : body),
      }),
    },
    limits: { receiveMilliseconds: 300 },
    onError: (error) => failures.push(error),
  });
  http = createServer(listener(service));
  http.listen(0, '127.0.0.1');
  await new Promise((resolve) => http.once('listening', resolve));
  ({ port } = http.address() as AddressInfo);
});

afterAll(() => http.close());

/** The server is alive, nothing is polluted, and nothing was its own fault. */
afterEach(async () => {
  expect(failures.splice(0)).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { x?: unknown }).x).toBeUndefined();
  const { status, text } = await post('application/json', '{"amount":{"value":1}}');
  expect([status, text]).toEqual([200, '{"amount":{"value":1}}']);
});

async function post(type: string, body: NonNullable<RequestInit['body']>, headers: object = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/grants`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  return { status: response.status, text: await response.text() };
}

/** Sends bytes as they are and gives the status of the answer, or 0 where the line was cut. */
function raw(...parts: readonly (string | number)[]): Promise<number> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1');
    const end = () => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0));
    };
    socket.setTimeout(2_000, end);
    socket.on('error', end).on('close', end);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n\r\n')) end();
    });
    const send = async () => {
      for (const part of parts) {
        if (typeof part === 'number') await new Promise((next) => setTimeout(next, part));
        else if (socket.writable) socket.write(part, 'latin1');
      }
    };
    void send();
  });
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const good = 'amount[value]=1&';
const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth);

describe('bodies', () => {
  test.each([
    ['__proto__ in a form', form, `${good}__proto__[x]=1`],
    ['__proto__ in a map of a form', form, `${good}metadata[__proto__][x]=1`],
    ['constructor.prototype in a form', form, `${good}constructor[prototype][x]=1`],
    ['__proto__ as a form key, escaped', form, `${good}%5f_proto__[x]=1`],
    ['__proto__ in JSON', json, '{"amount":{"value":1,"__proto__":{"x":1}}}'],
    [
      'constructor.prototype in JSON',
      json,
      '{"amount":{"value":1},"constructor":{"prototype":{"x":1}}}',
    ],
    ['10,000 levels of JSON arrays', json, nested(10_000, '[', ']')],
    ['10,000 levels of JSON objects', json, `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['10,000 levels of brackets', form, `${good}tags${'[a]'.repeat(10_000)}=1`],
    ['10,000 levels where anything goes', form, `${good}metadata${'[a]'.repeat(10_000)}=1`],
    ['100,000 members', json, `{${Array.from({ length: 100_000 }, (_, i) => `"${i}":1`).join()}}`],
    ['100,000 items', json, `{"amount":{"value":1},"tags":[${'"a",'.repeat(100_000)}"a"]}`],
    ['an index bomb', form, `${good}tags[999999999]=a`],
    ['a negative index', form, `${good}tags[-1]=a`],
    ['an index that is no integer', form, `${good}tags[1e3]=a`],
    ['an index beyond integers', form, `${good}tags[${'9'.repeat(30)}]=a`],
    ['an item twice', form, `${good}tags[0]=a&tags[0]=b`],
    ['length as a key', form, `${good}tags[length]=10`],
    ['brackets that never close', form, `${good}tags[[[[=a&name]=b&[x]=c`],
    ['a NUL', form, 'amount[value]=1%00&name=%00'],
    ['a NUL in JSON', json, '{"amount":{"value":1},"na\u0000me":"a"}'],
    ['broken escapes', form, `${good}name=%&x=%1&%zz=%u0041`],
    ['overlong UTF-8', form, `${good}name=%c0%af`],
    ['half of a surrogate pair', form, `${good}name=%ed%a0%80`],
    ['only separators', form, '&'.repeat(50_000)],
    ['only equal signs', form, '='.repeat(50_000)],
    ['numbers that are none', form, 'amount[value]=0x10&'],
    ['Infinity', form, 'amount[value]=Infinity'],
    ['a number without an end', form, `amount[value]=${'9'.repeat(400)}`],
    ['1e400 in JSON', json, '{"amount":{"value":1e400}}'],
    ['a byte order mark and nothing', json, '\uFEFF'],
    ['quotes without an end', json, `"${'\\"'.repeat(100_000)}`],
  ])('%s', async (_, type, body) => {
    const { status } = await post(type, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test('metadata may have any key, as its own', async () => {
    const { text } = await post(
      form,
      `${good}metadata[constructor]=a&metadata[__proto__]=b&metadata[toString]=c`,
    );
    const { metadata } = JSON.parse(text) as { metadata: object };
    expect(Object.entries(metadata)).toEqual(
      expect.arrayContaining([
        ['constructor', 'a'],
        ['__proto__', 'b'],
        ['toString', 'c'],
      ]),
    );
  });

  test('a million fields', async () => {
    const { status } = await post(form, 'a=&'.repeat(1_000_000)).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
  });

  test('100 MB: announced, and in a stream', async () => {
    expect(
      await raw(
        `POST /grants HTTP/1.1\r\nHost: a\r\nContent-Type: ${json}\r\nContent-Length: 104857600\r\n\r\n`,
        'x'.repeat(1000),
      ),
    ).toBe(413);
    const before = process.memoryUsage().arrayBuffers;
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        if (sent > 100 * 1024 * 1024) controller.close();
        else controller.enqueue(new Uint8Array(65_536));
      },
    });
    const { status } = await post(json, endless).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('a gzip bomb, and one in a coat', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect((await post(json, bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
    const twice = gzipSync(bomb);
    expect((await post(json, twice, { 'content-encoding': 'gzip, gzip' })).status).toBe(415);
    const cut = bomb.subarray(0, 50);
    expect((await post(json, cut, { 'content-encoding': 'gzip' })).status).toBe(400);
  });

  test('a body that never comes', async () => {
    const head = `POST /grants HTTP/1.1\r\nHost: a\r\nContent-Type: ${json}\r\nContent-Length: 100\r\n\r\n`;
    expect(await raw(head, '{"amount"')).toBe(408);
    const chunked = `POST /grants HTTP/1.1\r\nHost: a\r\nContent-Type: ${json}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(await raw(chunked, '1\r\n{\r\n', 50, '1\r\n"\r\n')).toBe(408);
  });
});

describe('lines and headers', () => {
  test.each([
    ['GET /grants/%00 HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
    ['GET /grants/%zz HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
    ['GET /grants/%c0%ae%c0%ae HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
    ['GET /grants/..%2f..%2fetc HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
    ['GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n', [404]],
    ['GET /grants?limit=%ff HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
    ['GET /grants?__proto__[x]=1 HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
    // Any name may be a filter: as a member of its own.
    ['GET /grants?filter[__proto__][x]=1 HTTP/1.1\r\nHost: a\r\n\r\n', [200]],
    [`GET /grants?limit=1${'&a=1'.repeat(3_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, [400]],
    [`GET /grants/${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, [414, 431]],
    [`GET /grants HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`, [431]],
    ['PROPFIND /grants HTTP/1.1\r\nHost: a\r\n\r\n', [405]],
    ['TRACE /grants HTTP/1.1\r\nHost: a\r\n\r\n', [400, 405]],
    ['NONSENSE /grants HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
    ['get /grants HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
    ['GET /grants HTTP/1.1\r\n\r\n', [400]],
    ['GET //grants HTTP/1.1\r\nHost: a\r\n\r\n', [404]],
    ['OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n', [400, 404]],
    ['GET /grants HTTP/1.1\r\nHost: a b\r\n\r\n', [400]],
    // RFC 9112, 6.3: two lengths, or a length and chunks, hide a second request.
    [
      'POST /grants HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      [400],
    ],
    ['POST /grants HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n', [400]],
    [
      'POST /grants HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
      [400, 501],
    ],
    ['GET /grants HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c: d\r\n\r\n', [200, 400]],
    ['GET /grants HTTP/1.1\r\nHost: a\r\nX-A : b\r\n\r\n', [400]],
  ])('line %#', async (request, expected) => {
    expect(expected).toContain(await raw(request));
  });

  test('what a caller sends never becomes a header of the answer', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/grants/a%0d%0aset-cookie:%20a=b`);
    expect(response.status).toBe(400);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test('a hundred broken lines at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 100 }, () =>
        raw('POST /grants HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{', 'x'),
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([408]));
  });
});
