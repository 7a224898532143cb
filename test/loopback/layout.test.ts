/** An output whose resources have files of their own does what one in few files does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import type { Generation } from '../../generator/pipeline.js';
import { loopback } from './loopback.js';

const NOUNS = Array.from({ length: 18 }, (_, index) => `thing_${String.fromCharCode(97 + index)}`);

const price = { type: 'object', required: ['amount'], properties: { amount: { type: 'integer' } } };
const list = { type: 'array', items: { $ref: '#/components/schemas/price' } };

/** Three operations on a noun: nested forms, deep query parameters, JSON in and out. */
function pathsOf(noun: string): readonly (readonly [string, object])[] {
  const schema = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, prices: list, [noun]: { type: 'boolean' } },
  };
  const responses = { 200: { content: { 'application/json': { schema } } } };
  const created = { type: 'object', properties: { gte: { type: 'integer' } } };
  const form = { type: 'object', properties: { prices: list, created } };
  const encoding = Object.fromEntries(
    Object.keys(form.properties).map((name) => [name, { style: 'deepObject', explode: true }]),
  );
  const content = { 'application/x-www-form-urlencoded': { schema: form, encoding } };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const deep = { name: 'created', in: 'query', style: 'deepObject', schema: created };
  return [
    [
      `/${noun}s`,
      { get: { parameters: [deep], responses }, post: { requestBody: { content }, responses } },
    ],
    [`/${noun}s/{id}`, { parameters: [id], get: { responses } }],
  ];
}

describe('an output with a file for each resource', () => {
  const folder = mkdtempSync(join(tmpdir(), 'specwright-layout-'));
  let generation: Generation;

  beforeAll(async () => {
    const input = join(folder, 'openapi.json');
    const description = {
      openapi: '3.1.0',
      info: { title: 'Things', version: '1' },
      servers: [{ url: 'https://things.example.com' }],
      paths: Object.fromEntries(NOUNS.flatMap(pathsOf)),
      components: { schemas: { price } },
    };
    writeFileSync(input, JSON.stringify(description));
    generation = await generate(projectOf({ input, output: 'x' }));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('has such files', () => {
    const files = [...generation.files.keys()].filter((file) => file.startsWith('api/'));
    expect(files).toHaveLength(NOUNS.length);
  });

  test('takes every call from client to handler and back', async () => {
    const results = await loopback(generation);
    expect(results).toHaveLength(NOUNS.length * 3);
    expect(results.filter(({ passed }) => passed === undefined)).toEqual([]);
  });
});
