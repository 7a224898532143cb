import { describe, expect, test, vi } from 'vitest';
import { Problem } from '../../templates/runtime/problem.js';
import type { Answers } from './sample-service.js';
import { call, echo, serviceOf } from './sample-service.js';

const list = () => ({ status: 200, body: [], contentType: 'application/json' });
const service = serviceOf({ answers: { createGrant: echo, listGrants: list } });

describe('routing', () => {
  test('404 for a path that nobody knows', async () => {
    const { status, json, headers } = await call(service, 'GET /nothing');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404 });
  });

  test('405 says what is allowed (RFC 9110, 15.5.6)', async () => {
    const { status, headers } = await call(service, 'DELETE /grants');
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
  });

  test('OPTIONS says what is allowed', async () => {
    const { status, headers, text } = await call(service, 'OPTIONS /grants');
    expect([status, headers.get('allow'), text]).toEqual([204, 'GET, HEAD, OPTIONS, POST', '']);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const { status, headers, text } = await call(service, 'HEAD /grants');
    expect([status, headers.get('content-type'), text]).toEqual([200, 'application/json', '']);
  });

  test('501 for a handler that nobody has written', async () => {
    const { status, json } = await call(service, 'POST /unwritten');
    expect(status).toBe(501);
    expect(json).toMatchObject({ detail: 'unwritten is not implemented.' });
  });

  test('a base path of its own', async () => {
    const server = serviceOf({ basePath: '/api/', answers: { listGrants: list } });
    expect((await call(server, 'GET /api/grants')).status).toBe(200);
    expect((await call(server, 'GET /grants')).status).toBe(404);
    expect(server.routes[0]).toEqual({
      operationId: 'createGrant',
      method: 'POST',
      path: '/api/grants',
    });
  });
});

describe('what comes in', () => {
  const good = { amount: { value: 1 } };

  test.each([
    // Text is read by its shape, JSON as it is.
    ['form', { form: 'amount[value]=1000&name=a' }, 200, { amount: { value: 1000 }, name: 'a' }],
    [
      'form, arrays by index',
      { form: 'amount[value]=1&tags[1]=b&tags[0]=a' },
      200,
      { tags: ['a', 'b'] },
    ],
    [
      'form, arrays without index',
      { form: 'amount[value]=1&tags[]=a&tags[]=b' },
      200,
      { tags: ['a', 'b'] },
    ],
    ['form, escaped brackets', { form: 'amount%5Bvalue%5D=1' }, 200, good],
    ['form, a text that is no number', { form: 'amount[value]=x' }, 400, /amount\[value\]/],
    ['form, an integer with an exponent', { form: 'amount[value]=1e3' }, 400, /amount\[value\]/],
    ['form, an integer with a fraction', { form: 'amount[value]=1.0' }, 400, /amount\[value\]/],
    ['form, an integer with a sign', { form: 'amount[value]=%2B1' }, 400, /amount\[value\]/],
    ['form, an integer with a zero ahead', { form: 'amount[value]=01' }, 400, /amount\[value\]/],
    [
      'form, an integer beyond 2^53',
      { form: 'amount[value]=9007199254740993' },
      400,
      /amount\[value\]/,
    ],
    ['form, a negative integer', { form: 'amount[value]=-1' }, 400, /minimum/],
    [
      'JSON, where 1e3 is an integer',
      jsonText('{"amount":{"value":1e3}}'),
      200,
      { amount: { value: 1000 } },
    ],
    ['form, plus is a space', { form: 'amount[value]=1&name=a+b' }, 200, { name: 'a b' }],
    ['form, a field twice', { form: 'amount[value]=1&name=a&name=b' }, 400, /name/],
    ['form, a text and a map', { form: 'amount[value]=1&name=a&name[b]=c' }, 400, /name/],
    ['form, a text and a map, turned', { form: 'amount=1&amount[value]=1' }, 400, /amount/],
    ['form, a broken escape', { form: 'amount[value]=1&name=%zz' }, 400, /percent.*%zz/],
    ['form, an escape that is no UTF-8', { form: 'amount[value]=1&name=%ff' }, 400, /percent.*%ff/],
    ['form, a field too many', { form: 'amount[value]=1&other=1' }, 400, /other/],
    ['form, deep inside', { form: 'amount[value]=1&amount[other]=1' }, 400, /amount\[other\]/],
    ['form, nothing at all', { form: '' }, 400, /body/],
    ['JSON', { json: good }, 200, good],
    ['JSON is not coerced', { json: { amount: { value: '1' } } }, 400, /amount\.value/],
    [
      'JSON, a member twice',
      jsonText('{"amount":{"value":1},"name":"a","name":"b"}'),
      400,
      /twice/,
    ],
    [
      'JSON, a member twice, escaped',
      jsonText('{"amount":{"value":1},"name":"a","n\\u0061me":"b"}'),
      400,
      /twice/,
    ],
    ['JSON, cut off', jsonText('{"amount":{'), 400, /JSON/],
    ['JSON, empty', jsonText(''), 400, /body/],
    ['JSON, a colon in a string', { json: { ...good, name: 'a:b"\\:' } }, 200, { name: 'a:b"\\:' }],
    ['JSON, __proto__', jsonText('{"amount":{"value":1},"__proto__":{"a":1}}'), 400, /__proto__/],
    ['JSON by its suffix', jsonText('{"amount":{"value":1}}', 'application/merge+json'), 200, good],
    ['JSON, another charset', jsonText('{}', 'application/json; charset=latin1'), 400, /UTF-8/],
    [
      'JSON, UTF-8 said',
      jsonText('{"amount":{"value":1}}', 'application/json;charset="UTF-8"'),
      200,
      good,
    ],
    [
      'JSON, no UTF-8',
      { body: new Uint8Array([0x22, 0xff, 0x22]), headers: { 'content-type': 'application/json' } },
      400,
      /UTF-8/,
    ],
    [
      'another media type',
      { body: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
      /application\/json/,
    ],
    [
      'no media type that could be one',
      { body: 'a', headers: { 'content-type': 'json' } },
      415,
      /json/,
    ],
    [
      'a coding that nobody knows',
      { json: good, headers: { 'content-encoding': 'br' } },
      415,
      /gzip/,
    ],
    ['gzip that is none', { json: good, headers: { 'content-encoding': 'gzip' } }, 400, /gzip/],
  ])('%s', async (_, init, status, expected) => {
    const answer = await call(service, 'POST /grants', init);
    expect(answer.status, answer.text).toBe(status);
    if (expected instanceof RegExp) expect(answer.text).toMatch(expected);
    else expect(answer.json).toMatchObject(expected);
  });

  test('every fault is told, with pointer, name, what was wanted and what came', async () => {
    const { json } = await call(service, 'POST /grants', {
      form: 'name=muchtoolong&amount[value]=0',
    });
    expect(json).toMatchObject({
      status: 400,
      detail: expect.stringMatching(/^name: .* \(and 1 more fault\)$/) as string,
      errors: [
        { in: 'body', parameter: 'name', pointer: '/body/name', keyword: 'maxLength' },
        {
          in: 'body',
          parameter: 'amount[value]',
          pointer: '/body/amount/value',
          keyword: 'minimum',
        },
      ],
    });
  });

  test('compressed bodies are read', async () => {
    const stream = new Blob(['{"amount":{"value":7}}'])
      .stream()
      .pipeThrough(new CompressionStream('gzip'));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const answer = await call(service, 'POST /grants', { body: stream, headers });
    expect(answer.json).toEqual({ amount: { value: 7 } });
  });

  test('parameters', async () => {
    const seen = vi.fn();
    const server = serviceOf({
      answers: {
        listGrants: ({ query }) => {
          seen(query);
          return list();
        },
        readGrant: ({ path }) => ({ status: 200, body: { id: path?.id } }),
      },
    });
    await call(server, 'GET /grants?limit=7&filter[name]=a%26b');
    expect(seen).toHaveBeenCalledWith({ limit: 7, filter: { name: 'a&b' } });
    expect((await call(server, 'GET /grants?limit=101')).json).toMatchObject({
      errors: [{ in: 'query', parameter: 'limit', pointer: '/query/limit' }],
    });
    expect((await call(server, 'GET /grants?nothing=1')).status).toBe(400);
    expect((await call(server, 'GET /grants?limit=1&limit=2')).status).toBe(400);
    expect((await call(server, 'GET /grants?limit=%zz')).status).toBe(400);
    // An escaped slash is data.
    expect((await call(server, 'GET /grants/a%2Fb')).json).toEqual({ id: 'a/b' });
    expect((await call(server, 'GET /grants/A')).json).toMatchObject({
      errors: [{ in: 'path', parameter: 'id' }],
    });
    expect((await call(server, 'GET /grants/%ff')).status).toBe(400);
  });

  test('422 where that is wanted, 400 for what cannot be read all the same', async () => {
    const server = serviceOf({ invalidStatus: 422, answers: { createGrant: echo } });
    expect((await call(server, 'POST /grants', { json: {} })).status).toBe(422);
    expect((await call(server, 'POST /grants', jsonText('{'))).status).toBe(400);
  });

  test('unknown fields are refused, taken out or handed over', async () => {
    const body = { json: { amount: { value: 1, extra: 1 }, other: { a: 1 } } };
    const answers = { createGrant: echo };
    const outcome = async (unknownFields: 'reject' | 'strip' | 'keep') =>
      call(serviceOf({ unknownFields, answers }), 'POST /grants', body);
    expect((await outcome('reject')).status).toBe(400);
    expect((await outcome('strip')).json).toEqual({ amount: { value: 1 } });
    expect((await outcome('keep')).json).toEqual(body.json);
    const wrong = { json: { amount: { value: 0 }, other: 1 } };
    for (const unknownFields of ['strip', 'keep'] as const) {
      const server = serviceOf({ unknownFields, answers });
      expect((await call(server, 'POST /grants', wrong)).status).toBe(400);
    }
  });

  test('so are names in the query of an operation that has none', async () => {
    const queries: unknown[] = [];
    const answers: Answers = {
      createGrant: ({ query, body }) => {
        queries.push(query);
        return { status: 200, body };
      },
    };
    const outcome = async (unknownFields: 'reject' | 'strip' | 'keep') =>
      call(serviceOf({ unknownFields, answers }), 'POST /grants?colour=blue&size=1', {
        json: { amount: { value: 1 } },
      });
    const refused = await outcome('reject');
    expect(refused.status).toBe(400);
    expect(refused.json).toMatchObject({
      errors: [
        { in: 'query', parameter: 'colour', pointer: '/query/colour', received: '"blue"' },
        { in: 'query', parameter: 'size' },
      ],
    });
    expect((await outcome('strip')).status).toBe(200);
    expect((await outcome('keep')).status).toBe(200);
    expect(queries).toEqual([undefined, { colour: 'blue', size: '1' }]);
  });

  test('files come as Blobs', async () => {
    const sizes: unknown[] = [];
    const server = serviceOf({
      answers: {
        upload: ({ body }) => {
          sizes.push(body instanceof Blob ? body.size : body);
          return { status: 204 };
        },
      },
    });
    const headers = { 'content-type': 'application/octet-stream' };
    await call(server, 'PUT /files/a', { body: new Uint8Array(5), headers });
    await call(server, 'PUT /files/a', { body: 'text', headers: { 'content-type': 'text/plain' } });
    await call(server, 'PUT /files/a');
    expect(sizes).toEqual([5, 'text', undefined]);
  });
});

function jsonText(body: string, contentType = 'application/json') {
  return { body, headers: { 'content-type': contentType } };
}

describe('what goes out', () => {
  test.each([
    ['application/json', 200, 'application/json'],
    ['text/csv, application/json;q=0.5', 200, 'text/csv'],
    ['text/*', 200, 'text/csv'],
    ['image/png', 200, 'image/*'],
    ['*/*', 200, 'application/json'],
    ['application/json;q=0, */*;q=0.1', 200, 'text/csv'],
    ['application/xml', 406, undefined],
    ['application/json;q=0', 406, undefined],
  ])('Accept: %s', async (accept, status, accepted) => {
    let seen: string | undefined;
    const server = serviceOf({
      answers: {
        listGrants: (_, context) => {
          seen = context.accepted;
          return list();
        },
      },
    });
    const answer = await call(server, 'GET /grants', { headers: { accept } });
    expect([answer.status, seen]).toEqual([status, accepted]);
  });

  test('replies that are not as described: off, warn and strict', async () => {
    const answers = { readGrant: () => ({ status: 200, body: { id: 1 } }) };
    const outcome = async (replyValidation: 'off' | 'warn' | 'strict') => {
      const onError = vi.fn();
      const server = serviceOf({ replyValidation, onError, answers });
      const { status } = await call(server, 'GET /grants/a');
      return [status, onError.mock.calls.map(([error]) => (error as Error).name)];
    };
    expect(await outcome('off')).toEqual([200, []]);
    expect(await outcome('warn')).toEqual([200, ['InvalidReplyError']]);
    expect(await outcome('strict')).toEqual([500, ['InvalidReplyError']]);
  });

  test('headers are written by their shape, and none can smuggle in another', async () => {
    const replies = (headers: object) =>
      serviceOf({
        answers: { readGrant: () => ({ status: 200, body: { id: 'a' }, headers: { ...headers } }) },
      });
    const good = await call(
      replies({ 'X-Count': 3, 'set-cookie': ['a=1', 'b=2'] }),
      'GET /grants/a',
    );
    expect(good.headers.get('x-count')).toBe('3');
    expect(good.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const bad = await call(replies({ 'x-any': 'a\r\nset-cookie: b=1' }), 'GET /grants/a');
    expect([bad.status, bad.headers.getSetCookie()]).toEqual([500, []]);
    expect((await call(replies({ 'x\r\ny': '1' }), 'GET /grants/a')).status).toBe(500);
  });

  test('a status that the description lacks is the server\u2019s own fault', async () => {
    const server = serviceOf({ answers: { readGrant: () => ({ status: 418 }) } });
    expect((await call(server, 'GET /grants/a')).status).toBe(500);
  });

  test('bytes and streams', async () => {
    const reply = (body: unknown) =>
      serviceOf({ answers: { upload: () => ({ status: 200, body }) } });
    expect((await call(reply(new TextEncoder().encode('abc')), 'PUT /files/a')).text).toBe('abc');
    expect((await call(reply(new Blob(['abc']).stream()), 'PUT /files/a')).text).toBe('abc');
  });

  test('a stream stops when its reader goes, and waits for a slow one', async () => {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array([(pulled += 1)])),
      cancel: () => {
        cancelled = true;
      },
    });
    const server = serviceOf({ answers: { upload: () => ({ status: 200, body }) } });
    const response = await server.fetch(new Request('http://localhost/files/a', { method: 'PUT' }));
    const reader = response.body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pulled).toBeLessThan(5);
    await reader?.cancel();
    expect(cancelled).toBe(true);
  });

  test('HEAD lets go of a stream', async () => {
    const cancel = vi.fn();
    const body = new ReadableStream({ cancel });
    const server = serviceOf({
      answers: { listGrants: () => ({ status: 200, body, contentType: 'image/*' }) },
    });
    await call(server, 'HEAD /grants');
    expect(cancel).toHaveBeenCalled();
  });
});

describe('failures', () => {
  test('a handler that crashes: nothing is told but the id, and onError hears all', async () => {
    const onError = vi.fn();
    const crash = new Error('password is 1234');
    const server = serviceOf({
      onError,
      requestId: () => 'req_1',
      answers: {
        createGrant: () => {
          throw crash;
        },
      },
    });
    const { status, json, headers, text } = await call(server, 'POST /grants', {
      json: { amount: { value: 1 } },
    });
    expect(status).toBe(500);
    expect(text).not.toContain('1234');
    expect(json).toMatchObject({ requestId: 'req_1', detail: 'Internal Server Error.' });
    expect(headers.get('request-id')).toBe('req_1');
    expect(onError).toHaveBeenCalledOnce();
    expect(onError.mock.calls[0]?.[0]).toBe(crash);
    expect(onError.mock.calls[0]?.[1]).toMatchObject({
      requestId: 'req_1',
      operation: { id: 'createGrant' },
    });
  });

  test('a hook that crashes takes nothing down', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const server = serviceOf({
      onError: () => {
        throw new Error('the hook');
      },
      answers: { listGrants: () => Promise.reject(new Error('the handler')) },
    });
    expect((await call(server, 'GET /grants')).status).toBe(500);
    expect(silent).toHaveBeenCalled();
    silent.mockRestore();
  });

  test('handlers may throw problems', async () => {
    const server = serviceOf({
      answers: {
        listGrants: () => {
          throw new Problem(429, { detail: 'Slow down.', headers: { 'retry-after': '7' } });
        },
      },
    });
    const { status, headers, json } = await call(server, 'GET /grants');
    expect([status, headers.get('retry-after')]).toEqual([429, '7']);
    expect(json).toMatchObject({ title: 'Too Many Requests', detail: 'Slow down.' });
  });

  test('every error has the form that the description wants', async () => {
    const errors = {
      contentType: 'application/json',
      toBody: (problem: Problem, requestId: string) => ({
        error: { message: problem.detail, param: problem.issues[0]?.parameter, id: requestId },
      }),
    };
    const server = serviceOf({ errors, requestId: () => 'req_2', answers: { createGrant: echo } });
    for (const [line, status] of [
      ['GET /nothing', 404],
      ['DELETE /grants', 405],
      ['GET /secret', 401],
      ['POST /unwritten', 501],
    ] as const) {
      const answer = await call(server, line);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        status,
        'application/json',
      ]);
      expect(answer.json).toMatchObject({ error: { id: 'req_2' } });
    }
    const invalid = await call(server, 'POST /grants', { form: 'amount[value]=x' });
    expect(invalid.json).toMatchObject({ error: { param: 'amount[value]' } });
  });

  test('every answer has an id, and no two have the same', async () => {
    const ids = await Promise.all(
      ['GET /grants', 'GET /nothing', 'OPTIONS /grants'].map(async (line) =>
        (await call(service, line)).headers.get('request-id'),
      ),
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  });
});
