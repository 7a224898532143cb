import { camelCase, pascalCase } from '../../support/identifiers.js';
import { childPointer } from '../../support/source.js';
import type { OperationNames } from '../api.js';
import type { MethodNames } from './clashing-names.js';
import type { LockedOperation } from './locked-names.js';
import type { NameLock } from './name-lock.js';
import { methodNames } from './method-names.js';
import { NameScope } from './name-scope.js';
import { operationStem, preferredNames, repeatsPath, resourceOf } from './operation-names.js';
import type { OperationSubject, PreferredNames } from './operation-names.js';
import { singular } from './plural.js';
import { CLIENT_MEMBERS, STEM_SUFFIXES } from './reserved-names.js';

/** A resource and its operations by their index in the description, all named. */
export interface NamedResource {
  readonly property: string;
  readonly className: string;
  readonly tag: string | undefined;
  readonly operations: ReadonlyMap<number, OperationNames>;
}

/** Where operations stand. */
type Section = 'paths' | 'webhooks' | 'callbacks';

/**
 * Names all operations of a description at once, so that a collision is settled the same way
 * whichever comes first. `exported` is the scope of everything that the output exports, in which
 * the names of `lock` are reserved.
 */
export function nameResources(
  subjects: readonly OperationSubject[],
  exported: NameScope,
  lock: NameLock,
  section: Section = 'paths',
): readonly NamedResource[] {
  const nounOf = resourceNouns(subjects.map(resourceOf));
  const preferred = preferNames(subjects, nounOf);
  const properties = new NameScope('Resource', { ignoreCase: true });
  properties.reserve(...CLIENT_MEMBERS);
  if (section === 'paths') {
    properties.reserve(...[...lock.before.resources.values()].map(({ property }) => property));
  }
  const known = subjects.map(({ operationId, ...subject }) =>
    lock.operation(operationKey(section, subject), operationId),
  );
  return groupByResource(preferred).map(({ key, resource, members }) => {
    const methods = methodNames(
      members.map(({ index, names }) => ({ names, known: known[index] })),
    );
    const choose = () => {
      const chosen = properties.claim(camelCase(resource));
      const pascal = pascalCase(chosen);
      return { property: chosen, class: exported.claim(pascal, `${pascal}Resource`) };
    };
    // Beside the paths there is one group a section, with the section's name.
    const { property, class: className } =
      section === 'paths' ? lock.resource(key, choose) : choose();
    const nouns = [nounOf(property), property] as const;
    const operations = members.map(({ index, names }, position) => {
      const own = methods[position] ?? names;
      const given = known[index] ?? exportedNames(nouns, own, exported);
      return [index, { ...given, method: own.method }] as const;
    });
    for (const [index, given] of operations) {
      const subject = subjects[index];
      if (subject === undefined) continue;
      lock.noteOperation(operationKey(section, subject), { ...given, id: subject.operationId });
    }
    return {
      property,
      className,
      tag: subjects[members[0]?.index ?? -1]?.tag,
      operations: new Map(operations.map(([index, given]) => [index, namesOf(given)])),
    };
  });
}

function namesOf({ function: name, method, types }: NewNames): OperationNames {
  return { function: name, method, stem: types, result: `${types}Result` };
}

/** Where the operation stands, whatever file its path item lies in: `#/paths/~1things/post`. */
function operationKey(
  section: Section,
  { method, path }: Pick<OperationSubject, 'method' | 'path'>,
): string {
  return `#${childPointer(childPointer(`/${section}`, path), method.toLowerCase())}`;
}

function preferNames(
  subjects: readonly OperationSubject[],
  nounOf: (resource: string) => string,
): readonly PreferredNames[] {
  const identified = subjects.filter(({ operationId }) => operationId !== undefined);
  const ignoreRepeats = identified.filter(repeatsPath).length * 2 > identified.length;
  return subjects.map((subject) =>
    preferredNames(subject, ignoreRepeats, nounOf(resourceOf(subject))),
  );
}

/**
 * What one of a resource is called: `pet` of `pets`. Where there is a resource `pet` as well, both
 * keep their own forms, whichever operations they have.
 */
function resourceNouns(resources: readonly string[]): (resource: string) => string {
  const byKey = new Map(resources.map((resource) => [resourceKey(resource), resource]));
  const nouns = [...byKey.values()].map((resource) => resourceKey(singular(resource)));
  const shared = new Set(nouns.filter((noun, index) => nouns.indexOf(noun) !== index));
  return (resource) => {
    const noun = singular(resource);
    return shared.has(resourceKey(noun)) ? resource : noun;
  };
}

function resourceKey(resource: string): string {
  return camelCase(resource).toLowerCase();
}

interface ResourceMembers {
  readonly key: string;
  readonly resource: string;
  readonly members: { readonly index: number; readonly names: PreferredNames }[];
}

/** In the order in which each resource first appears; `Pets` and `pets` are one resource. */
function groupByResource(preferred: readonly PreferredNames[]): readonly ResourceMembers[] {
  const groups = new Map<string, ResourceMembers>();
  preferred.forEach((names, index) => {
    const key = resourceKey(names.resource);
    const group = groups.get(key) ?? { key, resource: names.resource, members: [] };
    groups.set(key, group);
    group.members.push({ index, names });
  });
  return [...groups.values()];
}

type NewNames = Omit<LockedOperation, 'id'>;

/** `nouns`: what one of the resource is called, and what to call it where that is taken. */
function exportedNames(
  [noun, property]: readonly [string, string],
  { method, function: name }: MethodNames,
  exported: NameScope,
): NewNames {
  const stems = [operationStem(noun, method), operationStem(property, method)] as const;
  return {
    function: exported.claim(name, camelCase(`${method} ${property}`)),
    method,
    types: exported.claimStem(stems, STEM_SUFFIXES),
  };
}
