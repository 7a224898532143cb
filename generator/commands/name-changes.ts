/** What is called otherwise than in the run before. */
import { readFile } from 'node:fs/promises';
import type { Project } from '../config.js';
import type { LockedNames } from '../model/names/locked-names.js';
import type { GeneratedFiles } from '../output/format.js';
import { isMissing, readManifest } from '../output/manifest.js';
import { inFolder } from '../output/output-path.js';
import { typeShapes } from './type-shapes.js';

/** A name that changed, because the description or the name lock did. */
export interface NameChange {
  readonly kind: 'client' | 'resource' | 'operation' | 'schema';
  readonly from: string;
  readonly to: string;
  /** Where it stood and stands: `#/components/schemas/Pet`. */
  readonly before: string;
  readonly after: string;
}
export type NameChanges = readonly NameChange[];

/** Compares the names of the last run, as its output and the lock have them, with new ones. */
export async function nameChanges(
  project: Project,
  after: LockedNames,
  files: GeneratedFiles,
): Promise<NameChanges> {
  const before = project.names;
  if (before === undefined) return [];
  return [
    ...changesIn('client', clientOf(before), clientOf(after)),
    ...changesIn('resource', propertiesOf(before), propertiesOf(after)),
    ...changesIn('operation', functionsOf(before), functionsOf(after)),
    ...changesIn('schema', before.schemas, after.schemas),
    ...(await renamedSchemas(before.schemas, after.schemas, project, files)),
  ];
}

/** `  renamed Pet -> Animal (#/components/schemas/Pet -> #/components/schemas/Animal)`. */
export function nameChangeLines(changes: NameChanges): readonly string[] {
  return changes.map(({ from, to, before, after }) => {
    const place = before === after ? after : `${before} -> ${after}`;
    return `  renamed ${from} -> ${to} (${place})`;
  });
}

type Names = ReadonlyMap<string, string>;

function clientOf({ client }: LockedNames): Names {
  return new Map(client === undefined ? [] : [['#/info', client]]);
}

function propertiesOf({ resources }: LockedNames): Names {
  return new Map([...resources].map(([key, { property }]) => [key, property]));
}

function functionsOf({ operations }: LockedNames): Names {
  return new Map([...operations].map(([key, names]) => [key, names.function]));
}

/** Other names for what stands where it stood. */
function changesIn(kind: NameChange['kind'], before: Names, after: Names): NameChanges {
  return [...before].flatMap(([key, from]) => {
    const to = after.get(key);
    return to === undefined || to === from ? [] : [{ kind, from, to, before: key, after: key }];
  });
}

/** Schemas that are gone, and others that came and have the same type: they were renamed. */
async function renamedSchemas(
  before: Names,
  after: Names,
  project: Project,
  files: GeneratedFiles,
): Promise<NameChanges> {
  const gone = new Map([...before].filter(([key]) => !after.has(key)));
  const fresh = new Map([...after].filter(([key]) => !before.has(key)));
  if (gone.size === 0 || fresh.size === 0) return [];
  const renamed = new Set([...gone.values(), ...fresh.values()]);
  const old = typeShapes(await presentTexts(project), renamed);
  const now = typeShapes([...files].filter(([file]) => file.endsWith('.ts')).map(textOf), renamed);
  const waiting = new Map<string, [string, string][]>();
  for (const [key, name] of fresh) {
    const shape = now.get(name);
    if (shape !== undefined) waiting.set(shape, [...(waiting.get(shape) ?? []), [key, name]]);
  }
  return [...gone].flatMap(([key, from]): NameChanges => {
    const found = waiting.get(old.get(from) ?? '')?.shift();
    if (found === undefined) return [];
    const [after, to] = found;
    return [{ kind: 'schema', from, to, before: key, after }];
  });
}

function textOf([, text]: readonly [string, string]): string {
  return text;
}

/** The TypeScript files of the output as they are on the disk. */
async function presentTexts({ output }: Project): Promise<readonly string[]> {
  const manifest = await readManifest(output).catch(() => undefined);
  const files = Object.keys(manifest?.files ?? {}).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(
    files.map((file) =>
      readFile(inFolder(output, file), 'utf8').catch((error: unknown) => {
        if (isMissing(error)) return '';
        throw error;
      }),
    ),
  );
  return texts;
}
