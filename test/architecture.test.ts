/** Holds the plan of the house: who may import whom, and where things are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** From the top to the ground; nothing imports upwards. */
const FLOORS = [
  ['cli.ts', 'command-line.ts', 'progress.ts', 'index.ts', 'engine.ts'],
  ['commands'],
  ['pipeline.ts'],
  ['projects.ts', 'config-file.ts', 'config-check.ts', 'config-values.ts', 'config.ts'],
  ['output'],
  ['emit'],
  ['model'],
  ['openapi'],
  ['support'],
];

interface SourceText {
  /** Relative to the project. */
  readonly file: string;
  readonly text: string;
  /** Files of the project that it imports, relative to the project. */
  readonly imports: readonly string[];
  /** Packages and built-in modules that it imports. */
  readonly packages: readonly string[];
}

function read(folder: string): readonly SourceText[] {
  const found = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const files = found.filter((name) => name.endsWith('.ts')).sort();
  return files.map((name) => {
    const file = path.posix.join(folder, name.replaceAll(path.sep, '/'));
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    const isLocal = (name: string): boolean => name.startsWith('.');
    return {
      file,
      text,
      imports: names
        .filter(isLocal)
        .map((name) => path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts')),
      packages: names.filter((name) => !isLocal(name)),
    };
  });
}

const generator = read('generator');
const runtime = read('templates/runtime');

/** Index of the floor on which a file lives. */
function floorOf(file: string): number {
  const room = file.split('/')[1];
  const floor = FLOORS.findIndex((rooms) => rooms.some((name) => name === room));
  if (floor === -1) throw new Error(`${file} is in no room of the house`);
  return floor;
}

/** Imports that lead back to where they came from, as `a -> b -> a`. */
function cycles(files: readonly SourceText[]): readonly string[] {
  const importsOf = new Map(files.map(({ file, imports }) => [file, imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start !== -1) found.push([...trail.slice(start), file].join(' -> '));
    if (start !== -1 || done.has(file)) return;
    for (const target of importsOf.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const { file } of files) visit(file, []);
  return found;
}

describe('the generator', () => {
  it('is read whole', () => {
    expect(generator.length).toBeGreaterThan(20);
    const known = new Set(generator.map(({ file }) => file));
    const strays = generator.flatMap(({ file, imports }) =>
      imports.filter((target) => !known.has(target)).map((target) => `${file} -> ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('imports nothing upwards', () => {
    const upwards = generator.flatMap(({ file, imports }) =>
      imports
        .filter((target) => floorOf(target) < floorOf(file))
        .map((target) => `${file} -> ${target}`),
    );
    expect(upwards).toEqual([]);
  });

  it('has no cycles', () => {
    expect(cycles(generator)).toEqual([]);
  });

  it('touches the process in cli.ts alone', () => {
    const touching = generator.filter(({ text }) =>
      /^(?!\s*(?:\*|\/\/|\/\*)).*\bprocess\./m.test(text),
    );
    expect(touching.map(({ file }) => file)).toEqual(['generator/cli.ts']);
  });

  it('has no grab-bags and no barrels', () => {
    const names = generator.map(({ file }) => file);
    const bags = names
      .sort()
      .filter((file) => /\/(?:utils?|helpers?|common|misc|types|index)\.ts$/.test(file));
    // The emitter of the output's types, and the package's public entry.
    expect(bags).toEqual(['generator/emit/types/types.ts', 'generator/index.ts']);
  });

  it('loads its heavy libraries only where they work', () => {
    const heavy = new Set(['prettier', 'ts-morph', 'typescript', 'openapi-typescript']);
    for (const { file, text } of generator)
      if (/(?:require|createRequire\(import\.meta\.url\))\('/.test(text)) heavy.add(file);
    const light = ['cli.ts', 'index.ts', 'commands/generate.ts', 'commands/check.ts'];
    const reached = new Set(light.map((file) => `generator/${file}`));
    const statics = new Map(generator.map((source) => [source.file, staticImports(source)]));
    for (const file of reached) for (const target of statics.get(file) ?? []) reached.add(target);
    const loaded = [...reached].filter((file) =>
      (statics.get(file) ?? []).some((name) => heavy.has(name)),
    );
    expect(loaded).toEqual([]);
  });
});

describe('the runtime', () => {
  it('imports nothing but itself', () => {
    const known = new Set(runtime.map(({ file }) => file));
    const strays = runtime.flatMap(({ file, imports, packages }) =>
      [...imports.filter((target) => !known.has(target)), ...packages].map(
        (target) => `${file} -> ${target}`,
      ),
    );
    expect(strays).toEqual([]);
  });

  it('has no cycles', () => {
    expect(cycles(runtime)).toEqual([]);
  });
});

it('has every place that ARCHITECTURE.md names', () => {
  const page = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const places = [...page.matchAll(/`((?:generator|templates|test|examples|spec)\/[\w./-]*)`/g)];
  expect(places.length).toBeGreaterThan(20);
  const missing = places.map(([, place = '']) => place).filter((place) => !isThere(place));
  expect(missing).toEqual([]);
});

function isThere(place: string): boolean {
  return existsSync(path.join(ROOT, place));
}

it('no file is longer than 350 lines', () => {
  const long = [...generator, ...runtime]
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 350);
  expect(long).toEqual([]);
});

/** What is loaded together with a file: neither types nor dynamic imports. */
function staticImports({ file, text }: SourceText): readonly string[] {
  return ts
    .createSourceFile(file, text, ts.ScriptTarget.Latest)
    .statements.filter(
      (statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement),
    )
    .filter((statement) =>
      ts.isImportDeclaration(statement)
        ? statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
        : !statement.isTypeOnly,
    )
    .flatMap(({ moduleSpecifier }) =>
      moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)
        ? [moduleSpecifier.text]
        : [],
    )
    .map((name) =>
      name.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts')
        : name,
    );
}
