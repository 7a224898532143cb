/** The official JSON Schema Test Suite as it lies in a folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export type Draft = 'draft2020-12' | 'draft2019-09' | 'draft7' | 'draft4';
export type Part = 'required' | 'optional' | 'format';

/** One schema with the values that it is tried on. */
export interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

export interface SuiteFile {
  /** `optional/format/date.json`. */
  readonly name: string;
  readonly groups: readonly Group[];
}

/** Where remote schemas of the tests are said to stand. */
const REMOTES = 'http://localhost:1234/';

/** The files of one part of one draft. */
export function suiteFiles(folder: string, draft: Draft, part: Part): readonly SuiteFile[] {
  const root = join(folder, 'tests', draft);
  const under = { required: '', optional: 'optional', format: 'optional/format' }[part];
  return readdirSync(join(root, under), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => join(under, name))
    .sort()
    .map((name) => ({ name, groups: readJson(join(root, name)) as readonly Group[] }));
}

/** The documents that schemas refer to, by their addresses. */
export function remoteDocuments(folder: string): ReadonlyMap<string, unknown> {
  const root = join(folder, 'remotes');
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [REMOTES + relative(root, path), readJson(path)]),
  );
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
