import type { Schema } from '../../model/schema.js';

/** Keywords that are a condition on the value itself, so that they fit into an expression. */
const PLAIN = new Set<keyof Schema>([
  'kind',
  'source',
  'documentation',
  'usage',
  'never',
  'ref',
  'types',
  'constant',
  'enumeration',
  'openEnumeration',
  'representation',
  'multipleOf',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'format',
  'contentEncoding',
  'contentMediaType',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxProperties',
  'minProperties',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'discriminator',
  'default',
  'expansion',
]);

const MAX_PARTS = 8;

/**
 * Whether a schema is written out where it is used instead of getting a function of its own.
 * `isFunction`: schemas that have one anyway. `knowsObject`: properties are at hand as names.
 */
export function isInlinable(
  schema: Schema,
  isFunction: (schema: Schema) => boolean,
  knowsObject: boolean,
): boolean {
  let parts = 0;
  const fits = (part: Schema): boolean => {
    parts += 1;
    if (parts > MAX_PARTS || !Object.keys(part).every((key) => isPlain(key, part))) return false;
    const inner = [...(part.allOf ?? []), ...(part.anyOf ?? []), ...(part.oneOf ?? [])];
    if (part.not !== undefined) inner.push(part.not);
    if (part.ref !== undefined) inner.push(part.ref);
    return inner.every((child) => isFunction(child) || fits(child));
  };
  const isPlain = (key: string, part: Schema): boolean => {
    // `has` may be asked for any key.
    if (PLAIN.has(key as keyof Schema)) return true;
    if (!knowsObject) return false;
    if (key === 'required') return true;
    return (
      key === 'properties' &&
      [...(part.properties?.values() ?? [])].every(
        (property) =>
          isFunction(property.schema) || isInlinable(property.schema, isFunction, false),
      )
    );
  };
  return fits(schema);
}
