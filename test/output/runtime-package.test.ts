/** What is said of the package where an output has its runtime from there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runtimeFindings } from '../../generator/output/host/runtime-findings.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-runtime-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(file: string, content: unknown): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(content));
}

const findings = () => runtimeFindings(path.join(folder, 'src/api'), '1.2.3');
const HINT = `Add "specwright": "1.2.3" to the dependencies of package.json and install it, or set runtime: 'copy'.`;
const INSTALLED = 'node_modules/specwright/package.json';

test.each(['dependencies', 'peerDependencies', 'optionalDependencies'])(
  'nothing, where it is installed and among the %s',
  async (list) => {
    put('package.json', { [list]: { specwright: '1.2.3' } });
    put(INSTALLED, { version: '1.2.3' });
    expect(await findings()).toEqual([]);
  },
);

test('that it is not installed', async () => {
  put('package.json', { dependencies: { specwright: '1.2.3' } });
  const position = { file: path.join(folder, 'package.json'), line: 1, column: 1 };
  expect(await findings()).toEqual([
    {
      code: 'SW6010',
      severity: 'warning',
      message:
        'The output imports its runtime from the package specwright, which is not installed.',
      hint: HINT,
      position,
    },
  ]);
});

test('that another version is installed: the nearest one counts', async () => {
  put('package.json', { dependencies: { specwright: '^1.0.0' } });
  put(INSTALLED, { version: '1.2.3' });
  put(`src/${INSTALLED}`, { version: '1.0.0' });
  expect(await findings()).toMatchObject([
    {
      code: 'SW6011',
      severity: 'warning',
      message: 'The output is made for the runtime of specwright 1.2.3, and 1.0.0 is installed.',
      hint: HINT,
    },
  ]);
});

test.each([
  [{ devDependencies: { specwright: '1.2.3' } }, 'lists specwright for development alone'],
  [{}, 'does not list specwright'],
])('that %j does not ship it', async (lists, words) => {
  put('package.json', lists);
  put(INSTALLED, { version: '1.2.3' });
  expect(await findings()).toMatchObject([
    {
      code: 'SW6012',
      severity: 'warning',
      message: `package.json ${words}, and the output imports its runtime from it.`,
      hint: HINT,
    },
  ]);
});

test("nothing of its version where Plug'n'Play keeps it in an archive", async () => {
  put('package.json', { dependencies: { specwright: '1.2.3' } });
  put('.pnp.cjs', '');
  expect(await findings()).toEqual([]);
});

test('the same where what is installed cannot be read', async () => {
  put('package.json', { dependencies: { specwright: '1.2.3' } });
  put(INSTALLED, 'no package');
  expect(await findings()).toMatchObject([{ code: 'SW6010' }]);
});
