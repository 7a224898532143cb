import { expect, test } from 'vitest';
import { buildApi } from '../../generator/model/api-builder.js';
import type { Api } from '../../generator/model/api.js';
import { loadValue } from '../../generator/openapi/load.js';

async function apiWith(method: string, schema: object): Promise<Api> {
  const requestBody = { content: { 'application/json': { schema } } };
  const responses = { 204: { description: 'Done.' } };
  const document = await loadValue({
    openapi: '3.1.0',
    info: { title: 'Bodies', version: '1' },
    paths: { '/things': { [method]: { operationId: 'do', requestBody, responses } } },
  });
  return buildApi(document, { openEnums: false, unknownFields: 'allow' });
}

const full = { type: 'object', properties: { a: { type: 'string' } } };

test.each(['get', 'head', 'trace'])('a %s has no body: what it says is noted', async (method) => {
  const api = await apiWith(method, full);
  expect(api.resources[0]?.operations[0]).toMatchObject({ body: undefined, call: { path: [] } });
  expect(api.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['SW4102', 'note'],
  ]);
});

test('an empty one goes without a word', async () => {
  const api = await apiWith('get', { type: 'object', properties: {} });
  expect(api.resources[0]?.operations[0]?.body).toBeUndefined();
  expect(api.diagnostics).toEqual([]);
});

test.each(['post', 'put', 'patch', 'delete', 'options'])('a %s keeps it', async (method) => {
  const api = await apiWith(method, full);
  expect(api.resources[0]?.operations[0]?.body?.content).toHaveLength(1);
  expect(api.diagnostics).toEqual([]);
});
