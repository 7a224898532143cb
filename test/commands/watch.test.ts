import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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
    { delay: 50, interval: 20 },
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

  it('clears an error where the description is again as it was', async () => {
    await put('api.yaml', 'openapi: [');
    expect(await next()).toBe('api.yaml: failed; waiting for a change');
    await put('api.yaml', spec('string'));
    const { value } = await answers.next();
    expect(value).toMatchObject({ ok: true, diagnostics: [] });
    expect(value.text).toMatch(/^api\.yaml: out: up to date, /);
  });

  it('follows the templates', async () => {
    const now = new Date();
    await utimes(path.join(import.meta.dirname, '../../templates/sdk-readme.md.hbs'), now, now);
    expect(await next()).toMatch(/sdk-readme\.md\.hbs: out: up to date, /);
  });

  it('follows the name lock, but not what it wrote there itself', async () => {
    const lock = await readFile(path.join(cwd, 'specwright.lock.json'), 'utf8');
    await put('specwright.lock.json', lock.replace('"Kind"', '"Sort"'));
    const { value } = await answers.next();
    expect(value.text).toMatch(/^specwright\.lock\.json: out: \d files? written/);
    expect(await readFile(path.join(cwd, 'out/types.ts'), 'utf8')).toContain('type Sort = string;');
    await put('pet.yaml', 'type: integer\n');
    expect(await next()).toMatch(/^pet\.yaml: out: /);
  });
});

describe('watch of a description on the web', () => {
  it('asks for it by its entity tag, and generates only when it is another one', async () => {
    let text = spec('string').replace('./pet.yaml', '#/components/schemas/Kind');
    const tags: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      const tag = JSON.stringify(createHash('sha1').update(text).digest('hex'));
      tags.push(request.headers['if-none-match']);
      const isKnown = request.headers['if-none-match'] === tag;
      response.writeHead(isKnown ? 304 : text === '' ? 404 : 200, { etag: tag });
      response.end(isKnown ? '' : text);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api.yaml`;
    const answered = async (count: number): Promise<void> => {
      const before = tags.length;
      while (tags.length < before + count) await sleep(5);
    };
    await put(
      'specwright.config.ts',
      `export default { input: '${address}', output: 'web', artifacts: ['types'] };`,
    );
    expect(await next()).toMatch(/^specwright\.config\.ts: web: \d+ files written/);
    await answered(3);
    // Once to learn the tag; then it is asked whether there is another one.
    expect(tags.slice(2)).not.toContain(undefined);

    text = text.replace('string', 'integer');
    expect(await next()).toMatch(/api\.yaml: web: 1 file written/);
    text = '';
    expect(await next()).toMatch(/api\.yaml: failed; waiting for a change$/);
    await answered(3);
    text = spec('integer').replace('./pet.yaml', '#/components/schemas/Kind');
    expect(await next()).toMatch(/api\.yaml: web: up to date/);
    server.close();
    server.closeAllConnections();
  });
});
