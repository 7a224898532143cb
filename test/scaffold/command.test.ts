import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scaffold } from '../../generator/commands/scaffold.js';
import type { ScaffoldOptions } from '../../generator/commands/scaffold.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'scaffold-'));
});
afterEach(() => rm(cwd, { recursive: true }));

function run(options: Partial<ScaffoldOptions> = {}) {
  return scaffold(
    { spec: 'api.yaml', api: 'api', out: 'handlers', ...options },
    { cwd, progress: () => undefined },
  );
}

function describeThings(...operations: readonly string[]): Promise<void> {
  const paths = operations.map((operation) => {
    const [id = '', method = '', place = ''] = operation.split(' ');
    return `  ${place}:\n    ${method}:\n      operationId: ${id}\n      responses: { '204': { description: Done } }\n`;
  });
  const head = 'openapi: 3.1.0\ninfo: { title: Things, version: 1.0.0 }\npaths:\n';
  return writeFile(path.join(cwd, 'api.yaml'), head + paths.join(''));
}

test('a dry run shows the plan and a diff, and writes nothing', async () => {
  await describeThings('createThing post /things');
  const { ok, text } = await run({ dryRun: true });
  expect(ok).toBe(true);
  expect(text).toContain('added    createThing (things.ts)');
  expect(text).toContain('+++ things.ts\n@@ -0,0 +1,');
  expect(text).toContain('+export async function createThing(');
  expect(text).toContain('Next: run it again without --dry-run.');
  await expect(readdir(path.join(cwd, 'handlers'))).rejects.toThrow('ENOENT');
});

test('goes on from records under their former name', async () => {
  await describeThings('createThing post /things');
  await run();
  const folder = path.join(cwd, 'handlers');
  await rename(
    path.join(folder, '.specwright-handlers'),
    path.join(folder, '.specwright-handlers.json'),
  );
  await describeThings('makeThing post /things');
  expect((await run()).text).toContain('renamed  makeThing (things.ts), was createThing');
  expect((await readdir(folder)).sort()).toEqual(['.specwright-handlers', 'index.ts', 'things.ts']);
});

test('names modules as the project does, and finds them again', async () => {
  await writeFile(path.join(cwd, 'package.json'), '{ "dependencies": { "next": "16.0.0" } }');
  await describeThings('createThing post /things');
  await run();
  const index = await readFile(path.join(cwd, 'handlers/index.ts'), 'utf8');
  expect(index).toContain("from '../api/server';");
  expect(index).toContain("from './things';");
  await describeThings('createThing post /things', 'deleteThing delete /things/{id}');
  expect((await run()).text).toContain('added    deleteThing (things.ts)');
  const things = await readFile(path.join(cwd, 'handlers/things.ts'), 'utf8');
  expect(things.match(/from '.*'/g)).toEqual([
    "from '../api/server'",
    "from '../api/server'",
    "from '../api/types'",
  ]);
});

test('runs again and again: adds, renames, keeps, prunes', async () => {
  await describeThings('createThing post /things', 'deleteThing delete /things/{id}');
  await run();
  const file = path.join(cwd, 'handlers/things.ts');
  const edited = (await readFile(file, 'utf8')).replace(
    'return notImplemented(request, context)',
    'return { status: 204 } /* mine */',
  );
  await writeFile(file, edited);
  await describeThings('makeThing post /things', 'listThings get /all-things');
  const { text } = await run({ prune: true });
  expect(text).toContain('renamed  makeThing (things.ts), was createThing');
  expect(text).toContain('pruned   deleteThing (things.ts)');
  expect(text).toContain('added    listThings');
  const after = await readFile(file, 'utf8');
  expect(after).toMatch(/function makeThing\([^}]+\{\s+return \{ status: 204 \} \/\* mine \*\/;/);
  expect(after).not.toContain('deleteThing');
  expect((await run()).text).toContain('Nothing to add');
});

test('a file that does not parse is named with its line, and is not touched', async () => {
  await describeThings('createThing post /things');
  await run();
  const file = path.join(cwd, 'handlers/things.ts');
  await writeFile(file, 'export const a = 1;\nexport function createThing( {\n');
  await describeThings('createThing post /things', 'listThings get /things/all');
  const { ok, diagnostics } = await run();
  expect(ok).toBe(false);
  expect(diagnostics).toMatchObject([{ code: 'SW7001', position: { file, line: 3 } }]);
  expect(await readFile(file, 'utf8')).toBe(
    'export const a = 1;\nexport function createThing( {\n',
  );
});

test('handlers that come from elsewhere are named', async () => {
  await describeThings('createThing post /things');
  await run();
  const index =
    "import { things } from '@company/things';\nexport const handlers = { things } satisfies Handlers;\n";
  await writeFile(path.join(cwd, 'handlers/index.ts'), index);
  const { ok, diagnostics } = await run();
  expect(ok).toBe(true);
  expect(diagnostics).toMatchObject([{ code: 'SW7002' }]);
});

test('handlers must not lie in the generated folder', async () => {
  await describeThings('createThing post /things');
  const refused = await run({ out: 'api/handlers' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DiagnosticError);
  expect(refused).toMatchObject({ diagnostics: [{ code: 'SW7003' }] });
});

test('imports lead to the generated folder, wherever it is', async () => {
  await describeThings('createThing post /things');
  await run({ out: 'src/server/handlers', api: 'lib/api' });
  const text = await readFile(path.join(cwd, 'src/server/handlers/index.ts'), 'utf8');
  expect(text).toContain("from '../../../lib/api/server.js'");
});

test('tests, declarations and the generated folder are no handlers', async () => {
  await describeThings('createThing post /things');
  await run();
  await writeFile(path.join(cwd, 'handlers/things.test.ts'), 'this does not parse (');
  expect((await run()).ok).toBe(true);
});

test('names of any script, in the description and of files that are there', async () => {
  await describeThings('listGroessen get /gr\u00f6\u00dfen', 'getShop get /\u5546\u54c1');
  await run({ api: "it's" });
  const made = await readdir(path.join(cwd, 'handlers'));
  const plain = made.filter((file) => /^[a-z0-9-]+\.ts$/.test(file));
  expect(plain).toHaveLength(3);
  const index = await readFile(path.join(cwd, 'handlers/index.ts'), 'utf8');
  expect(index).toContain('from "../it\'s/server.js"');

  await writeFile(path.join(cwd, 'handlers/\u5546.ts'), 'export function getShop() {}\n');
  const own =
    "import * as shop from './\u5546.js';\nexport const handlers = { \u5546\u54c1: shop } satisfies Handlers;\n";
  await writeFile(path.join(cwd, 'handlers/index.ts'), own);
  await describeThings('getShop get /\u5546\u54c1', 'putShop put /\u5546\u54c1/all');
  const { text } = await run();
  expect(text).toContain('added    putShop (\u5546.ts)');
  const shop = await readFile(path.join(cwd, 'handlers/\u5546.ts'), 'utf8');
  expect(shop).toContain('export async function putShop(');
});
