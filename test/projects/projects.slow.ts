/**
 * Projects as the ecosystem's templates make them, with the packed package in them: an output with
 * no option set, a short program, and the templates' own commands.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { babelJest } from './kinds/babel-jest.js';
import { tscLibrary, tsdownLibrary } from './kinds/libraries.js';
import { nest, nestCommonJs } from './kinds/nest.js';
import { nextApp } from './kinds/next-app.js';
import { nodeCommonJs } from './kinds/node-commonjs.js';
import { nodeTypesStripped } from './kinds/node-types-stripped.js';
import { nxWorkspace } from './kinds/nx-workspace.js';
import { tsJest } from './kinds/ts-jest.js';
import { viteReact } from './kinds/vite-react.js';
import { Workshop } from './workshop.js';

const KINDS = [
  viteReact,
  nextApp,
  tsJest,
  babelJest,
  nest,
  nestCommonJs,
  nodeTypesStripped,
  nodeCommonJs,
  tscLibrary,
  tsdownLibrary,
  nxWorkspace,
];
const workshop = new Workshop();

beforeAll(() => workshop.pack());
afterAll(() => workshop.close());

describe.each(KINDS)('$name', (kind) => {
  let project: string;

  beforeAll(() => {
    project = kind.create(workshop, workshop.place(kind.name.replaceAll(/\W+/g, '-')));
    workshop.furnish(project, kind.files);
  });

  test('generates as the project imports', () => {
    const said = workshop.run(
      project,
      `npx specwright generate credit-grants.yaml --out ${kind.output}`,
    );
    const ending = kind.imports === 'none' ? 'no extension' : `"${kind.imports}"`;
    expect(said).toContain(`imports end in ${ending}`);
    if (kind.handlers === undefined) return;
    const handlers = path.posix.join(path.posix.dirname(kind.output), 'handlers');
    workshop.run(
      project,
      `npx specwright scaffold credit-grants.yaml --api ${kind.output} --out ${handlers}`,
    );
  });

  test.each(kind.commands)('%s', (command) => {
    const said = workshop.run(project, command);
    if (command === kind.commands.at(-1)) expect(said).toContain(kind.prints ?? '');
  });

  // An emitter with a fault is noticed: by a compiler, or by who looks for the module.
  test('refuses an output whose imports lead nowhere', () => {
    const file = path.join(project, kind.output, 'client.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace("from './operations", "from './operation"));
    const run = (): void => {
      for (const command of kind.commands) workshop.run(project, command);
    };
    expect(run).toThrow(/operation/);
    writeFileSync(file, text);
  });
});
