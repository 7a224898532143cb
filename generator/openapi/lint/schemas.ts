import { closest } from '../../support/closest.js';
import { isJsonObject } from '../../support/json-object.js';
import { plainType } from '../plain-types.js';
import type { PlainType } from '../plain-types.js';
import { problem, type Rule, type Site } from './site.js';
import { hasType, shown, TYPES } from './values.js';

/** JSON Schema validation 6.1.1 */
export const typeIsKnown: Rule = function* (site) {
  const { type } = site.value;
  if (type === undefined) return;
  for (const one of Array.isArray(type) ? (type as readonly unknown[]) : [type]) {
    if (typeof one === 'string' && TYPES.includes(one)) continue;
    const plain = plainType(one);
    const message = `There is no type ${shown(one)}. ${readAs(plain)}`;
    yield problem('SW3014', site, ['type'], message, hintFor(one, plain));
  }
};

function readAs(plain: PlainType | undefined): string {
  if (plain === undefined) return '"type" is left out.';
  const { type, format } = plain;
  if (type === undefined) return 'It is read as any.';
  if (type === 'null') return 'It is read as "null".';
  return `It is read as ${format === undefined ? type : `${type} of the format ${format}`}.`;
}

function hintFor(type: unknown, plain: PlainType | undefined): string {
  const all = `The types are ${TYPES.join(', ')}.`;
  if (plain !== undefined) {
    const { type: meant, format } = plain;
    if (meant === undefined) return 'Leave "type" out.';
    if (meant === 'null') return 'Write "null", in quotes.';
    return `Write ${format === undefined ? meant : `{ type: ${meant}, format: ${format} }`}.`;
  }
  const meant = typeof type === 'string' ? closest(type, TYPES) : undefined;
  return meant === undefined ? all : `Did you mean ${meant}?`;
}

/** JSON Schema validation 6.5.3; until draft 3, properties had a boolean here. */
export const requiredIsListOfNames: Rule = function* (site) {
  const { required } = site.value;
  if (required === undefined || isListOfStrings(required)) return;
  const { parent, pointer } = site;
  const isProperty =
    parent?.kind === 'schema' && pointer.startsWith(`${parent.pointer}/properties/`);
  if (typeof required === 'boolean' && isProperty) {
    const meaning = required ? 'the property is required' : 'the property may be absent';
    const message = `"required" is ${shown(required)}, not a list. It is read as in draft 3: ${meaning}.`;
    const hint = 'List the names of required properties in the schema of the object.';
    yield problem('SW3106', site, ['required'], message, hint);
    return;
  }
  const message = `"required" is ${shown(required)}, not a list.`;
  yield problem('SW3015', site, ['required'], message, 'Write it as a list of names.');
};

/** Allowed, but mostly a slip: the property could be anything. */
export const requiredPropertiesExist: Rule = function* (site) {
  const { required, properties } = site.value;
  if (!isListOfStrings(required) || !isJsonObject(properties) || isPartOfMore(site)) return;
  for (const [index, name] of required.entries()) {
    if (Object.hasOwn(properties, name)) continue;
    const meant = closest(name, Object.keys(properties));
    yield problem(
      'SW3016',
      site,
      ['required', index],
      `"${name}" is required, but no property describes it.`,
      meant === undefined ? undefined : `Did you mean "${meant}"?`,
    );
  }
};

/** Other schemas that describe the same value may have the property. */
function isPartOfMore({ value, parent, key }: Site): boolean {
  const composed = [
    'allOf',
    'anyOf',
    'oneOf',
    '$ref',
    'patternProperties',
    'if',
    'dependentSchemas',
  ];
  return (
    composed.some((keyword) => keyword in value) ||
    (parent?.kind === 'schema' && [...composed, 'then', 'else', 'not'].includes(key))
  );
}

export const enumFitsType: Rule = function* (site) {
  const values = site.value.enum;
  const types = typesOf(site);
  if (!Array.isArray(values)) return;
  if (values.length === 0) {
    yield problem('SW3018', site, ['enum'], 'The enum is empty: no value is among it.');
  }
  if (types === undefined) return;
  for (const [index, value] of values.entries()) {
    if (hasType(value, types)) continue;
    const message = `${shown(value)} in the enum is not of type ${types.join(' or ')}.`;
    yield problem('SW3018', site, ['enum', index], message, 'No value can be both.');
  }
};

export const defaultFits: Rule = function* (site) {
  if (!Object.hasOwn(site.value, 'default')) return;
  const { default: value, enum: values } = site.value;
  const types = typesOf(site);
  if (types && !hasType(value, types)) {
    const message = `The default ${shown(value)} is not of type ${types.join(' or ')}.`;
    yield problem('SW3019', site, ['default'], message);
  } else if (Array.isArray(values) && !values.some((one) => shown(one) === shown(value))) {
    const message = `The default ${shown(value)} is not among the values of the enum.`;
    yield problem('SW3019', site, ['default'], message);
  }
};

/** Only its type is looked at. */
export const exampleFits: Rule = function* (site) {
  if (!Object.hasOwn(site.value, 'example')) return;
  const { example } = site.value;
  const types = typesOf(site);
  if (types === undefined || example === null || hasType(example, types)) return;
  const message = `The example ${shown(example)} is not of type ${types.join(' or ')}.`;
  yield problem('SW3025', site, ['example'], message);
};

/** The known types that a schema names; undefined where it leaves them open. */
function typesOf({ value }: Site): readonly string[] | undefined {
  const { type, nullable } = value;
  const types = Array.isArray(type) ? (type as readonly unknown[]) : [type];
  const known = types.filter((one) => typeof one === 'string').filter((one) => TYPES.includes(one));
  if (known.length < types.length) return undefined;
  return nullable === true ? [...known, 'null'] : known;
}

function isListOfStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
