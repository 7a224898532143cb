import { NO_NAMES } from '../../generator/model/names/locked-names.js';
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { emitValidators } from '../../generator/emit/validators/emit-validators.js';
import type { ValidatorsOptions } from '../../generator/emit/validators/emit-validators.js';
import { OutputFiles } from '../../generator/emit/output-files.js';
import type { Api } from '../../generator/model/api.js';
import type { Schema } from '../../generator/model/schema.js';
import type { Validator } from '../../templates/runtime/validation.js';

const RUNTIME = new URL('../../templates/runtime/', import.meta.url);

export type Validators = Readonly<Record<string, Validator<unknown>>>;

/** A model of nothing but schemas: what the emitter of validators reads of one. */
export function apiOf(schemas: ReadonlyMap<string, Schema>): Api {
  const names = new Map([...schemas].map(([name, schema]) => [schema, name]));
  return {
    kind: 'api',
    title: '',
    version: '',
    clientName: 'Client',
    documentation: {},
    servers: [],
    resources: [],
    webhooks: [],
    schemas: [...schemas].map(([name, schema]) => ({ name, schema, audience: 'all' })),
    securitySchemes: [],
    diagnostics: [],
    names: NO_NAMES,
    nameOf: (schema) => names.get(schema),
  };
}

/** The text of `validators.ts`. */
export function validatorsText(
  schemas: ReadonlyMap<string, Schema>,
  options: Partial<ValidatorsOptions> = {},
): string {
  const api = apiOf(schemas);
  const output = new OutputFiles(api);
  emitValidators(api, { client: true, server: true, ...options }, output);
  const file = output.print().find(({ path }) => path === 'validators.ts');
  if (file === undefined) throw new Error('No validators.ts');
  return file.text;
}

/** The emitted validators, bundled with the runtime and loaded. */
export async function compiled(
  schemas: ReadonlyMap<string, Schema>,
  options: Partial<ValidatorsOptions> = {},
): Promise<Validators> {
  return loadModule(validatorsText(schemas, options));
}

/** Runs the text of a module that imports from `./runtime/`, and from what is said to be beside it. */
export async function loadModule(
  text: string,
  beside: ReadonlyMap<string, string> = new Map(),
): Promise<Validators> {
  const { outputFiles } = await build({
    stdin: { contents: text, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    plugins: [
      {
        name: 'runtime',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\.?\// }, ({ path }) => ({
            path: path.replace(/^.*\//, '').replace(/\.js$/, '.ts'),
            namespace: 'runtime',
          }));
          onLoad({ filter: /.*/, namespace: 'runtime' }, ({ path }) => ({
            contents: beside.get(path) ?? readFileSync(new URL(path, RUNTIME), 'utf8'),
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), 'validators-'));
  const path = join(folder, 'validators.mjs');
  writeFileSync(path, outputFiles[0]?.text ?? '');
  try {
    // The module exports one validator under each name.
    return (await import(pathToFileURL(path).href)) as Validators;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
