import { closest } from '../../support/closest.js';
import { ownMember } from '../../support/json-object.js';
import { objectsIn, problem, type Rule } from './site.js';

/** Each pair of `name` and `in` stands once in a list (OpenAPI 4.8.10). */
export const parametersDiffer: Rule = function* (site) {
  const known = new Set<string>();
  for (const [index, { value }] of objectsIn(site, 'parameters')) {
    const [name, place] = [ownMember(value, 'name'), ownMember(value, 'in')];
    if (typeof name !== 'string' || typeof place !== 'string') continue;
    // Names of headers are the same in either case (RFC 9110, 5.1).
    const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
    if (known.has(key)) {
      const message = `The ${place} parameter "${name}" stands twice in this list.`;
      yield problem('SW3004', site, ['parameters', index], message, 'Remove one of the two.');
    }
    known.add(key);
  }
};

const STYLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['path', ['simple', 'label', 'matrix']],
  ['query', ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject']],
  ['header', ['simple']],
  ['cookie', ['form', 'cookie']],
  ['querystring', []],
]);

/** OpenAPI 4.8.12.1 */
export const parameterIsNamed: Rule = function* (site) {
  if (typeof site.value.name === 'string') return;
  yield problem('SW3005', site, [], 'The parameter has no "name".');
};

/** OpenAPI 4.8.12.1 */
export const parameterPlaceIsKnown: Rule = function* (site) {
  const place = site.value.in;
  if (typeof place === 'string' && STYLES.has(place)) return;
  const places = [...STYLES.keys()];
  const meant = typeof place === 'string' ? closest(place, places) : undefined;
  yield problem(
    'SW3005',
    site,
    place === undefined ? [] : ['in'],
    place === undefined
      ? 'The parameter does not say where it stands: it has no "in".'
      : `No parameter stands in ${JSON.stringify(place)}.`,
    meant === undefined ? `"in" is one of ${places.join(', ')}.` : `Did you mean "${meant}"?`,
  );
};

/** OpenAPI 4.8.12.2 */
export const parameterStyleFits: Rule = function* (site) {
  const { in: place, style } = site.value;
  const styles = typeof place === 'string' ? STYLES.get(place) : undefined;
  if (style === undefined || styles === undefined) return;
  if (typeof style === 'string' && styles.includes(style)) return;
  const hint = styles.length === 0 ? 'Leave it out.' : `Choose one of ${styles.join(', ')}.`;
  const message = `A ${String(place)} parameter cannot have the style ${JSON.stringify(style)}.`;
  yield problem('SW3006', site, ['style'], message, hint);
};

/** OpenAPI 4.8.12.2 and 4.8.12.3: a parameter has one of the two. */
export const parameterHasSchema: Rule = function* (site) {
  const { schema, content } = site.value;
  if (schema === undefined && content === undefined) {
    const hint = 'Give it one: schema: { type: string }.';
    yield problem('SW3007', site, [], 'The parameter has neither "schema" nor "content".', hint);
  }
  if (schema !== undefined && content !== undefined) {
    const hint = 'Remove one of the two.';
    yield problem(
      'SW3007',
      site,
      ['content'],
      'The parameter has both "schema" and "content".',
      hint,
    );
  }
};

/** OpenAPI 4.8.12.1: `required` of a path parameter must be true. */
export const pathParameterIsRequired: Rule = function* (site) {
  const { in: place, required, name } = site.value;
  if (place !== 'path' || required === true) return;
  const message = `The path parameter "${String(name)}" is not required: a path has no holes.`;
  yield problem(
    'SW3008',
    site,
    required === undefined ? [] : ['required'],
    message,
    'Add required: true.',
  );
};
