/** What the output of Stripe's own description asks of a compiler, in its own count of the work. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../../generator/pipeline.js';
import { projectOf } from '../../generator/projects.js';
import { programOf } from '../compile.js';

const SPEC = path.resolve(
  process.env['SPECWRIGHT_SPECS'] ?? '../shared/specs',
  'stripe-2020-08-27.json',
);

test('all artifacts of 417 operations cost fewer than 100,000 instantiations', async () => {
  const { files } = await generate(projectOf({ input: SPEC, output: 'out' }));
  const program = programOf(files);
  expect(program.getSemanticDiagnostics()).toEqual([]);
  expect(program.getInstantiationCount()).toBeLessThan(100_000);
});
