/**
 * What linters say of outputs under the settings that they write themselves. SPECWRIGHT_SPECS names
 * a folder of real descriptions.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticed, putFault } from './emitter-fault.js';
import { Workshop } from './workshop.js';

const EVERYTHING = fileURLToPath(new URL('../fields/everything.yaml', import.meta.url));
const GRANTS = fileURLToPath(new URL('../../spec/credit-grants.yaml', import.meta.url));

const PACKAGES = [
  'eslint@10.15.0',
  '@eslint/js@10.0.1',
  'typescript-eslint@8.73.0',
  'typescript@5.9',
  'oxlint@1.95.0',
  '@biomejs/biome@2.6.8',
];

const ESLINT_CONFIG = `import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(js.configs.recommended, tseslint.configs.recommended);
`;

const LINTERS = [
  { name: 'ESLint', command: 'npx eslint --max-warnings 0', fault: 'lint' },
  { name: 'oxlint', command: 'npx oxlint --deny-warnings', fault: 'lint' },
  { name: 'Biome', command: 'npx biome check', fault: 'biome' },
] as const;

const workshop = new Workshop();
let project: string;

beforeAll(async () => {
  await workshop.pack();
  project = workshop.place('linters');
  await workshop.run(project, 'npm init -y');
  await workshop.run(project, 'npm pkg set type=module');
  await workshop.run(project, ['npm', 'install', '--save-dev', ...PACKAGES]);
  await workshop.furnish(project);
  await workshop.run(project, 'npx biome init');
  await workshop.run(project, 'npx oxlint --init');
  writeFileSync(path.join(project, 'eslint.config.js'), ESLINT_CONFIG);
});
afterAll(() => {
  workshop.close();
});

/** Those that are here. */
function descriptions(): readonly string[] {
  const folder = process.env['SPECWRIGHT_SPECS'];
  const real = folder === undefined ? [] : readdirSync(folder);
  return [
    'openapi.yaml',
    EVERYTHING,
    GRANTS,
    ...real
      .filter((file) => /\.(?:ya?ml|json)$/.test(file))
      .map((file) => path.resolve(folder ?? '', file)),
  ];
}

test.each(descriptions())('generates from %s', async (description) => {
  const output = path.join('src', path.parse(description).name);
  await workshop.run(project, ['npx', 'specwright', 'generate', description, '--out', output]);
});

test.each(LINTERS)('$name finds no fault', async ({ command }) => {
  await workshop.run(project, `${command} src`);
});

test.each(LINTERS)('$name would find one', async ({ command, fault }) => {
  const takeOut = putFault(project, fault);
  const generate = 'npx specwright generate openapi.yaml --force --out';
  try {
    await workshop.run(project, `${generate} src/openapi`);
    await expect(workshop.run(project, `${command} src/openapi`)).rejects.toThrow(noticed(fault));
  } finally {
    takeOut();
    await workshop.run(project, `${generate} src/openapi`);
  }
});
