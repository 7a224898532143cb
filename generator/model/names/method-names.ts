import { tellingNames } from './clashing-names.js';
import type { MethodNames } from './clashing-names.js';
import type { LockedOperation } from './locked-names.js';
import { NameScope } from './name-scope.js';
import type { PreferredNames } from './operation-names.js';
import { INSTANCE_MEMBERS } from './reserved-names.js';

/** An operation of a resource, with the names that it had before. */
export interface ResourceMember {
  readonly names: PreferredNames;
  readonly known: LockedOperation | undefined;
}

/**
 * What the operations of a resource are called: those that would share a method's name by names
 * that tell them apart; but one that had a name before has it again.
 */
export function methodNames(members: readonly ResourceMember[]): readonly MethodNames[] {
  const scope = new NameScope('Operation');
  scope.reserve(...INSTANCE_MEMBERS);
  const kept = new Set<string>();
  const before = members.map(({ known }) => {
    // Operations of one name may have come together from several resources.
    if (known === undefined || kept.has(known.method)) return undefined;
    kept.add(known.method);
    scope.reserve(known.method);
    return known;
  });
  const told = toldApart(members.map(({ names }) => names));
  return members.map(({ names }, index) => {
    const known = before[index];
    if (known !== undefined) return known;
    const own = told.get(names);
    if (own === undefined) return { method: scope.claim(names.function), function: names.function };
    return { ...own, method: scope.claimMember(own.method, own.function) };
  });
}

/** Names that differ from one another; without those that nothing tells apart. */
function toldApart(all: readonly PreferredNames[]): ReadonlyMap<PreferredNames, MethodNames> {
  const groups = new Map<string, PreferredNames[]>();
  for (const names of all) {
    const group = groups.get(names.method) ?? [];
    groups.set(names.method, group);
    group.push(names);
  }
  return new Map(
    [...groups].flatMap(([method, group]) => {
      const others = new Set(groups.keys());
      others.delete(method);
      const told = group.length === 1 ? group : firstTelling(group, others);
      return group.flatMap((names, index) => {
        const own = told?.[index];
        return own === undefined ? [] : [[names, own] as const];
      });
    }),
  );
}

function firstTelling(
  group: readonly PreferredNames[],
  others: ReadonlySet<string>,
): readonly MethodNames[] | undefined {
  return tellingNames(group).find((names) => {
    const methods = new Set(names.map(({ method }) => method));
    return methods.size === group.length && ![...methods].some((method) => others.has(method));
  });
}
