import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../generator/config.js';
import type { GeneratedFiles } from '../../generator/output/format.js';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';

export interface GoldenOutput {
  readonly name: string;
  readonly files: GeneratedFiles;
}

/** What the config of a case says besides. */
const OPTIONS: Readonly<Record<string, Partial<Config>>> = {
  broken: { lenient: true },
  formats: { formats: { int64: 'bigint', decimal: 'string', time: 'Date' } },
  'own-formats': {
    artifacts: ['validators'],
    assertFormats: 'always',
    ownFormats: {
      colour: { pattern: '^#[0-9a-f]{6}$' },
      sku: { module: '../is-sku.js', name: 'isSku' },
      'date-time': { pattern: '^\\d{4}-\\d\\d-\\d\\dT.*Z$' },
    },
  },
  transforms: { artifacts: ['validators'], transforms: true },
};

/** Each case's whole output, with the runtime. */
export function goldenOutputs(): Promise<readonly GoldenOutput[]> {
  const cases = readdirSync(import.meta.dirname, { withFileTypes: true });
  const names = cases.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.map(async (name) => {
      const input = join(import.meta.dirname, name, 'openapi.yaml');
      const project = projectOf({ input, output: 'generated', ...OPTIONS[name] });
      return { name, files: (await generate(project)).files };
    }),
  );
}

/** The outputs as the files of one program, a folder each. */
export function programFiles(outputs: readonly GoldenOutput[]): ReadonlyMap<string, string> {
  const files = outputs.flatMap(({ name, files: output }) =>
    [...output].map(([path, text]) => [`${name}/${path}`, text] as const),
  );
  // What the case of own formats says is in the folder above its output.
  const isSku = readFileSync(join(import.meta.dirname, 'own-formats/is-sku.ts'), 'utf8');
  return new Map([...files, ['is-sku.ts', isSku]]);
}
