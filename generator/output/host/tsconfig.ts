/** The `tsconfig.json` that an output is compiled by. The compiler isn't asked: it loads slowly. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createFilesMatcher, parseTsconfig } from 'get-tsconfig';
import type { TsConfigResult } from 'get-tsconfig';

export type Tsconfig = TsConfigResult;

/** References of references are followed so far; beyond that they lead in a circle. */
const MAX_DEPTH = 10;

/** The config of the nearest folder that has one; of several, the first that is for the output. */
export function tsconfigOf(output: string): Tsconfig | undefined {
  for (let folder = output; ; folder = path.dirname(folder)) {
    const configs = configNames(folder).flatMap((name) => readConfig(path.join(folder, name)));
    const [first] = configs;
    if (first !== undefined) return coveringConfig(configs, output) ?? first;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** `tsconfig.json` alone where there is one: the others are for those who know their names. */
function configNames(folder: string): readonly string[] {
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder)
    : [];
  if (names.includes('tsconfig.json')) return ['tsconfig.json'];
  return names.filter((name) => /^tsconfig\..*\.json$/.test(name)).sort();
}

/** Looks into references as well: in Vite's templates `tsconfig.json` holds nothing else. */
function coveringConfig(
  configs: readonly Tsconfig[],
  output: string,
  depth = 0,
): Tsconfig | undefined {
  for (const config of configs) {
    if (createFilesMatcher(config)(path.join(output, 'index.ts')) !== undefined) return config;
    const found = depth < MAX_DEPTH && coveringConfig(referredTo(config), output, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** A reference is a config, or a folder with a `tsconfig.json`. */
function referredTo({ path: file, config }: Tsconfig): readonly Tsconfig[] {
  return (config.references ?? []).flatMap((reference) => {
    const target = path.resolve(path.dirname(file), reference.path);
    return readConfig(target.endsWith('.json') ? target : path.join(target, 'tsconfig.json'));
  });
}

/** Nothing where it can't be read, or what it extends isn't installed. */
function readConfig(file: string): readonly Tsconfig[] {
  try {
    return [{ path: file, config: parseTsconfig(file) }];
  } catch {
    return [];
  }
}
