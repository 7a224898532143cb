import { describe, expect, test } from 'vitest';
import type { CallArguments } from '../../templates/runtime/call-arguments.js';
import { RequestError } from '../../templates/runtime/client-error.js';
import type { Pagination } from '../../templates/runtime/next-page.js';
import { paginate } from '../../templates/runtime/pagination.js';
import type { PagePromise } from '../../templates/runtime/pagination.js';
import { drop, json, loopback } from './loopback.js';
import type { Answer, Loopback } from './loopback.js';
import { listThings, rejection, thingsClient } from './things.js';
import type { Thing } from './things.js';

interface Page {
  readonly data: readonly Thing[];
  readonly has_more: boolean;
}

const cursor: Pagination = {
  kind: 'cursor',
  items: '/data',
  parameter: 'starting_after',
  cursor: { of: 'lastItem', pointer: '/id' },
  more: '/has_more',
  before: 'ending_before',
};

function thingsOf(...ids: readonly string[]): readonly Thing[] {
  return ids.map((id) => ({ id }));
}

function page(hasMore: boolean, ...ids: readonly string[]): Answer {
  return json(200, { data: thingsOf(...ids), has_more: hasMore });
}

function list(
  server: Loopback,
  pagination: Pagination = cursor,
  call: CallArguments = {},
): PagePromise<Page, Thing> {
  return paginate(thingsClient(server), listThings, pagination, call);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function urls(server: Loopback): readonly string[] {
  return server.received.map(({ url }) => url);
}

describe('a list by cursors', () => {
  const threePages = [page(true, 'a', 'b'), page(true, 'c', 'd'), page(false, 'e')] as const;

  test('goes through the items of all pages', async () => {
    const server = await loopback(...threePages);
    const call = { params: { limit: 2 } };
    expect(await all(list(server, cursor, call))).toEqual(thingsOf('a', 'b', 'c', 'd', 'e'));
    expect(urls(server)).toEqual([
      '/things?limit=2',
      '/things?limit=2&starting_after=b',
      '/things?limit=2&starting_after=d',
    ]);
  });

  test('awaited, gives its first page', async () => {
    const server = await loopback(...threePages);
    expect(await list(server)).toEqual({ data: thingsOf('a', 'b'), has_more: true });
    expect(server.received).toHaveLength(1);
  });

  test('page by page', async () => {
    const server = await loopback(...threePages);
    const pages = await all(list(server).pages());
    expect(pages.map(({ data }) => data.length)).toEqual([2, 2, 1]);
  });

  test('as an array, but no more than asked for, and no page in vain', async () => {
    const server = await loopback(...threePages);
    expect(await list(server).toArray({ limit: 4 })).toEqual(thingsOf('a', 'b', 'c', 'd'));
    expect(server.received).toHaveLength(2);
    expect(await list(server).toArray({ limit: 0 })).toEqual([]);
  });

  test('asks for a page only when the one before has been read', async () => {
    const server = await loopback(...threePages);
    for await (const { id } of list(server)) {
      expect(server.received).toHaveLength(id < 'c' ? 1 : 2);
      if (id === 'c') break;
    }
    expect(server.received).toHaveLength(2);
  });

  test('goes backwards from ending_before', async () => {
    const server = await loopback(page(true, 'c', 'd'), page(false, 'a', 'b'));
    const call = { params: { ending_before: 'e' } };
    expect(await all(list(server, cursor, call))).toEqual(thingsOf('d', 'c', 'b', 'a'));
    expect(urls(server)).toEqual(['/things?ending_before=e', '/things?ending_before=c']);
  });

  test('ends with an empty page, whatever that says', async () => {
    const server = await loopback(page(true, 'a'), page(true));
    expect(await all(list(server))).toEqual(thingsOf('a'));
    expect(server.received).toHaveLength(2);
  });

  test('ends where the cursor stands still', async () => {
    const server = await loopback(page(true, 'a'));
    expect(await all(list(server))).toEqual(thingsOf('a', 'a'));
    expect(server.received).toHaveLength(2);
  });

  test('tries each page again by itself, and its errors lead to the caller', async () => {
    const server = await loopback(page(true, 'a'), drop, page(true, 'b'), json(404, {}));
    const seen: string[] = [];
    function theCallersOwnFunction(): PagePromise<Page, Thing> {
      return list(server);
    }
    const things = theCallersOwnFunction();
    const loop = async (): Promise<void> => {
      for await (const { id } of things) seen.push(id);
    };
    const error = await rejection(loop());
    expect(seen).toEqual(['a', 'b']);
    expect(error).toMatchObject({ status: 404 });
    expect((error as Error).stack).toContain('theCallersOwnFunction');
  });

  test('by a cursor in the page itself', async () => {
    const pagination: Pagination = {
      kind: 'cursor',
      items: '/data',
      parameter: 'cursor',
      cursor: { of: 'answer', pointer: '/meta/next' },
    };
    const server = await loopback(
      json(200, { data: thingsOf('a'), meta: { next: 'n1' } }),
      json(200, { data: [], meta: { next: 'n2' } }),
      json(200, { data: thingsOf('b'), meta: { next: null } }),
    );
    expect(await all(list(server, pagination))).toEqual(thingsOf('a', 'b'));
    expect(urls(server)).toEqual(['/things', '/things?cursor=n1', '/things?cursor=n2']);
  });
});

describe('a list by numbers', () => {
  const two = json(200, thingsOf('a', 'b'));
  const one = json(200, thingsOf('c'));
  const none = json(200, []);

  test('of pages, up to an empty one', async () => {
    const pagination: Pagination = { kind: 'page', items: '', parameter: 'page', first: 1 };
    const server = await loopback(two, one, none);
    expect(await all(list(server, pagination))).toEqual(thingsOf('a', 'b', 'c'));
    expect(urls(server)).toEqual(['/things', '/things?page=2', '/things?page=3']);
  });

  test('of pages, from where the caller starts, up to one that is not full', async () => {
    const pagination: Pagination = {
      kind: 'page',
      items: '',
      parameter: 'page',
      first: 0,
      limit: 'limit',
    };
    const server = await loopback(two, one);
    const call = { params: { limit: 2, page: 4 } };
    expect(await all(list(server, pagination, call))).toEqual(thingsOf('a', 'b', 'c'));
    expect(urls(server)).toEqual(['/things?limit=2&page=4', '/things?limit=2&page=5']);
  });

  test('of items to pass over', async () => {
    const pagination: Pagination = { kind: 'offset', items: '', parameter: 'offset', first: 0 };
    const server = await loopback(two, one, none);
    expect(await all(list(server, pagination))).toEqual(thingsOf('a', 'b', 'c'));
    expect(urls(server)).toEqual(['/things', '/things?offset=2', '/things?offset=3']);
  });
});

describe('a list by Link headers', () => {
  const pagination: Pagination = { kind: 'link', items: '' };

  test.each([
    '</things?after=2>; rel="next"',
    '<?after=2>; rel=next',
    '</things>; rel="first", </things?after=2>; title="a, <b>"; rel="last next"',
    '</things>; rel=prev, </things?after=2>;REL="Next"',
  ])('follows %s', async (link) => {
    const first = json(200, thingsOf('a'), { link });
    const server = await loopback(first, json(200, thingsOf('b'), { link: '</>; rel="prev"' }));
    expect(await all(list(server, pagination))).toEqual(thingsOf('a', 'b'));
    expect(urls(server)).toEqual(['/things', '/things?after=2']);
  });

  test('not to another origin', async () => {
    const other = await loopback(json(200, []));
    const link = `<${other.url}/things>; rel="next"`;
    const server = await loopback(json(200, thingsOf('a'), { link }));
    expect(await rejection(all(list(server, pagination)))).toBeInstanceOf(RequestError);
    expect(other.received).toHaveLength(0);
  });
});
