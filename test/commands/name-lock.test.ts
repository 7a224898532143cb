/** The name lock as its user meets it: a file beside the config. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../generator/commands/check.js';
import { generate } from '../../generator/commands/generate.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';

const PET = {
  type: 'object',
  properties: { owner: { type: 'object', properties: { name: { type: 'string' } } } },
};
const answer = (name: string): object => ({
  responses: {
    '200': {
      description: 'Done',
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
    },
  },
});
const description = (schemas: object, paths: object = {}): object => ({
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  paths: { '/pets': { get: { operationId: 'listPets', ...answer('Pet') } }, ...paths },
  components: { schemas: { Pet: PET, ...schemas } },
});

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'specwright-'));
  await put('specwright.config.ts', "export default { input: 'api.json', output: 'out' };");
  await put('api.json', description({}));
  await run();
});
afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

const put = (file: string, value: string | object): Promise<void> =>
  writeFile(
    path.join(cwd, file),
    typeof value === 'string' ? value : JSON.stringify(value, null, 2),
  );
const text = (file: string): Promise<string> => readFile(path.join(cwd, file), 'utf8');
const context = (): { cwd: string; progress: () => undefined } => ({
  cwd,
  progress: () => undefined,
});
const run = async (): Promise<string> => (await generate({ reuse: true }, context())).text;
const runCheck = async (): Promise<string> => (await check({ reuse: true }, context())).text;
const edit = async (change: (lock: string) => string): Promise<void> =>
  put('specwright.lock.json', change(await text('specwright.lock.json')));

describe('the lock file', () => {
  it('holds each name on a line of its own, in order', async () => {
    expect(await text('specwright.lock.json')).toBe(`{
  "out": {
    "client": "PetsClient",
    "resources": {
      "pets": {
        "property": "pets",
        "class": "Pets"
      }
    },
    "operations": {
      "#/paths/~1pets/get": {
        "id": "listPets",
        "function": "listPets",
        "method": "list",
        "types": "PetList"
      }
    },
    "schemas": {
      "#/components/schemas/Pet": "Pet",
      "#/components/schemas/Pet/properties/owner": "PetOwner"
    }
  }
}
`);
    expect(await runCheck()).toBe('out: up to date');
  });

  it('keeps names when others come first', async () => {
    await put(
      'api.json',
      description(
        { pet_owner: { type: 'string' }, Pets: { type: 'boolean' }, ListPets: { type: 'number' } },
        { '/pet': { get: { operationId: 'list_pets', ...answer('Pets') } } },
      ),
    );
    await run();
    const types = await text('out/types.ts');
    expect(types).toContain('export interface PetOwner {');
    expect(types).toContain('export type PetOwner2 = string;');
    expect(types).toContain('export type Pets2 = boolean;');
    expect(await text('out/client.ts')).toContain('class Pets ');
    expect(await runCheck()).toBe('out: up to date');
  });

  it('keeps the name of an answer when another one is the first', async () => {
    const answered = (...statuses: readonly string[]): object => ({
      '/owners': {
        post: {
          operationId: 'addOwner',
          responses: Object.fromEntries(
            statuses.map((status) => [
              status,
              { description: status, content: { 'application/json': { schema: PET } } },
            ]),
          ),
        },
      },
    });
    await put('api.json', description({}, answered('201')));
    await run();
    await put('api.json', description({}, answered('200', '201')));
    await run();
    const lock = await text('specwright.lock.json');
    expect(lock).toMatch(/responses\/201\/content\/application~1json\/schema": "OwnerAddResponse"/);
    expect(lock).toMatch(
      /responses\/200\/content\/application~1json\/schema": "OwnerAdd200Response"/,
    );
  });

  it('lets a person choose a name by one line', async () => {
    await edit((lock) => lock.replace('schemas/Pet": "Pet"', 'schemas/Pet": "Animal"'));
    expect(await runCheck()).toContain('out: stale, 5 files would change');
    expect(await run()).toMatch(/^out: 5 files written/);
    expect(await text('out/types.ts')).toContain('export interface Animal {');
    await edit((lock) => lock.replace('"function": "listPets"', '"function": "allPets"'));
    await run();
    expect(await text('out/client.ts')).toContain('function allPets(');
    expect(await runCheck()).toBe('out: up to date');
  });

  it('names anew what a person takes out of it', async () => {
    await edit((lock) => lock.replace('schemas/Pet": "Pet"', 'schemas/Pet": "Animal"'));
    await run();
    await edit((lock) => lock.replace(/^.*"Animal",\n/m, ''));
    await run();
    expect(await text('specwright.lock.json')).toContain('schemas/Pet": "Pet"');
  });

  it('is stale where it lacks a name, for annotations too', async () => {
    await edit((lock) => lock.replace(/,\n.*"PetOwner"/, ''));
    expect(await runCheck()).toBe(
      'out: stale, the name lock would change\n\nRun specwright generate and commit the result.',
    );
    const annotations = await check({ format: 'github' }, context());
    expect(annotations.text).toContain('file=specwright.lock.json,line=1');
    await rm(path.join(cwd, 'specwright.lock.json'));
    expect(await runCheck()).toContain('the name lock would change');
  });

  it('forgets projects that the config has no more', async () => {
    await put('specwright.config.ts', "export default { input: 'api.json', output: 'other' };");
    await run();
    expect(Object.keys(JSON.parse(await text('specwright.lock.json')) as object)).toEqual([
      'other',
    ]);
  });

  it('is not written where no config is used', async () => {
    await rm(path.join(cwd, 'specwright.lock.json'));
    await generate({ spec: 'api.json', out: 'out', force: true }, context());
    await expect(text('specwright.lock.json')).rejects.toThrow('ENOENT');
  });
});

describe('a rename', () => {
  it('of a schema is shown as one, with what stands in it', async () => {
    const { components, ...rest } = description({}) as { components: { schemas: object } };
    expect(components.schemas).toHaveProperty('Pet');
    const renamed = JSON.stringify({ ...rest, components: { schemas: { Animal: PET } } });
    await put('api.json', renamed.replaceAll('schemas/Pet', 'schemas/Animal'));
    const lines = `  renamed Pet -> Animal (#/components/schemas/Pet -> #/components/schemas/Animal)
  renamed PetOwner -> AnimalOwner (#/components/schemas/Pet/properties/owner -> #/components/schemas/Animal/properties/owner)`;
    expect(await runCheck()).toContain(lines);
    expect(await run()).toContain(lines);
    expect(await text('specwright.lock.json')).not.toContain('Pet"');
  });

  it('of an operation is shown as one', async () => {
    await put('api.json', JSON.stringify(description({})).replace('"listPets"', '"findAnimals"'));
    expect(await run()).toContain('  renamed listPets -> findAnimals (#/paths/~1pets/get)');
    expect(await text('specwright.lock.json')).toContain('"id": "findAnimals"');
  });

  it('frees the name for another', async () => {
    await put('api.json', JSON.stringify(description({})).replaceAll('Pet"', 'pet"'));
    await run();
    expect(await text('specwright.lock.json')).toContain('schemas/pet": "Pet"');
  });
});

describe('a lock file that is', () => {
  const faults = async (lock: string): Promise<readonly string[]> => {
    await put('specwright.lock.json', lock);
    const error: unknown = await generate({}, context()).catch((reason: unknown) => reason);
    if (!(error instanceof DiagnosticError)) throw new Error('No diagnostics', { cause: error });
    return error.diagnostics.map(
      ({ code, message, position }) => `${position?.line}:${position?.column} ${code} ${message}`,
    );
  };
  const names = (operation: object, schemas: object = {}): string => {
    const full = { function: 'f', method: 'm', types: 'T', ...operation };
    return JSON.stringify({ out: { operations: { '#/a': full }, schemas } }, null, 1);
  };

  it.each([
    ['{', '1:2 SW5005 The JSON is broken: a closing brace is expected here.'],
    ['<<<<<<< HEAD\n{}', '1:1 SW5005 The JSON is broken: no JSON value looks like this.'],
    ['[]', '1:1 SW5005 The name lock must be an object.'],
    ['{ "out": 5 }', '1:10 SW5005 "out" must be an object.'],
    ['{ "out": { "x": {} } }', '1:12 SW5005 Nothing here is called "x".'],
    ['{ "out": { "schemas": { "#/a": 5 } } }', '1:32 SW5005 "#/a" must be a name.'],
    [
      '{ "out": { "__proto__": { "#/a": "A" } } }',
      '1:12 SW5005 Nothing here is called "__proto__".',
    ],
    ['{ "a": {}, "a": {} }', '1:12 SW5005 The key "a" stands twice in this mapping.'],
    [names({ function: 'a-b' }), '5:17 SW5005 "a-b" can\'t be a name in TypeScript.'],
    [names({ function: 'class' }), '5:17 SW5005 "class" can\'t be a name in TypeScript.'],
    [names({ function: 'fetch' }), '5:17 SW5005 "fetch" is a name of the platform.'],
    [names({ function: 'createClient' }), '5:17 SW5005 "createClient" is taken.'],
    [names({ method: 'then' }), '6:15 SW5005 "then" can\'t be a method.'],
    [names({}, { '#/b': 'A', '#/c': 'A' }), '12:11 SW5005 "A" is taken.'],
    [names({}, { '#/b': 'TOptions' }), '11:11 SW5005 "TOptions" is taken.'],
    [
      names({}, { '#/b': "A { } alert('x')" }),
      "11:11 SW5005 \"A { } alert('x')\" can't be a name in TypeScript.",
    ],
    [
      '{ "out": { "resources": { "a": { "property": "send", "class": "A" } } } }',
      '1:46 SW5005 "send" can\'t be a property of the client.',
    ],
    [
      '{ "out": { "resources": { "a": { "property": "a", "class": "A" }, "b": { "property": "A", "class": "B" } } } }',
      '1:86 SW5005 "A" is taken.',
    ],
  ])('%j is told what is wrong', async (lock, fault) => {
    expect(await faults(lock)).toEqual([fault]);
  });

  it('of no use to the description does no harm', async () => {
    await put('specwright.lock.json', names({}, { '#/nowhere': 'Pet' }));
    await run();
    expect(await text('specwright.lock.json')).toContain('schemas/Pet": "Pet"');
  });
});
