/** The npm package that an output stands in. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isJsonObject } from '../../support/json-object.js';

export interface HostPackage {
  readonly file: string;
  /** What its `.js` files are (Node, `type` of a `package.json`). */
  readonly type: 'module' | 'commonjs';
  /** Names of all packages that it depends on, at run time or not. */
  readonly dependencies: ReadonlySet<string>;
  /** Those of them that whoever uses the package gets as well. */
  readonly shippedDependencies: ReadonlySet<string>;
  /** Names of its scripts to their commands. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Its own fields, and the names of the files beside it: tools have their settings in either. */
  readonly fields: ReadonlySet<string>;
  readonly files: readonly string[];
}

/** The package of the nearest folder that has a `package.json` which can be read. */
export async function hostPackageOf(output: string): Promise<HostPackage | undefined> {
  for (let folder = output; ; folder = path.dirname(folder)) {
    const found = await readPackage(folder);
    if (found !== undefined) return found;
    if (folder === path.dirname(folder)) return undefined;
  }
}

async function readPackage(folder: string): Promise<HostPackage | undefined> {
  const file = path.join(folder, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const written = text === undefined ? undefined : parsed(text);
  if (!isJsonObject(written)) return undefined;
  const shipped = namesIn(written, ['dependencies', 'peerDependencies', 'optionalDependencies']);
  return {
    file,
    type: written['type'] === 'module' ? 'module' : 'commonjs',
    dependencies: new Set([...shipped, ...namesIn(written, ['devDependencies'])]),
    shippedDependencies: new Set(shipped),
    scripts: isJsonObject(written['scripts']) ? textMembers(written['scripts']) : {},
    fields: new Set(Object.keys(written)),
    files: await readdir(folder),
  };
}

/** The names of the packages in these lists. */
function namesIn(
  written: Readonly<Record<string, unknown>>,
  lists: readonly string[],
): readonly string[] {
  return lists.flatMap((key) => {
    const list = written[key];
    return isJsonObject(list) ? Object.keys(list) : [];
  });
}

/** What can't be read is no matter of this. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textMembers(object: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const entries = Object.entries(object);
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}
