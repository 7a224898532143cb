/** Variants of a description to measure with. */

/** A description with so many copies of all its paths and components, under other names. */
export function copies(document, count) {
  const paths = {};
  const components = {};
  for (let copy = 0; copy < count; copy += 1) {
    const part = copy === 0 ? document : renamed(document, copy);
    Object.assign(paths, part.paths);
    for (const [kind, entries] of Object.entries(part.components ?? {})) {
      components[kind] = { ...components[kind], ...entries };
    }
  }
  return { ...document, paths, components };
}

function renamed(document, copy) {
  const suffix = `_copy${copy}`;
  const isNamed = (kind) => kind !== 'securitySchemes';
  const visit = (value) => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key === '$ref' && typeof inner === 'string') return [key, inner + suffix];
        if (key === 'operationId' && typeof inner === 'string') return [key, inner + suffix];
        if (key === 'mapping') return [key, suffixed(inner, suffix)];
        return [key, visit(inner)];
      }),
    );
  };
  const components = Object.fromEntries(
    Object.entries(document.components ?? {}).map(([kind, entries]) => [
      kind,
      isNamed(kind)
        ? Object.fromEntries(
            Object.entries(entries).map(([name, one]) => [name + suffix, visit(one)]),
          )
        : entries,
    ]),
  );
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([route, item]) => [`/copy${copy}${route}`, visit(item)]),
  );
  return { ...document, paths, components };
}

/** A discriminator's mapping; a property of that name holds something else. */
function suffixed(mapping, suffix) {
  const isMapping =
    typeof mapping === 'object' &&
    mapping !== null &&
    Object.values(mapping).every((target) => typeof target === 'string');
  if (!isMapping) return mapping;
  return Object.fromEntries(Object.entries(mapping).map(([key, to]) => [key, to + suffix]));
}

/** The same with another query parameter on the operation in the middle. */
export function withOneOperationEdited(document, edit) {
  const routes = Object.entries(document.paths).filter(([, item]) => item.get !== undefined);
  const [route, item] = routes[Math.floor(routes.length / 2)];
  const parameter = { name: `edit_${edit}`, in: 'query', schema: { type: 'string' } };
  const get = { ...item.get, parameters: [...(item.get.parameters ?? []), parameter] };
  return { ...document, paths: { ...document.paths, [route]: { ...item, get } } };
}
