import { isJsonObject, ownMember } from '../support/json-object.js';
import { METHODS } from './structure.js';

/** Operations by what they are called; `*` in a pattern stands for any text. */
export interface OperationSelection {
  /** Paths as in the description: `/v1/billing/*`. */
  readonly paths?: readonly string[];
  readonly tags?: readonly string[];
  readonly operationIds?: readonly string[];
}

/** Which operations of a description are wanted. Components that none of them needs go with the others. */
export interface OperationFilter {
  /** Only these; all where it is left out. An operation need fit one of the lists alone. */
  readonly include?: OperationSelection;
  /** Not these. */
  readonly exclude?: OperationSelection;
  /** Whether deprecated operations stay. Default: true. */
  readonly deprecated?: boolean;
}

/**
 * Takes the unwanted operations out of the paths and webhooks of a description, and paths that
 * become empty. A webhook's name counts as its path.
 */
export function filterPaths(description: unknown, filter: OperationFilter): void {
  for (const field of ['paths', 'webhooks']) filterMap(ownMember(description, field), filter);
}

function filterMap(paths: unknown, filter: OperationFilter): void {
  if (!isJsonObject(paths)) return;
  for (const [path, item] of Object.entries(paths)) {
    filterPathItem(item, path, filter);
    if (isJsonObject(item) && !METHODS.some((method) => method in item) && !('$ref' in item)) {
      remove(paths, path);
    }
  }
}

/** Takes the unwanted operations out of one path item. */
export function filterPathItem(item: unknown, path: string, filter: OperationFilter): void {
  if (!isJsonObject(item)) return;
  for (const method of METHODS) {
    if (method in item && !isWanted(item[method], path, filter)) remove(item, method);
  }
  const { additionalOperations } = item;
  if (!isJsonObject(additionalOperations)) return;
  for (const [method, operation] of Object.entries(additionalOperations)) {
    if (!isWanted(operation, path, filter)) remove(additionalOperations, method);
  }
}

function isWanted(
  operation: unknown,
  path: string,
  { include, exclude, deprecated = true }: OperationFilter,
): boolean {
  if (!deprecated && ownMember(operation, 'deprecated') === true) return false;
  if (include && !isSelected(operation, path, include)) return false;
  return !exclude || !isSelected(operation, path, exclude);
}

function isSelected(
  operation: unknown,
  path: string,
  { paths = [], tags = [], operationIds = [] }: OperationSelection,
): boolean {
  const own = ownMember(operation, 'tags');
  const ownTags: readonly unknown[] = Array.isArray(own) ? own : [];
  const id = ownMember(operation, 'operationId');
  return (
    paths.some((pattern) => fits(path, pattern)) ||
    tags.some((pattern) => ownTags.some((tag) => fits(tag, pattern))) ||
    operationIds.some((pattern) => fits(id, pattern))
  );
}

/** Compares without backtracking: each `*` takes as little as the next piece of the pattern allows. */
function fits(name: unknown, pattern: string): boolean {
  if (typeof name !== 'string') return false;
  const [head = '', ...pieces] = pattern.split('*');
  if (pieces.length === 0) return name === pattern;
  const tail = pieces.pop() ?? '';
  if (!name.startsWith(head) || !name.slice(head.length).endsWith(tail)) return false;
  let rest = name.slice(head.length, name.length - tail.length);
  for (const piece of pieces) {
    const found = rest.indexOf(piece);
    if (found === -1) return false;
    rest = rest.slice(found + piece.length);
  }
  return true;
}

/** The value was read for this run alone, so parts may be taken out of it. */
function remove(object: object, key: string): void {
  Reflect.deleteProperty(object, key);
}
