/**
 * The generated client and server on Deno, Bun and an edge runtime: the same program with the same
 * result as on Node. `npm ci --prefix test/platforms` brings them.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run, service } from './exercise.js';

const PROGRAMS = fileURLToPath(new URL('node_modules/.bin/', import.meta.url));
const EXERCISE = fileURLToPath(new URL('exercise.ts', import.meta.url));

const GOOD = {
  isListedBackwards: true,
  scope: { prices: [{ id: 'price_1' }, { id: 'price_2' }] },
  expires: 2208988800,
  hasRequestId: true,
  metadata: { cost_basis: '0.9' },
  isVoided: true,
  missing: 404,
};
const EXPECTED = {
  network: GOOD,
  inProcess: GOOD,
  failures: {
    aborted: 'AbortError',
    late: 'TimeoutError',
    refused: 'ConnectionError',
    cutOff: 'ConnectionError',
    proxy: 'DecodeError',
    retried: 'ServerError',
    elsewhere: 'NotFoundError',
  },
};

interface EdgeRuntime {
  readonly EdgeVM: new () => { evaluate(code: string): unknown };
}

const servers: Server[] = [];
let folder: string;
let url: string;
/** Of each request below these addresses, since the test began. */
let busy: IncomingHttpHeaders[];
let elsewhere: IncomingHttpHeaders[];

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'specwright-platforms-'));
  const other = await listen(({ headers }, response) => {
    elsewhere.push(headers);
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":{}}');
  });
  url = await listen((request, response) => {
    const [, first] = (request.url ?? '').split('/');
    switch (first) {
      case 'slow':
        return;
      case 'half':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"id":');
        setTimeout(() => response.destroy(), 20);
        return;
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Proxy</html>');
        return;
      case 'busy':
        busy.push(request.headers);
        response.writeHead(503, { 'content-type': 'application/json' }).end('{"error":{}}');
        return;
      case 'elsewhere':
        response.writeHead(307, { location: `${other}/there` }).end();
        return;
      default:
        void listener(request, response);
    }
  });
});

let listener: ReturnType<typeof getRequestListener>;
beforeEach(() => {
  listener = getRequestListener(service().fetch);
  busy = [];
  elsewhere = [];
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** The exercise in one file; `platform: 'neutral'` leaves no way to Node's modules. */
async function bundle(footer: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [EXERCISE],
    bundle: true,
    platform: 'neutral',
    format,
    ...(format === 'iife' && { globalName: 'exercise' }),
    footer: { js: footer },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs the exercise in a program of its own, and gives what it wrote. */
async function runProgram(name: string, ...parameters: readonly string[]): Promise<unknown> {
  const file = join(folder, 'exercise.mjs');
  const call = `console.log(JSON.stringify(await run(${JSON.stringify(url)})));`;
  writeFileSync(file, await bundle(call, 'esm'));
  const { stdout } = await promisify(execFile)(name, [...parameters, file], {
    env: { PATH: process.env['PATH'], HOME: folder, DENO_NO_UPDATE_CHECK: '1' },
  });
  return JSON.parse(stdout) as unknown;
}

/** Retries went on to the end, and the key stayed here. */
function expectGoodManners(): void {
  expect(busy).toHaveLength(3);
  expect(elsewhere.map(({ authorization }) => authorization)).toEqual([undefined]);
}

test('Node', async () => {
  expect(await run(url)).toEqual(EXPECTED);
  expectGoodManners();
});

test('Deno, which may use the network and nothing else', async () => {
  expect(await runProgram(join(PROGRAMS, 'deno'), 'run', '--allow-net')).toEqual(EXPECTED);
  expectGoodManners();
});

test('Bun', async () => {
  expect(await runProgram(join(PROGRAMS, 'bun'), 'run')).toEqual(EXPECTED);
  expectGoodManners();
});

test('an edge runtime, which has web standards only', async () => {
  // Installed beside this file only, so the compiler of the whole project doesn't know it.
  const { EdgeVM } = createRequire(import.meta.url)('@edge-runtime/vm') as EdgeRuntime;
  const vm = new EdgeVM();
  vm.evaluate(await bundle('', 'iife'));
  const result = vm.evaluate(`exercise.run(${JSON.stringify(url)})`);
  expect(JSON.parse(JSON.stringify(await result))).toEqual(EXPECTED);
  expectGoodManners();
});
