/** Operations that would share a name, told apart by words. */
import { describe, expect, test } from 'vitest';
import { buildApi } from '../../generator/model/api-builder.js';
import { NO_NAMES } from '../../generator/model/names/locked-names.js';
import type { LockedNames } from '../../generator/model/names/locked-names.js';
import { loadValue } from '../../generator/openapi/load.js';

interface Described {
  readonly schemas?: readonly string[];
  readonly names?: LockedNames;
}

/** The names of operations, by request: `things.create createThing ThingCreate`. */
async function namesOf(
  requests: readonly string[],
  { schemas = [], names = NO_NAMES }: Described = {},
): Promise<readonly [Readonly<Record<string, string>>, LockedNames]> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const request of requests) {
    const [method = '', path = '', ...tag] = request.split(' ');
    (paths[path] ??= {})[method.toLowerCase()] = {
      ...(tag.length > 0 && { tags: [tag.join(' ')] }),
      responses: { 204: { description: 'Done.' } },
    };
  }
  const components = {
    schemas: Object.fromEntries(schemas.map((name) => [name, { type: 'object' }])),
  };
  const info = { title: 'Things', version: '1' };
  const document = await loadValue({ openapi: '3.1.0', info, paths, components });
  const options = { openEnums: true, unknownFields: 'reject', names } as const;
  const api = buildApi(document, options);
  const given = api.resources.flatMap(({ property, operations }) =>
    operations.map(({ method, path, names: own }) => [
      `${method} ${path}`,
      `${property}.${own.method} ${own.function} ${own.stem}`,
    ]),
  );
  return [Object.fromEntries(given), api.names];
}

describe('operations that would share a name', () => {
  test('segments of one singular keep their own forms', async () => {
    const [names] = await namesOf([
      'GET /shop/people',
      'POST /shop/people',
      'GET /shop/people/{id}',
      'POST /shop/persons',
      'GET /shop/persons/{id}',
      'POST /shop/dogs',
    ]);
    expect(names).toEqual({
      'GET /shop/people': 'shop.listPeople listShopPeople ShopListPeople',
      'POST /shop/people': 'shop.createPeople createShopPeople ShopCreatePeople',
      'GET /shop/people/{id}': 'shop.retrievePeople retrieveShopPeople ShopRetrievePeople',
      'POST /shop/persons': 'shop.createPersons createShopPersons ShopCreatePersons',
      'GET /shop/persons/{id}': 'shop.retrievePersons retrieveShopPersons ShopRetrievePersons',
      'POST /shop/dogs': 'shop.createDog createShopDog ShopCreateDog',
    });
  });

  test('paths that end alike are told apart by what leads there', async () => {
    const [names] = await namesOf([
      'GET /files/{file}/notes Notes',
      'GET /folders/{folder}/notes Notes',
    ]);
    expect(names).toEqual({
      'GET /files/{file}/notes': 'notes.listFileNotes listFileNotes NoteListFileNotes',
      'GET /folders/{folder}/notes': 'notes.listFolderNotes listFolderNotes NoteListFolderNotes',
    });
  });

  test('paths of the same words are told apart by their templates', async () => {
    const [names] = await namesOf([
      'GET /things/{space}/versions/{id}',
      'GET /things/versions/{id}',
      'GET /taxonomies/{space}',
      'GET /taxonomies/{space}/{key}/{part}',
    ]);
    expect(names).toEqual({
      'GET /things/{space}/versions/{id}':
        'things.retrieveVersionBySpace retrieveThingVersionBySpace ThingRetrieveVersionBySpace',
      'GET /things/versions/{id}':
        'things.retrieveVersion retrieveThingVersion ThingRetrieveVersion',
      'GET /taxonomies/{space}': 'taxonomies.retrieve retrieveTaxonomy TaxonomyRetrieve',
      'GET /taxonomies/{space}/{key}/{part}':
        'taxonomies.retrieveByKeyAndPart retrieveTaxonomyByKeyAndPart TaxonomyRetrieveByKeyAndPart',
    });
  });

  test('resources of one singular keep their own forms in all their names', async () => {
    const [names] = await namesOf(['GET /pet', 'POST /pets', 'GET /pets/{id}/toys', 'GET /owners']);
    expect(names).toEqual({
      'GET /pet': 'pet.retrieve retrievePet PetRetrieve',
      'POST /pets': 'pets.create createPets PetsCreate',
      'GET /pets/{id}/toys': 'pets.listToys listPetsToys PetsListToys',
      'GET /owners': 'owners.list listOwners OwnerList',
    });
  });

  test('a stem whose types are taken gives way to the own form of the resource', async () => {
    const [names] = await namesOf(['POST /pets', 'GET /pets'], { schemas: ['PetCreateRequest'] });
    expect(names).toMatchObject({
      'POST /pets': 'pets.create createPet PetsCreate',
      'GET /pets': 'pets.list listPets PetList',
    });
  });

  test('a number is the last resort', async () => {
    const [names] = await namesOf(['GET /things/{id}/x', 'GET /things/x/{id}']);
    expect(Object.values(names)).toEqual([
      'things.retrieveThingX retrieveThingX ThingRetrieveThingX',
      'things.retrieveThingX2 retrieveThingX2Things ThingRetrieveThingX2',
    ]);
  });

  test('names that were given stay, and what is new is told apart from them', async () => {
    const before = ['POST /pets', 'POST /pets/people', 'GET /pets/index'];
    const [known, names] = await namesOf(before);
    const after = ['POST /pet', 'POST /pets/persons', 'GET /pets/index/{id}', ...before];
    const [all] = await namesOf(after, { names });
    expect(all).toEqual({
      ...known,
      'POST /pet': 'pet.create createPet2 PetCreate2',
      'POST /pets/persons': 'pets.createPersons createPetsPersons PetsCreatePersons',
      'GET /pets/index/{id}': 'pets.retrievePetsIndex retrievePetsIndex PetsRetrievePetsIndex',
    });
  });
});
