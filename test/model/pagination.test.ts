import { describe, expect, test } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { buildApi } from '../../generator/model/api-builder.js';
import type { Operation, Pagination } from '../../generator/model/api.js';
import type { PaginationRule } from '../../generator/model/builders/pagination.js';
import { loadValue } from '../../generator/openapi/load.js';

const thing = { type: 'object', properties: { id: { type: 'string' } } };
const things = { type: 'array', items: thing };

/** A list operation with these query parameters and this answer. */
async function list(
  parameters: readonly string[],
  schema: object,
  rules: readonly PaginationRule[] = [],
  headers: object = {},
): Promise<Operation> {
  const content = { 'application/json': { schema } };
  const document = await loadValue({
    openapi: '3.1.0',
    info: { title: 'Lists', version: '1' },
    paths: {
      '/things': {
        get: {
          operationId: 'listThings',
          parameters: parameters.map((name) => ({ name, in: 'query', schema: {} })),
          responses: { 200: { description: 'A page.', headers, content } },
        },
      },
    },
  });
  const options = { openEnums: false, unknownFields: 'allow', pagination: rules } as const;
  const operation = buildApi(document, options).resources[0]?.operations[0];
  if (operation === undefined) throw new Error('The operation is missing.');
  return operation;
}

async function paged(...args: Parameters<typeof list>): Promise<Pagination | undefined> {
  return (await list(...args)).pagination;
}

const stripeList = {
  type: 'object',
  properties: { data: things, has_more: { type: 'boolean' }, url: { type: 'string' } },
};

describe('lists that are known by their shape', () => {
  test('cursors, both ways', async () => {
    expect(await paged(['starting_after', 'ending_before'], stripeList)).toMatchObject({
      kind: 'cursor',
      items: '/data',
      parameter: 'starting_after',
      cursor: { of: 'lastItem', pointer: '/id' },
      more: '/has_more',
      before: 'ending_before',
      item: { types: ['object'] },
    });
    expect(await paged(['starting_after'], stripeList)).toMatchObject({ before: undefined });
  });

  test('a union of items that all have an id', async () => {
    const other = { type: 'object', properties: { id: { type: 'integer' } } };
    const mixed = (branches: readonly object[]): object => ({
      ...stripeList,
      properties: { ...stripeList.properties, data: { type: 'array', items: { anyOf: branches } } },
    });
    expect(await paged(['starting_after'], mixed([thing, other]))).toBeDefined();
    expect(await paged(['starting_after'], mixed([thing, { type: 'object' }]))).toBeUndefined();
  });

  test('bare lists with a Link header', async () => {
    const link = { Link: { schema: { type: 'string' } } };
    expect(await paged([], things, [], link)).toMatchObject({ kind: 'link', items: '' });
    expect(await paged([], things)).toBeUndefined();
    expect(await paged([], stripeList, [], link)).toBeUndefined();
  });

  test.each([
    ['no parameter', [], stripeList],
    ['no has_more', ['starting_after'], { type: 'object', properties: { data: things } }],
    ['no list', ['starting_after'], { type: 'object', properties: { has_more: {} } }],
  ])('not with %s', async (_what, parameters, schema) => {
    expect(await paged(parameters, schema)).toBeUndefined();
  });
});

describe('lists that a rule names', () => {
  const answer = {
    type: 'object',
    properties: {
      items: things,
      meta: { type: 'object', properties: { next: { type: 'string' } } },
    },
  };

  test('a cursor in the answer', async () => {
    const rule: PaginationRule = {
      kind: 'cursor',
      items: '/items',
      parameter: 'cursor',
      cursor: { of: 'answer', pointer: '/meta/next' },
    };
    expect(await paged(['cursor'], answer, [rule])).toMatchObject({ ...rule, more: undefined });
    expect(await paged(['other'], answer, [rule])).toBeUndefined();
    const astray = { ...rule, cursor: { of: 'answer', pointer: '/meta/after' } } as const;
    expect(await paged(['cursor'], answer, [astray])).toBeUndefined();
  });

  test.each(['page', 'offset'] as const)('a number: %s', async (kind) => {
    const rule: PaginationRule = { kind, items: '/items', parameter: 'p', limit: 'size' };
    expect(await paged(['p', 'size'], answer, [rule])).toMatchObject(rule);
    expect(await paged(['p'], answer, [rule])).toMatchObject({ kind, limit: undefined });
    expect(await paged(['size'], answer, [rule])).toBeUndefined();
  });

  test('the first rule that fits holds', async () => {
    const rules: readonly PaginationRule[] = [
      { kind: 'page', items: '/nowhere', parameter: 'page' },
      { kind: 'page', items: '/data', parameter: 'page' },
      { kind: 'offset', items: '/data', parameter: 'starting_after' },
    ];
    expect(await paged(['page', 'starting_after'], stripeList, rules)).toMatchObject({
      kind: 'page',
      items: '/data',
    });
  });
});

describe('rules in the config', () => {
  const config = { input: 'a.yaml', output: 'b' };

  test('are handed on', () => {
    const pagination: readonly PaginationRule[] = [
      { kind: 'page', items: '/items', parameter: 'page', limit: 'per_page' },
      { kind: 'link', items: '' },
    ];
    expect(projectOf({ ...config, pagination }).pagination).toEqual(pagination);
  });

  test.each([
    [{ kind: 'pages', items: '', parameter: 'page' }],
    [{ kind: 'page', items: 'items', parameter: 'page' }],
    [{ kind: 'page', items: '' }],
    [{ kind: 'link', items: '', parameter: 'page' }],
    [{ kind: 'cursor', items: '', parameter: 'a', cursor: { of: 'firstItem', pointer: '/id' } }],
    [{ kind: 'cursor', items: '', parameter: 'a', cursor: { of: 'answer' } }],
  ])('must make sense: %j', (rule) => {
    // As a config in JavaScript may have it.
    const pagination = [rule] as unknown as readonly PaginationRule[];
    expect(() => projectOf({ ...config, pagination })).toThrow(/pagination/);
  });
});
