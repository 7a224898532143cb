import { describe, expect, test } from 'vitest';
import { binary } from '../../templates/runtime/binary.js';
import type { BodyCodec } from '../../templates/runtime/body-codec.js';
import { decodeResponse } from '../../templates/runtime/decode-response.js';
import { eventData, eventStream } from '../../templates/runtime/event-stream.js';
import { form } from '../../templates/runtime/form-body.js';
import { json } from '../../templates/runtime/json.js';
import { jsonLines } from '../../templates/runtime/json-lines.js';
import type { Operation } from '../../templates/runtime/operation.js';
import { readableForm } from '../../templates/runtime/read-form.js';
import { array, boolean, integer, object } from '../../templates/runtime/shape.js';
import { text } from '../../templates/runtime/text.js';
import { DecodeError } from '../../templates/runtime/response-error.js';
import { answer, operationWith } from './exchange.js';

function answering(responses: Operation['responses']): Operation {
  return { ...operationWith(), responses };
}

function answeringWith(mediaType: string, codec: BodyCodec): Operation {
  return answering({ 200: { content: { [mediaType]: codec } } });
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('the description of an answer', () => {
  const operation = answering({
    201: { content: { 'application/json': json } },
    '2XX': { content: { 'text/plain': text() } },
    404: {},
    default: { content: { 'application/problem+json': json } },
  });

  test.each([
    [201, '201', 'application/json'],
    [202, '2XX', 'text/plain'],
    [404, '404', undefined],
    [500, 'default', 'application/problem+json'],
  ])('%i has the one under %s', async (status, key, mediaType) => {
    const headers = { 'content-type': mediaType ?? 'text/plain' };
    const body = mediaType?.endsWith('json') === true ? '{"a":1}' : 'a';
    const decoded = await decodeResponse(operation, new Response(body, { status, headers }));
    expect(decoded).toMatchObject({ status, key, mediaType });
    expect(decoded.body).toEqual(body === 'a' ? 'a' : { a: 1 });
  });

  test('a status that is not described is read all the same', async () => {
    const only = answering({ 200: {} });
    const decoded = await decodeResponse(
      only,
      new Response('{"a":1}', { status: 418, headers: JSON_TYPE }),
    );
    expect(decoded).toMatchObject({ key: undefined, body: { a: 1 } });
    expect(() => answer(only, { status: 418 })).toThrow(/answer 418/);
  });

  test.each([204, 304])('%i has no body, whatever is described', async (status) => {
    const described = answering({ default: { content: { 'application/json': json } } });
    expect((await decodeResponse(described, new Response(null, { status }))).body).toBeUndefined();
    expect(answer(described, { status, body: {} }).body).toBeNull();
  });

  test('a HEAD request has no body in its answer', async () => {
    const head = { ...answeringWith('application/json', json), method: 'HEAD' };
    const decoded = await decodeResponse(head, new Response('', { headers: JSON_TYPE }));
    expect(decoded.body).toBeUndefined();
  });
});

describe('headers', () => {
  const operation = answering({
    200: {
      headers: {
        'X-Limit': { shape: integer },
        'X-Flags': { shape: array(boolean) },
        'X-Range': { shape: object({ from: integer, to: integer }), explode: true },
      },
    },
  });
  const headers = {
    'X-Limit': 10,
    'X-Flags': [true, false],
    'X-Range': { from: 1, to: 9 },
    'X-Other': 'a',
  };

  test('are typed, both ways', async () => {
    const response = answer(operation, { status: 200, headers });
    expect(Object.fromEntries(response.headers)).toEqual({
      'x-limit': '10',
      'x-flags': 'true,false',
      'x-range': 'from=1,to=9',
      'x-other': 'a',
    });
    const { 'X-Other': _, ...described } = headers;
    expect((await decodeResponse(operation, response)).headers).toEqual(described);
  });

  test('that are not of their shape stay text', async () => {
    const response = new Response(null, {
      headers: { 'x-limit': 'many', 'x-range': 'from=1,from=2' },
    });
    expect((await decodeResponse(operation, response)).headers).toEqual({
      'X-Limit': 'many',
      'X-Range': 'from=1,from=2',
    });
  });

  test('can not be broken up', () => {
    const reply = { status: 200, headers: { 'X-Other': 'a\r\nX-Evil: 1' } };
    expect(() => answer(operation, reply)).toThrow(/header "X-Other" of answer 200/);
  });
});

describe('broken answers', () => {
  const operation = answeringWith('application/json', json);

  test('HTML from a proxy', async () => {
    const response = new Response('<html>Bad gateway</html>', {
      headers: { 'content-type': 'text/html' },
    });
    await expect(decodeResponse(operation, response)).rejects.toMatchObject({
      name: 'DecodeError',
      status: 200,
      message: expect.stringContaining('text/html') as string,
    });
  });

  test('JSON that was cut off', async () => {
    const response = new Response('{"id": "credgr', { headers: JSON_TYPE });
    await expect(decodeResponse(operation, response)).rejects.toThrow(/JSON/);
  });
});

describe('bodies', () => {
  test('bytes, text, a form', async () => {
    const bytes = answer(answeringWith('image/*', binary), {
      status: 200,
      body: new Blob(['x'], { type: 'image/gif' }),
    });
    expect(bytes.headers.get('content-type')).toBe('image/gif');
    const decoded = await decodeResponse(answeringWith('image/*', binary), bytes);
    expect(await (decoded.body as Blob).text()).toBe('x');

    const shape = object({ a: integer });
    const formed = answeringWith('application/x-www-form-urlencoded', readableForm(form(shape)));
    const response = answer(formed, { status: 200, body: { a: 1 } });
    expect((await decodeResponse(formed, response)).body).toEqual({ a: 1 });
  });

  test('JSON is left as it is', async () => {
    const body = { big: 1e21, date: '2024-01-01', nested: [{ n: null }] };
    const operation = answeringWith('application/json', json);
    const response = answer(operation, { status: 200, body });
    expect((await decodeResponse(operation, response)).body).toEqual(body);
  });
});

/** A body that comes in chunks of so many bytes. */
function chunked(content: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(content);
  let start = 0;
  return new ReadableStream({
    pull(controller) {
      if (start >= bytes.length) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.slice(start, start + size));
      start += size;
    },
  });
}

async function itemsOf(operation: Operation, body: ReadableStream | string): Promise<unknown[]> {
  const [mediaType = ''] = Object.keys(operation.responses['200']?.content ?? {});
  const response = new Response(body, { headers: { 'content-type': mediaType } });
  const decoded = await decodeResponse(operation, response);
  const items: unknown[] = [];
  for await (const item of decoded.body as AsyncIterable<unknown>) items.push(item);
  return items;
}

describe('server-sent events (HTML, 9.2)', () => {
  const events = answeringWith('text/event-stream', eventStream(json));
  const source =
    '\ufeffevent: add\n: a comment\nid: 1\ndata: {"a":\ndata: "ä"}\n\n' +
    'retry: 10\r\ndata:2\r\n\r\ndata: 3\r\rid: lost\n';
  const expected = [
    { event: 'add', id: '1', data: { a: 'ä' } },
    { retry: 10, data: 2 },
    { data: 3 },
  ];

  test.each([1, 2, 3, 7, 1000])('in chunks of %i bytes', async (size) => {
    expect(await itemsOf(events, chunked(source, size))).toEqual(expected);
  });

  test('only their data, to the sentinel', async () => {
    const data = answeringWith('text/event-stream', eventData(json));
    const content = 'data: {"n":1}\n\ndata: {"n":2}\n\ndata: [DONE]\n\ndata: {"n":3}\n\n';
    expect(await itemsOf(data, content)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(
      await itemsOf(answeringWith('text/event-stream', eventData(text())), 'data: a\ndata: b\n\n'),
    ).toEqual(['a\nb']);
  });

  test('come back as they were sent', async () => {
    const sent = [
      { data: { text: 'one\ntwo' }, event: 'x', id: '7' },
      { data: null, retry: 5 },
    ];
    const response = answer(events, { status: 200, body: sent });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await itemsOf(events, response.body ?? '')).toEqual(sent);
  });

  test('whoever stops reading lets go of the connection', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => void (cancelled = true),
    });
    const headers = { 'content-type': 'text/event-stream' };
    const decoded = await decodeResponse(events, new Response(body, { headers }));
    for await (const _ of decoded.body as AsyncIterable<unknown>) break;
    expect(cancelled).toBe(true);
  });
});

describe('JSON lines', () => {
  const lines = answeringWith('application/jsonl', jsonLines);
  const sequence = answeringWith('application/json-seq', jsonLines);

  test.each([1, 4, 1000])('in chunks of %i bytes', async (size) => {
    const items = await itemsOf(lines, chunked('{"a":"ü"}\r\n\n[1]\n"last"', size));
    expect(items).toEqual([{ a: 'ü' }, [1], 'last']);
  });

  test.each([lines, sequence])('come back as they were sent', async (operation) => {
    async function* items() {
      yield await Promise.resolve({ n: 1 });
      yield 'two\nlines';
    }
    const response = answer(operation, { status: 200, body: items() });
    expect(await itemsOf(operation, response.body ?? '')).toEqual([{ n: 1 }, 'two\nlines']);
  });

  test('a line that is no JSON ends in an error', async () => {
    await expect(itemsOf(lines, '{"a":1}\n{"a"')).rejects.toThrow(DecodeError);
  });
});
