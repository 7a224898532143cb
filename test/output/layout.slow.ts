/** Real descriptions, whole: prettier finds nothing to change in what is laid out without it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { check } from 'prettier';
import { expect, it } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';

const FOLDER = path.resolve(process.env['SPECWRIGHT_SPECS'] ?? '../shared/specs');
const STYLE = { singleQuote: true, printWidth: 100 } as const;
const PARSERS = { '.ts': 'typescript', '.md': 'markdown' } as const;

it.each(readdirSync(FOLDER).filter((file) => /\.(?:json|ya?ml)$/.test(file)))(
  'prettier has nothing to say to the output of %s',
  async (file) => {
    const input = path.join(FOLDER, file);
    const { files } = await generate(projectOf({ input, output: 'generated', lenient: true }));
    const wrong: string[] = [];
    for (const [name, text] of files) {
      const parser = PARSERS[path.extname(name) as keyof typeof PARSERS];
      if (!(await check(text, { ...STYLE, parser }))) wrong.push(name);
    }
    expect(files.size).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  },
  600_000,
);
