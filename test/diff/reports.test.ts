import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandResult } from '../../generator/commands/command-result.js';
import { diff } from '../../generator/commands/diff.js';
import type { DiffOptions } from '../../generator/commands/diff.js';
import { verdictOn } from '../../generator/commands/diff-report/verdict.js';
import type { Change } from '../../generator/model/diff/change.js';

const spec = (version: string, name: string, shared = './shared.yaml'): string => `openapi: 3.1.0
info: { title: Pets, version: ${version} }
paths:
  /pets:
    post:
      operationId: addPet
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                ${JSON.stringify(name)}: { type: string }
                kind: { $ref: '${shared}#/Kind' }
      responses: { '204': { description: Added } }
`;

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'specwright-diff-'));
  await mkdir(path.join(cwd, 'spec'));
  await put('spec/shared.yaml', 'Kind: { type: string, maxLength: 9 }\n');
  await put('spec/old.yaml', spec('1.2.3', 'name'));
  await put('spec/new.yaml', spec('1.3.0', '<script>alert("`|*")</script>'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

const put = (file: string, text: string): Promise<void> => writeFile(path.join(cwd, file), text);
const run = (options: Partial<DiffOptions> = {}): Promise<CommandResult> =>
  diff(
    { old: 'spec/old.yaml', new: 'spec/new.yaml', ...options },
    { cwd, progress: () => undefined },
  );
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
    cwd,
    encoding: 'utf8',
  });

describe('the reports of diff', () => {
  it('say it in text', async () => {
    expect((await run()).text).toBe(`old  spec/old.yaml  Pets 1.2.3
new  spec/new.yaml  Pets 1.3.0

BREAKING (1)
  POST /pets
    The field body.name was removed.
      Callers must change what they send before the new version is served.
      spec/old.yaml:13:17

SAFE (1)
  POST /pets
    The optional field body.<script>alert("\`|*")</script> was added.
      spec/new.yaml:13:17

1 breaking, 0 risky, 1 safe. Semantic versioning asks for a major version: 2.0.0 or later, which it has not.

Entry for the changelog:

## 2.0.0

### Breaking

- The field body.name was removed. \\(POST /pets\\)

### Compatible

- The optional field body.\\<script\\>alert\\("\\\`\\|\\*"\\)\\</script\\> was added. \\(POST /pets\\)`);
  });

  it('let nothing of a description become markup', async () => {
    const { text: page } = await run({ format: 'html' });
    expect(page).toContain('&lt;script&gt;alert(&quot;&#x60;|*&quot;)&lt;/script&gt;');
    expect(page.match(/<script>/g)).toHaveLength(1);
    const { text: markdown } = await run({ format: 'markdown' });
    expect(markdown).not.toContain('<script>');
    // Seven borders a row: no name ends a cell.
    const rows = markdown.split('\n').filter((line) => line.startsWith('| The'));
    expect(rows.map((row) => row.match(/(?<!\\)\|/g)?.length)).toEqual([7, 7]);
  });

  it('give programs all of it', async () => {
    const { text, data } = await run({ format: 'json' });
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
    expect(data).toMatchObject({
      counts: { breaking: 1, risky: 0, safe: 1 },
      verdict: { bump: 'major', version: '2.0.0', isMet: false },
      changes: [{ kind: 'field', action: 'removed', operations: ['POST /pets'] }, {}],
    });
  });

  it.each([
    [{}, true],
    [{ failOn: 'breaking' }, false],
    [{ failOn: 'risky' }, false],
    [{ failOn: 'breaking', view: 'client' }, true],
    [{ failOn: 'risky', view: 'client' }, false],
    [{ failOn: 'breaking', view: 'types' }, false],
  ] as const)('answer for %j: %s', async (options, ok) => {
    expect((await run(options)).ok).toBe(ok);
  });
});

describe('diff reads revisions of git', () => {
  beforeEach(() => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'First');
  });

  it('with every file as it was then', async () => {
    await put('spec/shared.yaml', 'Kind: { type: string, maxLength: 5 }\n');
    const { data } = await run({ old: 'HEAD:spec/old.yaml', new: 'spec/old.yaml' });
    expect(data).toMatchObject({
      changes: [
        {
          sentence: 'The maxLength of body.kind is 5 instead of 9.',
          before: { file: 'HEAD:spec/shared.yaml', line: 1, column: 1 },
        },
      ],
    });
  });

  it('from where it is called', async () => {
    const options = { old: 'HEAD:./old.yaml', new: './old.yaml' };
    const result = await diff(options, { cwd: path.join(cwd, 'spec'), progress: () => undefined });
    expect(result.data).toMatchObject({ changes: [] });
  });

  it('and takes no name for an option', async () => {
    await expect(run({ old: '--output=x:spec/old.yaml' })).rejects.toThrow('SW1001: git has no');
  });
});

describe('verdictOn', () => {
  const change = (severity: Change['severity'], action: Change['action']): Change =>
    ({ severity, action }) as Change; // the verdict looks at nothing else

  it.each([
    [[], '1.2.3', '1.2.3', { bump: 'none', version: '1.2.3', isMet: true }],
    [
      [change('safe', 'narrowed')],
      '1.2.3',
      '1.2.4',
      { bump: 'patch', version: '1.2.4', isMet: true },
    ],
    [
      [change('safe', 'added')],
      '1.2.3',
      '1.2.9',
      { bump: 'minor', version: '1.3.0', isMet: false },
    ],
    [
      [change('breaking', 'removed')],
      '1.2.3',
      '2.0.0',
      { bump: 'major', version: '2.0.0', isMet: true },
    ],
    [
      [change('breaking', 'removed')],
      '0.2.3',
      '0.3.0',
      { bump: 'major', version: '0.3.0', isMet: true },
    ],
    [[change('breaking', 'removed')], '2020-08-27', '2021-01-01', { bump: 'major' }],
  ] as const)('%j from %s to %s', (changes, before, after, verdict) => {
    expect(verdictOn(changes, before, after)).toEqual(verdict);
  });
});
