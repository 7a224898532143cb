/** A name once given stays, whatever appears, goes or moves beside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/api-builder.js';
import type { Api } from '../../generator/model/api.js';
import { NO_NAMES } from '../../generator/model/names/locked-names.js';
import type { LockedNames } from '../../generator/model/names/locked-names.js';
import { loadValue } from '../../generator/openapi/load.js';

/** Few words in many spellings, so that names collide. */
const WORDS = [
  'pet',
  'Pet',
  'PET',
  'pets',
  'pet_input',
  'petOwner',
  'pet_owner',
  'client',
  'Error',
];

type Schema = Readonly<Record<string, unknown>>;

const word = fc.constantFrom(...WORDS);

const schema: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant({ type: 'string' }),
    fc.constant({ type: 'object', properties: { id: { type: 'string', readOnly: true } } }),
    fc
      .dictionary(word, tie('schema'), { minKeys: 1, maxKeys: 3 })
      .map((properties) => ({ type: 'object', properties })),
    tie('schema').map((items) => ({ type: 'array', items })),
    fc
      .uniqueArray(fc.tuple(word, tie('schema')), { selector: ([title]) => title, maxLength: 3 })
      .filter((branches) => branches.length > 0)
      .map((branches) => ({ anyOf: branches.map(([title, branch]) => ({ ...branch, title })) })),
  ),
})).schema;

interface Operation {
  readonly route: string;
  readonly method: string;
  readonly value: Schema;
}

const operation: fc.Arbitrary<Operation> = fc.record({
  route: fc.constantFrom('/pets', '/pets/{id}', '/pet', '/owners/{id}/pets', '/PET/pet'),
  method: fc.constantFrom('get', 'post', 'put'),
  value: fc
    .record({
      tag: fc.option(word),
      parameters: fc.uniqueArray(fc.tuple(word, schema), {
        selector: ([name]) => name,
        maxLength: 2,
      }),
      body: fc.option(schema),
      answers: fc.dictionary(fc.constantFrom('200', '201', '404', 'default'), schema, {
        minKeys: 1,
      }),
    })
    .map(({ tag, parameters, body, answers }) => ({
      ...(tag !== null && { tags: [tag] }),
      parameters: parameters.map(([name, one]) => ({ name, in: 'query', schema: one })),
      ...(body !== null && { requestBody: { content: { 'application/json': { schema: body } } } }),
      responses: Object.fromEntries(
        Object.entries(answers).map(([status, one]) => [
          status,
          { description: status, content: { 'application/json': { schema: one } } },
        ]),
      ),
    })),
});

/** All that may stand in a description; an id belongs to its operation for ever. */
const parts = fc.record({
  schemas: fc.uniqueArray(fc.tuple(word, schema), { selector: ([name]) => name, maxLength: 8 }),
  operations: fc
    .uniqueArray(operation, { selector: ({ route, method }) => method + route, maxLength: 8 })
    .chain((operations) =>
      fc.tuple(
        ...operations.map((one) =>
          fc
            .option(fc.constantFrom('get', 'list', 'create'))
            .map((id) => ({ ...one, id: id === null ? undefined : `${id}${one.route}` })),
        ),
      ),
    ),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

/** Some of the parts in some order. */
const selection = ({ schemas, operations }: Parts): fc.Arbitrary<Parts> =>
  fc.record({
    schemas: fc.shuffledSubarray(schemas),
    operations: fc.shuffledSubarray(operations),
  });

async function apiOf({ schemas, operations }: Parts, names: LockedNames): Promise<Api> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { route, method, value, id } of operations) {
    (paths[route] ??= {})[method] = {
      ...value,
      ...(id !== undefined && { operationId: `${id}-${method}` }),
    };
  }
  const all = Object.fromEntries(schemas);
  const description = {
    openapi: '3.1.0',
    info: { title: 'Pet', version: '1.0.0' },
    paths,
    components: { schemas: all },
  };
  const document = await loadValue(description);
  return buildApi(document, { openEnums: true, unknownFields: 'reject', names });
}

/** Everything that an output exports by a name of its own. */
function exportedNames(api: Api): readonly string[] {
  const operations = api.resources.flatMap((resource) => resource.operations);
  return [
    ...[api.clientName, `${api.clientName}Options`],
    ...api.resources.map(({ className }) => className),
    ...api.schemas.map(({ name }) => name),
    ...operations.flatMap(({ names }) => [
      names.function,
      names.result,
      ...['Options', 'Reply'].map((suffix) => names.stem + suffix),
    ]),
  ];
}

function expectSound(api: Api): void {
  const exported = exportedNames(api);
  expect(exported.filter((name, index) => exported.indexOf(name) !== index)).toEqual([]);
  for (const { operations } of api.resources) {
    const methods = operations.map(({ names }) => names.method);
    expect(new Set(methods).size).toBe(methods.length);
  }
}

/** The names of what is in both, as one flat record. */
function flat({ client, resources, operations, schemas }: LockedNames): Map<string, unknown> {
  return new Map<string, unknown>([
    ['client', client],
    ...[...resources].map(([key, names]) => [`resource ${key}`, names] as const),
    ...[...operations].map(([key, names]) => [key, names] as const),
    ...schemas,
  ]);
}

describe('the name lock', () => {
  const history = parts.chain((all) => fc.tuple(selection(all), selection(all), selection(all)));

  it('keeps every name while others come, go and change places', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (versions) => {
        let names = NO_NAMES;
        for (const version of versions) {
          const api = await apiOf(version, names);
          expectSound(api);
          const [before, after] = [flat(names), flat(api.names)];
          const common = [...before.keys()].filter((key) => after.has(key));
          if (before.get('client') !== undefined) {
            expect(common.map((key) => [key, after.get(key)])).toEqual(
              common.map((key) => [key, before.get(key)]),
            );
          }
          names = api.names;
          expect((await apiOf(version, names)).names).toEqual(names);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('without names before, names as always', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (all) => {
        const api = await apiOf(all, NO_NAMES);
        expectSound(api);
        expect((await apiOf(all, api.names)).schemas.map(({ name }) => name)).toEqual(
          api.schemas.map(({ name }) => name),
        );
      }),
      { numRuns: 100 },
    );
  });
});
