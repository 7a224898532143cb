/** Names for functions of schemas that say little, so that whatever uses them may share them. */
import type { Schema } from '../../model/schema.js';
import { isOnly } from '../../model/schema-graph.js';
import { formatWords } from './formats.js';
import type { Formats } from './formats.js';

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
export function plainStem(schema: Schema, formats: Formats): string | undefined {
  const stem = wordsFor(schema, formats);
  return stem !== undefined && stem.length <= LONGEST && /^[\w -]+$/.test(stem) ? stem : undefined;
}

function wordsFor(schema: Schema, formats: Formats): string | undefined {
  const { types = [], items, additionalProperties: values } = schema;
  const isPlain = isOnly(schema, 'types', 'format', 'items', 'additionalProperties', ...BOUNDS);
  const [type, ...others] = types;
  if (!isPlain || type === undefined || others.some((other) => other !== 'null')) return undefined;
  const part = items ?? values;
  if (part !== undefined && (part.never === true || type !== (items ? 'array' : 'object'))) {
    return undefined;
  }
  const inner = part && plainStem(part, formats);
  if (part !== undefined && inner === undefined) return undefined;
  const bounds = BOUNDS.flatMap((keyword) => {
    const bound = schema[keyword];
    return bound === undefined ? [] : [keyword, numberWords(bound)];
  });
  return [
    type === 'object' && inner !== undefined ? 'map' : type,
    ...(others.length > 0 ? ['or null'] : []),
    ...formatWords(schema, formats),
    ...bounds,
    ...(inner === undefined ? [] : ['of', inner]),
  ].join(' ');
}

/** Names have no signs: -1.5 is `minus 1 point 5`, or it would be called as 15 is. */
function numberWords(number: number | bigint): string {
  return String(number).replaceAll('-', ' minus ').replace('.', ' point ').trim();
}
