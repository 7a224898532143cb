import { expect, test } from 'vitest';
import { buildApi } from '../../generator/model/api-builder.js';
import type { Api } from '../../generator/model/api.js';
import { loadValue } from '../../generator/openapi/load.js';

async function apiWith(method: string, status: string, content: object): Promise<Api> {
  const document = await loadValue({
    openapi: '3.1.0',
    info: { title: 'Answers', version: '1' },
    paths: { '/things': { [method]: { responses: { [status]: { description: '', content } } } } },
  });
  return buildApi(document, { openEnums: false, unknownFields: 'allow' });
}

const TEXT = { 'text/plain': { schema: { type: 'string', maxLength: 0 } } };

function contentOf(api: Api): readonly string[] | undefined {
  return api.resources[0]?.operations[0]?.responses[0]?.content.map(({ name }) => name);
}

test.each(['101', '1XX', '1xx', '204', '205', '304'])(
  'an answer %s has no body',
  async (status) => {
    const api = await apiWith('get', status, TEXT);
    expect(contentOf(api)).toEqual([]);
    expect(api.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['SW4102', `The body of an answer ${status} has no meaning: it is left out.`],
    ]);
  },
);

test('content without a media type goes without a word', async () => {
  expect((await apiWith('get', '204', {})).diagnostics).toEqual([]);
});

test.each(['200', '2XX', '201', 'default'])('an answer %s keeps it', async (status) => {
  const api = await apiWith('get', status, TEXT);
  expect(contentOf(api)).toEqual(['text/plain']);
  expect(api.diagnostics).toEqual([]);
});

test('an answer to HEAD has none, which descriptions say of GET', async () => {
  const api = await apiWith('head', '200', TEXT);
  expect(contentOf(api)).toEqual([]);
  expect(api.diagnostics).toEqual([]);
});
