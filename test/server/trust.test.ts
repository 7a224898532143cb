/** What a hook, a caller or an owner of keys must not be able to do. */
import { describe, expect, test } from 'vitest';
import { createEdge } from '../../templates/runtime/edge.js';
import type { EdgeSetup } from '../../templates/runtime/edge.js';
import { memoryStore } from '../../templates/runtime/idempotency.js';
import type { Operation } from '../../templates/runtime/operation.js';
import { isIdnEmail, isIdnHostname } from '../../templates/runtime/format-host.js';
import { Problem } from '../../templates/runtime/problem.js';
import { route } from '../../templates/runtime/route.js';

type Setup = EdgeSetup<unknown>;

/** A server of one operation, protected by the scheme `key`. */
function serverWith(
  setup: Partial<Setup>,
  handler: () => { status: 200; body: string } = () => ({ status: 200, body: 'ok' }),
) {
  const operation: Operation = {
    id: 'create',
    method: 'POST',
    path: '/things',
    parameters: [],
    responses: { 200: {} },
    security: [{ key: [] }],
  };
  const issues = () => [];
  const request = { issues, is: () => true };
  return createEdge({
    routes: [
      // The validators judge nothing here; what is asked of is what comes before and after them.
      route({ operation, basePaths: [''], request, replies: {}, handler } as never),
    ],
    securitySchemes: { key: { kind: 'apiKey', in: 'header', name: 'X-Api-Key' } },
    security: { key: ({ key }) => key },
    errors: undefined,
    options: { onError: () => undefined },
    ...setup,
  });
}

const post = (headers: HeadersInit = {}) =>
  new Request('http://a.example/things', { method: 'POST', headers });

describe('hooks that find nobody', () => {
  test.each([null, undefined, false])('%s refuses', async (nobody) => {
    const server = serverWith({ security: { key: () => nobody } });
    expect((await server.fetch(post({ 'x-api-key': 'a' }))).status).toBe(401);
  });

  test('a scheme without a hook is no hook that objects inherit', async () => {
    const scheme = { kind: 'apiKey', in: 'header', name: 'X-Api-Key' } as const;
    const server = serverWith({
      securitySchemes: { key: scheme },
      security: Object.create({ key: () => 'anybody' }) as Setup['security'],
    });
    expect((await server.fetch(post({ 'x-api-key': 'a' }))).status).toBe(500);
  });
});

test('equal idempotency keys of different API keys never meet', async () => {
  let count = 0;
  const server = serverWith({ options: { idempotency: { store: memoryStore() } } }, () => {
    count += 1;
    return { status: 200, body: String(count) };
  });
  for (const key of ['alice', 'mallory', 'alice']) {
    await server.fetch(post({ 'x-api-key': key, 'idempotency-key': 'same' }));
  }
  expect(count).toBe(2);
});

describe('fetch never rejects', () => {
  test.each<[string, Partial<Setup>]>([
    [
      'an id that throws',
      {
        options: {
          onError: () => undefined,
          requestId: () => {
            throw new Error('no id');
          },
        },
      },
    ],
    ['an id that is no header', { options: { onError: () => undefined, requestId: () => 'a\nb' } }],
  ])('%s', async (_name, setup) => {
    expect((await serverWith(setup).fetch(post({ 'x-api-key': 'a' }))).status).toBe(500);
  });

  test('a problem of a status that takes no body', async () => {
    const server = serverWith({}, () => {
      throw new Problem(304);
    });
    expect((await server.fetch(post({ 'x-api-key': 'a' }))).status).toBe(500);
  });
});

test('names of hosts without end are refused before they are looked at', () => {
  expect(isIdnHostname('é'.repeat(1_000_000))).toBe(false);
  expect(isIdnEmail(`a@${'é.'.repeat(500_000)}`)).toBe(false);
});
