import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { load } from '../../generator/openapi/load.js';
import { isPublicAddress, publicLookup } from '../../generator/openapi/public-address.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';
import { folderOf } from './folder.js';

/** Serves over loopback while the test runs, and gives the origin. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The codes of what was found in a description with one reference. */
async function loadReferring($ref: string, remote?: Parameters<typeof load>[1]) {
  const text = JSON.stringify({
    openapi: '3.1.0',
    info: {},
    components: { schemas: { a: { $ref } } },
  });
  const document = await load('a.json', { cwd: await folderOf({ 'a.json': text }), ...remote });
  const target = document.resolve($ref, document.root.source);
  return { found: document.diagnostics.map(({ code, message }) => ({ code, message })), target };
}

describe('documents of the web', () => {
  test('are read from listed origins, with the headers of their origin', async () => {
    const seen: (string | undefined)[] = [];
    const origin = await serve(({ url, headers }, response) => {
      seen.push(`${url} ${headers.authorization}`);
      response.end(url === '/pet.json' ? '{"$ref": "./sub/name.yaml"}' : 'type: string');
    });
    const remote = { origins: [origin], headers: { [origin]: { authorization: 'Bearer x' } } };
    const { found, target } = await loadReferring(`${origin}/pet.json`, { remote });
    expect(found).toEqual([]);
    expect(target?.value).toEqual({ $ref: './sub/name.yaml' });
    expect(target?.source.file).toBe(`${origin}/pet.json`);
    expect(seen).toEqual(['/pet.json Bearer x', '/sub/name.yaml Bearer x']);
  });

  test('are not even asked for where the origin is not listed', async () => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked++;
      response.end('{}');
    });
    const remote = { origins: ['https://example.com', origin.replace('http', 'https')] };
    const { found } = await loadReferring(`${origin}/a.json`, { remote });
    expect(found.map(({ code }) => code)).toEqual(['SW2004']);
    expect(asked).toBe(0);
  });

  test('redirects lead to listed origins only, and headers stay with theirs', async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve(({ headers }, response) => {
      seen.push(headers.authorization);
      response.end('{"type": "null"}');
    });
    const origin = await serve((_, response) => {
      response.writeHead(302, { location: `${other}/b.json` }).end();
    });
    const headers = { [origin]: { authorization: 'secret' } };
    const refused = await loadReferring(`${origin}/a`, { remote: { origins: [origin], headers } });
    expect(refused.found.map(({ code }) => code)).toEqual(['SW2004']);
    const remote = { origins: [origin, other], headers };
    const followed = await loadReferring(`${origin}/a`, { remote });
    expect(followed.found).toEqual([]);
    expect(followed.target).toEqual({
      value: { type: 'null' },
      source: { file: `${other}/b.json`, pointer: '' },
    });
    expect(seen).toEqual([undefined]);
  });

  test.each<[string, RequestListener, RegExp]>([
    ['an error', (_, response) => response.writeHead(404).end(), /answer is 404/],
    [
      'a circle',
      ({ url }, response) => response.writeHead(307, { location: `${url}x` }).end(),
      /redirected more than 5/,
    ],
    ['an endless answer', endless, /longer than 10000 characters/],
    ['no answer', () => undefined, /more than 300 ms/],
    ['a broken answer', (_, response) => response.end('{'), /is broken/],
  ])('%s is a diagnostic', async (_what, listener, words) => {
    const origin = await serve(listener);
    const { found } = await loadReferring(`${origin}/a.json`, {
      remote: { origins: [origin], timeout: 300 },
      limits: { textLength: 10_000 },
    });
    expect(found.at(-1)?.message).toMatch(words);
  });

  test('may be the description itself, but never lead to files', async () => {
    const origin = await serve(({ url }, response) => {
      const file = { $ref: 'file:///etc/passwd' };
      const schemas = { a: { $ref: './b.json' }, file };
      const entry = { openapi: '3.1.0', info: {}, components: { schemas } };
      response.end(
        JSON.stringify(url === '/openapi.json' ? entry : { $id: 'file:///etc/x', ...file }),
      );
    });
    const { diagnostics, files } = await load(`${origin}/openapi.json`, { folders: ['/etc'] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['SW2003', 'SW2003']);
    expect(files).toEqual([`${origin}/openapi.json`, `${origin}/b.json`]);
  });

  test('an address that does not answer ends with a diagnostic', async () => {
    const loading = load('http://127.0.0.1:1/openapi.json');
    await expect(loading).rejects.toThrow(DiagnosticError);
    await expect(loading).rejects.toThrow(/SW1001/);
  });
});

function endless(_: unknown, response: Parameters<RequestListener>[1]): void {
  response.on('drain', () => response.write('x'.repeat(1000)));
  while (response.write('x'.repeat(1000)));
}

describe('addresses', () => {
  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...['::1', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '100.64.0.1', 'x'],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['93.184.216.34', '2606:2800:220:1::1', '172.32.0.1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([true, false])('a name that leads to this machine is refused', async (all) => {
    const answer = await new Promise((resolve) => {
      publicLookup('localhost', { all }, (error, address) => resolve(error ?? address));
    });
    expect(answer).toBeInstanceOf(Error);
  });
});

describe('other inputs', () => {
  const text = "openapi: 3.1.0\ninfo: {}\ncomponents: { schemas: { a: { $ref: './b.json' } } }\n";

  test('standard input stands in the current folder', async () => {
    const cwd = await folderOf({ 'b.json': '{"type": "string"}' });
    const document = await load('-', { cwd, stdin: () => Promise.resolve(text) });
    expect(document.diagnostics).toEqual([]);
    expect(document.files).toEqual(['<stdin>', `${cwd}/b.json`]);
    expect(document.text('<stdin>')).toBe(text);
  });

  test('a folder is read by what descriptions are usually called', async () => {
    const cwd = await folderOf({ 'a/openapi.yaml': text, 'a/b.json': '{}', 'c/api.yml': text });
    expect((await load('a', { cwd })).files[0]).toBe(`${cwd}/a/openapi.yaml`);
    expect((await load('c', { cwd })).files[0]).toBe(`${cwd}/c/api.yml`);
  });

  test('a folder with several files of other names is a question', async () => {
    const cwd = await folderOf({ 'a.yaml': text, 'b.json': '{}' });
    await expect(load('.', { cwd })).rejects.toThrow(/SW1001/);
  });
});
