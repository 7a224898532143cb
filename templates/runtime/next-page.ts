import type { Exchange } from './api-promise.js';
import type { CallArguments } from './call-arguments.js';

/** How one page of a list leads to the next. Pointers (RFC 6901) go into the page. */
export type Pagination = CursorPagination | NumberPagination | LinkPagination;

export interface CursorPagination {
  readonly kind: 'cursor';
  readonly items: string;
  /** The query parameter that takes the cursor. */
  readonly parameter: string;
  /** Where the cursor comes from: a field of the last item, or of the page. */
  readonly cursor: { readonly of: 'lastItem' | 'answer'; readonly pointer: string };
  /** A boolean that says whether more follow. */
  readonly more?: string;
  /** The query parameter that asks for the items before a cursor: then pages go backwards. */
  readonly before?: string;
}

export interface NumberPagination {
  /** Counts pages, or the items to pass over. */
  readonly kind: 'page' | 'offset';
  readonly items: string;
  /** The query parameter that takes the number. */
  readonly parameter: string;
  /** What it is when the caller doesn't say. */
  readonly first: number;
  /** The query parameter for the size of a page: a smaller page is the last one. */
  readonly limit?: string;
}

/** The `Link` header names the next page (RFC 8288). */
export interface LinkPagination {
  readonly kind: 'link';
  readonly items: string;
}

/** The items of a page in the order of iteration. */
export function pageItems(
  pagination: Pagination,
  call: CallArguments,
  page: unknown,
): readonly unknown[] {
  const value = valueAt(page, pagination.items);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return isBackwards(pagination, call) ? [...items].reverse() : items;
}

/** The call for the page after this one; undefined after the last. */
export function nextCall(
  pagination: Pagination,
  call: CallArguments,
  exchange: Exchange,
): CallArguments | undefined {
  const items = pageItems(pagination, call, exchange.data);
  switch (pagination.kind) {
    case 'cursor':
      return afterCursor(pagination, call, exchange.data, items);
    case 'link': {
      const target = nextLink(exchange.response.headers.get('link') ?? '');
      return target === undefined ? undefined : { ...call, url: new URL(target, exchange.url) };
    }
    default:
      return afterNumber(pagination, call, items.length);
  }
}

function afterCursor(
  pagination: CursorPagination,
  call: CallArguments,
  page: unknown,
  items: readonly unknown[],
): CallArguments | undefined {
  const { cursor, more, parameter, before } = pagination;
  if (more !== undefined && valueAt(page, more) !== true) return undefined;
  const value = valueAt(cursor.of === 'lastItem' ? items.at(-1) : page, cursor.pointer);
  const name = before !== undefined && isBackwards(pagination, call) ? before : parameter;
  // A server that gives the same cursor again would be asked for ever.
  if (value === undefined || value === null || value === '') return undefined;
  return value === parameterValue(call, name) ? undefined : withParameter(call, name, value);
}

function afterNumber(
  { kind, parameter, first, limit }: NumberPagination,
  call: CallArguments,
  count: number,
): CallArguments | undefined {
  const size = limit === undefined ? undefined : parameterValue(call, limit);
  if (count === 0 || (typeof size === 'number' && count < size)) return undefined;
  const current = Number(parameterValue(call, parameter) ?? first);
  return withParameter(call, parameter, current + (kind === 'page' ? 1 : count));
}

/** The target whose relation is `next` (RFC 8288, section 3). */
function nextLink(header: string): string | undefined {
  for (const [, target, attributes = ''] of header.matchAll(/<([^>]*)>((?:[^<"]|"[^"]*")*)/g)) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(attributes) ?? [];
    const relations = (quoted ?? bare ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('next')) return target;
  }
  return undefined;
}

function isBackwards(pagination: Pagination, call: CallArguments): boolean {
  if (pagination.kind !== 'cursor' || pagination.before === undefined) return false;
  return parameterValue(call, pagination.before) !== undefined;
}

function parameterValue(call: CallArguments, name: string): unknown {
  return valueAt(call.params, `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

function withParameter(call: CallArguments, name: string, value: unknown): CallArguments {
  return { ...call, params: { ...call.params, [name]: value } };
}

/** The value that a JSON Pointer leads to, by own properties only. */
function valueAt(value: unknown, pointer: string): unknown {
  const tokens = pointer.split('/').slice(1);
  return tokens.reduce((current: unknown, token) => {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof current !== 'object' || current === null) return undefined;
    const member: unknown = Object.hasOwn(current, key) ? Reflect.get(current, key) : undefined;
    return member;
  }, value);
}
