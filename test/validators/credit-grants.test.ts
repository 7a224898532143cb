import { beforeAll, describe, expect, it } from 'vitest';
import { OutputFiles } from '../../generator/emit/output-files.js';
import { emitRuntime } from '../../generator/emit/runtime.js';
import { emitTypes } from '../../generator/emit/types/types.js';
import { emitValidators } from '../../generator/emit/validators/emit-validators.js';
import type { EmittedFile } from '../../generator/emit/source-file.js';
import { buildApi } from '../../generator/model/api-builder.js';
import { load } from '../../generator/openapi/load.js';
import { compile } from '../compile.js';
import { loadModule } from './compiled.js';
import type { Validators } from './compiled.js';

const SPEC = 'spec/credit-grants.yaml';
const AUDIENCE = { client: true, server: true };

/** The example that the description itself gives, read from it. */
async function documentedGrant(): Promise<Record<string, unknown>> {
  const document = await load(SPEC);
  const pointer =
    '#/components/responses/CreditGrant/content/application~1json/examples/purchased/value';
  return document.resolve(pointer, document.root.source)?.value as Record<string, unknown>;
}

describe('validators of credit grants', () => {
  let files: readonly EmittedFile[];
  let validators: Validators;
  let grant: Record<string, unknown>;

  beforeAll(async () => {
    const api = buildApi(await load(SPEC), { openEnums: true, unknownFields: 'reject' });
    const output = new OutputFiles(api);
    emitTypes(api, AUDIENCE, output);
    emitValidators(api, AUDIENCE, output);
    const emitted = output.print();
    files = [...emitted, ...emitRuntime(emitted)];
    validators = await loadModule(emitted.find(({ path }) => path === 'validators.ts')?.text ?? '');
    grant = await documentedGrant();
  });

  const issuesOf = (name: string, value: unknown) =>
    validators[name]?.issues(value).map(({ pointer, keyword }) => `${pointer} ${keyword}`);

  it('compile under the strictest flags', () => {
    expect(compile(new Map(files.map(({ path, text }) => [path, text])))).toEqual([]);
  });

  it('accept the documented example', () => {
    expect(validators['CreditGrant']?.issues(grant)).toEqual([]);
    expect(validators['CreditGrant']?.parse(grant)).toBe(grant);
  });

  it('are open to what a newer server may answer', () => {
    const newer = { ...grant, category: 'gifted', colour: 'green' };
    expect(validators['CreditGrant']?.is(newer)).toBe(true);
  });

  it('report every fault of an answer', () => {
    const bad = {
      ...grant,
      amount: { type: 'monetary', monetary: { currency: 'USD', value: 0 } },
      customer: 5,
      metadata: { order: 7 },
      priority: 101,
      name: undefined,
    };
    expect(issuesOf('CreditGrant', bad)).toEqual([
      '/amount/monetary/currency pattern',
      '/amount/monetary/value minimum',
      '/customer type',
      '/metadata/order type',
      '/name required',
      '/priority maximum',
    ]);
  });

  const params = {
    amount: { type: 'monetary', monetary: { currency: 'usd', value: 1000 } },
    applicability_config: { scope: { price_type: 'metered' } },
  };

  it('accept the parameters that are required, and all of them', () => {
    expect(issuesOf('CreditGrantCreateParams', params)).toEqual([]);
    const full = {
      ...params,
      category: 'promotional',
      customer: 'cus_1',
      effective_at: 1,
      expires_at: new Date(),
      expand: ['customer'],
      metadata: { order: 'x' },
      name: 'n'.repeat(100),
      priority: 100,
    };
    expect(issuesOf('CreditGrantCreateParams', full)).toEqual([]);
  });

  it.each([
    [{ ...params, colour: 'green' }, '/colour additionalProperties'],
    [{ ...params, category: 'gifted' }, '/category enum'],
    [{ ...params, name: 'n'.repeat(101) }, '/name maxLength'],
    [{ ...params, priority: 1.5 }, '/priority type'],
    [{ ...params, metadata: { ['k'.repeat(41)]: '' } }, `/metadata/${'k'.repeat(41)} maxLength`],
    [{ ...params, expires_at: 'soon' }, '/expires_at type'],
    [{ applicability_config: params.applicability_config }, '/amount required'],
    [
      { ...params, applicability_config: { scope: { price_type: 'metered', prices: [] } } },
      '/applicability_config/scope/prices false',
    ],
    [
      {
        ...params,
        applicability_config: {
          scope: { prices: Array.from({ length: 21 }, () => ({ id: 'price_1' })) },
        },
      },
      '/applicability_config/scope/prices maxItems',
    ],
  ])('reject %j', (value, issue) => {
    expect(validators['CreditGrantCreateParams']?.is(value)).toBe(false);
    expect(issuesOf('CreditGrantCreateParams', value)).toEqual([issue]);
  });

  it('say where in the description a rule stands', () => {
    const [issue] =
      validators['CreditGrantCreateParams']?.issues({ ...params, priority: -1 }) ?? [];
    expect(issue?.schema).toBe(
      '#/paths/~1v1~1billing~1credit_grants/post/requestBody/content/' +
        'application~1x-www-form-urlencoded/schema/properties/priority',
    );
  });
});
