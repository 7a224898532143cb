import { describe, expect, test } from 'vitest';
import { binary } from '../../templates/runtime/binary.js';
import type { BodyCodec, WireBody } from '../../templates/runtime/body-codec.js';
import { deepObject } from '../../templates/runtime/deep-object.js';
import { encodeRequest } from '../../templates/runtime/encode-request.js';
import { formStyle, pipeDelimited } from '../../templates/runtime/field-style.js';
import { form, styled } from '../../templates/runtime/form-body.js';
import { json } from '../../templates/runtime/json.js';
import { multipart, part } from '../../templates/runtime/multipart.js';
import { content } from '../../templates/runtime/parameters.js';
import {
  any,
  array,
  date,
  dateTime,
  integer,
  map,
  object,
  string,
  unixTime,
} from '../../templates/runtime/shape.js';
import { text } from '../../templates/runtime/text.js';
import { typedJson } from '../../templates/runtime/typed-json.js';
import { exchange, operationWith } from './exchange.js';

const FORM = 'application/x-www-form-urlencoded';

function sending(mediaType: string, codec: BodyCodec) {
  return operationWith({ body: { content: { [mediaType]: codec } } });
}

async function textOf(body: WireBody | undefined): Promise<string> {
  return new Response(body ?? null).text();
}

describe('OpenAPI 3.1.2, Encoding the x-www-form-urlencoded Media Type', () => {
  test('URL Encoded Form with JSON Values', async () => {
    const shape = object({ id: string, address: object({ zip: string, city: string }) });
    const operation = sending(FORM, form(shape));
    const body = {
      id: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
      address: { city: 'Somewhere', zip: '99999+1234' },
    };
    expect(encodeRequest(operation, { body }).body).toBe(
      'id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6' +
        '&address=%7B%22city%22%3A%22Somewhere%22%2C%22zip%22%3A%2299999%2B1234%22%7D',
    );
    expect((await exchange(operation, { body })).body).toEqual(body);
  });

  test('an id as application/json', async () => {
    const operation = sending(FORM, form(object({ id: string }), { id: json }));
    expect(encodeRequest(operation, { body: { id: 'f81d' } }).body).toBe('id=%22f81d%22');
    expect((await exchange(operation, { body: { id: 'f81d' } })).body).toEqual({ id: 'f81d' });
  });

  test('a space may be a plus sign (RFC 1866, 8.2.1)', async () => {
    const codec = form(object({ a: string }));
    const operation = sending(FORM, {
      ...codec,
      encode: () => ({ body: 'a=x+y%2Bz', contentType: FORM }),
    });
    expect((await exchange(operation, { body: {} })).body).toEqual({ a: 'x y+z' });
  });
});

describe('OpenAPI 3.1.2, Encoding Object, in a form', () => {
  const shape = object({
    tags: array(string),
    ids: array(integer),
    rows: array(object({ n: integer })),
    filter: object({ a: integer, b: string }),
    spread: object({ r: integer, g: integer }),
    url: string,
    'x[y]': string,
  });
  const encoding = {
    ids: styled(pipeDelimited),
    filter: deepObject,
    spread: styled(formStyle, { explode: true }),
    url: styled(formStyle, { allowReserved: true }),
  };
  const body = {
    tags: ['a', 'b,c'],
    ids: [1, 2],
    rows: [{ n: 1 }, { n: 2 }],
    filter: { a: 1, b: 'x' },
    spread: { r: 1, g: 2 },
    url: 'https://example.com/?q=1',
    'x[y]': 'z',
  };

  test('each property in its style', () => {
    expect(encodeRequest(sending(FORM, form(shape, encoding)), { body }).body).toBe(
      'tags=a&tags=b%2Cc&ids=1%7C2&rows=%7B%22n%22%3A1%7D&rows=%7B%22n%22%3A2%7D' +
        '&filter[a]=1&filter[b]=x&r=1&g=2&url=https://example.com/?q=1&x%5By%5D=z',
    );
  });

  test('comes back equal', async () => {
    const received = await exchange(sending(FORM, form(shape, encoding)), { body });
    expect(received.body).toEqual(body);
  });

  test('a map may take all names that nothing else has', async () => {
    const codec = form(object({ a: string, rest: map(integer) }), { rest: styled(formStyle) });
    const sent = { a: 'x', rest: { b: 1, c: 2 } };
    expect((await exchange(sending(FORM, codec), { body: sent })).body).toEqual(sent);
  });
});

describe('multipart/form-data', () => {
  const shape = object({
    title: string,
    count: integer,
    meta: object({ a: integer }),
    tags: array(string),
    file: { kind: 'binary' },
    files: array({ kind: 'binary' }),
  });

  test('text, numbers, JSON, lists and files come back equal', async () => {
    const file = new File(['\u0000bytes'], 'naïve "name".bin', { type: 'image/png' });
    const body = {
      title: 'Grüße\r\n--x',
      count: 3,
      meta: { a: 1 },
      tags: ['a', 'b'],
      file,
      files: [new File(['1'], '1.txt'), new File(['2'], '2.txt')],
    };
    const received = (await exchange(sending('multipart/form-data', multipart(shape)), { body }))
      .body as typeof body;
    expect({ ...received, file: undefined, files: undefined }).toEqual({
      ...body,
      file: undefined,
      files: undefined,
    });
    expect(received.file).toBeInstanceOf(File);
    expect(received.file.type).toBe('image/png');
    expect(await received.file.text()).toBe('\u0000bytes');
    expect(received.files.map(({ name }) => name)).toEqual(['1.txt', '2.txt']);
  });

  test('parts say what they are, as the encoding has it', async () => {
    const codec = multipart(shape, {
      meta: part('application/xml', { 'X-Source': 'test' }),
      title: json,
      file: part('image/png, image/jpeg'),
    });
    const body = { title: 'a', meta: { a: 1 }, file: new Uint8Array([65]) };
    const { body: sent, contentType } = encodeRequest(sending('multipart/form-data', codec), {
      body,
    });
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(contentType ?? '')?.[1] ?? '';
    expect((await textOf(sent)).replaceAll(boundary, 'B').split('\r\n')).toEqual([
      '--B',
      'Content-Disposition: form-data; name="title"',
      'Content-Type: application/json',
      '',
      '"a"',
      '--B',
      'Content-Disposition: form-data; name="meta"',
      'X-Source: test',
      'Content-Type: application/xml',
      '',
      '{"a":1}',
      '--B',
      'Content-Disposition: form-data; name="file"; filename="file"',
      'Content-Type: image/png',
      '',
      'A',
      '--B--',
      '',
    ]);
  });

  test('each part has the headers of its encoding, whatever it holds', async () => {
    const headers = { 'X-Part': 'yes' };
    const codec = multipart(shape, {
      file: part('image/png', headers),
      files: part(undefined, headers),
      title: part('text/markdown', headers),
      count: part('application/json', headers, json),
      meta: part(undefined, headers),
    });
    const file = new File(['A'], 'a.png', { type: 'text/plain' });
    const body = { file, files: [file, file], title: 'a', count: 1, meta: { a: 1 } };
    const operation = sending('multipart/form-data', codec);
    const sent = await textOf(encodeRequest(operation, { body }).body);
    const parts = sent.split(/------[\w-]+\r\n/).slice(1, -1);
    expect(parts.map((text) => /X-Part: yes\r\nContent-Type: (.*)\r\n/.exec(text)?.[1])).toEqual([
      'image/png',
      'text/plain',
      'text/plain',
      'text/markdown',
      'application/json',
      'application/json',
    ]);
    const received = (await exchange(operation, { body })).body;
    expect(received).toMatchObject({ title: 'a', count: 1, meta: { a: 1 } });
  });

  test('styles write parts without percent-encoding (Appendix C)', async () => {
    const codec = multipart(object({ meta: object({ a: string }) }), { meta: deepObject });
    const operation = sending('multipart/form-data', codec);
    const body = { meta: { a: 'x y' } };
    expect(await textOf(encodeRequest(operation, { body }).body)).toContain(
      'name="meta[a]"\r\n\r\nx y\r\n',
    );
    expect((await exchange(operation, { body })).body).toEqual(body);
  });

  test('a stream is sent as it comes', async () => {
    const codec = multipart(shape);
    const file = new Blob(['streamed']).stream();
    const encoded = encodeRequest(sending('multipart/form-data', codec), { body: { file } });
    expect(encoded.body).toBeInstanceOf(ReadableStream);
    expect(await textOf(encoded.body)).toMatch(/\r\n\r\nstreamed\r\n--[^\r]+--\r\n$/);
  });

  test('line breaks and quotes can not leave a name', async () => {
    const body = { 'a"\r\nX-Evil: 1': 'x' };
    const { body: sent } = encodeRequest(sending('multipart/form-data', multipart(any)), { body });
    expect(await textOf(sent)).toContain('name="a%22%0D%0AX-Evil: 1"\r\n\r\nx');
  });
});

describe('other media types', () => {
  test('JSON writes Dates as the shapes say', () => {
    const shape = object({
      at: unixTime,
      on: date,
      when: dateTime,
      list: array(unixTime),
      free: any,
    });
    const time = new Date('2024-10-19T00:31:00.500Z');
    const body = { at: time, on: time, when: time, list: [time], free: time, n: null };
    const encoded = encodeRequest(sending('application/json', typedJson(shape)), { body });
    expect(JSON.parse(encoded.body as string)).toEqual({
      at: 1_729_297_860,
      on: '2024-10-19',
      when: '2024-10-19T00:31:00.500Z',
      list: [1_729_297_860],
      free: '2024-10-19T00:31:00.500Z',
      n: null,
    });
  });

  test('text is text, numbers too', async () => {
    expect((await exchange(sending('text/plain', text()), { body: 'ä' })).body).toBe('ä');
    expect((await exchange(sending('text/plain', text(integer)), { body: 42 })).body).toBe(42);
  });

  test('bytes from whatever holds them', async () => {
    const bytes = new Uint8Array([0, 255, 1]);
    for (const body of [bytes, bytes.buffer, new Blob([bytes]), new Blob([bytes]).stream()]) {
      const received = await exchange(sending('application/octet-stream', binary), { body });
      expect(new Uint8Array(await (received.body as Blob).arrayBuffer())).toEqual(bytes);
    }
  });

  test('a range takes the type of the Blob', () => {
    const blob = new Blob(['x'], { type: 'image/webp' });
    const encoded = encodeRequest(sending('image/*', binary), { body: blob });
    expect(encoded.contentType).toBe('image/webp');
  });

  test('the first of several is sent unless another is named', async () => {
    const operation = operationWith({
      body: { content: { 'application/json': json, [FORM]: form(object({ a: integer })) } },
    });
    const body = { a: 1 };
    expect(encodeRequest(operation, { body }).contentType).toBe('application/json');
    const parts = { body, contentType: FORM };
    expect(encodeRequest(operation, parts).body).toBe('a=1');
    expect(await exchange(operation, parts)).toEqual(parts);
  });

  test('no body, no content type', () => {
    const encoded = encodeRequest(sending('application/json', json), {});
    expect(encoded).toMatchObject({ body: undefined, contentType: undefined });
  });
});

describe('parameters in a media type', () => {
  test.each(['query', 'header', 'cookie', 'path'] as const)('JSON in %s', async (place) => {
    const group = { query: 'query', header: 'headers', cookie: 'cookies', path: 'path' }[place];
    const operation = operationWith({
      path: place === 'path' ? '/{filter}' : '/',
      parameters: [content(place, 'filter', json)],
    });
    const parts = { [group]: { filter: { a: ['x', 1, '; &/'] } } };
    expect(await exchange(operation, parts)).toEqual(parts);
  });

  test('OpenAPI 3.2, in: querystring, as a form and as JSON', async () => {
    const codec = form(object({ a: array(integer), b: object({ c: string }) }), { b: deepObject });
    const value = { a: [1, 2], b: { c: 'x' } };
    const asForm = operationWith({ parameters: [content('querystring', 'q', codec)] });
    expect(encodeRequest(asForm, { query: { q: value } }).query).toBe('a=1&a=2&b[c]=x');
    expect(await exchange(asForm, { query: { q: value } })).toEqual({ query: { q: value } });
    const asJson = operationWith({ parameters: [content('querystring', 'q', json)] });
    expect(encodeRequest(asJson, { query: { q: [1] } }).query).toBe('%5B1%5D');
    expect(await exchange(asJson, { query: { q: [1] } })).toEqual({ query: { q: [1] } });
  });
});
