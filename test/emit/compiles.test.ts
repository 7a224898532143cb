import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import { compile } from '../compile.js';

async function complaints(paths: object, components: object = {}): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'specwright-compiles-'));
  try {
    const input = join(folder, 'openapi.json');
    const info = { title: 'Found in the wild', version: '1' };
    writeFileSync(input, JSON.stringify({ openapi: '3.0.3', info, paths, components }));
    return compile((await generate(projectOf({ input, output: join(folder, 'out') }))).files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What real descriptions hold, and the golden cases don't. */
describe('the output compiles under the strictest flags', () => {
  test('where several answers share a header that must be there', async () => {
    const Link = { required: true, explode: true, schema: { type: 'array', items: {} } };
    const responses = {
      200: { description: 'Good.', headers: { Link: { $ref: '#/components/headers/Link' } } },
      default: { description: 'Bad.', headers: { Link: { $ref: '#/components/headers/Link' } } },
    };
    const paths = { '/a': { get: { responses } }, '/b': { get: { responses } } };
    expect(await complaints(paths, { headers: { Link } })).toEqual([]);
  });

  test('where path parameters have the names of their operation and of other arguments', async () => {
    const names = ['udprn', 'Udprn', 'u-dprn', 'params', 'client', 'options', 'operations'];
    const parameters = [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      { name: 'page', in: 'query', schema: { type: 'integer' } },
    ];
    const responses = { 200: { description: 'An address.' } };
    const get = { operationId: 'udprn', tags: ['uk'], parameters, responses };
    const path = names.map((name) => `/{${name}}`).join('');
    expect(await complaints({ [path]: { get } })).toEqual([]);
  });

  test('where a part of an object says what further fields are, and other parts have fields', async () => {
    const size = { type: 'object', properties: { size: { type: 'integer' } } };
    const texts = { type: 'object', additionalProperties: { type: 'string' } };
    const schemas = {
      Size: size,
      Box: { allOf: [size, texts] },
      Crate: { allOf: [{ $ref: '#/components/schemas/Size' }, texts], required: ['size'] },
    };
    expect(await complaints({}, { schemas })).toEqual([]);
  });

  test('where a range of media types begins with a reserved word', async () => {
    const content = { 'new/*': { schema: { type: 'string' } }, 'text/plain': {} };
    const get = { responses: { 200: { description: 'Anything.', content } } };
    expect(await complaints({ '/new': { get } })).toEqual([]);
  });

  test('where a value that must be there can be none', async () => {
    const schema = { type: 'string', enum: [] };
    const box = { type: 'object', required: ['lid'], properties: { lid: schema } };
    const properties = { box, boxes: { type: 'array', items: box }, lid: schema };
    const content = { 'application/json': { schema: { type: 'object', properties } } };
    const parameters = [{ name: 'id', in: 'path', required: true, schema }];
    const responses = { 200: { description: 'Nothing.', content } };
    const post = { parameters, requestBody: { content }, responses };
    expect(await complaints({ '/boxes/{id}': { post } })).toEqual([]);
  });

  test('where one of the forms of a value is itself again, and another is anything', async () => {
    const value = { anyOf: [{ type: 'string' }, {}, { $ref: '#/components/schemas/list' }] };
    const item = { type: 'object', required: ['value'], properties: { value } };
    const list = { type: 'array', items: item };
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/list' } } };
    const get = { responses: { 200: { description: 'A list.', content } } };
    expect(await complaints({ '/list': { get } }, { schemas: { list } })).toEqual([]);
  });
});
