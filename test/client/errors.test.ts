import { describe, expect, test } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  UnprocessableError,
} from '../../templates/runtime/api-error.js';
import {
  ClientError,
  ConnectionError,
  RequestError,
} from '../../templates/runtime/client-error.js';
import { HttpClient } from '../../templates/runtime/http-client.js';
import { DecodeError } from '../../templates/runtime/response-error.js';
import { EncodeError } from '../../templates/runtime/wire-error.js';
import { drop, half, json, loopback, plain } from './loopback.js';
import { createThing, rejection, retrieveThing, things, thingsClient } from './things.js';

const retrieve = { path: { id: 'a' } };
const once = { maxRetries: 0 };

describe('an error status', () => {
  test.each([
    [400, BadRequestError],
    [401, AuthenticationError],
    [403, PermissionError],
    [404, NotFoundError],
    [409, ConflictError],
    [410, ApiError],
    [422, UnprocessableError],
    [429, RateLimitError],
    [500, ServerError],
    [503, ServerError],
  ])('%i has a class of its own', async (status, expected) => {
    const body = { error: { type: 'odd', message: 'No such thing: a' } };
    const server = await loopback(json(status, body, { 'request-id': 'req_1', 'x-more': 'yes' }));
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve, once));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: expected.name,
      constructor: expected,
      operation: 'retrieveThing',
      status,
      requestId: 'req_1',
      body,
      message: `retrieveThing: ${status} No such thing: a`,
    });
    expect((error as ApiError).headers.get('x-more')).toBe('yes');
  });

  test.each([
    [{ message: 'plainly' }, 'plainly'],
    [{ title: 'RFC 9457', detail: 'in detail' }, 'in detail'],
    [{ error: 'just text' }, 'just text'],
    [{ unrelated: 1 }, ''],
    [null, ''],
  ])('says in words what %j says', async (body, words) => {
    const server = await loopback(json(404, body));
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve));
    expect(error).toMatchObject({ message: `retrieveThing: 404 ${words}`.trim() });
  });

  test.each(['request-id', 'x-request-id'])('has the id that the server calls %s', async (name) => {
    const server = await loopback(json(404, {}, { [name]: 'req_2' }));
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve));
    expect(error).toMatchObject({ requestId: 'req_2' });
  });

  test('stays one where a proxy answers with a page', async () => {
    const server = await loopback(plain(502, 'text/html', '<h1>Bad gateway</h1>'));
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve, once));
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ status: 502, body: undefined });
    expect((error as Error).cause).toBeInstanceOf(DecodeError);
    expect((error as Error).cause).toMatchObject({ excerpt: '<h1>Bad gateway</h1>' });
  });
});

describe('a good status with a broken answer', () => {
  test.each([
    [
      'a page of a proxy',
      plain(200, 'text/html', '<h1>Log in first</h1>'),
      '<h1>Log in first</h1>',
    ],
    ['JSON that is cut off', plain(200, 'application/json', '{"id":"a'), '{"id":"a'],
    ['another content type', plain(200, 'text/csv', 'id\na'), 'id\na'],
    ['a long page', plain(200, 'text/html', '<p>'.repeat(5000)), '<p>'.repeat(5000).slice(0, 500)],
  ])('is a decode error: %s', async (_what, answer, excerpt) => {
    const server = await loopback(answer);
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ operation: 'retrieveThing', status: 200, excerpt });
    expect((error as DecodeError).headers.get('content-type')).toMatch(/^(text|application)/);
  });
});

describe('no whole answer', () => {
  test.each([
    ['dropped', drop],
    ['cut off', half],
  ])('is a connection error: %s', async (_what, answer) => {
    const server = await loopback(answer);
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve, once));
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).cause).toBeInstanceOf(Error);
  });

  test('says what the platform knows of the reason', async () => {
    const client = new HttpClient(things, { baseUrl: 'http://127.0.0.1:1' });
    const error = await rejection(client.send(retrieveThing, retrieve, once));
    expect(error).toMatchObject({
      message: expect.stringMatching(/ECONNREFUSED|bad port/) as string,
    });
  });
});

describe('a call that can not be sent', () => {
  test('for a path parameter that would leave the path', async () => {
    const server = await loopback(json(200, {}));
    for (const id of ['..', '.', '', undefined]) {
      const error = await rejection(thingsClient(server).send(retrieveThing, { path: { id } }));
      expect(error).toBeInstanceOf(EncodeError);
      expect(error).toMatchObject({ operation: 'retrieveThing' });
    }
    expect(server.received).toHaveLength(0);
  });

  test.each([
    ['an object within a form-style query', 'dry_run', { a: { b: 1 } }],
    ['a list within a form-style query', 'dry_run', [['a']]],
  ])('for %s', async (_what, name, value) => {
    const server = await loopback(json(200, {}));
    const error = await rejection(
      thingsClient(server).send(createThing, { params: { [name]: value } }),
    );
    expect(error).toBeInstanceOf(EncodeError);
    expect(error).toMatchObject({
      operation: 'createThing',
      target: `query parameter "${name}"`,
      message: expect.not.stringContaining('[object Object]') as string,
    });
    expect(server.received).toHaveLength(0);
  });

  test('for a parameter that the operation does not have', async () => {
    const server = await loopback(json(200, {}));
    const error = await rejection(
      thingsClient(server).send(retrieveThing, { ...retrieve, params: { expnad: 'x' } }),
    );
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ message: 'retrieveThing: there is no parameter "expnad"' });
  });

  test('for a header that is no text', async () => {
    const server = await loopback(json(200, {}));
    const headers = { 'X-Odd': { a: 1 } };
    const error = await rejection(thingsClient(server).send(retrieveThing, retrieve, { headers }));
    expect(error).toBeInstanceOf(RequestError);
  });
});

describe('the stack', () => {
  test.each([
    ['an error status', json(404, {})],
    ['a dropped connection', drop],
    ['a broken answer', plain(200, 'text/html', 'no')],
  ])('of %s leads to the caller', async (_what, answer) => {
    const server = await loopback(answer);
    // It has returned when the error comes, so no engine finds it by itself.
    function theCallersOwnFunction(): Promise<unknown> {
      return thingsClient(server).send(createThing, { params: {} }, once);
    }
    const error = await rejection(theCallersOwnFunction());
    const { name, message, stack = '' } = error as Error;
    expect(stack.split('\n')[0]).toBe(`${name}: ${message}`);
    expect(stack).toContain('theCallersOwnFunction');
  });

  test('of an error that the caller throws in a hook is left alone', async () => {
    const server = await loopback(json(200, {}));
    const mine = new Error('mine');
    const { stack } = mine;
    const client = thingsClient(server, {
      onRequest: () => {
        throw mine;
      },
    });
    expect(await rejection(client.send(retrieveThing, retrieve))).toBe(mine);
    expect(mine.stack).toBe(stack);
  });
});

test('every error of the client is a ClientError', () => {
  expect(ApiError.prototype).toBeInstanceOf(ClientError);
  expect(DecodeError.prototype).toBeInstanceOf(ClientError);
  expect(ConnectionError.prototype).toBeInstanceOf(ClientError);
});
