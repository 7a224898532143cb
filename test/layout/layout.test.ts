import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GeneratedFiles } from '../../generator/output/format.js';
import { compile } from '../compile.js';
import { importOutput } from '../loopback/output-modules.js';
import { manyOperations, outputOf } from './many-operations.js';

const RESOURCE = 'api/inside.ts';
const ENTRIES = [
  'index.ts',
  'client.ts',
  'server.ts',
  'types.ts',
  'validators.ts',
  'response-validators.ts',
];

describe('an output for more than fifty operations', () => {
  let flat: GeneratedFiles;
  let split: GeneratedFiles;

  beforeAll(async () => {
    flat = await outputOf(manyOperations(0));
    split = await outputOf(manyOperations(1));
  });

  test('has a file for each resource, with all that is only its own', () => {
    expect([...flat.keys()].filter((path) => path.startsWith('api/'))).toEqual([]);
    expect([...split.keys()].filter((path) => path.startsWith('api/')).sort()).toEqual(
      'fail handlers index inside lids objects others route routes types validators'
        .split(' ')
        .map((name) => `api/${name}.ts`),
    );
    const text = split.get(RESOURCE) ?? '';
    for (const name of (exportedNames(flat, ['index.ts']).get('index.ts') ?? []).filter((each) =>
      /^inside/i.test(each),
    )) {
      expect(text).toMatch(
        new RegExp(`export (?:async )?(?:class|const|function|interface|type) ${name}\\b`),
      );
    }
  });

  test('compiles under the strictest flags', () => {
    expect(compile(split)).toEqual([]);
  });

  test('exports what it exported before, and no more', () => {
    const before = exportedNames(flat, ENTRIES);
    const after = exportedNames(split, ENTRIES);
    for (const path of ENTRIES) {
      const names = after.get(path) ?? [];
      expect(before.get(path)?.filter((name) => !names.includes(name))).toEqual([]);
    }
    const known = before.get('index.ts') ?? [];
    const added = after.get('index.ts')?.filter((name) => !known.includes(name)) ?? [];
    expect(added.filter((name) => !/^other/i.test(name))).toEqual([]);
  });

  test('changes in one file where one operation changes', async () => {
    const description = manyOperations(1);
    const paths = description['paths'] as Record<string, unknown>;
    const inside = paths['/inside'] as { post: object };
    const operation = {
      ...inside.post,
      summary: 'Puts something inside',
      parameters: [
        {
          name: 'dry',
          in: 'query',
          schema: { type: 'object', properties: { run: { type: 'boolean' } } },
        },
      ],
    };
    const after = await outputOf({
      ...description,
      paths: { ...paths, '/inside': { ...inside, post: operation } },
    });
    expect(changed(split, after)).toEqual([RESOURCE]);
  });

  test('changes in one file and no index where an operation is added', async () => {
    const after = await outputOf(manyOperations(2));
    expect(changed(split, after)).toEqual(['README.md', 'api/others.ts']);
  });

  test('works: its client, server and validators', async () => {
    const { client, server, validators } = await importOutput(split);
    expect(validators['Box']?.issues({ id: 'b', parts: [{ id: 1 }] })).toHaveLength(1);
    expect(Object.keys(client)).toContain('createInside');
    expect(server.createServer).toBeTypeOf('function');
  });
});

function changed(before: GeneratedFiles, after: GeneratedFiles): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

/** All names that files export, their own and those they hand on. */
function exportedNames(
  files: GeneratedFiles,
  paths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map([...files].map(([file, text]) => [`/${file}`, text]));
  const options: ts.CompilerOptions = { noLib: true, module: ts.ModuleKind.NodeNext, types: [] };
  const host = ts.createCompilerHost(options);
  host.directoryExists = () => true;
  host.fileExists = (file) => texts.has(file);
  host.readFile = (file) => texts.get(file);
  host.getSourceFile = (file) => {
    const text = texts.get(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram(
    paths.map((path) => `/${path}`),
    options,
    host,
  );
  const checker = program.getTypeChecker();
  return new Map(
    paths.map((path) => {
      const source = program.getSourceFile(`/${path}`);
      const symbol = source && checker.getSymbolAtLocation(source);
      if (symbol === undefined) throw new Error(`${path} is no module`);
      const names = checker.getExportsOfModule(symbol).map(({ name }) => name);
      return [path, names.filter((name) => name !== 'default')] as const;
    }),
  );
}
