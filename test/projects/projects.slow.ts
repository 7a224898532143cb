/**
 * Projects as the ecosystem's templates make them, with the packed package in them: an output with
 * no option set, short programs, and the templates' own commands. CHROMIUM names the browser.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withExtension } from '../../generator/emit/import-extension.js';
import { noticed, putFault } from './emitter-fault.js';
import type { FaultName } from './emitter-fault.js';
import { babelJest } from './kinds/babel-jest.js';
import { tscLibrary, tsdownLibrary } from './kinds/libraries.js';
import { nest, nestCommonJs } from './kinds/nest.js';
import { nextApp } from './kinds/next-app.js';
import { nodeCommonJs } from './kinds/node-commonjs.js';
import { nodeTypesStripped, nodeTypesStrippedBare } from './kinds/node-types-stripped.js';
import { nxWorkspace } from './kinds/nx-workspace.js';
import { tsJest } from './kinds/ts-jest.js';
import { viteReact } from './kinds/vite-react.js';
import { vitestApp } from './kinds/vitest-app.js';
import { EXPECTED } from './programs/expected.js';
import type { ProjectKind } from './project-kind.js';
import { programText, Workshop } from './workshop.js';

const KINDS = [
  viteReact,
  vitestApp,
  nextApp,
  tsJest,
  babelJest,
  nest,
  nestCommonJs,
  nodeTypesStripped,
  nodeTypesStrippedBare,
  nodeCommonJs,
  tscLibrary,
  tsdownLibrary,
  nxWorkspace,
];
const workshop = new Workshop();

beforeAll(() => workshop.pack());
afterAll(() => {
  workshop.close();
});

describe.each(KINDS)('$name', (kind) => {
  let project: string;

  beforeAll(async () => {
    project = await kind.create(workshop, workshop.place(kind.name.replaceAll(/\W+/g, '-')));
    await workshop.furnish(project);
    for (const [file, text] of Object.entries(addedFiles(kind))) {
      mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
      writeFileSync(path.join(project, file), text);
    }
  });

  const generate = `npx specwright generate openapi.yaml --out ${kind.output}`;

  test('generates as the project imports', async () => {
    const said = await workshop.run(project, generate);
    const ending = kind.imports === 'none' ? 'no extension' : `"${kind.imports}"`;
    expect(said).toContain(`imports end in ${ending}`);
    if (kind.handlers === undefined) return;
    const handlers = path.posix.join(path.posix.dirname(kind.output), 'handlers');
    const folders = `--api ${kind.output} --out ${handlers}`;
    await workshop.run(project, `npx specwright scaffold openapi.yaml ${folders}`);
  });

  test.each(kind.commands)('%s', async (command) => {
    const said = await workshop.run(project, command);
    if (command === kind.commands.at(-1)) expect(said).toContain(kind.prints ?? '');
  });

  // Neither a build nor a linter that mends what it finds has changed it.
  test('leaves the output as it was', async () => {
    await workshop.run(project, generate.replace('generate', 'check'));
  });

  const { server } = kind;
  if (server !== undefined) {
    test('runs in a browser', async () => {
      const port = String(await freePort());
      const command = server.command.replace('PORT', port);
      const stop = await workshop.start(project, command, server.ready);
      try {
        expect(await seenInBrowser(`http://127.0.0.1:${port}/`)).toEqual(EXPECTED);
      } finally {
        await stop();
      }
    });
  }

  // Its keys are names of faults.
  const faults = Object.entries(kind.faults) as [FaultName, string][];
  test.each(faults)('notices a fault of the emitter: %s, by %s', async (name, command) => {
    const takeOut = putFault(project, name);
    try {
      await workshop.run(project, `${generate} --force`);
      await expect(workshop.run(project, command)).rejects.toThrow(noticed(name));
    } finally {
      takeOut();
      await workshop.run(project, `${generate} --force`);
    }
  });
});

/** All that is added to a project; its programs name modules as the rest of it does. */
function addedFiles({
  imports,
  programs,
  settings,
}: ProjectKind): Readonly<Record<string, string>> {
  const texts = Object.entries(programs).map(([file, name]) => [
    file,
    programText(name).replaceAll(
      / from '(\.[^']*)';$/gm,
      (_, module: string) => ` from '${withExtension(module, imports)}';`,
    ),
  ]);
  return { ...settings, ...(Object.fromEntries(texts) as Record<string, string>) };
}

/** What the page shows after its button was pressed. */
async function seenInBrowser(url: string): Promise<unknown> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('button').click();
    return JSON.parse(await page.locator('output').innerText()) as unknown;
  } finally {
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
