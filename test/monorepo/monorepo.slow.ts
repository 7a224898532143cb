/** The example monorepo, run by the real `turbo`: what was generated once comes out of its cache. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../program.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let cli: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-monorepo-'));
  // Compiled, it runs projects in threads.
  cli = buildProgram(path.join(folder, 'specwright'));
  checkOut('one');
  checkOut('two');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the example as git has it, with its dependencies. */
function checkOut(name: string): void {
  const copy = path.join(folder, name);
  cpSync(path.join(ROOT, 'examples/monorepo'), copy, {
    recursive: true,
    filter: (file) => !/[\\/](?:generated|node_modules|\.turbo)$/.test(file),
  });
  const bin = path.join(copy, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  const script = `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`;
  writeFileSync(path.join(bin, 'specwright'), script);
  chmodSync(path.join(bin, 'specwright'), 0o755);
}

/** Neither network nor telemetry; both checkouts share a cache, as colleagues share a remote one. */
function turbo(name: string, access: 'rw' | 'w' = 'rw'): string {
  const program = path.join(ROOT, 'node_modules/.bin/turbo');
  const cache = ['--cache', `local:${access}`, '--cache-dir', path.join(folder, 'cache')];
  const args = ['run', 'generate', ...cache, '--no-color', '--ui', 'stream'];
  return execFileSync(program, args, {
    cwd: path.join(folder, name),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
    },
  });
}

/** All that was generated, by its path. */
function outputs(name: string): Readonly<Record<string, string>> {
  const packages = path.join(folder, name, 'packages');
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:generated.*\.(?:ts|json|md)|lock\.json)$/.test(file),
  );
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(packages, file), 'utf8')]),
  );
}

describe('turbo', () => {
  it('generates each package once, and then takes it out of its cache', () => {
    expect(turbo('one')).toMatch(/Cached:\s+0 cached, 2 total/);
    const first = outputs('one');
    expect(Object.keys(first)).toContain(path.join('payments', 'generated/server/server.ts'));
    expect(turbo('one')).toMatch(/Cached:\s+2 cached, 2 total[^]*FULL TURBO/);
    expect(outputs('one')).toEqual(first);
  });

  it('restores from it what is gone', () => {
    const before = outputs('one');
    for (const name of ['catalogue', 'payments']) {
      rmSync(path.join(folder, 'one/packages', name, 'generated'), { recursive: true });
    }
    expect(turbo('one')).toMatch(/Cached:\s+2 cached, 2 total/);
    expect(outputs('one')).toEqual(before);
  });

  it('serves another checkout from it: the tasks depend on nothing but their inputs', () => {
    expect(existsSync(path.join(folder, 'two/packages/payments/generated'))).toBe(false);
    expect(turbo('two')).toMatch(/Cached:\s+2 cached, 2 total/);
    expect(outputs('two')).toEqual(outputs('one'));
    // And made anew there, the output is the same byte by byte.
    expect(turbo('two', 'w')).toMatch(/Cached:\s+0 cached, 2 total/);
    expect(outputs('two')).toEqual(outputs('one'));
  });

  it('generates only what a change concerns', () => {
    const file = path.join(folder, 'one/packages/catalogue/openapi.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('retrieveBook', 'findBook'));
    expect(turbo('one')).toMatch(/Cached:\s+1 cached, 2 total/);
    expect(outputs('one')[path.join('catalogue', 'generated/client.ts')]).toContain('findBook');
  });
});
