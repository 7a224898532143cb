/** Names for functions of schemas that say little, so that whatever uses them may share them. */
import type { Schema } from '../../model/schema.js';
import { mayBeDate } from './formats.js';
import { isOnly } from '../../model/schema-graph.js';

/** Keywords with a number, in the order in which a name tells them. */
const BOUNDS = [
  'minLength',
  'maxLength',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const satisfies readonly (keyof Schema)[];

/** Characters; what takes more is named after where it stands. */
const LONGEST = 48;

/**
 * Words for what a schema accepts: `string maxLength 500`, `array of integer or null`; undefined
 * where it isn't told in a few of them.
 */
export function plainStem(schema: Schema): string | undefined {
  const stem = wordsFor(schema);
  return stem !== undefined && stem.length <= LONGEST && /^[\w .-]+$/.test(stem) ? stem : undefined;
}

function wordsFor(schema: Schema): string | undefined {
  const { types = [], items, additionalProperties: values } = schema;
  const isPlain = isOnly(schema, 'types', 'format', 'items', 'additionalProperties', ...BOUNDS);
  const [type, ...others] = types;
  if (!isPlain || type === undefined || others.some((other) => other !== 'null')) return undefined;
  const part = items ?? values;
  if (part !== undefined && (part.never === true || type !== (items ? 'array' : 'object'))) {
    return undefined;
  }
  const inner = part && plainStem(part);
  if (part !== undefined && inner === undefined) return undefined;
  const bounds = BOUNDS.flatMap((keyword) =>
    schema[keyword] === undefined ? [] : [`${keyword} ${schema[keyword]}`],
  );
  return [
    type === 'object' && inner !== undefined ? 'map' : type,
    ...(mayBeDate(schema) ? ['or date'] : []),
    ...(others.length > 0 ? ['or null'] : []),
    ...(schema.format === undefined ? [] : [schema.format]),
    ...bounds,
    ...(inner === undefined ? [] : ['of', inner]),
  ].join(' ');
}
