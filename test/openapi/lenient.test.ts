import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../generator/commands/generate.js';
import { projectOf } from '../../generator/projects.js';
import { describe as describeProject } from '../../generator/pipeline.js';
import type { Operation } from '../../generator/model/api.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';
import { brokenDescriptions } from './broken-descriptions.js';
import { folderOf } from './folder.js';

const BROKEN = join(import.meta.dirname, '../golden/broken/openapi.yaml');

describe('a description with errors', () => {
  test('is refused, and nothing is written', async () => {
    const cwd = await folderOf({});
    const run = generate({ spec: BROKEN, out: 'api' }, { cwd, progress: () => undefined });
    await expect(run).rejects.toThrow(DiagnosticError);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('is generated leniently; what was made of each error is said, with its place', async () => {
    const cwd = await folderOf({});
    const options = { spec: BROKEN, out: 'api', lenient: true };
    const context = { cwd, progress: () => undefined };
    const { ok, diagnostics } = await generate(options, context);
    expect(ok).toBe(true);
    expect(await readdir(join(cwd, 'api'))).toContain('client.ts');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnostics.every(({ position }) => position?.file === BROKEN)).toBe(true);
    const strict = await diagnosticsOf(BROKEN);
    const told = new Set(diagnostics.map(({ code, position }) => `${code} ${position?.line}`));
    for (const { code, position } of strict) expect(told).toContain(`${code} ${position?.line}`);
    const [dead] = diagnostics.filter(({ code }) => code === 'SW2001');
    expect(dead?.message).toMatch(/leads nowhere: .* The parameter is left out\.$/);
    const again = await generate({ ...options, reuse: true }, context);
    expect(again.diagnostics).toEqual(diagnostics);
  });

  test('can be left to the config', async () => {
    const lenient = projectOf({ input: BROKEN, output: 'api', lenient: true });
    expect((await describeProject(lenient)).api.resources).toHaveLength(1);
  });

  test('is refused even so where nothing can be made of it', async () => {
    const cwd = await folderOf({ 'a.yaml': 'openapi: 3.1.0\npaths: {\n' });
    const project = projectOf({ input: join(cwd, 'a.yaml'), output: 'api', lenient: true });
    await expect(describeProject(project)).rejects.toThrow('SW1002');
  });
});

describe('repairs', async () => {
  const project = projectOf({ input: BROKEN, output: 'api', lenient: true });
  const { api } = await describeProject(project);
  const operations = api.resources.flatMap((resource) => resource.operations);
  const [read, update, create] = operations as [Operation, Operation, Operation];

  test('a name in a path that nobody describes is a string', () => {
    expect(read.parameters.find((one) => one.name === 'petId')).toMatchObject({
      in: 'path',
      required: true,
      schema: { types: ['string'] },
    });
  });

  test('parameters without a target or a known place are left out, the last of two counts', () => {
    expect(read.parameters.map(({ name }) => name)).toEqual(['limit', 'petId']);
    expect(read.parameters[0]).toMatchObject({ style: 'form', schema: { types: ['integer'] } });
    expect(read.parameters[0]?.schema.minimum).toBeUndefined();
  });

  test('an answer that is lost may hold anything', () => {
    expect(read.responses.map(({ status }) => status)).toEqual(['200', '404']);
    expect(read.responses[0]?.content).toMatchObject([{ name: '*/*' }]);
  });

  test('the second operation of an id is named by its path', () => {
    expect([read, update].map(({ id, names }) => [id, names.function])).toEqual([
      ['readPet', 'readPet'],
      ['PUT /pets/{petId}', 'updatePet'],
    ]);
  });

  test('a path without a slash gets one; a body that is lost is left out', () => {
    expect(create).toMatchObject({ path: '/pets', body: undefined });
  });
});

/** Wrong values in all places of a description: a slow test compiles what is made of them. */
test('whatever part is broken, a model is made of the rest', async () => {
  const cwd = await folderOf({});
  const input = join(cwd, 'api.json');
  for (const { fault, text } of brokenDescriptions(1)) {
    if (fault.endsWith(' at openapi')) continue;
    await writeFile(input, text);
    const project = projectOf({ input, output: 'api', lenient: true });
    const { diagnostics } = await describeProject(project).catch((cause: unknown) => {
      throw new Error(fault, { cause });
    });
    for (const { position } of diagnostics) expect(position?.file).toBe(input);
  }
});

async function diagnosticsOf(input: string) {
  const thrown: unknown = await describeProject(projectOf({ input, output: 'api' })).catch(
    (error: unknown) => error,
  );
  if (!(thrown instanceof DiagnosticError)) throw thrown;
  return thrown.diagnostics;
}
