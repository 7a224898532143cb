import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportExtension } from '../../generator/emit/import-extension.js';
import { foundExtension } from '../../generator/output/host/found-extension.js';
import { hostFindings } from '../../generator/output/host/host-findings.js';
import { hostOf } from '../../generator/output/host/host.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-host-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Files by path; what isn't a text is written as JSON. */
type Files = Readonly<Record<string, unknown>>;

function write(files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
  }
}

const BUNDLER = { module: 'esnext', moduleResolution: 'bundler' };
const NODE = { module: 'nodenext' };

/** Projects as their templates make them, reduced to what is looked at. */
const PROJECTS: readonly (readonly [name: string, extension: ImportExtension, files: Files])[] = [
  ['nothing at all', '.js', {}],
  [
    'Vite: a tsconfig.json of references alone, with comments',
    '.ts',
    {
      'package.json': { type: 'module', devDependencies: { vite: '^8.0.0' } },
      'tsconfig.json':
        '{ "files": [], "references": [{ "path": "./tsconfig.node.json" }, { "path": "./tsconfig.app.json" }] }',
      'tsconfig.node.json': { compilerOptions: BUNDLER, include: ['vite.config.ts'] },
      'tsconfig.app.json':
        '{ "compilerOptions": { /* Bundler mode */ "moduleResolution": "bundler", "allowImportingTsExtensions": true, }, "include": ["src"] }',
    },
  ],
  [
    'Next.js',
    'none',
    {
      'package.json': { dependencies: { next: '16.0.0' } },
      'tsconfig.json': { compilerOptions: BUNDLER, include: ['**/*.ts', '.next/types/**/*.ts'] },
    },
  ],
  [
    'ts-jest',
    'none',
    {
      'package.json': { devDependencies: { 'ts-jest': '29' } },
      'tsconfig.json': { compilerOptions: { module: 'commonjs' } },
    },
  ],
  [
    'Jest, by its config file',
    'none',
    { 'package.json': {}, 'jest.config.mjs': 'export default {}' },
  ],
  [
    'Jest in a package of ES modules as Node resolves them',
    '.js',
    {
      'package.json': { type: 'module', devDependencies: { jest: '30' } },
      'tsconfig.json': { compilerOptions: NODE },
    },
  ],
  [
    'Vitest with a bundler',
    '.js',
    {
      'package.json': { type: 'module', devDependencies: { vitest: '4' } },
      'tsconfig.json': { compilerOptions: BUNDLER },
    },
  ],
  [
    'Node with type stripping, told by tsconfig',
    '.ts',
    {
      'package.json': { type: 'module' },
      'tsconfig.json': { compilerOptions: { ...NODE, rewriteRelativeImportExtensions: true } },
    },
  ],
  [
    'Node with type stripping, told by a script',
    '.ts',
    { 'package.json': { type: 'module', scripts: { start: 'node --watch src/main.ts' } } },
  ],
  [
    'Node with tsx',
    '.js',
    { 'package.json': { type: 'module', scripts: { start: 'node --import tsx src/main.ts' } } },
  ],
  [
    'CommonJS compiled by tsc, Node 10 resolution',
    'none',
    { 'package.json': {}, 'tsconfig.json': { compilerOptions: { module: 'commonjs' } } },
  ],
  [
    'CommonJS compiled by tsc, as Node resolves it',
    'none',
    { 'package.json': { type: 'commonjs' }, 'tsconfig.json': { compilerOptions: NODE } },
  ],
  [
    'a library of ES modules compiled by tsc',
    '.js',
    { 'package.json': { type: 'module' }, 'tsconfig.json': { compilerOptions: NODE } },
  ],
  [
    'a workspace whose packages extend a base',
    '.js',
    {
      'package.json': { workspaces: ['packages/*'] },
      'tsconfig.base.json': { compilerOptions: NODE },
      'src/package.json': { type: 'module' },
      'src/tsconfig.json': { files: [], references: [{ path: './tsconfig.lib.json' }] },
      'src/tsconfig.lib.json': { extends: '../tsconfig.base.json', include: ['**/*.ts'] },
    },
  ],
  ['a package without a compiler', 'none', { 'package.json': { name: 'x' } }],
  ['a package that cannot be read', '.js', { 'package.json': '{' }],
  [
    'a tsconfig that cannot be read',
    '.js',
    { 'package.json': { type: 'module' }, 'tsconfig.json': '{ "extends": "./gone.json" }' },
  ],
];

describe('the extension of imports', () => {
  test.each(PROJECTS)('%s: %s', async (_, extension, files) => {
    write(files);
    expect(foundExtension(await hostOf(path.join(folder, 'src/api')))).toMatchObject({ extension });
  });

  test('says by which file it was found', async () => {
    write({ 'tsconfig.app.json': { compilerOptions: { allowImportingTsExtensions: true } } });
    expect(foundExtension(await hostOf(path.join(folder, 'api')))).toEqual({
      extension: '.ts',
      reason: 'tsconfig.app.json has allowImportingTsExtensions',
    });
  });
});

/** What is said of a project where imports end as found, or as its config says. */
async function findings(files: Files, written?: ImportExtension) {
  write(files);
  const host = await hostOf(path.join(folder, 'src/api'));
  const extension = written ?? foundExtension(host).extension;
  return hostFindings(host, extension, written === undefined);
}

describe('what cannot work together', () => {
  test.each(PROJECTS)('nothing is wrong with %s', async (_, __, files) => {
    expect(await findings(files)).toEqual([]);
  });

  test('CommonJS in a package of ES modules', async () => {
    const files = {
      'package.json': { type: 'module' },
      'tsconfig.json': { compilerOptions: { module: 'CommonJS' } },
    };
    expect(await findings(files)).toMatchObject([
      {
        code: 'SW6007',
        severity: 'warning',
        message:
          'This compiles to CommonJS, and package.json says "type": "module". The output\'s imports end in no extension.',
        hint: 'Let both say the same, or choose with the option importExtension.',
        position: { file: path.join(folder, 'tsconfig.json') },
      },
    ]);
  });

  test('an extension that the compiler refuses', async () => {
    const files = { 'tsconfig.json': { compilerOptions: BUNDLER } };
    expect(await findings(files, '.ts')).toMatchObject([
      {
        code: 'SW6008',
        hint: expect.stringContaining('"allowImportingTsExtensions": true') as string,
      },
    ]);
  });

  test('no extension where the compiler wants one', async () => {
    const files = {
      'package.json': { type: 'module' },
      'tsconfig.json': { compilerOptions: NODE },
    };
    expect(await findings(files, 'none')).toMatchObject([{ code: 'SW6008', severity: 'warning' }]);
  });

  test('CommonJS under verbatimModuleSyntax', async () => {
    const compilerOptions = { ...NODE, verbatimModuleSyntax: true };
    const files = { 'package.json': {}, 'tsconfig.json': { compilerOptions } };
    expect(await findings(files)).toMatchObject([{ code: 'SW6009', severity: 'warning' }]);
  });
});
