import { describe, expect, test } from 'vitest';
import type { Credentials, SecretRequest } from '../../templates/runtime/authentication.js';
import { RequestError } from '../../templates/runtime/client-error.js';
import type { ClientOptions } from '../../templates/runtime/client-options.js';
import { HttpClient } from '../../templates/runtime/http-client.js';
import type { SecurityRequirement, SecuritySchemes } from '../../templates/runtime/operation.js';
import { hastyClock, hour } from './fake-clock.js';
import { json, loopback } from './loopback.js';
import type { Received } from './loopback.js';
import { rejection, retrieveThing, things } from './things.js';

const schemes: SecuritySchemes = {
  basic: { kind: 'http', scheme: 'basic' },
  bearer: { kind: 'http', scheme: 'bearer' },
  custom: { kind: 'http', scheme: 'Hoba' },
  header: { kind: 'apiKey', in: 'header', name: 'X-Key' },
  query: { kind: 'apiKey', in: 'query', name: 'key' },
  cookie: { kind: 'apiKey', in: 'cookie', name: 'session' },
  second: { kind: 'apiKey', in: 'cookie', name: 'shard' },
  oauth: { kind: 'oauth2' },
  openId: { kind: 'openIdConnect' },
  certificate: { kind: 'mutualTLS' },
};

/** What arrives when a GET with these alternatives is sent. */
async function sent(
  security: readonly SecurityRequirement[],
  auth: Credentials,
  options: ClientOptions = {},
): Promise<Received> {
  const server = await loopback(json(200, {}));
  const client = new HttpClient(
    { ...things, securitySchemes: schemes },
    { baseUrl: server.url, auth, clock: hastyClock(), timeout: hour, ...options },
  );
  await client.send({ ...retrieveThing, security }, { path: { id: 'a' } });
  const [request] = server.received;
  if (request === undefined) throw new Error('Nothing was sent.');
  return request;
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

describe('each scheme', () => {
  test('HTTP basic, UTF-8 included', async () => {
    const auth = { basic: { username: 'käthe', password: 'p:ß€' } };
    const { headers } = await sent([{ basic: [] }], auth);
    expect(headers.authorization).toBe(`Basic ${base64('käthe:p:ß€')}`);
  });

  test('HTTP basic with a key as user name and no password', async () => {
    const { headers } = await sent([{ basic: [] }], { basic: { username: 'sk_test' } });
    expect(headers.authorization).toBe(`Basic ${base64('sk_test:')}`);
  });

  test.each([
    ['bearer', 'Bearer secret'],
    ['custom', 'Hoba secret'],
    ['oauth', 'Bearer secret'],
    ['openId', 'Bearer secret'],
  ])('%s', async (scheme, authorization) => {
    const { headers } = await sent([{ [scheme]: [] }], { [scheme]: 'secret' });
    expect(headers.authorization).toBe(authorization);
  });

  test('an API key in a header', async () => {
    expect((await sent([{ header: [] }], { header: 'k' })).headers['x-key']).toBe('k');
  });

  test('an API key in the query', async () => {
    expect((await sent([{ query: [] }], { query: 'a&b' })).url).toBe('/things/a?key=a%26b');
  });

  test('API keys in cookies', async () => {
    const auth = { cookie: 'a;b', second: '2' };
    const { headers } = await sent([{ cookie: [], second: [] }], auth);
    expect(headers.cookie).toBe('session=a%3Bb; shard=2');
  });

  test('a client certificate needs nothing here', async () => {
    expect((await sent([{ certificate: [] }], {})).headers.authorization).toBeUndefined();
  });
});

describe('a provider', () => {
  test('is told the operation and the scopes, and asked before each attempt', async () => {
    const asked: SecretRequest[] = [];
    const oauth = (request: SecretRequest): Promise<string> => {
      asked.push(request);
      return Promise.resolve(`token${asked.length}`);
    };
    const server = await loopback(json(503, {}), json(200, {}));
    const client = new HttpClient(
      { ...things, securitySchemes: schemes },
      { baseUrl: server.url, auth: { oauth }, clock: hastyClock(), timeout: hour },
    );
    const security = [{ oauth: ['things:read'] }];
    await client.send({ ...retrieveThing, security }, { path: { id: 'a' } });
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token1',
      'Bearer token2',
    ]);
    expect(asked[0]).toMatchObject({ operation: 'retrieveThing', scopes: ['things:read'] });
    expect(asked[0]?.signal).toBeInstanceOf(AbortSignal);
  });

  test('gives user name and password too', async () => {
    const basic = (): { readonly username: string } => ({ username: 'u' });
    const { headers } = await sent([{ basic: [] }], { basic });
    expect(headers.authorization).toBe(`Basic ${base64('u:')}`);
  });

  test('that fails ends the call with its own error', async () => {
    const failure = new Error('no token today');
    const bearer = (): Promise<string> => Promise.reject(failure);
    expect(await rejection(sent([{ bearer: [] }], { bearer }))).toBe(failure);
  });
});

describe('alternatives', () => {
  const security = [{ header: [], query: [] }, { bearer: [] }];

  test('the first whose schemes are all there is used, whole', async () => {
    const auth = { header: 'h', query: 'q', bearer: 'b' };
    const { headers, url } = await sent(security, auth);
    expect(headers['x-key']).toBe('h');
    expect(url).toContain('key=q');
    expect(headers.authorization).toBeUndefined();
  });

  test('the next where one of its schemes is missing', async () => {
    const { headers, url } = await sent(security, { header: 'h', bearer: 'b' });
    expect(headers['x-key']).toBeUndefined();
    expect(url).toBe('/things/a');
    expect(headers.authorization).toBe('Bearer b');
  });

  test('none can be met: nothing is sent, and the error says what would do', async () => {
    const error = await rejection(sent(security, { cookie: 'c' }));
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({
      message: 'retrieveThing: credentials are missing: set `auth` to header and query, or bearer',
    });
  });

  test.each([[[{}, { bearer: [] }]], [[{ bearer: [] }, {}]]])(
    'where security is optional, credentials are sent if there are any: %j',
    async (optional) => {
      expect((await sent(optional, { bearer: 'b' })).headers.authorization).toBe('Bearer b');
      expect((await sent(optional, {})).headers.authorization).toBeUndefined();
    },
  );

  test('an operation without security gets no credentials', async () => {
    expect((await sent([], { bearer: 'b' })).headers.authorization).toBeUndefined();
  });

  test('a header that the caller writes counts as the credential', async () => {
    const headers = { Authorization: 'Bearer by-hand' };
    const request = await sent([{ bearer: [] }], {}, { headers });
    expect(request.headers.authorization).toBe('Bearer by-hand');
  });
});

test('credentials of a single call win', async () => {
  const server = await loopback(json(200, {}));
  const client = new HttpClient(
    { ...things, securitySchemes: schemes },
    { baseUrl: server.url, auth: { bearer: 'mine' } },
  );
  const operation = { ...retrieveThing, security: [{ bearer: [] }] };
  await client.send(operation, { path: { id: 'a' } }, { auth: { bearer: 'theirs' } });
  expect(server.received[0]?.headers.authorization).toBe('Bearer theirs');
});

test.each([
  ['a user name with a colon', { basic: [] }, { basic: { username: 'a:b' } }],
  ['a key that is no text', { header: [] }, { header: { username: 'a' } }],
])('%s is refused before anything is sent', async (_what, requirement, auth) => {
  expect(await rejection(sent([requirement], auth))).toBeInstanceOf(RequestError);
});
