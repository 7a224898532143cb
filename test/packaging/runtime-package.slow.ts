/** Outputs that have their runtime from the packed package: compiled and run as projects do it. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InstalledPackage } from './installed-package.js';

/** The extension is that which the project asks for; what differs beside is how it is compiled. */
const KINDS = [
  ['ES modules', 'module', '.js', { module: 'nodenext' }],
  ['CommonJS', 'commonjs', '', { module: 'nodenext' }],
  [
    'CommonJS, resolved as Node 10 did',
    'commonjs',
    '',
    { module: 'commonjs', moduleResolution: 'node10' },
  ],
] as const;

const COMPILERS = ['5.4', '5.9'];

const project = new InstalledPackage();

beforeAll(() => {
  project.install();
  const compilers = COMPILERS.map((version) => `typescript-${version}@npm:typescript@${version}`);
  project.run('npm', ['install', '--save-dev', '@types/node@20', ...compilers]);
  const outputs = ['one', 'two'].map(
    (name) => `{ input: 'spec/credit-grants.yaml', output: 'src/${name}', runtime: 'package' }`,
  );
  project.write('specwright.config.mjs', `export default [${outputs.join(', ')}];\n`);
});
afterAll(() => project.remove());

/** Calls one output with a client that gets 404, and asks whether it is the other's error as well. */
const program = (extension: string): string => `
import { CreditGrantsClient, CreditGrantCreateParams } from './one/index${extension}';
import { errors } from './two/index${extension}';

async function main(): Promise<void> {
  const client = new CreditGrantsClient({
    baseUrl: 'http://127.0.0.1',
    auth: { bearerAuth: 'sk_test_example' },
    fetch: () => Promise.resolve(Response.json({ error: { message: 'gone' } }, { status: 404 })),
  });
  console.log(CreditGrantCreateParams.is({}));
  await client.creditGrants
    .retrieve('grant')
    .then(undefined, (error: unknown) => console.log(error instanceof errors.NotFoundError));
}

void main();
`;

describe.each(KINDS)('%s', (_, type, extension, modules) => {
  beforeAll(() => {
    project.run('npm', ['pkg', 'set', `type=${type}`]);
    project.write('src/main.ts', program(extension));
    const compilerOptions = {
      ...modules,
      target: 'ES2022',
      lib: ['ES2022'],
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      declaration: true,
      rootDir: 'src',
      outDir: 'dist',
    };
    project.write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
    project.run('npx', ['specwright', 'generate']);
  });

  it('has no runtime in its outputs', () => {
    for (const name of ['one', 'two'])
      expect(readdirSync(path.join(project.folder, 'src', name))).not.toContain('runtime');
  });

  it.each(COMPILERS)('compiles under TypeScript %s and runs, one runtime for both', (version) => {
    rmSync(path.join(project.folder, 'dist'), { recursive: true, force: true });
    const compiler = path.join(project.folder, `node_modules/typescript-${version}/bin/tsc`);
    project.run(process.execPath, [compiler, '-p', '.']);
    expect(project.run(process.execPath, ['dist/main.js'])).toBe('false\ntrue\n');
  });
});
