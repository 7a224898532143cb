import type { SpecDocument, Node } from '../document.js';
import { items, member } from '../node.js';
import { isJsonObject, type JsonObject } from '../../support/json-object.js';
import { problem, sourceOf, type Rule } from './site.js';
import { shown } from './values.js';

/**
 * A schema that applies to the same value as one that contains it never comes to a verdict
 * (JSON Schema core 9.4.1).
 */
export function schemasEnd(): Rule {
  const finished = new Set<JsonObject>();
  return function* (site) {
    const node = { value: site.value, source: sourceOf(site) };
    if (!runsIntoItself(node, site.document, new Set(), finished)) return;
    const hint = 'Refer to it from a property or an item instead.';
    yield problem('SW3020', site, [], 'The schema contains itself in the very same place.', hint);
  };
}

function runsIntoItself(
  node: Node,
  document: SpecDocument,
  open: Set<JsonObject>,
  finished: Set<JsonObject>,
): boolean {
  const { value } = node;
  if (!isJsonObject(value) || finished.has(value)) return false;
  if (open.has(value)) return true;
  open.add(value);
  const circular = appliedInPlace(node, document).some((inner) =>
    runsIntoItself(inner, document, open, finished),
  );
  open.delete(value);
  finished.add(value);
  return circular;
}

function appliedInPlace(node: Node, document: SpecDocument): readonly Node[] {
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => items(member(node, key)));
  const single = ['not', 'if'].flatMap((key) => member(node, key) ?? []);
  const reference = member(node, '$ref')?.value;
  const target =
    typeof reference === 'string' ? document.resolve(reference, node.source) : undefined;
  return [...(target ? [target] : []), ...lists, ...single];
}

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
