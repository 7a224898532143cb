import { camelCase, pascalCase } from '../../support/identifiers.js';
import { childPointer } from '../../support/source.js';
import type { OperationNames } from '../api.js';
import type { LockedOperation } from './locked-names.js';
import type { NameLock } from './name-lock.js';
import { NameScope } from './name-scope.js';
import { CLIENT_MEMBERS, INSTANCE_MEMBERS, STEM_SUFFIXES } from './reserved-names.js';
import { operationStem, preferredNames, repeatsPath } from './operation-names.js';
import type { OperationSubject, PreferredNames } from './operation-names.js';

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
  const preferred = preferNames(subjects);
  const properties = new NameScope('Resource', { ignoreCase: true });
  properties.reserve(...CLIENT_MEMBERS);
  if (section === 'paths') {
    properties.reserve(...[...lock.before.resources.values()].map(({ property }) => property));
  }
  const known = subjects.map(({ operationId, ...subject }) =>
    lock.operation(operationKey(section, subject), operationId),
  );
  return groupByResource(preferred).map(({ key, resource, members }) => {
    const methods = methodNames(members.map(({ index, names }) => [names, known[index]]));
    const choose = () => {
      const chosen = properties.claim(camelCase(resource));
      const pascal = pascalCase(chosen);
      return { property: chosen, class: exported.claim(pascal, `${pascal}Resource`) };
    };
    // Beside the paths there is one group a section, with the section's name.
    const { property, class: className } =
      section === 'paths' ? lock.resource(key, choose) : choose();
    const operations = members.map(({ index, names }, position) => {
      const method = methods[position] ?? names.method;
      const given = known[index] ?? exportedNames(property, names, method, exported);
      return [index, { ...given, method }] as const;
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

function preferNames(subjects: readonly OperationSubject[]): readonly PreferredNames[] {
  const identified = subjects.filter(({ operationId }) => operationId !== undefined);
  const ignoreRepeats = identified.filter(repeatsPath).length * 2 > identified.length;
  return subjects.map((subject) => preferredNames(subject, ignoreRepeats));
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
    const key = camelCase(names.resource).toLowerCase();
    const group = groups.get(key) ?? { key, resource: names.resource, members: [] };
    groups.set(key, group);
    group.members.push({ index, names });
  });
  return [...groups.values()];
}

/**
 * Where operations of a resource would share a method's name, each keeps its full name; but one
 * that had a name before has it again.
 */
function methodNames(
  members: readonly (readonly [PreferredNames, LockedOperation | undefined])[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const [{ method }] of members) counts.set(method, (counts.get(method) ?? 0) + 1);
  const scope = new NameScope('Operation');
  scope.reserve(...INSTANCE_MEMBERS);
  const kept = new Set<string>();
  const before = members.map(([, known]) => {
    // Operations of one name may have come together from several resources.
    if (known === undefined || kept.has(known.method)) return undefined;
    kept.add(known.method);
    scope.reserve(known.method);
    return known.method;
  });
  return members.map(([names], index) => {
    const known = before[index];
    if (known !== undefined) return known;
    const isShared = (counts.get(names.method) ?? 0) > 1;
    return isShared ? scope.claim(names.function) : scope.claimMember(names.method, names.function);
  });
}

type NewNames = Omit<LockedOperation, 'id'>;

function exportedNames(
  property: string,
  names: PreferredNames,
  method: string,
  exported: NameScope,
): NewNames {
  const types = exported.claimStem(operationStem(property, method), STEM_SUFFIXES);
  return {
    function: exported.claim(names.function, camelCase(`${method} ${property}`)),
    method,
    types,
  };
}
