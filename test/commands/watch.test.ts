import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandResult } from '../../generator/commands/command-result.js';
import { watch } from '../../generator/commands/watch.js';

const spec = (type: string): string => `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths: {}
components:
  schemas:
    Pet: { $ref: './pet.yaml' }
    Kind: { type: ${type} }
`;

let cwd: string;
let stop: () => Promise<unknown>;
/** The next answers, in their order. */
let answers: AsyncGenerator<CommandResult, never>;

const put = (file: string, text: string): Promise<void> => writeFile(path.join(cwd, file), text);
const next = async (): Promise<string> => (await answers.next()).value.text;

beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'specwright-watch-'));
  await put('api.yaml', spec('string'));
  await put('pet.yaml', 'type: string\n');
  await put(
    'specwright.config.ts',
    "export default { input: 'api.yaml', output: 'out', artifacts: ['types'] };",
  );
  const abort = new AbortController();
  const queue: CommandResult[] = [];
  let wake = (): void => undefined;
  const end = watch(
    { delay: 50 },
    {
      cwd,
      progress: () => undefined,
      signal: abort.signal,
      report(result) {
        queue.push(result);
        wake();
      },
    },
  );
  answers = (async function* () {
    for (;;) {
      const result = queue.shift();
      if (result === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else yield result;
    }
  })();
  stop = () => {
    abort.abort();
    return end;
  };
  expect(await next()).toMatch(/^start: out: \d+ files written/);
});
afterEach(async () => {
  await stop();
  await rm(cwd, { recursive: true, force: true });
});

describe('watch', () => {
  it('generates when the description or a file it refers to changes', async () => {
    await put('pet.yaml', 'type: integer\n');
    expect(await next()).toMatch(/^pet\.yaml: out: 1 file written, .* \(\d+ ms\)$/);
  });

  it('survives a broken description, and one that is gone for a while', async () => {
    await put('api.yaml', 'openapi: [');
    const { value } = await answers.next();
    expect(value.text).toBe('api.yaml: failed; waiting for a change');
    expect(value.diagnostics.map(({ code }) => code)).toEqual(['SW1002']);
    await rm(path.join(cwd, 'api.yaml'));
    expect(await next()).toBe('api.yaml: failed; waiting for a change');
    await put('api.yaml', spec('number'));
    expect(await next()).toMatch(/^api\.yaml: out: 1 file written/);
  });

  it('notices a file that an editor puts in the place of the old one', async () => {
    await put('api.yaml~', spec('integer'));
    await rename(path.join(cwd, 'api.yaml~'), path.join(cwd, 'api.yaml'));
    expect(await next()).toMatch(/^api\.yaml: out: 1 file written/);
  });

  it('follows the config', async () => {
    await put(
      'specwright.config.ts',
      "export default { input: 'api.yaml', output: 'other', artifacts: ['types'] };",
    );
    expect(await next()).toMatch(/^specwright\.config\.ts: other: \d+ files written/);
  });
});
