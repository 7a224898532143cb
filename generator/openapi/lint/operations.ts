import { closest } from '../../support/closest.js';
import { isJsonObject, ownMember } from '../../support/json-object.js';
import { nameProblem, problem, type Rule, type Site } from './site.js';

/** A status, a range of them, or `default` (OpenAPI 4.8.16). */
const STATUS = /^(?:[1-5]\d\d|[1-5]XX|default)$/;

export const responsesAreKeyed: Rule = function* (site) {
  const keys = Object.keys(site.value).filter((key) => !key.startsWith('x-'));
  if (keys.length === 0) {
    const hint = 'Add at least a "default" response.';
    yield problem('SW3011', site, [], 'The operation has no responses.', hint);
  }
  for (const key of keys) {
    if (STATUS.test(key)) continue;
    const range = key.toUpperCase();
    const made = STATUS.test(range) ? `read as "${range}"` : 'left out';
    const hint = 'Use a status ("404"), a range ("4XX") or "default".';
    const message = `"${key}" is not a status of HTTP; it is ${made}.`;
    yield nameProblem('SW3012', site, [key], message, hint);
  }
};

/** OpenAPI 4.8.30: each name in a requirement is a security scheme of the components. */
export const securitySchemesExist: Rule = function* (site) {
  const { security } = site.value;
  if (!Array.isArray(security)) return;
  const names = schemesOf(site);
  for (const [index, requirement] of security.entries()) {
    for (const name of isJsonObject(requirement) ? Object.keys(requirement) : []) {
      if (names.includes(name) || isUri(name)) continue;
      const meant = closest(name, names);
      yield nameProblem(
        'SW3013',
        site,
        ['security', index, name],
        `There is no security scheme "${name}".`,
        meant === undefined
          ? 'Describe it in components/securitySchemes.'
          : `Did you mean "${meant}"?`,
      );
    }
  }
};

function schemesOf({ document }: Site): readonly string[] {
  const components = ownMember(document.root.value, 'components');
  const schemes = ownMember(components, 'securitySchemes');
  return isJsonObject(schemes) ? Object.keys(schemes) : [];
}

/** Since 3.2 a scheme may be named by its URI. */
function isUri(name: string): boolean {
  return /[/#]/.test(name);
}
