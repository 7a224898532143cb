import type { Operation, Parameter } from '../api.js';
import type { ChangeAction } from './change.js';
import { compareDeprecation } from './deprecation-difference.js';
import { compareLists } from './message-difference.js';
import type { MessageDifference, PlacedDifference } from './message-difference.js';
import { pairUp } from './pairs.js';

export function compareParameters(before: Operation, after: Operation): MessageDifference {
  const keys = new Map([...keysOf(before), ...keysOf(after)]);
  return compareLists(
    pairUp(before.parameters, after.parameters, (parameter) => keys.get(parameter) ?? ''),
    (action, parameter) =>
      action === 'added'
        ? change(action, undefined, parameter)
        : change(action, parameter, undefined),
    compareParameter,
  );
}

/** What the parameters of an operation are known by. */
function keysOf({ path, parameters }: Operation): readonly (readonly [Parameter, string])[] {
  const places = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  return parameters.map((parameter) => {
    const { name } = parameter;
    // Names of path parameters don't travel, and those of headers have no case.
    if (parameter.in === 'path') return [parameter, `path ${places.indexOf(name)}`];
    return [parameter, `${parameter.in} ${parameter.in === 'header' ? name.toLowerCase() : name}`];
  });
}

function compareParameter(before: Parameter, after: Parameter): MessageDifference {
  const differences: PlacedDifference[] = [];
  if (before.required !== after.required) {
    differences.push(change(after.required ? 'narrowed' : 'widened', before, after));
  }
  const deprecation = compareDeprecation(before, after);
  if (deprecation !== undefined) {
    const { required: _, ...rest } = change(deprecation, before, after);
    differences.push({ ...rest, kind: 'deprecation' });
  }
  const [from, to] = [wireForm(before), wireForm(after)];
  if (from !== to) differences.push({ ...change('changed', before, after), from, to });
  const location = `${after.in}.${after.name}`;
  const schemas = { before: before.schema, after: after.schema };
  return { differences, schemas: [{ direction: 'request', location, ...schemas }] };
}

/** How a parameter is written. */
function wireForm({ mediaType, style, explode, allowReserved }: Parameter): string {
  if (mediaType !== undefined) return mediaType;
  return `${style}${explode ? ' exploded' : ''}${allowReserved ? ' with reserved characters' : ''}`;
}

function change(
  action: ChangeAction,
  before: Parameter | undefined,
  after: Parameter | undefined,
): PlacedDifference {
  const parameter = after ?? before;
  if (parameter === undefined) throw new Error('A change of no parameter');
  return {
    kind: 'parameter',
    action,
    direction: 'request',
    location: parameter.in,
    subject: parameter.name,
    required: parameter.required,
    before: before?.source,
    after: after?.source,
  };
}
