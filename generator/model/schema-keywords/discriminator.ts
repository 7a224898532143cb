/** OpenAPI's `discriminator` (3.1.1, 4.8.25). */
import { pointerTokens } from '../../support/source.js';
import type { Schema } from '../schema.js';
import { isObject } from './reading.js';
import type { KeywordReader, Reading } from './reading.js';

export const readDiscriminator: KeywordReader = (value, reading, keyword) => {
  if (!isObject(value) || typeof value['propertyName'] !== 'string') {
    return reading.refuse(keyword, 'an object with a propertyName');
  }
  const mapping = new Map<string, Schema>();
  const explicit = isObject(value['mapping']) ? value['mapping'] : {};
  for (const [name, target] of Object.entries(explicit)) {
    if (typeof target !== 'string') {
      reading.refuse(keyword, 'a mapping of values to schema names or references');
      continue;
    }
    const schema = mappedSchema(target, reading);
    if (schema !== undefined) mapping.set(name, schema);
  }
  addImplicitNames(mapping, reading);
  reading.draft.discriminator = { propertyName: value['propertyName'], mapping };
};

/** A mapping's target is the name of a component or else a reference. */
function mappedSchema(target: string, reading: Reading): Schema | undefined {
  const isName = /^[A-Za-z0-9._-]+$/.test(target) && !/\.(?:ya?ml|json)$/.test(target);
  return reading.referenced(isName ? `#/components/schemas/${target}` : target);
}

/** Branches that no mapping names go by the names of the components that they refer to. */
function addImplicitNames(mapping: Map<string, Schema>, reading: Reading): void {
  const named = new Set(mapping.values());
  for (const list of ['oneOf', 'anyOf']) {
    const branches: unknown = reading.raw[list];
    if (!Array.isArray(branches)) continue;
    for (const branch of branches as readonly unknown[]) {
      if (!isObject(branch) || typeof branch['$ref'] !== 'string') continue;
      const schema = reading.referenced(branch['$ref']);
      const [, group, name, ...rest] = pointerTokens(schema?.source.pointer ?? '');
      if (schema === undefined || name === undefined || group !== 'schemas') continue;
      if (rest.length === 0 && !named.has(schema) && !mapping.has(name)) mapping.set(name, schema);
    }
  }
}
