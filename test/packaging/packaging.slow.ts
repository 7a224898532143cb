/** The package as its users get it: packed, installed in an empty folder, run, and compiled. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InstalledPackage } from './installed-package.js';

const COMPILERS = ['5.4', '5.9', 'latest'];

const project = new InstalledPackage();

beforeAll(() => project.install());
afterAll(() => project.remove());

describe('the packed package', () => {
  it('generates in an empty project', () => {
    const text = project.run('npx', [
      'specwright',
      'generate',
      'spec/credit-grants.yaml',
      '--out',
      'api',
    ]);
    expect(text).toMatch(/^api: \d+ files written, 0 unchanged, 0 removed \(6 operations, /);
  });

  it('knows that nothing changed', () => {
    const text = project.run('npx', [
      'specwright',
      'generate',
      'spec/credit-grants.yaml',
      '--out',
      'api',
    ]);
    expect(text).toMatch(/^api: up to date, \d+ files\n$/);
    project.run('npx', ['specwright', 'check', 'spec/credit-grants.yaml', '--out', 'api']);
  });

  it('reads a typed config', () => {
    project.write(
      'specwright.config.ts',
      `import { defineConfig } from 'specwright';
       export default defineConfig({ input: 'spec/credit-grants.yaml', output: 'configured' });`,
    );
    expect(project.run('npx', ['specwright', 'generate'])).toMatch(
      /^configured: \d+ files written/,
    );
  });

  describe.each(COMPILERS)('its output under TypeScript %s', (version) => {
    const compiler = `typescript-${version}`;

    beforeAll(() => {
      const packages = [`${compiler}@npm:typescript@${version}`, '@types/node@20'];
      project.run('npm', ['install', '--no-save', ...packages]);
    });

    it.each([
      ['nodenext', ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'], []],
      ['nodenext', ['ES2022'], ['node']],
      ['bundler', ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'], []],
    ])('compiles under %s with %j and types %j', (resolution, lib, types) => {
      project.write('tsconfig.json', JSON.stringify(strictest(resolution, lib, types, version)));
      const [program = ''] = readdirSync(path.join(project.folder, 'node_modules', compiler, 'bin'))
        .filter((name) => name.startsWith('tsc'))
        .map((name) => path.join(project.folder, 'node_modules', compiler, 'bin', name));
      expect(() => project.run(process.execPath, [program, '-p', '.'])).not.toThrow();
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
