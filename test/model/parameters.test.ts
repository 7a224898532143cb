/** Parameters of a path, and what operations make of them (OpenAPI, Path Item Object). */
import { expect, test } from 'vitest';
import { buildApi } from '../../generator/model/api-builder.js';
import type { Parameter } from '../../generator/model/api.js';
import { loadValue } from '../../generator/openapi/load.js';

async function parametersOf(
  shared: readonly object[],
  own: readonly object[],
): Promise<readonly Parameter[]> {
  const api = buildApi(
    await loadValue({
      openapi: '3.1.0',
      info: { title: 'Things', version: '1' },
      paths: { '/things/{id}': { parameters: shared, get: { parameters: own, responses: {} } } },
    }),
    { openEnums: true, unknownFields: 'reject' },
  );
  return api.resources[0]?.operations[0]?.parameters ?? [];
}

const integer = { schema: { type: 'integer' } };
const text = { schema: { type: 'string' } };
const id = { name: 'id', in: 'path', required: true, ...text };

test('parameters of the path hold for the operation too', async () => {
  const found = await parametersOf([id, { name: 'page', in: 'query', ...integer }], []);
  expect(found.map(({ in: place, name }) => `${place} ${name}`)).toEqual(['path id', 'query page']);
});

test("the operation's own take the place of those of the path, by name and location", async () => {
  const found = await parametersOf(
    [id, { name: 'page', in: 'query', ...integer }, { name: 'X-Trace', in: 'header', ...integer }],
    [
      { ...id, style: 'label', ...integer },
      { name: 'page', in: 'query', required: true, style: 'deepObject', ...text },
      { name: 'page', in: 'cookie', ...text },
      { name: 'x-trace', in: 'header', ...text },
    ],
  );
  const words = found.map(
    ({ in: place, name, style, required, schema }) =>
      `${place} ${name} ${style} ${String(required)} ${schema.types?.join() ?? ''}`,
  );
  expect(words).toEqual([
    'path id label true integer',
    'query page deepObject true string',
    'header x-trace simple false string',
    'cookie page form false string',
  ]);
});

test('an empty value is one of the values where it is allowed, in a query only', async () => {
  const found = await parametersOf(
    [id],
    [
      { name: 'flag', in: 'query', allowEmptyValue: true, ...integer },
      { name: 'X-Flag', in: 'header', allowEmptyValue: true, ...integer },
    ],
  );
  const [, flag, header] = found;
  expect(flag?.schema.anyOf?.map(({ types, constant }) => types ?? constant?.value)).toEqual([
    ['integer'],
    '',
  ]);
  expect(header?.schema.types).toEqual(['integer']);
});
