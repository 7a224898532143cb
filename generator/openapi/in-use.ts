import { ownMember } from '../support/json-object.js';
import type { Node } from './document.js';
import { unreachedSubtypes, withoutComponents } from './prune.js';
import { ReferenceFinder, type Reference } from './references.js';
import type { Registry } from './registry.js';

/**
 * The references that operations and webhooks need, directly or by way of others. Undefined where
 * there are none of these: then the components are what is wanted.
 */
export function referencesInUse(root: Node, registry: Registry): readonly Reference[] | undefined {
  if (!['paths', 'webhooks'].some((name) => hasMembers(ownMember(root.value, name)))) {
    return undefined;
  }
  const finder = new ReferenceFinder(registry);
  const found = [...finder.find(withoutComponents(root.value), 'openapi', root.source)];
  const isReached = (value: unknown): boolean => finder.isFound(value);
  let next = 0;
  for (let more: readonly Node[] = []; ;) {
    for (const { value, source } of more) found.push(...finder.find(value, 'schema', source));
    for (; next < found.length; next++) {
      // The index is below the length.
      const { text, from, kind } = found[next]!;
      const target = registry.resolve(text, from);
      if (target) found.push(...finder.find(target.value, kind, target.source));
    }
    more = unreachedSubtypes(root, registry, isReached);
    if (more.length === 0) return found;
  }
}

function hasMembers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
