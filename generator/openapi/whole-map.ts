/**
 * References in the place of a whole map: `paths: { $ref: ./paths.yaml }`. OpenAPI gives them no
 * meaning, but descriptions in many files are written so.
 */
import { isJsonObject, type JsonObject } from '../support/json-object.js';
import type { Node } from './document.js';
import type { ReferenceProblem } from './missing-target.js';
import { setOwn } from './parsed-text.js';
import { GRAMMAR, REFERABLE, type ObjectKind } from './structure.js';
import type { Visit } from './walk.js';

/** A map that a reference stands for. */
export interface WholeMap {
  readonly value: JsonObject;
  readonly pointer: string;
  readonly reference: string;
  /** What the map is, where it is an object of the description itself: `paths`. */
  readonly kind: ObjectKind | undefined;
  /** What its members are. */
  readonly memberKind: ObjectKind | undefined;
}

/** The object itself, where it is such a map, and the maps among its fields. */
export function wholeMaps({ kind, value, pointer }: Visit): readonly WholeMap[] {
  const { children, patterned } = GRAMMAR[kind];
  const isMap = kind === 'components' || (patterned !== undefined && !REFERABLE.has(kind));
  if (isMap && typeof value.$ref === 'string') {
    return [{ value, pointer, reference: value.$ref, kind, memberKind: patterned?.kind }];
  }
  return [...children].flatMap(([name, { kind: memberKind, arity }]) => {
    const isExpandable = arity === 'map' && REFERABLE.has(memberKind);
    const map = isExpandable && Object.hasOwn(value, name) ? value[name] : undefined;
    if (!isJsonObject(map) || typeof map.$ref !== 'string') return [];
    const at = `${pointer}/${name}`;
    return [{ value: map, pointer: at, reference: map.$ref, kind: undefined, memberKind }];
  });
}

/**
 * Gives the map a reference to each member of the target, in the place of the one to all of them;
 * none where there is a problem.
 */
export function expandMap(
  { value, reference }: WholeMap,
  target: Node | ReferenceProblem,
): ReferenceProblem | undefined {
  // The value was read for this run alone.
  const members = value as Record<string, unknown>;
  Reflect.deleteProperty(members, '$ref');
  if ('code' in target) return target;
  if (!isJsonObject(target.value) || typeof target.value.$ref === 'string') {
    return { code: 'SW2001', message: `"${reference}" leads to no map.` };
  }
  const base = reference.includes('#') ? reference.replace(/\/$/, '') : `${reference}#`;
  for (const key of Object.keys(target.value)) {
    if (Object.hasOwn(members, key)) continue;
    const token = encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
    setOwn(members, key, { $ref: `${base}/${token}` });
  }
  return undefined;
}
