import { isJsonObject } from '../../support/json-object.js';
import { GRAMMAR } from '../structure.js';
import { problem, type Rule } from './site.js';
import { shown } from './values.js';

/** Parts of the wrong kind are ignored, and empty ones count as absent. What schemas hold has rules of its own. */
export const partsAreObjects: Rule = function* (site) {
  if (site.kind === 'schema' || site.kind === 'discriminator') return;
  const { children, patterned } = GRAMMAR[site.kind];
  for (const [name, value] of Object.entries(site.value)) {
    const child = children.get(name) ?? (/^x-|^\$ref$/.test(name) ? undefined : patterned);
    if (child === undefined || value === null) continue;
    const isList = child.arity === 'list';
    if (isList ? !Array.isArray(value) : !isPart(value, child.kind, child.arity === 'map')) {
      yield misplaced([name], value, isList ? 'a list' : 'an object');
      continue;
    }
    if (child.arity === 'one') continue;
    for (const [key, item] of Object.entries(value as object)) {
      if (isPart(item, child.kind, false) || key === '$ref' || key.startsWith('x-')) continue;
      yield misplaced([name, isList ? Number(key) : key], item, 'an object');
    }
  }

  function misplaced(keys: readonly (string | number)[], value: unknown, expected: string) {
    const message = `${shown(value)} stands where ${expected} is expected; it is left out.`;
    return problem('SW3026', site, keys, message);
  }
};

/** A schema may be true or false. */
function isPart(value: unknown, kind: string, isMap: boolean): boolean {
  return isJsonObject(value) || (kind === 'schema' && !isMap && typeof value === 'boolean');
}
