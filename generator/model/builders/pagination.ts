import { pointerTokens } from '../../support/source.js';
import type { MediaType, Pagination, Parameter, Response } from '../api.js';
import { dereferenced } from '../schema-graph.js';
import type { Schema } from '../schema.js';

/**
 * A way of paging: it holds for each operation that has the query parameters and the fields which
 * it names. Pointers (RFC 6901) go into the answer; `''` is the answer itself.
 */
export type PaginationRule =
  | {
      readonly kind: 'cursor';
      readonly items: string;
      readonly parameter: string;
      readonly cursor: { readonly of: 'lastItem' | 'answer'; readonly pointer: string };
      readonly more?: string;
      readonly before?: string;
    }
  | {
      readonly kind: 'page' | 'offset';
      readonly items: string;
      readonly parameter: string;
      readonly limit?: string;
    }
  | { readonly kind: 'link'; readonly items: string };

/** Ways that are known by their shape: cursor lists as Stripe has them, and the Link header. */
const KNOWN_RULES: readonly PaginationRule[] = [
  {
    kind: 'cursor',
    items: '/data',
    parameter: 'starting_after',
    cursor: { of: 'lastItem', pointer: '/id' },
    more: '/has_more',
    before: 'ending_before',
  },
  { kind: 'link', items: '' },
];

/** How the list that an operation answers is paged: by the first rule that fits it. */
export function detectPagination(
  parameters: readonly Parameter[],
  responses: readonly Response[],
  rules: readonly PaginationRule[] = [],
): Pagination | undefined {
  const answer = responses.find(({ status }) => status.startsWith('2'));
  const content = answer?.content[0];
  if (answer === undefined || content === undefined) return undefined;
  for (const rule of [...rules, ...KNOWN_RULES]) {
    const pagination = applied(rule, parameters, answer, content);
    if (pagination !== undefined) return pagination;
  }
  return undefined;
}

function applied(
  rule: PaginationRule,
  parameters: readonly Parameter[],
  answer: Response,
  { schema }: MediaType,
): Pagination | undefined {
  const takes = (name: string): boolean =>
    parameters.some((parameter) => parameter.in === 'query' && parameter.name === name);
  const list = schemaAt(schema, rule.items);
  const item = list === undefined ? undefined : dereferenced(list).items;
  if (item === undefined) return undefined;
  const { items } = rule;
  switch (rule.kind) {
    case 'link': {
      const isLinked = answer.headers.some(({ name }) => name.toLowerCase() === 'link');
      return isLinked ? { kind: 'link', items, item } : undefined;
    }
    case 'cursor': {
      const { kind, parameter, cursor, more, before } = rule;
      const holder = cursor.of === 'lastItem' ? item : schema;
      const hasMore = more === undefined || schemaAt(schema, more) !== undefined;
      if (!takes(parameter) || !hasMore || schemaAt(holder, cursor.pointer) === undefined) {
        return undefined;
      }
      const isTwoWay = before !== undefined && takes(before);
      return { kind, items, item, parameter, cursor, more, before: isTwoWay ? before : undefined };
    }
    default: {
      const { kind, parameter, limit } = rule;
      if (!takes(parameter)) return undefined;
      return { kind, items, item, parameter, limit: takes(limit ?? '') ? limit : undefined };
    }
  }
}

/** What a pointer into a value leads to: in a union, only what every branch has. */
function schemaAt(schema: Schema, pointer: string): Schema | undefined {
  return pointerTokens(pointer).reduce<Schema | undefined>(
    (current, token) => (current === undefined ? undefined : fieldOf(current, token)),
    schema,
  );
}

function fieldOf(schema: Schema, name: string, seen = new Set<Schema>()): Schema | undefined {
  const { properties, ref, allOf = [], anyOf, oneOf } = dereferenced(schema);
  if (seen.has(schema)) return undefined;
  seen.add(schema);
  const own = properties?.get(name)?.schema;
  if (own !== undefined) return own;
  for (const part of [...(ref === undefined ? [] : [ref]), ...allOf]) {
    const found = fieldOf(part, name, seen);
    if (found !== undefined) return found;
  }
  const branches = (anyOf ?? oneOf ?? []).map((branch) => fieldOf(branch, name, seen));
  return branches.includes(undefined) ? undefined : branches[0];
}
