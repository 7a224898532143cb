/**
 * The name lock: a file beside the config that keeps the names of each project, to be committed.
 * A person may edit it to choose other names.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lockedNameFaults } from '../model/names/locked-name-faults.js';
import { NO_NAMES } from '../model/names/locked-names.js';
import type { LockedNames, LockedOperation, LockedResource } from '../model/names/locked-names.js';
import { DEFAULT_LIMITS } from '../openapi/limits.js';
import { parseJson } from '../openapi/parse-json.js';
import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError } from '../support/diagnostics.js';
import { isJsonObject } from '../support/json-object.js';
import { LineIndex } from '../support/line-index.js';
import { withFolderLock } from './folder-lock.js';
import { isMissing } from './manifest.js';

/** `specwright.lock.json` beside `specwright.config.ts`. */
export function nameLockFile(configFile: string): string {
  const { dir, name } = path.parse(configFile);
  return path.join(dir, `${name.replace(/\.config$/, '')}.lock.json`);
}

/** The names of each project; none where there is no file. Throws `DiagnosticError`. */
export async function readNameLock(file: string): Promise<ReadonlyMap<string, LockedNames>> {
  const text = await readText(file);
  return text === undefined ? new Map() : parseNameLock(text, file);
}

function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

/**
 * Puts names into the lock beside a config, those of projects that `keeps` doesn't know out of it.
 * Replaces the file in one step, and only where it changes.
 */
export async function updateNameLock(
  configFile: string,
  given: ReadonlyMap<string, LockedNames>,
  keeps: (project: string) => boolean,
): Promise<void> {
  const file = nameLockFile(configFile);
  const wanted = async (): Promise<string> => {
    const present = [...(await readNameLock(file))].filter(([project]) => keeps(project));
    return nameLockText(new Map([...present, ...given]));
  };
  if ((await wanted()) === (await readText(file))) return;
  // Runs for other projects of the config may be at it.
  await withFolderLock(path.dirname(file), async () => {
    const temporary = `${file}.${randomUUID()}`;
    await writeFile(temporary, await wanted());
    await rename(temporary, file);
  });
}

/** As it stands in the file: projects by their names, every name on a line of its own. */
export function nameLockText(projects: ReadonlyMap<string, LockedNames>): string {
  const all = [...projects].sort(([a], [b]) => (a < b ? -1 : 1));
  const plain = Object.fromEntries(all.map(([name, names]) => [name, plainNames(names)]));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** Names as JSON has them. */
export function plainNames({ client, resources, operations, schemas }: LockedNames): object {
  return {
    client,
    resources: Object.fromEntries(resources),
    operations: Object.fromEntries(
      [...operations].map(([key, { id, function: name, method, types }]) => [
        key,
        { id, function: name, method, types },
      ]),
    ),
    schemas: Object.fromEntries(schemas),
  };
}

const HINT =
  'Mend the line, or remove it and run specwright generate: what it names is then named anew.';
const BROKEN_HINT =
  'Restore it from version control, or resolve the conflict of a merge; both sides may stay.';

function parseNameLock(text: string, file: string): ReadonlyMap<string, LockedNames> {
  const { value, problems, offsetOf } = parseJson(text, DEFAULT_LIMITS);
  const lines = new LineIndex(text);
  const place = (offset: number) => ({ file, ...lines.position(offset) });
  if (problems.length > 0) {
    throw new DiagnosticError(
      problems.map(({ message, offset }) =>
        diagnostic('SW5005', place(offset), message, BROKEN_HINT),
      ),
    );
  }
  const reader = new LockReader();
  const projects = reader.projects(value);
  if (reader.faults.length > 0) {
    throw new DiagnosticError(
      reader.faults.map(({ path: keys, message }) =>
        diagnostic('SW5005', place(offsetOf(keys, false)), message, HINT),
      ),
    );
  }
  return projects;
}

interface Fault {
  readonly path: readonly string[];
  readonly message: string;
}

/** Makes names of what a file holds, and notes what is wrong with it. */
class LockReader {
  readonly faults: Fault[] = [];

  projects(value: unknown): ReadonlyMap<string, LockedNames> {
    const projects = new Map(
      this.#members(value, []).map(([name, names]) => [name, this.#names(names, [name])]),
    );
    if (this.faults.length > 0) return projects;
    for (const [project, names] of projects) {
      const found = lockedNameFaults(names);
      this.faults.push(...found.map((fault) => ({ ...fault, path: [project, ...fault.path] })));
    }
    return projects;
  }

  #names(value: unknown, at: readonly string[]): LockedNames {
    const parts = new Map(this.#members(value, at, ['client', ...PARTS]));
    const client = parts.get('client');
    const [resources, operations, schemas] = PARTS.map((part) =>
      parts.has(part) ? this.#members(parts.get(part), [...at, part]) : [],
    );
    return {
      ...NO_NAMES,
      ...(client !== undefined && { client: this.#text(client, [...at, 'client']) }),
      resources: new Map(
        resources?.map(([key, one]) => [key, this.#resource(one, [...at, 'resources', key])]),
      ),
      operations: new Map(
        operations?.map(([key, one]) => [key, this.#operation(one, [...at, 'operations', key])]),
      ),
      schemas: new Map(
        schemas?.map(([key, one]) => [key, this.#text(one, [...at, 'schemas', key])]),
      ),
    };
  }

  #resource(value: unknown, at: readonly string[]): LockedResource {
    const parts = new Map(this.#members(value, at, ['property', 'class']));
    const text = (name: string): string => this.#text(parts.get(name), [...at, name]);
    return { property: text('property'), class: text('class') };
  }

  #operation(value: unknown, at: readonly string[]): LockedOperation {
    const parts = new Map(this.#members(value, at, ['id', 'function', 'method', 'types']));
    const text = (name: string): string => this.#text(parts.get(name), [...at, name]);
    return {
      id: parts.has('id') ? text('id') : undefined,
      function: text('function'),
      method: text('method'),
      types: text('types'),
    };
  }

  /** The members of an object, which may have no others than the `known` ones. */
  #members(
    value: unknown,
    at: readonly string[],
    known?: readonly string[],
  ): readonly (readonly [string, unknown])[] {
    if (!isJsonObject(value)) {
      this.faults.push({ path: at, message: `${nameOf(at)} must be an object.` });
      return [];
    }
    const all = Object.entries(value);
    for (const [key] of all) {
      if (known?.includes(key) === false) {
        this.faults.push({ path: [...at, key], message: `Nothing here is called "${key}".` });
      }
    }
    return all;
  }

  #text(value: unknown, at: readonly string[]): string {
    if (typeof value === 'string' && value !== '') return value;
    this.faults.push({ path: at, message: `${nameOf(at)} must be a name.` });
    return '';
  }
}

const PARTS = ['resources', 'operations', 'schemas'];

function nameOf(at: readonly string[]): string {
  const last = at.at(-1);
  return last === undefined ? 'The name lock' : `"${last}"`;
}
