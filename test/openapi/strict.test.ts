import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

test('reports in all formats have the severities that were asked for', async () => {
  const at = await context();
  const report = async (format: 'json' | 'sarif' | 'github', strict: boolean): Promise<string> =>
    (await validate({ spec: 'api.yaml', format, strict }, at)).text;
  for (const [strict, severity] of [
    [false, 'warning'],
    [true, 'error'],
  ] as const) {
    expect(JSON.parse(await report('json', strict))).toMatchObject([{ severity }]);
    const log: unknown = JSON.parse(await report('sarif', strict));
    expect(log).toMatchObject({ runs: [{ results: [{ level: severity }] }] });
    expect(await report('github', strict)).toMatch(new RegExp(`^::${severity} file=api.yaml,`));
  }
});

test('the config can be strict, and the command line has the last word', async () => {
  const at = await context();
  const config = `export default { input: 'api.yaml', output: 'api', strict: true };`;
  await writeFile(join(at.cwd, 'specwright.config.mjs'), config);
  expect(await validate({}, at)).toMatchObject({ ok: false, text: 'api.yaml: 1 error' });
  await expect(generate({}, at)).rejects.toThrow('SW3014');
  expect(await generate({ lenient: true }, at)).toMatchObject({ ok: true });
});

test('what no operation needs may lead nowhere; strictly it may not', async () => {
  const spec = WEAK.replace('type: int', "$ref: '#/components/schemas/Nowhere'");
  const used = spec.replace(
    'paths: {}',
    "paths: { /a: { get: { responses: { 200: { $ref: '#/components/responses/A' } } } } }",
  );
  const response = (schema: string): string =>
    used.replace('components: {', `components: { responses: { A: ${schema} },`);
  const idle = response('{ description: Nothing. }');
  const needed = response(
    "{ description: An age., content: { application/json: { schema: { $ref: '#/components/schemas/Age' } } } }",
  );
  const cwd = await folderOf({ 'a.yaml': idle, 'b.yaml': needed, 'c.yaml': spec });
  const at = { cwd, progress: () => undefined };
  expect(await validate({ spec: 'a.yaml' }, at)).toMatchObject({
    ok: true,
    text: 'a.yaml: 1 warning',
  });
  expect(await validate({ spec: 'a.yaml', strict: true }, at)).toMatchObject({ ok: false });
  expect(await validate({ spec: 'b.yaml' }, at)).toMatchObject({ ok: false });
  // Without an operation, the schemas are what is wanted.
  expect(await validate({ spec: 'c.yaml' }, at)).toMatchObject({ ok: false });
});

test('nobody can be strict and lenient', () => {
  const both = { input: 'api.yaml', output: 'api', strict: true, lenient: true };
  expect(() => projectOf(both)).toThrow("'strict' and 'lenient' contradict each other");
});
