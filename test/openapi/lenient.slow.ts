import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import { compile } from '../compile.js';
import { brokenDescriptions } from './broken-descriptions.js';
import { folderOf } from './folder.js';

const BATCH = 40;
const all = brokenDescriptions(3).filter(({ fault }) => !fault.endsWith(' at openapi'));
const batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) => ({
  batch: all.slice(index * BATCH, (index + 1) * BATCH),
}));

test.each(batches)(
  'whatever part is broken, the output of the rest compiles: %#',
  async ({ batch }) => {
    const input = join(await folderOf({}), 'api.json');
    const files = new Map<string, string>();
    for (const [index, { fault, text }] of batch.entries()) {
      await writeFile(input, text);
      const project = projectOf({ input, output: 'api', lenient: true });
      const made = await generate(project).catch((cause: unknown) => {
        throw new Error(fault, { cause });
      });
      for (const [path, code] of made.files) {
        // The runtime is the same for all: it is compiled once.
        if (path.startsWith('runtime/')) files.set(path, code);
        else files.set(`${index}/${path}`, code.replaceAll("'./runtime/", "'../runtime/"));
      }
    }
    const complaints = compile(files).map((line) => `${batch[parseInt(line)]?.fault}: ${line}`);
    expect(complaints).toEqual([]);
  },
);
