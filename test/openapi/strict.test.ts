import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { check } from '../../generator/commands/check.js';
import { generate } from '../../generator/commands/generate.js';
import { validate } from '../../generator/commands/validate.js';
import { projectOf } from '../../generator/projects.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';
import { folderOf } from './folder.js';

const WEAK = `openapi: 3.1.0
info: { title: Weak, version: '1' }
paths: {}
components: { schemas: { Age: { type: int } } }
`;

async function context() {
  return { cwd: await folderOf({ 'api.yaml': WEAK }), progress: () => undefined };
}

test('what weakens a check is a warning, and the run goes on', async () => {
  const at = await context();
  const { ok, diagnostics } = await generate({ spec: 'api.yaml', out: 'api' }, at);
  expect(ok).toBe(true);
  expect(diagnostics).toMatchObject([{ code: 'SW3014', severity: 'warning' }]);
  const answer = await validate({ spec: 'api.yaml' }, at);
  expect(answer).toMatchObject({ ok: true, text: 'api.yaml: 1 warning' });
});

test('strictly it stops the run, even where the output is there already', async () => {
  const at = await context();
  const options = { spec: 'api.yaml', out: 'api' };
  await expect(generate({ ...options, strict: true }, at)).rejects.toThrow(DiagnosticError);
  expect(await readdir(at.cwd)).toEqual(['api.yaml']);
  await generate(options, at);
  const again = generate({ ...options, strict: true, reuse: true }, at);
  await expect(again).rejects.toThrow('SW3014');
  await expect(check({ ...options, strict: true }, at)).rejects.toThrow('SW3014');
  const answer = await validate({ spec: 'api.yaml', strict: true }, at);
  expect(answer).toMatchObject({ ok: false, text: 'api.yaml: 1 error' });
});

test('nobody can be strict and lenient', () => {
  const both = { input: 'api.yaml', output: 'api', strict: true, lenient: true };
  expect(() => projectOf(both)).toThrow("'strict' and 'lenient' contradict each other");
});
