import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, identifier, literal } from '../../generator/emit/code.js';
import type { Literal } from '../../generator/emit/code.js';
import { OutputFiles } from '../../generator/emit/output-files.js';
import { emitTypes } from '../../generator/emit/types/types.js';
import { emitValidators } from '../../generator/emit/validators/emit-validators.js';
import { buildApi } from '../../generator/model/api-builder.js';
import { load } from '../../generator/openapi/load.js';
import { compile } from '../compile.js';
import { loadModule } from './compiled.js';
import { valuesOf } from './schema-values.js';

const AUDIENCE = { client: true, server: false };
const VALUES = 6;
const SEED = 1;

/** Values of another kind than anything that a description asks for. */
const STRANGE: readonly Literal[] = [{ strange: true }, ['strange'], true];

/** The names of declarations, and what the compiler says of them. */
async function disagreements(spec: string) {
  const api = buildApi(await load(spec), { openEnums: true, unknownFields: 'reject' });
  const output = new OutputFiles(api);
  emitTypes(api, AUDIENCE, output);
  emitValidators(api, AUDIENCE, output);
  const texts = new Map(output.print().map(({ path, text }) => [path, text]));
  const validators = await loadModule(texts.get('validators.ts') ?? '');
  const lines = ["import type * as types from './types.js';"];
  const counts = { accepted: 0, rejected: 0 };
  for (const { name, schema, audience } of api.schemas) {
    const validator = validators[name];
    if (audience === 'server' || validator === undefined) continue;
    const values = fc.sample(valuesOf(schema), { seed: SEED, numRuns: VALUES * 4 });
    for (const value of values.filter((candidate) => validator.is(candidate)).slice(0, VALUES)) {
      const type = code`types.${identifier(name)}`;
      counts.accepted += 1;
      lines.push(
        String(code`export const value${counts.accepted}: ${type} = ${literal(value as Literal)};`),
      );
      for (const wrong of withStrangeFields(value, schema.required ?? [])) {
        if (validator.is(wrong)) continue;
        counts.rejected += 1;
        lines.push(
          '// @ts-expect-error',
          String(code`export const wrong${counts.rejected}: ${type} = ${literal(wrong)};`),
        );
      }
    }
  }
  const files = new Map([['types.ts', texts.get('types.ts') ?? '']]);
  return { ...counts, errors: compile(files.set('values.ts', lines.join('\n'))) };
}

/** The value with a required field left out, or holding what no field holds. */
function withStrangeFields(value: unknown, required: readonly string[]): readonly Literal[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const [name] = required;
  if (name === undefined) return [];
  const { [name]: _left, ...others } = value as Record<string, Literal>;
  return [others, ...STRANGE.map((strange) => ({ ...others, [name]: strange }))];
}

describe('types and validators', () => {
  it.each([
    'spec/credit-grants.yaml',
    'test/golden/objects/openapi.yaml',
    'test/golden/compositions/openapi.yaml',
    'test/golden/recursion/openapi.yaml',
  ])('agree on values of %s', async (spec) => {
    const { accepted, errors } = await disagreements(spec);
    expect(accepted).toBeGreaterThan(10);
    expect(errors).toEqual([]);
  });
});
