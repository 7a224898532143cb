/**
 * The dynamic scope (JSON Schema core 7.1): what each `$dynamicAnchor` means for those who come
 * through here, the outermost one first found. It is known while building, so a `$dynamicRef`
 * becomes a plain reference to the schema that it means there. The `$recursiveAnchor` of draft
 * 2019-09 is the one named ''.
 */
import type { Node, SchemaResource } from '../openapi/document.js';
import { ownMember } from '../support/json-object.js';

export type DynamicScope = ReadonlyMap<string, Node>;

export const NO_SCOPE: DynamicScope = new Map();

/** The scope within a resource: anchors that were met before stay. */
export function entered(scope: DynamicScope, resource: SchemaResource): DynamicScope {
  const recursive = isRecursive(resource) && !scope.has('');
  if (resource.dynamicAnchors.size === 0 && !recursive) return scope;
  return new Map([
    ...(recursive ? [['', resource.root] as const] : []),
    ...resource.dynamicAnchors,
    ...scope,
  ]);
}

/** Whether a `$recursiveRef` to the resource may mean another one (2019-09, 8.2.4.2). */
export function isRecursive({ root, dialect }: SchemaResource): boolean {
  return dialect === 'json-schema-2019-09' && ownMember(root.value, '$recursiveAnchor') === true;
}

/** A text that differs for different scopes. */
export function scopeKey(scope: DynamicScope): string {
  if (scope.size === 0) return '';
  const entries = [...scope].map(
    ([name, { source }]) => `${name}=${source.file}#${source.pointer}`,
  );
  return ` ${entries.sort().join(' ')}`;
}
