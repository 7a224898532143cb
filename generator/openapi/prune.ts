import { isJsonObject, ownMember, type JsonObject } from '../support/json-object.js';
import type { Node, SpecDocument } from './document.js';
import { items, member, members } from './node.js';
import { setOwn } from './parsed-text.js';

/** Kinds of components that are reached by references; the others are called by their names. */
const REFERRED = new Set([
  ...['schemas', 'responses', 'parameters', 'examples', 'requestBodies', 'headers', 'links'],
  ...['callbacks', 'pathItems', 'mediaTypes'],
]);

/** The description without its components. */
export function withoutComponents(description: unknown): unknown {
  if (!isJsonObject(description)) return description;
  const { components: _, ...rest } = description;
  return rest;
}

/** The description with no more components than were reached. */
export function pruneComponents(
  description: unknown,
  isReached: (component: unknown) => boolean,
): unknown {
  const components = ownMember(description, 'components');
  if (!isJsonObject(description) || !isJsonObject(components)) return description;
  const kept: Record<string, unknown> = {};
  for (const [kind, map] of Object.entries(components)) {
    setOwn(kept, kind, REFERRED.has(kind) && isJsonObject(map) ? filtered(map, isReached) : map);
  }
  return { ...description, components: kept };
}

function filtered(map: JsonObject, isReached: (component: unknown) => boolean): JsonObject {
  const kept: Record<string, unknown> = {};
  for (const [name, component] of Object.entries(map)) {
    if (isJsonObject(component) && isReached(component)) setOwn(kept, name, component);
  }
  return kept;
}

/**
 * Schemas that nobody refers to, but that a discriminator may name: those built with `allOf` on one
 * that has it (OpenAPI 4.8.25).
 */
export function unreachedSubtypes(
  root: Node,
  document: Pick<SpecDocument, 'resolve'>,
  isReached: (schema: unknown) => boolean,
): readonly Node[] {
  const components = member(root, 'components');
  const schemas = members(components && member(components, 'schemas')).map(([, node]) => node);
  return schemas.filter(
    (schema) => !isReached(schema.value) && hasReachedBase(schema, document, isReached, new Set()),
  );
}

function hasReachedBase(
  schema: Node,
  document: Pick<SpecDocument, 'resolve'>,
  isReached: (schema: unknown) => boolean,
  seen: Set<unknown>,
): boolean {
  if (seen.has(schema.value)) return false;
  seen.add(schema.value);
  return items(member(schema, 'allOf')).some((part) => {
    const reference = ownMember(part.value, '$ref');
    const base = typeof reference === 'string' ? document.resolve(reference, part.source) : part;
    if (base === undefined) return false;
    const isDiscriminated = isReached(base.value) && member(base, 'discriminator') !== undefined;
    return isDiscriminated || hasReachedBase(base, document, isReached, seen);
  });
}
