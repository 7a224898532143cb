import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandResult } from '../../generator/commands/command-result.js';
import { init } from '../../generator/commands/init.js';
import type { InitOptions } from '../../generator/commands/init.js';
import { loadProjects } from '../../generator/projects.js';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'specwright-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

const run = (options: InitOptions = {}): Promise<CommandResult> =>
  init(options, { cwd, progress: () => undefined });

describe('init', () => {
  it('finds the description and writes a config that works', async () => {
    await mkdir(path.join(cwd, 'spec'));
    await writeFile(path.join(cwd, 'spec/openapi.v3.yaml'), '');
    expect((await run()).text).toBe(
      [
        'Wrote specwright.config.ts: ./spec/openapi.v3.yaml -> generated',
        'Next: npx specwright generate',
        'In CI: npx specwright check',
      ].join('\n'),
    );
    expect(await readFile(path.join(cwd, 'specwright.config.ts'), 'utf8')).toBe(
      `import { defineConfig } from 'specwright';

export default defineConfig({
  input: './spec/openapi.v3.yaml',
  output: 'generated',
});
`,
    );
    const [project] = await loadProjects({ cwd });
    expect(project).toMatchObject({
      input: path.join(cwd, 'spec/openapi.v3.yaml'),
      output: path.join(cwd, 'generated'),
    });
  });

  it('takes what it is told, whatever is in the name', async () => {
    await run({ spec: 'it\'s "mine".yaml', out: 'src/api' });
    const [project] = await loadProjects({ cwd });
    expect(project).toMatchObject({
      input: path.join(cwd, 'it\'s "mine".yaml'),
      output: path.join(cwd, 'src/api'),
    });
  });

  it('leaves a config alone that is there', async () => {
    await writeFile(path.join(cwd, 'specwright.config.ts'), 'mine');
    await expect(run()).rejects.toThrow('SW5004: There is a config already.');
    expect(await readFile(path.join(cwd, 'specwright.config.ts'), 'utf8')).toBe('mine');
  });
});
