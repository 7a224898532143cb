/**
 * Compares the verdicts of emitted validators with those of ajv and typebox on random schemas and
 * values. Prints the seed; `--seed N --runs N` repeats. Where both are of another opinion, hyperjump
 * is asked too, which is slow and keeps to the letter; fails where ours stands alone even then.
 *
 * Known causes of disagreement, ours and hyperjump's verdict against the named:
 * - an `if` that fails has evaluated nothing, whatever its `properties` met (ajv, typebox);
 */
import { parseArgs } from 'node:util';
import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { Format } from 'typebox/format';
import { Compile } from 'typebox/schema';
import { builtSchemas } from '../test/validators/built-schemas.js';
import { compiled } from '../test/validators/compiled.js';

const { values: options } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string', default: '400' } },
});
const seed = options.seed === undefined ? Date.now() % 2 ** 31 : Number(options.seed);
const runs = Number(options.runs);
console.log(`seed ${String(seed)}, ${String(runs)} schemas`);
Format.Clear();

// Not 'toString' and its like: both others take for present what every object inherits.
const name = fc.constantFrom('a', 'b', 'c');
const count = fc.integer({ min: 0, max: 3 });
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 1, 2.5, -1, '', 'a', 'bb', '😀'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const plainSchema = fc.oneof(
  fc.constantFrom(true, false),
  fc.record({
    type: fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object'),
  }),
  fc.record({ const: value }),
  fc.record({ enum: fc.array(value, { minLength: 1, maxLength: 3 }) }),
  fc.record({ minimum: fc.integer({ min: -2, max: 2 }), multipleOf: fc.constantFrom(1, 0.5, 2) }),
  fc.record({ minLength: count, maxLength: count }),
  fc.record({ pattern: fc.constantFrom('^a', 'b$', '^.$') }),
  fc.record({ minItems: count, uniqueItems: fc.boolean() }),
  fc.record({ required: fc.uniqueArray(name, { maxLength: 2 }), maxProperties: count }),
);

const schema = fc.letrec((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    plainSchema,
    tie('object'),
    tie('array'),
    tie('composed'),
  ),
  object: fc.record(
    {
      type: fc.constantFrom('object', ['object', 'null']),
      properties: fc.dictionary(name, tie('schema'), { maxKeys: 3, noNullPrototype: true }),
      required: fc.uniqueArray(name, { maxLength: 2 }),
      patternProperties: fc.record({ '^[ab]': tie('schema') }),
      additionalProperties: tie('schema'),
      propertyNames: fc.record({ maxLength: fc.constant(3) }),
      dependentRequired: fc.record({ a: fc.constant(['b']) }),
      dependentSchemas: fc.record({ c: tie('schema') }),
      unevaluatedProperties: tie('schema'),
    },
    { requiredKeys: [] },
  ),
  array: fc.record(
    {
      type: fc.constant('array'),
      prefixItems: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
      items: tie('schema'),
      contains: tie('schema'),
      minContains: count,
      maxContains: count,
      unevaluatedItems: tie('schema'),
    },
    { requiredKeys: [] },
  ),
  composed: fc.record(
    {
      allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
      anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
      oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
      not: tie('schema'),
      if: tie('schema'),
      then: tie('schema'),
      else: tie('schema'),
      properties: fc.dictionary(name, tie('schema'), { maxKeys: 2, noNullPrototype: true }),
      unevaluatedProperties: tie('schema'),
    },
    { requiredKeys: [] },
  ),
})).schema;

const BATCH = 50;
const tally = { agreed: 0, others: 0, settled: 0, alone: 0 };

for (let done = 0; done < runs; done += BATCH) {
  const batchSeed = seed + done;
  const schemas = fc.sample(schema, { seed: batchSeed, numRuns: BATCH });
  const values = fc.sample(value, { seed: batchSeed, numRuns: 60 });
  const named = Object.fromEntries(schemas.map((item, index) => [`Schema${String(index)}`, item]));
  const { at } = await builtSchemas('json-schema-2020-12', named);
  const ours = await compiled(new Map(Object.keys(named).map((key) => [key, at(key)])));
  for (const [index, item] of schemas.entries()) {
    const ajv = attempt(() => {
      const check = new Ajv2020({ strict: false, logger: false }).compile(item as object);
      return (candidate: unknown) => check(candidate);
    });
    const typebox = attempt(() => {
      const check = Compile(item as object);
      return (candidate: unknown) => check.Check(candidate);
    });
    for (const candidate of values)
      await compare(item, candidate, ours[`Schema${String(index)}`], ajv, typebox);
  }
}

console.log(
  `${String(tally.agreed)} verdicts agreed, ${String(tally.others)} disagreed among the others, ` +
    `${String(tally.settled)} only hyperjump shared, ${String(tally.alone)} of ours stood alone.`,
);
process.exitCode = tally.alone > 0 ? 1 : 0;

type Check = ((candidate: unknown) => boolean) | undefined;

async function compare(
  item: unknown,
  candidate: unknown,
  validator: Awaited<ReturnType<typeof compiled>>[string] | undefined,
  ajv: Check,
  typebox: Check,
): Promise<void> {
  if (validator === undefined) throw new Error('Not emitted');
  const verdict = validator.is(candidate);
  const isExplained = validator.issues(candidate).length > 0 !== verdict;
  const second = attempt(() => ajv?.(candidate));
  const third = attempt(() => typebox?.(candidate));
  const opinions = [second, third].filter((opinion) => opinion !== undefined);
  if (isExplained && opinions.some((opinion) => opinion === verdict)) {
    if (opinions.every((opinion) => opinion === verdict)) tally.agreed += 1;
    else tally.others += 1;
    return;
  }
  if (isExplained && opinions.length === 0) return;
  if (isExplained && (await hyperjump(item, candidate)) === verdict) {
    tally.settled += 1;
    return;
  }
  tally.alone += 1;
  if (tally.alone <= 10) {
    console.log(
      JSON.stringify({ schema: item, value: candidate, verdict, second, third, isExplained }),
    );
  }
}

async function hyperjump(item: unknown, candidate: unknown): Promise<boolean> {
  const uri = 'https://fuzz.test/schema';
  registerSchema(item as boolean, uri, 'https://json-schema.org/draft/2020-12/schema');
  const { valid } = await validate(uri, candidate as null);
  unregisterSchema(uri);
  return valid;
}

function attempt<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
