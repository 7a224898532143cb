/** Several projects in one config: each stands for itself. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../generator/commands/check.js';
import type { CommandResult } from '../../generator/commands/command-result.js';
import { generate } from '../../generator/commands/generate.js';

const spec = (name: string): string => `openapi: 3.1.0
info: { title: ${name}, version: 1.0.0 }
paths: {}
components: { schemas: { ${name}: { type: string } } }
`;

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'specwright-'));
  for (const name of ['Pet', 'Book']) await put(`${name}.yaml`, spec(name));
  await put(
    'specwright.config.ts',
    `export default ['Pet', 'Book'].map((name) => (
      { name, input: name + '.yaml', output: 'out/' + name, artifacts: ['types'] }));`,
  );
});
afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

const put = (file: string, text: string): Promise<void> => writeFile(path.join(cwd, file), text);
const progress: string[] = [];
const context = (): { cwd: string; progress: (activity: string) => void } => ({
  cwd,
  progress: (activity) => progress.push(activity),
});
const run = (project?: readonly string[]): Promise<CommandResult> =>
  generate({ reuse: true, project }, context());
const locked = async (): Promise<readonly string[]> =>
  Object.keys(JSON.parse(await readFile(path.join(cwd, 'specwright.lock.json'), 'utf8')) as object);

describe('several projects', () => {
  it('are generated and checked in their order, each with its inputs and its output', async () => {
    const { text, data } = await run();
    expect(text).toMatch(/^Pet: \d+ files written.*\nBook: \d+ files written/);
    expect(data).toMatchObject({
      projects: [
        { name: 'Pet', inputs: [path.join(cwd, 'Pet.yaml')], output: path.join(cwd, 'out/Pet') },
        { name: 'Book', inputs: [path.join(cwd, 'Book.yaml')], output: path.join(cwd, 'out/Book') },
      ],
    });
    expect(progress).toEqual(expect.arrayContaining(['Pet: load', 'Book: emit']));
    expect((await check({}, context())).text).toBe('Pet: up to date\nBook: up to date');
    await put('Book.yaml', spec('Novel'));
    const checked = await check({}, context());
    expect(checked.ok).toBe(false);
    expect(checked.text).toMatch(/^Pet: up to date\nBook: stale, /);
    expect((await run()).text).toMatch(/^Pet: up to date, .*\nBook: 2 files written/);
  });

  it('fail one by one', async () => {
    await put('Pet.yaml', 'openapi: [');
    const { ok, text, diagnostics, readText } = await run();
    expect(ok).toBe(false);
    expect(text).toMatch(/^Book: \d+ files written.*\nPet: failed, its output stays as it was$/);
    expect(diagnostics.map(({ code }) => code)).toEqual(['SW1002']);
    expect(readText?.(path.join(cwd, 'Pet.yaml'))).toBe('openapi: [');
    expect(await locked()).toEqual(['Book']);
    const checked = await check({}, context());
    expect(checked.ok).toBe(false);
    expect(checked.text).toBe('Book: up to date\nPet: failed');
  });

  it('can be named', async () => {
    expect((await run(['Book'])).text).toMatch(/^Book: \d+ files written/);
    expect(await locked()).toEqual(['Book']);
    await run(['Pet']);
    expect(await locked()).toEqual(['Book', 'Pet']);
    expect((await check({ project: ['Pet'] }, context())).text).toBe('Pet: up to date');
    await expect(run(['Bok'])).rejects.toThrow("SW5003: There is no project 'Bok'.");
  });

  it('may not share a name', async () => {
    await put(
      'specwright.config.ts',
      `export default ['a', 'b'].map((output) => ({ name: 'x', input: 'Pet.yaml', output }));`,
    );
    await expect(run()).rejects.toThrow('SW5003: Two projects have the name x.');
  });
});
