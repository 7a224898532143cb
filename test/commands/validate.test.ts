import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { validate } from '../../generator/commands/validate.js';
import type { CommandContext } from '../../generator/commands/command-result.js';
import { folderOf } from '../openapi/folder.js';

const SPEC = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets/{id}:
    get: { operationId: read, responses: { 200: { $ref: './a%20b.yaml#/Pets' } } }
    put: { operationId: read, responses: { ok: { description: 'Done.' } } }
`;
const RESPONSES = 'Pets: { description: Pets, content: { a/b: { schema: { type: uuid } } } }\n';

async function contextOf(files: Record<string, string>): Promise<CommandContext> {
  return { cwd: await folderOf(files), progress: () => undefined };
}

const broken = () => contextOf({ 'spec/a.yaml': SPEC, 'spec/a b.yaml': RESPONSES });

describe('validate', () => {
  test('says how much is wrong, and finds it in all files, in the order of their text', async () => {
    const context = await broken();
    const result = await validate({ spec: 'spec/a.yaml' }, context);
    expect(result.ok).toBe(false);
    expect(result.text).toBe('spec/a.yaml: 1 error, 4 warnings');
    const places = result.diagnostics.map(({ code, position }) => [
      code,
      position?.file.slice(context.cwd.length + 1),
      position?.line,
    ]);
    expect(places).toEqual([
      ['SW3002', 'spec/a.yaml', 5],
      ['SW3002', 'spec/a.yaml', 6],
      ['SW3001', 'spec/a.yaml', 6],
      ['SW3012', 'spec/a.yaml', 6],
      ['SW3014', 'spec/a b.yaml', 1],
    ]);
  });

  test('warnings and notes are no reason to fail', async () => {
    const context = await contextOf({ 'a.yaml': 'paths: {}\n' });
    const result = await validate({ spec: 'a.yaml' }, context);
    expect(result).toMatchObject({ ok: true, text: 'a.yaml: 2 notes' });
  });

  test('a sound description is fine', async () => {
    const context = await contextOf({
      'a.yaml': 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\n',
    });
    const result = await validate({ spec: 'a.yaml' }, context);
    expect(result).toMatchObject({ ok: true, text: 'a.yaml: nothing to complain about' });
  });

  test('what cannot be read is a finding like others', async () => {
    const context = await contextOf({});
    const result = await validate({ spec: 'a.yaml', format: 'json' }, context);
    expect(result.ok).toBe(false);
    expect(JSON.parse(result.text)).toMatchObject([{ code: 'SW1001' }]);
  });

  test('SARIF has rules, levels and places', async () => {
    const { text } = await validate({ spec: 'spec/a.yaml', format: 'sarif' }, await broken());
    const log = JSON.parse(text) as {
      version: string;
      runs: [{ tool: { driver: { rules: { id: string }[] } }; results: SarifResult[] }];
    };
    expect(log.version).toBe('2.1.0');
    const [{ tool, results }] = log.runs;
    expect(results.map(({ level }) => level).sort()).toEqual([
      ...['error', 'warning', 'warning', 'warning', 'warning'],
    ]);
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
    expect(results.at(-1)?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'spec/a%20b.yaml' },
      region: { startLine: 1, startColumn: 62 },
    });
  });

  test('SARIF takes brackets and braces of messages as they are', async () => {
    const spec = `openapi: 3.1.0\ninfo: {}\npaths: {}\ncomponents: { schemas: { a: { type: '[x](1) {0} \\' } } }\n`;
    const context = await contextOf({ 'a#b.yaml': spec });
    const { text } = await validate({ spec: 'a#b.yaml', format: 'sarif' }, context);
    expect(text).toContain(JSON.stringify(String.raw`\[x\](1) {{0}} \\\\`).slice(1, -1));
    expect(text).toContain('"uri": "a%23b.yaml"');
  });

  test('without a description, those of the config are read as it says', async () => {
    const context = await contextOf({
      'specwright.config.ts': `export default {
        input: 'spec/a.yaml',
        output: 'api',
        overlays: ['mend.yaml'],
        filter: { include: { operationIds: ['read'] } },
      };`,
      'mend.yaml': `overlay: 1.0.0
info: { title: Mend, version: 1.0.0 }
actions:
  - { target: '$.paths.*.get', update: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }] } }
  - { target: '$.paths.*.put', update: { operationId: replace } }
`,
      'spec/a.yaml': SPEC,
      'spec/a b.yaml': RESPONSES.replace('uuid', 'string'),
    });
    const result = await validate({}, context);
    expect(result.diagnostics).toEqual([]);
    expect(result).toMatchObject({
      ok: true,
      text: 'spec/a.yaml: nothing to complain about',
    });
  });

  test('annotations cannot be broken out of', async () => {
    const spec = `openapi: 3.1.0\ninfo: {}\npaths: {}\ncomponents: { schemas: { a: { type: "x\\n::error::%" } } }\n`;
    const context = await contextOf({ 'a,b:c.yaml': spec });
    const { text } = await validate({ spec: 'a,b:c.yaml', format: 'github' }, context);
    expect(text).not.toContain('\n');
    expect(text).toMatch(/^::warning file=a%2Cb%3Ac\.yaml,line=4,col=37,title=SW3014::There is no/);
    expect(text).toContain('%0AThe types are');
  });

  test('the command line takes standard input, and fails for errors', async () => {
    const { code, stdout, stderr } = await commandLine(['validate', '-'], SPEC);
    expect(code).toBe(1);
    expect(stdout).toBe('<stdin>: 2 errors, 3 warnings\n');
    expect(stderr).toContain('at <stdin>:6:');
    expect(stderr).toContain('    put: { operationId: read');
  });
});

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly [{ readonly physicalLocation: unknown }];
}

function commandLine(args: readonly string[], input: string) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'generator/cli.ts', ...args],
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}
