/** Real descriptions, whole: what lays them out finds nothing to change in its own work. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'oxfmt';
import { check } from 'prettier';
import { expect, it } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';

const FOLDER = path.resolve(process.env['SPECWRIGHT_SPECS'] ?? '../shared/specs');
const STYLE = { singleQuote: true, printWidth: 100 } as const;

it.each(readdirSync(FOLDER).filter((file) => /\.(?:json|ya?ml)$/.test(file)))(
  'there is nothing to change in the output of %s',
  async (file) => {
    const input = path.join(FOLDER, file);
    const { files } = await generate(projectOf({ input, output: 'generated', lenient: true }));
    const wrong: string[] = [];
    for (const [name, text] of files) {
      if (!(await isLaidOut(name, text))) wrong.push(name);
    }
    expect(files.size).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  },
  600_000,
);

async function isLaidOut(name: string, text: string): Promise<boolean> {
  if (name.endsWith('.md')) return check(text, { ...STYLE, parser: 'markdown' });
  return (await format(name, text, STYLE)).code === text;
}
