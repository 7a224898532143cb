import { describe, expect, test } from 'vitest';
import { Router } from '../../templates/runtime/router.js';

/** A router whose routes are their own names: `GET /things/{id}`. */
function routerOf(...routes: readonly string[]) {
  const keys = routes.map((route) => {
    const space = route.indexOf(' ');
    return { method: route.slice(0, space), path: route.slice(space + 1) };
  });
  return new Router(keys, () => ['']);
}

/** `GET /things/{id} id=1`, `405 GET, HEAD, OPTIONS` or `404`. */
function outcome(router: ReturnType<typeof routerOf>, request: string): string {
  const [method = '', url = ''] = request.split(' ');
  const [path = '', query] = url.split('?');
  const match = router.match(method, path, query);
  if (match.kind === 'none') return '404';
  if (match.kind === 'otherMethods') return `405 ${match.allow.join(', ')}`;
  const values = Object.entries(match.path).map(([name, value]) => `${name}=${value}`);
  return [match.route.method, match.route.path, ...values].join(' ');
}

describe('paths', () => {
  const router = routerOf(
    'GET /',
    'GET /things',
    'GET /things/{id}',
    'GET /things/mine',
    'DELETE /things/{id}',
    'GET /things/mine/{part}/log',
    'GET /things/{id}/parts/{part}',
    'GET /folder/',
    'POST /jobs/{id}:cancel',
    'POST /jobs/{id}:cancel:now',
    'POST /jobs/{id}',
    'GET /ranges/{from}-{to}',
    'GET /maps/v{major}.{minor}',
    'GET /caf\u00e9/a b',
  );

  test.each([
    // OpenAPI, Paths Object: concrete before templated.
    ['GET /', 'GET /'],
    ['GET /things', 'GET /things'],
    ['GET /things/mine', 'GET /things/mine'],
    ['GET /things/7', 'GET /things/{id} id=7'],
    ['GET /things/mine/a/log', 'GET /things/mine/{part}/log part=a'],
    // The concrete branch is left again where it leads nowhere.
    ['GET /things/mine/parts/b', 'GET /things/{id}/parts/{part} id=mine part=b'],
    // The path is chosen before the method.
    ['DELETE /things/mine', '405 GET, HEAD, OPTIONS'],
    ['POST /things', '405 GET, HEAD, OPTIONS'],
    ['PUT /things/7', '405 DELETE, GET, HEAD, OPTIONS'],
    // Slashes at the end are part of the path.
    ['GET /things/', '404'],
    ['GET /folder', '404'],
    ['GET /folder/', 'GET /folder/'],
    ['GET //things', '404'],
    ['GET /nothing', '404'],
    // Templates within a segment.
    ['POST /jobs/7:cancel', 'POST /jobs/{id}:cancel id=7'],
    ['POST /jobs/7:cancel:now', 'POST /jobs/{id}:cancel:now id=7'],
    ['POST /jobs/7', 'POST /jobs/{id} id=7'],
    ['POST /jobs/:cancel', 'POST /jobs/{id} id=:cancel'],
    ['GET /ranges/1-2', 'GET /ranges/{from}-{to} from=1 to=2'],
    ['GET /ranges/1-2-3', 'GET /ranges/{from}-{to} from=1 to=2-3'],
    ['GET /ranges/1-', '404'],
    ['GET /maps/v1.2', 'GET /maps/v{major}.{minor} major=1 minor=2'],
    // RFC 3986, 6.2.2: unreserved characters may be escaped, reserved ones are data then.
    ['GET /%74hings/mine', 'GET /things/mine'],
    ['GET /things/a%2Fb', 'GET /things/{id} id=a%2Fb'],
    ['GET /things/a%2fb', 'GET /things/{id} id=a%2Fb'],
    ['POST /jobs/7%3Acancel', 'POST /jobs/{id} id=7%3Acancel'],
    ['GET /caf%C3%A9/a%20b', 'GET /caf\u00e9/a b'],
    // Case matters.
    ['GET /Things', '404'],
    ['get /things', '405 GET, HEAD, OPTIONS'],
  ])('%s leads to %s', (request, expected) => {
    expect(outcome(router, request)).toBe(expected);
  });

  test('HEAD is answered by GET unless it has an operation of its own', () => {
    const own = routerOf('GET /a', 'HEAD /a', 'GET /b');
    expect(own.match('HEAD', '/a')).toMatchObject({ route: { method: 'HEAD' } });
    expect(own.match('HEAD', '/b')).toMatchObject({ route: { method: 'GET' } });
  });

  test('base paths stand before every path', () => {
    const router = new Router([{ method: 'GET', path: '/a' }], () => ['/v1', '/api/v2']);
    expect(router.match('GET', '/v1/a').kind).toBe('found');
    expect(router.match('GET', '/api/v2/a').kind).toBe('found');
    expect(router.match('GET', '/a').kind).toBe('none');
  });

  test('parameters have the names of their own route', () => {
    const router = routerOf('GET /a/{x}', 'GET /a/{y}/b', 'PUT /a/{z}');
    expect(outcome(router, 'GET /a/1')).toBe('GET /a/{x} x=1');
    expect(outcome(router, 'GET /a/1/b')).toBe('GET /a/{y}/b y=1');
    expect(outcome(router, 'PUT /a/1')).toBe('PUT /a/{z} z=1');
  });

  test('a parameter named __proto__ is a value like any other', () => {
    const match = routerOf('GET /a/{__proto__}').match('GET', '/a/1');
    expect(match.kind === 'found' && Object.entries(match.path)).toEqual([['__proto__', '1']]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  test('fragments, which no request carries, are no part of a path', () => {
    const router = routerOf('GET /a#x', 'PUT /a#y', 'GET /a#z');
    expect(outcome(router, 'GET /a')).toBe('GET /a#x');
    expect(outcome(router, 'PUT /a')).toBe('PUT /a#y');
  });

  test('a long segment against many templates takes linear work', () => {
    const parts = Array.from({ length: 20 }, (_, index) => `{p${index}}`).join('-');
    const router = routerOf(`GET /${parts}x`);
    expect(router.match('GET', `/${'a-'.repeat(8_000)}`).kind).toBe('none');
  });
});

/** Which OpenAPI doesn't allow, but descriptions do. */
describe('queries in paths', () => {
  const router = routerOf('PUT /a?b=0', 'PUT /a?b=0&c', 'PUT /a?b=1', 'GET /a?d#e', 'GET /a');

  test.each([
    ['PUT /a?b=0', 'PUT /a?b=0'],
    ['PUT /a?x=2&c&b=0', 'PUT /a?b=0&c'],
    ['PUT /a?b=1', 'PUT /a?b=1'],
    ['PUT /a?b=10', '404'],
    ['PUT /a', '404'],
    ['GET /a?d', 'GET /a?d#e'],
    ['GET /a?f', 'GET /a'],
    ['POST /a?b=0', '405 GET, HEAD, OPTIONS, PUT'],
  ])('%s', (request, expected) => {
    expect(outcome(router, request)).toBe(expected);
  });
});

test('names of parameters may hold what parts a URL', () => {
  const router = routerOf('GET /a/{b/c}/{d?}', 'GET /e/{#f}');
  expect(outcome(router, 'GET /a/1/2')).toBe('GET /a/{b/c}/{d?} b/c=1 d?=2');
  expect(outcome(router, 'GET /e/1')).toBe('GET /e/{#f} #f=1');
});
