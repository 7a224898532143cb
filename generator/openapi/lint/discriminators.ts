import { isJsonObject } from '../../support/json-object.js';
import { problem, sourceOf, type Rule } from './site.js';
import { shown } from './values.js';

/** OpenAPI 4.8.25: the mapping holds names of schemas, or URI references to them. */
export const discriminatorLeadsToSchemas: Rule = function* (site) {
  const { propertyName, mapping } = site.value;
  if (typeof propertyName !== 'string') {
    yield problem('SW3021', site, [], 'The discriminator has no "propertyName".');
  }
  if (!isJsonObject(mapping)) return;
  const from = sourceOf(site);
  for (const [value, target] of Object.entries(mapping)) {
    const known =
      typeof target === 'string' &&
      (site.document.resolve(`#/components/schemas/${target}`, site.document.root.source) ??
        site.document.resolve(target, from));
    if (known) continue;
    const message = `The discriminator maps "${value}" to ${shown(target)}, which is no schema.`;
    yield problem('SW3022', site, ['mapping', value], message);
  }
};
