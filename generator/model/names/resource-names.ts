import { camelCase, pascalCase } from '../../support/identifiers.js';
import type { OperationNames } from '../api.js';
import { NameScope } from './name-scope.js';
import { operationStem, preferredNames, repeatsPath } from './operation-names.js';
import type { OperationSubject, PreferredNames } from './operation-names.js';

/** A resource and its operations by their index in the description, all named. */
export interface NamedResource {
  readonly property: string;
  readonly className: string;
  readonly tag: string | undefined;
  readonly operations: ReadonlyMap<number, OperationNames>;
}

/** What the client has beside its resources, which none of them may hide. */
const CLIENT_MEMBERS = [
  'constructor',
  'exchange',
  'options',
  'send',
  'prototype',
  'then',
  'toString',
];

/**
 * Names all operations of a description at once, so that a collision is settled the same way
 * whichever comes first. `exported` is the scope of everything that the output exports.
 */
export function nameResources(
  subjects: readonly OperationSubject[],
  exported: NameScope,
): readonly NamedResource[] {
  const preferred = preferNames(subjects);
  const properties = new NameScope('Resource', { ignoreCase: true });
  properties.reserve(...CLIENT_MEMBERS);
  return groupByResource(preferred).map(({ resource, members }) => {
    const methods = methodNames(members.map(({ names }) => names));
    const property = properties.claim(camelCase(resource));
    return {
      property,
      className: exported.claim(pascalCase(property), `${pascalCase(property)}Resource`),
      tag: subjects[members[0]?.index ?? -1]?.tag,
      operations: new Map(
        members.map(({ index, names }, position) => [
          index,
          exportedNames(property, names, methods[position] ?? names.method, exported),
        ]),
      ),
    };
  });
}

function preferNames(subjects: readonly OperationSubject[]): readonly PreferredNames[] {
  const identified = subjects.filter(({ operationId }) => operationId !== undefined);
  const ignoreRepeats = identified.filter(repeatsPath).length * 2 > identified.length;
  return subjects.map((subject) => preferredNames(subject, ignoreRepeats));
}

interface ResourceMembers {
  readonly resource: string;
  readonly members: { readonly index: number; readonly names: PreferredNames }[];
}

/** In the order in which each resource first appears; `Pets` and `pets` are one resource. */
function groupByResource(preferred: readonly PreferredNames[]): readonly ResourceMembers[] {
  const groups = new Map<string, ResourceMembers>();
  preferred.forEach((names, index) => {
    const key = camelCase(names.resource).toLowerCase();
    const group = groups.get(key) ?? { resource: names.resource, members: [] };
    groups.set(key, group);
    group.members.push({ index, names });
  });
  return [...groups.values()];
}

/** Where operations of a resource would share a method's name, each keeps its full name. */
function methodNames(members: readonly PreferredNames[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { method } of members) counts.set(method, (counts.get(method) ?? 0) + 1);
  const scope = new NameScope('Operation');
  scope.reserve('constructor', 'prototype', 'then', 'toString');
  return members.map((names) => {
    const isShared = (counts.get(names.method) ?? 0) > 1;
    return isShared ? scope.claim(names.function) : scope.claimMember(names.method, names.function);
  });
}

function exportedNames(
  property: string,
  names: PreferredNames,
  method: string,
  exported: NameScope,
): OperationNames {
  const stem = exported.claimStem(operationStem(property, method), STEM_SUFFIXES);
  return {
    function: exported.claim(names.function, camelCase(`${method} ${property}`)),
    method,
    stem,
    result: `${stem}Result`,
  };
}

/** What is appended to an operation's stem to name the types that belong to it. */
const STEM_SUFFIXES = [
  'Path',
  'Params',
  'Query',
  'Body',
  'Headers',
  'Cookies',
  'Options',
  'Request',
  'Response',
  'Result',
  'Reply',
] as const;
