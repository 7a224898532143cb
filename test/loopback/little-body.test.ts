import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import type { Generation } from '../../generator/pipeline.js';
import { loopback } from './loopback.js';
import type { CallResult } from './loopback.js';
import { importOutput } from './output-modules.js';

/** A body of `null` isn't the same as no body, nor is an empty object. */
describe('a body of little', () => {
  let generation: Generation;
  let results: readonly CallResult[];

  beforeAll(async () => {
    const input = join(import.meta.dirname, 'little-body.yaml');
    generation = await generate(projectOf({ input, output: 'out' }));
    results = await loopback(generation);
  });

  const resultOf = (id: string): CallResult | undefined =>
    results.find(({ operation }) => operation === id);

  test.each(['setNote', 'setBox', 'setShelf'])('comes to the handler as it is: %s', (id) => {
    expect(resultOf(id)).toEqual({ operation: id, hasExample: true, passed: 'examples' });
  });

  test('of null is nothing that a caller can write whose body is fields of params', () => {
    expect(resultOf('setLid')).toEqual({
      operation: 'setLid',
      hasExample: true,
      passed: 'schemas',
      reason: 'no value: a caller writes the fields of an object, not null',
    });
  });

  test.each([
    ['null', { body: null }],
    ['{}', { body: {} }],
    [undefined, {}],
  ])('parts from no body in a server: %s', async (body, request) => {
    const { server } = await importOutput(generation.files);
    const received: unknown[] = [];
    const setBox = (given: unknown): object => {
      received.push(given);
      return { status: 204 };
    };
    const { fetch } = server.createServer({ note: {}, box: { setBox }, lid: {}, shelf: {} }, {});
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'PUT', headers, ...(body !== undefined && { body }) };
    const { status } = await fetch(new Request('https://null.test/box', init));
    expect([status, received]).toEqual([204, [request]]);
  });
});
