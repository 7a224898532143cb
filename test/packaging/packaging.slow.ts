/** The package as its users get it: packed, installed in an empty folder, run, and compiled. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMPILERS = ['5.4', '5.9', 'latest'];

let folder: string;
let project: string;

/** Runs a program in a folder, with a home that holds nothing. */
function run(cwd: string, command: string, args: readonly string[]): string {
  const home = path.join(folder, 'home');
  mkdirSync(home, { recursive: true });
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-package-'));
  project = path.join(folder, 'project');
  mkdirSync(project);
  run(ROOT, 'npm', ['pack', '--pack-destination', folder]);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  run(project, 'npm', ['install', path.join(folder, tarball)]);
  cpSync(path.join(ROOT, 'spec'), path.join(project, 'spec'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the packed package', () => {
  it('generates in an empty project', () => {
    const text = run(project, 'npx', [
      'specwright',
      'generate',
      'spec/credit-grants.yaml',
      '--out',
      'api',
    ]);
    expect(text).toMatch(/^api: \d+ files written, 0 unchanged, 0 removed \(6 operations, /);
  });

  it('knows that nothing changed', () => {
    const text = run(project, 'npx', [
      'specwright',
      'generate',
      'spec/credit-grants.yaml',
      '--out',
      'api',
    ]);
    expect(text).toMatch(/^api: up to date, \d+ files\n$/);
    run(project, 'npx', ['specwright', 'check', 'spec/credit-grants.yaml', '--out', 'api']);
  });

  it('reads a typed config', () => {
    writeFileSync(
      path.join(project, 'specwright.config.ts'),
      `import { defineConfig } from 'specwright';
       export default defineConfig({ input: 'spec/credit-grants.yaml', output: 'configured' });`,
    );
    expect(run(project, 'npx', ['specwright', 'generate'])).toMatch(
      /^configured: \d+ files written/,
    );
  });

  describe.each(COMPILERS)('its output under TypeScript %s', (version) => {
    const compiler = `typescript-${version}`;

    beforeAll(() => {
      const packages = [`${compiler}@npm:typescript@${version}`, '@types/node@20'];
      run(project, 'npm', ['install', '--no-save', ...packages]);
    });

    it.each([
      ['nodenext', ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'], []],
      ['nodenext', ['ES2022'], ['node']],
      ['bundler', ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'], []],
    ])('compiles under %s with %j and types %j', (resolution, lib, types) => {
      const config = path.join(project, 'tsconfig.json');
      writeFileSync(config, JSON.stringify(strictest(resolution, lib, types, version)));
      const [program = ''] = readdirSync(path.join(project, 'node_modules', compiler, 'bin'))
        .filter((name) => name.startsWith('tsc'))
        .map((name) => path.join(project, 'node_modules', compiler, 'bin', name));
      expect(() => run(project, process.execPath, [program, '-p', config])).not.toThrow();
    });
  });
});

/** Every strictness that a user may have set. */
function strictest(
  resolution: string,
  lib: readonly string[],
  types: readonly string[],
  version: string,
): object {
  return {
    compilerOptions: {
      target: 'ES2022',
      module: resolution === 'bundler' ? 'ESNext' : 'NodeNext',
      moduleResolution: resolution,
      lib,
      types,
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      // Since 5.8.
      ...(version === '5.4' ? {} : { erasableSyntaxOnly: true }),
    },
    include: ['api'],
  };
}
