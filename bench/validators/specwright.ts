/** What the generator makes of the description, and the description's schemas for the others. */
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OutputFiles } from '../../generator/emit/output-files.js';
import { emitRuntime } from '../../generator/emit/runtime.js';
import { emitTypes } from '../../generator/emit/types/types.js';
import { emitValidators } from '../../generator/emit/validators/emit-validators.js';
import { buildApi } from '../../generator/model/api-builder.js';
import { load } from '../../generator/openapi/load.js';
import type { Validator } from '../../templates/runtime/validation.js';
import type { Contestant } from './contestant.js';
import type { Schemas } from './schema-based.js';

const SPEC = join(import.meta.dirname, '../../spec/credit-grants.yaml');
const ALL = { client: true, server: true };

export async function specwright(output: string): Promise<Contestant & { readonly entry: string }> {
  const api = buildApi(await load(SPEC), { openEnums: true, unknownFields: 'reject' });
  const emitted = new OutputFiles(api);
  emitTypes(api, ALL, emitted);
  emitValidators(api, ALL, emitted);
  const files = emitted.print();
  for (const { path, text } of [...files, ...emitRuntime(files)]) {
    mkdirSync(dirname(join(output, 'specwright', path)), { recursive: true });
    writeFileSync(join(output, 'specwright', path), text);
  }
  const entry = join(output, 'specwright', 'entry.ts');
  writeFileSync(entry, "export { CreditGrant, CreditGrantCreateParams } from './validators.js';\n");
  const outfile = join(output, 'specwright.mjs');
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', target: 'es2022' });
  const module = (await import(pathToFileURL(outfile).href)) as Record<string, Validator<unknown>>;
  const { CreditGrant, CreditGrantCreateParams } = module;
  if (!CreditGrant || !CreditGrantCreateParams) throw new Error('Not emitted');
  return {
    name: 'specwright',
    entry,
    grant: CreditGrant.is,
    params: CreditGrantCreateParams.is,
    grants: (value) => Array.isArray(value) && value.every(CreditGrant.is),
    firstIssue: (value) => CreditGrant.issues(value, { max: 1 }),
    allIssues: (value) => CreditGrant.issues(value),
  };
}

/**
 * The same rules as JSON Schemas of their own: what the description says, enums of answers opened
 * and objects of requests closed, as the generator reads it.
 */
export async function schemas(): Promise<Schemas> {
  const document = await load(SPEC);
  const at = (pointer: string): unknown =>
    inlined(document.resolve(pointer, document.root.source)?.value);
  const inlined = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inlined);
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value && typeof value.$ref === 'string') return at(value.$ref);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inlined(part)]));
  };
  const grant = opened(at('#/components/schemas/credit_grant')) as object;
  const params = closed(
    at(
      '#/paths/~1v1~1billing~1credit_grants/post/requestBody/content/application~1x-www-form-urlencoded/schema',
    ),
  ) as object;
  return { grant, params, grants: { type: 'array', items: grant } };
}

function opened(value: unknown): unknown {
  return mapped(value, (part) => {
    if (!('enum' in part)) return part;
    const { enum: _enum, ...rest } = part;
    return { type: 'string', ...rest };
  });
}

function closed(value: unknown): unknown {
  return mapped(value, (part) =>
    part['type'] === 'object' && 'properties' in part && !('additionalProperties' in part)
      ? { ...part, additionalProperties: false }
      : part,
  );
}

type Part = Record<string, unknown>;

function mapped(value: unknown, change: (part: Part) => Part): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, mapped(part, change)]),
  );
  return change(inner);
}
