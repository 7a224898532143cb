import { describe, expect, test } from 'vitest';
import { isKept, merge, syntaxErrors } from './merging.js';
import { sampleApi, sampleOperation } from './sample-api.js';

const create = sampleOperation('createThing', 'POST', '/things');
const list = sampleOperation('listThings', 'GET', '/things');
const remove = sampleOperation('deleteThing', 'DELETE', '/things/{id}');

describe('a first run', () => {
  test('writes a file for each resource and an index', () => {
    const { files, text, added } = merge(
      sampleApi({ things: [create], otherThings: [remove] }),
      {},
    );
    expect([...files.keys()]).toEqual(['things.ts', 'other-things.ts', 'index.ts']);
    expect(added.map(({ name }) => name)).toEqual(['createThing', 'deleteThing']);
    expect(text('things.ts')).toMatchInlineSnapshot(`
      "import { notImplemented } from '../api/server.js';
      import type { Context, CreateThingReply } from '../api/server.js';
      import type { CreateThingRequest } from '../api/types.js';

      /**
       * Does createThing.
       *
       * POST /things
       */
      export async function createThing(
        request: CreateThingRequest,
        context: Context,
      ): Promise<CreateThingReply> {
        return notImplemented(request, context);
      }
      "
    `);
    expect(text('index.ts')).toMatchInlineSnapshot(`
      "import type { Handlers } from '../api/server.js';
      import * as things from './things.js';
      import * as otherThings from './other-things.js';

      /** The handlers of all operations, for \`createServer\`. */
      export const handlers = {
        things,
        otherThings,
      } satisfies Handlers;
      "
    `);
  });

  test('writes a class for each resource where that is wanted', () => {
    const { text } = merge(sampleApi({ things: [create, list] }), {}, [], { layout: 'classes' });
    expect(text('things.ts')).toMatchInlineSnapshot(`
      "import { notImplemented } from '../api/server.js';
      import type { Context, CreateThingReply, ListThingsReply, ThingsHandlers } from '../api/server.js';
      import type { CreateThingRequest, ListThingsRequest } from '../api/types.js';

      export class Things implements ThingsHandlers {
        /**
         * Does createThing.
         *
         * POST /things
         */
        async createThing(
          request: CreateThingRequest,
          context: Context,
        ): Promise<CreateThingReply> {
          return notImplemented(request, context);
        }

        /**
         * Does listThings.
         *
         * GET /things
         */
        async listThings(
          request: ListThingsRequest,
          context: Context,
        ): Promise<ListThingsReply> {
          return notImplemented(request, context);
        }
      }
      "
    `);
    expect(text('index.ts')).toContain('things: new Things(),');
  });

  test('names of all scripts make files that every system can hold, no two the same', () => {
    const api = sampleApi({
      größe: [create],
      商品: [list],
      index: [remove],
      con: [sampleOperation('a', 'GET', '/a')],
      foo1bar: [sampleOperation('b', 'GET', '/b')],
      foo1Bar: [sampleOperation('c', 'GET', '/c')],
    });
    const { files, text } = merge(api, {});
    const handlers = [...files.keys()].filter((file) => file !== 'index.ts');
    expect(handlers).toHaveLength(6);
    expect(handlers).toContain('foo1-bar.ts');
    for (const file of handlers) expect(file).toMatch(/^(?!con\.)[a-z0-9-]+\.ts$/);
    expect(text('index.ts')).toMatch(/import \* as größe from '\.\/groe-[0-9a-f]{8}\.js';/);
    expect(merge(api, Object.fromEntries(files)).added).toEqual([]);
  });

  test('no folder name can leave its quotes', () => {
    for (const layout of ['functions', 'classes'] as const) {
      const folderFor = () => '../it\'s "${a}"\u2028';
      const first = merge(sampleApi({ things: [create] }), {}, [], { layout, folderFor });
      expect(syntaxErrors(first.files)).toEqual([]);
      for (const quote of ["'", '"']) {
        const start = `import a from ${quote}a${quote};\nexport function deleteThing() {}\n`;
        const api = sampleApi({ things: [create, remove], parts: [list] });
        const index = 'export const handlers = {} satisfies Handlers;\n';
        const { files, added } = merge(api, { 'things.ts': start, 'index.ts': index }, [], {
          folderFor,
        });
        expect(added.map(({ name }) => name)).toEqual(['createThing', 'listThings']);
        expect(syntaxErrors(files)).toEqual([]);
      }
    }
  });

  test('a second run changes nothing', () => {
    for (const layout of ['functions', 'classes'] as const) {
      const api = sampleApi({ things: [create, list], more: [remove] });
      const first = merge(api, {}, [], { layout });
      const second = merge(api, Object.fromEntries(first.files), first.records, { layout });
      expect(second.files).toEqual(first.files);
      expect(second.records).toEqual(first.records);
      expect(second.added).toEqual([]);
    }
  });
});

describe('handlers as people write them', () => {
  const index = [
    "import type { Handlers } from '../api/server.js';",
    "import * as things from './things.js';",
    'export const handlers = { things } satisfies Handlers;',
  ].join('\n');

  /** Each holds createThing and deleteThing; listThings belongs between them. */
  const files: { readonly [name: string]: { readonly [file: string]: string } } = {
    'function declarations': {
      'index.ts': index,
      'things.ts':
        'const seen = new Set();\n\n// the first\nexport async function createThing() {\n  return { status: 200 };\n} // done\n\n/** Ends it. */\nexport function deleteThing() {}\n\nfunction helper() {}\n',
    },
    'arrow functions': {
      'index.ts': index,
      'things.ts':
        "import { db } from './db.js';\nexport const createThing = async () => db.insert(),\n  deleteThing = () => db.remove();\n",
      'db.ts': 'export const db = {};\n',
    },
    'exports listed at the end': {
      'index.ts': index,
      'things.ts':
        'async function createThing() {}\nfunction erase() {}\n\nexport { createThing, erase as deleteThing };\n',
    },
    're-exports': {
      'index.ts': index,
      'things.ts':
        "export { createThing } from './create-thing.js';\n// the rest\nexport * from './delete-thing.js';\n",
      'create-thing.ts': 'export async function createThing() {}\n',
      'delete-thing.ts': 'export const deleteThing = () => undefined;\n',
    },
    'an object with satisfies': {
      'index.ts':
        "import { things } from './things.js';\nexport const handlers = { things } satisfies Handlers;\n",
      'things.ts':
        'export const things = {\n  // makes one\n  async createThing() {\n    return { status: 200 };\n  },\n\n  deleteThing: () => undefined, // ends it\n} satisfies ThingsHandlers;\n',
    },
    'an object without a last comma': {
      'index.ts':
        "import things from './things.js';\nexport const handlers = {\n  things: things\n} satisfies Handlers;\n",
      'things.ts': 'export default {\n  createThing() {}, /* one */\n  deleteThing() {}\n};\n',
    },
    'an object that is put together': {
      'index.ts':
        "import { createThing } from './create.js';\nimport { rest } from './rest.js';\nexport const handlers = { things: { ...rest, createThing } } satisfies Handlers;\n",
      'create.ts': 'export async function createThing() {}\n',
      'rest.ts': 'export const rest = { deleteThing() {} };\n',
    },
    'a class': {
      'index.ts':
        "import { Things } from './things.js';\nexport const handlers = { things: new Things() } satisfies Handlers;\n",
      'things.ts':
        'export class Things {\n  readonly #db = new Map();\n\n  /** Makes one. */\n  async createThing() {\n    this.#help();\n  }\n\n  deleteThing = () => this.#db.clear();\n\n  #help() {}\n}\n',
    },
    'a class that is the default, with a base': {
      'index.ts':
        "import Things from './things.js';\nconst things = new Things(new Map());\nexport const handlers = { things } satisfies Handlers;\n",
      'things.ts':
        "import { Base } from './base.js';\nexport default class Things extends Base {\n  constructor(db) { super(db); }\n  async createThing() {}\n}\n",
      'base.ts': 'export class Base {\n  deleteThing() {}\n}\n',
    },
    'handlers in the index itself': {
      'index.ts':
        'export const handlers = {\n  things: {\n    createThing: async () => ({ status: 200 }),\n    deleteThing() {},\n  },\n} satisfies Handlers;\n',
    },
    overloads: {
      'index.ts': index,
      'things.ts':
        'export function createThing(): void;\nexport function createThing(a: string): void;\nexport function createThing(a?: string): void {}\nexport function deleteThing() {}\n',
    },
    'a resource that the index lacks': {
      'index.ts': 'export const handlers = {} satisfies Handlers;\n',
      'things.ts': 'export function createThing() {}\nexport function deleteThing() {}\n',
    },
    'no index': {
      'things.ts':
        'export class Things implements ThingsHandlers {\n  createThing() {}\n  deleteThing() {}\n}\n',
    },
    'a namesake of an import': {
      'index.ts': index,
      'things.ts':
        "import type { Context } from 'somewhere';\nimport { Problem } from '../api/index.js';\nexport function createThing(context: Context) {}\nexport function deleteThing() {}\n",
    },
  };

  const api = sampleApi({ things: [create, list, remove] });
  const spellings = [
    { name: 'as they are', spell: (text: string) => text },
    { name: 'with CRLF', spell: (text: string) => text.replaceAll('\n', '\r\n') },
    {
      name: 'with tabs',
      spell: (text: string) =>
        text.replaceAll(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)),
    },
  ];

  for (const [name, written] of Object.entries(files)) {
    test.each(spellings)(`${name}, $name`, ({ spell }) => {
      const before = Object.fromEntries(
        Object.entries(written).map(([file, text]) => [file, spell(text)]),
      );
      const { files: after, added, broken, elsewhere, text } = merge(api, before);
      expect({ broken, elsewhere }).toEqual({ broken: [], elsewhere: [] });
      expect(added.map((place) => place.name)).toEqual(['listThings']);
      expect(syntaxErrors(after)).toEqual([]);
      for (const [file, old] of Object.entries(before)) {
        expect(isKept(old, text(file)), text(file)).toBe(true);
      }
      const again = merge(api, Object.fromEntries(after));
      expect(again.added).toEqual([]);
      expect(again.files).toEqual(after);
    });
  }

  test('line breaks and indentation are those of the file', () => {
    const things = 'export class Things {\r\n\tcreateThing() {\r\n\t\treturn 1;\r\n\t}\r\n}\r\n';
    const { text } = merge(sampleApi({ things: [create, list] }), { 'things.ts': things });
    expect(text('things.ts').replaceAll('\r\n', '')).not.toMatch(/\n/);
    expect(text('things.ts')).toContain(
      '\r\n\tasync listThings(\r\n\t\trequest: ListThingsRequest,',
    );
  });

  test('a byte order mark stays', () => {
    const things = '\uFEFFexport function createThing() {}\n';
    const { text } = merge(sampleApi({ things: [create, list] }), { 'things.ts': things });
    expect(text('things.ts')).toMatch(/^\uFEFF/);
    expect(text('things.ts')).toContain('export function createThing() {}\n');
  });

  test('new handlers stand where the spec has them', () => {
    const things = 'export function createThing() {}\n\nexport function deleteThing() {}\n';
    const { text } = merge(api, { 'things.ts': things });
    const order = [...text('things.ts').matchAll(/function (\w+)/g)].map((match) => match[1]);
    expect(order).toEqual(['createThing', 'listThings', 'deleteThing']);
  });

  test.each([
    [
      'right behind the one before',
      ['createThing', 'helper', 'deleteThing'],
      ['createThing', 'listThings', 'helper', 'deleteThing'],
    ],
    [
      'ahead of the next where there is none before',
      ['deleteThing', 'helper'],
      ['createThing', 'listThings', 'deleteThing', 'helper'],
    ],
    [
      'at the end where there is no other',
      ['helper'],
      ['helper', 'createThing', 'listThings', 'deleteThing'],
    ],
  ])('new handlers stand %s', (_, names, expected) => {
    const start = names.map((name) => `export function ${name}() {}\n`).join('\n');
    const { text } = merge(sampleApi({ things: [create, list, remove] }), { 'things.ts': start });
    const order = [...text('things.ts').matchAll(/function (\w+)/g)].map((match) => match[1]);
    expect(order).toEqual(expected);
  });

  test('names that are taken get an alias', () => {
    const { text } = merge(api, files['a namesake of an import'] ?? {});
    expect(text('things.ts')).toContain('type Context as Context2');
    expect(text('things.ts')).toContain('context: Context2');
  });
});

describe('a changed spec', () => {
  const filledIn = [
    "import type { CreateThingReply, CreateThingRequest } from '../api/server.js';",
    '',
    '// Why it is so: a long story.',
    'export async function createThing(request: CreateThingRequest): Promise<CreateThingReply> {',
    '  return again(request) ?? createThing(request);',
    '}',
    '',
  ].join('\n');
  const records = merge(sampleApi({ things: [create] }), { 'things.ts': filledIn }).records;
  const start = { 'things.ts': filledIn };

  test('an id that changed renames the handler with its body and its types', () => {
    const make = sampleOperation('makeThing', 'POST', '/things');
    const { text, renamed, added, orphans } = merge(sampleApi({ things: [make] }), start, records);
    expect(renamed).toEqual([{ name: 'makeThing', from: 'createThing', file: 'things.ts' }]);
    expect({ added, orphans }).toEqual({ added: [], orphans: [] });
    expect(text('things.ts')).toBe(
      filledIn.replaceAll('createThing', 'makeThing').replaceAll('CreateThing', 'MakeThing'),
    );
  });

  test('types under names of their own keep those', () => {
    const aliased = filledIn.replace('CreateThingRequest }', 'CreateThingRequest as R }');
    const make = sampleOperation('makeThing', 'POST', '/things');
    const { text } = merge(sampleApi({ things: [make] }), { 'things.ts': aliased }, records);
    expect(text('things.ts')).toContain(
      "import type { MakeThingReply, MakeThingRequest as R } from '../api/server.js';",
    );
  });

  test('a path that changed keeps the handler as it is', () => {
    const moved = sampleOperation('createThing', 'POST', '/v2/things');
    const { text, renamed, added } = merge(sampleApi({ things: [moved] }), start, records);
    expect(text('things.ts')).toBe(filledIn);
    expect({ renamed, added }).toEqual({ renamed: [], added: [] });
  });

  test('two operations may swap their ids', () => {
    const first = merge(sampleApi({ things: [create, list] }), {});
    const swapped = sampleApi({
      things: [
        sampleOperation('listThings', 'POST', '/things'),
        sampleOperation('createThing', 'GET', '/things'),
      ],
    });
    const bodies = first.text('things.ts').replaceAll(
      /return notImplemented\(request, context\)/g,
      (() => {
        let count = 0;
        return () => `return work(${(count += 1)}, request, context)`;
      })(),
    );
    const { text } = merge(
      swapped,
      { ...Object.fromEntries(first.files), 'things.ts': bodies },
      first.records,
    );
    expect(text('things.ts')).toMatch(/listThings\(\s+request: ListThingsRequest[^}]*work\(1,/);
    expect(text('things.ts')).toMatch(/createThing\(\s+request: CreateThingRequest[^}]*work\(2,/);
  });

  test('renames follow exports, aliases and callers in other files', () => {
    const things = [
      'async function insert() {}',
      'export { insert as createThing };',
      'export class Unrelated { createThing() {} }',
      '',
    ].join('\n');
    const make = sampleOperation('makeThing', 'POST', '/things');
    const known = merge(sampleApi({ things: [create] }), { 'things.ts': things }).records;
    const { text } = merge(sampleApi({ things: [make] }), { 'things.ts': things }, known);
    expect(text('things.ts')).toBe(things.replace('as createThing', 'as makeThing'));
  });

  test('operations that are gone are listed and kept', () => {
    const { text, orphans } = merge(sampleApi({ things: [list] }), start, records, { prune: true });
    expect(orphans).toEqual([
      { name: 'createThing', file: 'things.ts', untouched: false, resource: undefined },
    ]);
    expect(isKept(filledIn, text('things.ts'))).toBe(true);
  });

  describe('an operation that goes to another resource', () => {
    const fill = (text: string) =>
      text.replace('return notImplemented(request, context)', 'return mine(request, context)');
    const moved = sampleApi({ things: [list], parts: [create] });

    test('takes what was written along, which stays where it is', () => {
      const first = merge(sampleApi({ things: [create, list] }), {});
      const edited = fill(first.text('things.ts'));
      const files = { ...Object.fromEntries(first.files), 'things.ts': edited };
      const second = merge(moved, files, first.records, { prune: true });
      expect(second.text('things.ts')).toBe(edited);
      expect(second.text('parts.ts')).toBe("export { createThing } from './things.js';\n");
      expect(second.carried).toEqual([
        { name: 'createThing', file: 'parts.ts', from: 'things.ts' },
      ]);
      expect([second.added, second.orphans]).toEqual([[], []]);
      expect(second.unfilled.map(({ name }) => name)).toEqual(['listThings']);
      const third = merge(moved, Object.fromEntries(second.files), second.records, { prune: true });
      expect([third.carried, third.added, third.orphans]).toEqual([[], [], []]);
      expect(third.files).toEqual(second.files);
    });

    test('whose file is there gets an export at its end', () => {
      const first = merge(sampleApi({ things: [create, list], parts: [remove] }), {});
      const files = {
        ...Object.fromEntries(first.files),
        'things.ts': fill(first.text('things.ts')),
        'parts.ts': first.text('parts.ts').replaceAll("'", '"').replaceAll('\n', '\r\n'),
      };
      const second = merge(
        sampleApi({ things: [list], parts: [remove, create] }),
        files,
        first.records,
      );
      expect(second.text('parts.ts')).toBe(
        `${files['parts.ts']}\r\nexport { createThing } from "./things.js";\r\n`,
      );
      expect(second.unfilled.map(({ name }) => name)).toEqual(['listThings', 'deleteThing']);
    });

    test('under another id and of other types is renamed with its body', () => {
      const first = merge(sampleApi({ things: [create, list] }), {});
      const files = {
        ...Object.fromEntries(first.files),
        'things.ts': fill(first.text('things.ts')),
      };
      const make = sampleOperation('makePart', 'POST', '/things');
      const second = merge(sampleApi({ things: [list], parts: [make] }), files, first.records);
      expect(second.renamed).toEqual([
        { name: 'makePart', from: 'createThing', file: 'things.ts' },
      ]);
      expect(second.text('parts.ts')).toBe("export { makePart } from './things.js';\n");
      expect(second.text('things.ts')).toMatch(
        /makePart\(\s+request: MakePartRequest[^}]*return mine/,
      );
      expect(second.text('things.ts')).not.toMatch(/CreateThingReply/);
      expect([second.added, second.orphans]).toEqual([[], []]);
    });

    test('with all others leaves no resource behind', () => {
      const first = merge(sampleApi({ things: [create, list] }), {});
      const text = fill(fill(first.text('things.ts')));
      const files = { ...Object.fromEntries(first.files), 'things.ts': text };
      const second = merge(sampleApi({ parts: [create, list] }), files, first.records);
      expect(second.text('things.ts')).toBe(text);
      expect(second.text('parts.ts')).toBe(
        "export { createThing, listThings } from './things.js';\n",
      );
      expect(second.text('index.ts')).not.toContain('things');
      expect(second.text('index.ts')).toContain("import * as parts from './parts.js';");
      expect(second.text('index.ts')).toContain('  parts,\n}');
      expect([second.added, second.orphans]).toEqual([[], []]);
    });

    test('out of a class, whose methods may need it, is listed with where it went', () => {
      const first = merge(sampleApi({ things: [create, list] }), {}, [], { layout: 'classes' });
      const edited = fill(first.text('things.ts'));
      const files = { ...Object.fromEntries(first.files), 'things.ts': edited };
      const second = merge(moved, files, first.records, { layout: 'classes', prune: true });
      expect(second.text('things.ts')).toBe(edited);
      expect(second.orphans).toEqual([
        { name: 'createThing', file: 'things.ts', untouched: false, resource: 'parts' },
      ]);
      expect(second.unfilled).toContainEqual({ name: 'createThing', file: 'parts.ts' });
    });
  });

  test('an untouched stub of an operation that moves is taken out by prune', () => {
    const first = merge(sampleApi({ things: [create, list] }), {});
    const moved = sampleApi({ things: [list], parts: [create] });
    const { text, pruned } = merge(moved, Object.fromEntries(first.files), first.records, {
      prune: true,
    });
    expect(pruned).toEqual([{ name: 'createThing', file: 'things.ts' }]);
    expect(text('things.ts')).not.toContain('createThing');
    expect(text('parts.ts')).toContain('createThing');
  });

  test('prune takes out untouched stubs only, with their imports', () => {
    const first = merge(sampleApi({ things: [create, list, remove] }), {});
    const edited = first
      .text('things.ts')
      .replace('return notImplemented(request, context)', 'return mine(request, context)');
    const files = { ...Object.fromEntries(first.files), 'things.ts': edited };
    const { text, pruned, orphans } = merge(sampleApi({ things: [list] }), files, first.records, {
      prune: true,
    });
    expect(pruned).toEqual([{ name: 'deleteThing', file: 'things.ts' }]);
    expect(orphans).toEqual([
      { name: 'createThing', file: 'things.ts', untouched: false, resource: undefined },
    ]);
    expect(text('things.ts')).toContain('return mine(request, context)');
    expect(text('things.ts')).not.toMatch(/deleteThing|DeleteThing/);
    expect(text('things.ts')).toMatch(/CreateThingRequest.*ListThingsRequest/);
  });

  test('a stub that was only reformatted is untouched, one with a comment is not', () => {
    const first = merge(sampleApi({ things: [create, list] }), {});
    const stub = first.text('things.ts');
    const formatted = stub
      .replaceAll('  request:', '\trequest:')
      .replaceAll(',\n)', '\n)')
      .replaceAll("'", '"');
    const commented = formatted.replace(
      'return notImplemented',
      '// later\n  return notImplemented',
    );
    const { pruned, orphans } = merge(
      sampleApi({}),
      { ...Object.fromEntries(first.files), 'things.ts': commented },
      first.records,
      { prune: true },
    );
    expect(pruned.map(({ name }) => name)).toEqual(['listThings']);
    expect(orphans.map(({ name }) => name)).toEqual(['createThing']);
  });

  test('prune leaves no empty file and no empty entry in the index', () => {
    for (const layout of ['functions', 'classes'] as const) {
      const first = merge(sampleApi({ things: [create], more: [list] }), {}, [], { layout });
      const { files, text } = merge(
        sampleApi({ things: [create] }),
        Object.fromEntries(first.files),
        first.records,
        { prune: true, layout },
      );
      expect([...files.keys()]).toEqual(['things.ts', 'index.ts']);
      expect(text('index.ts')).not.toMatch(/more/i);
      expect(syntaxErrors(files)).toEqual([]);
    }
  });
});

describe('files that are in the way', () => {
  test('a file that does not parse is left alone, the others are not', () => {
    const broken = 'export function createThing( {\n  return;\n';
    const api = sampleApi({ things: [create, list], more: [remove] });
    const records = merge(api, {}).records;
    const result = merge(api, { 'things.ts': broken }, records);
    expect(result.broken).toMatchObject([{ file: 'things.ts' }]);
    expect(result.text('things.ts')).toBe(broken);
    expect(result.added).toEqual([{ name: 'deleteThing', file: 'more.ts' }]);
    // What was known of its handlers is still known.
    expect(result.records.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['createThing', 'listThings', 'deleteThing']),
    );
  });

  test('nor is one that calls what is renamed', () => {
    const things = 'export function createThing() {}\n';
    const caller = "import { createThing } from './things.js';\ncreateThing( {\n";
    const records = merge(sampleApi({ things: [create] }), { 'things.ts': things }).records;
    const make = sampleOperation('makeThing', 'POST', '/things');
    const files = { 'things.ts': things, 'caller.ts': caller };
    const result = merge(sampleApi({ things: [make] }), files, records);
    expect(result.broken).toMatchObject([{ file: 'caller.ts' }]);
    expect(result.text('things.ts')).toBe('export function makeThing() {}\n');
    expect(result.text('caller.ts')).toBe(caller);
  });

  test('handlers from elsewhere are named and left to the compiler', () => {
    const index =
      "import { things } from '@company/things';\nexport const handlers = { things } satisfies Handlers;\n";
    const result = merge(sampleApi({ things: [create] }), { 'index.ts': index });
    expect(result.elsewhere).toEqual(['things']);
    expect(result.text('index.ts')).toBe(index);
    expect(result.added).toEqual([]);
  });
});
