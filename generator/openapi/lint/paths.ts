import type { Diagnostic } from '../../support/diagnostics.js';
import { isJsonObject, ownMember } from '../../support/json-object.js';
import { METHODS } from '../structure.js';
import { nameProblem, objectsIn, problem, sourceOf, type Rule, type Site } from './site.js';

/** OpenAPI 4.8.8 (Paths Object). */
export const pathsBeginWithSlash: Rule = function* (site) {
  for (const path of Object.keys(site.value)) {
    if (path.startsWith('/') || path.startsWith('x-') || path === '$ref') continue;
    const isShadowed = Object.hasOwn(site.value, `/${path}`);
    const fate = isShadowed ? 'left out, since that path is there as well' : `read as "/${path}"`;
    const message = `The path "${path}" does not begin with a slash; it is ${fate}.`;
    yield nameProblem('SW3009', site, [path], message);
  }
};

/** Templates that differ in names alone match the same requests (OpenAPI 4.8.8.2). */
export const pathsDiffer: Rule = function* (site) {
  const known = new Map<string, string>();
  for (const path of Object.keys(site.value)) {
    const shape = path.replaceAll(/\{[^{}]*\}/g, '{}').replace(/#.*/s, '');
    const other = known.get(shape);
    if (other === undefined) known.set(shape, path);
    else {
      const message = `The path "${path}" matches the same requests as "${other}".`;
      yield nameProblem('SW3010', site, [path], message, 'Make one path of the two.');
    }
  }
};

/** Every name in a template has a parameter, and every path parameter a place in the template. */
export const pathParametersMatch: Rule = function* (site) {
  const path = pathOf(site);
  if (path === undefined) return;
  // The group is not optional.
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
  const common = pathParameters(site);
  for (const inner of operationsOf(site)) {
    const own = pathParameters(inner);
    for (const name of names) {
      if (common.has(name) || own.has(name)) continue;
      yield problem(
        'SW3002',
        inner,
        [],
        `The path "${path}" has "{${name}}", but no parameter of that name describes it; it is taken to be a string.`,
        `Add { name: ${name}, in: path, required: true, schema: { type: string } }.`,
      );
    }
    yield* withoutPlace(inner, own, names, path);
  }
  yield* withoutPlace(site, common, names, path);
};

function operationsOf(site: Site): readonly Site[] {
  const { additionalOperations } = site.value;
  const others = isJsonObject(additionalOperations) ? Object.keys(additionalOperations) : [];
  const places = [
    ...METHODS.map((method) => [method]),
    ...others.map((method) => ['additionalOperations', method]),
  ];
  return places.flatMap((keys) => {
    const value = keys.reduce<unknown>(ownMember, site.value);
    return isJsonObject(value) ? [{ ...site, ...sourceOf(site, ...keys), value }] : [];
  });
}

function* withoutPlace(
  site: Site,
  parameters: ReadonlyMap<string, number>,
  names: readonly string[],
  path: string,
): Iterable<Diagnostic> {
  for (const [name, index] of parameters) {
    if (names.includes(name)) continue;
    const message = `The path parameter "${name}" has no place in "${path}"; it is left out.`;
    yield problem('SW3003', site, ['parameters', index], message, `Write "{${name}}" in the path.`);
  }
}

/** Names of the path parameters, and where they stand in the list. */
function pathParameters(site: Site): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, { value }] of objectsIn(site, 'parameters')) {
    const name = ownMember(value, 'name');
    if (ownMember(value, 'in') === 'path' && typeof name === 'string') found.set(name, index);
  }
  return found;
}

/** The template of a Path Item; callbacks and webhooks have none. */
function pathOf({ parent, key }: Site): string | undefined {
  return parent?.kind === 'paths' ? key : undefined;
}
