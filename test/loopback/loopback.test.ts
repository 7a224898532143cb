import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import { loopback } from './loopback.js';

const SPECS = join(import.meta.dirname, '../hostile/descriptions');

/** Every operation of descriptions that use much of the standard; `test/corpus` has real ones. */
describe('calls go from client to server to handler and come back equal', () => {
  test.each([
    ['harbour.yaml', { examples: ['listShips', 'registerShip'], schemas: 5 }],
    ['quay.yaml', { examples: [], schemas: 2 }],
  ])('%s', async (name, { examples, schemas }) => {
    const generation = await generate(projectOf({ input: join(SPECS, name), output: 'out' }));
    const results = await loopback(generation);
    expect(results.filter(({ passed }) => passed === undefined)).toEqual([]);
    expect(
      results.filter(({ passed }) => passed === 'examples').map(({ operation }) => operation),
    ).toEqual(examples);
    expect(results.filter(({ passed }) => passed === 'schemas')).toHaveLength(schemas);
  });
});

/** OpenAPI allows neither queries nor fragments in paths, nor servers without a scheme. */
test('calls come back where a path holds more than a path', async () => {
  const input = join(import.meta.dirname, 'odd-paths.yaml');
  const results = await loopback(await generate(projectOf({ input, output: 'out' })));
  expect(results).toEqual(
    ['expireNow', 'expireLater', 'cancelHold'].map((operation) => {
      return { operation, hasExample: false, passed: 'schemas' };
    }),
  );
});

test('calls come back whose bodies are as real descriptions have them', async () => {
  const input = join(import.meta.dirname, 'odd-bodies.yaml');
  const results = await loopback(await generate(projectOf({ input, output: 'out' })));
  expect(results).toEqual([
    { operation: 'getAny', hasExample: false, passed: 'schemas' },
    { operation: 'getSome', hasExample: true, passed: 'examples' },
    { operation: 'upload', hasExample: false, passed: 'schemas' },
  ]);
});
