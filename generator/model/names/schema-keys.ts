/** What a schema is known by from run to run, whatever stands beside it. */
import path from 'node:path';
import type { SpecDocument } from '../../openapi/document.js';
import { isJsonObject } from '../../support/json-object.js';
import { childPointer, pointerTokens } from '../../support/source.js';
import type { Source } from '../../support/source.js';
import type { Schema } from '../schema.js';
import type { Directions } from '../schema-rules.js';

/**
 * A key for each schema that stands in the description itself: `#/components/schemas/Pet`. What a
 * request takes of a schema that answers show otherwise has `(input)` behind it. Undefined for what
 * is made from an operation as a whole: its name follows from the operation's.
 */
export function schemaKeys(
  document: SpecDocument,
  directions: Directions,
  operations: readonly Source[],
): (schema: Schema) => string | undefined {
  const made = new Set(operations.map(placeOf));
  return (schema) => {
    if (made.has(placeOf(schema.source))) return undefined;
    const origin = directions.originOf(schema) ?? schema;
    const isInput = directions.request(origin) === schema && directions.response(origin) !== schema;
    return `${placeKey(document, schema.source)}${isInput ? ' (input)' : ''}`;
  };
}

/** Where something stands: `#/paths/~1things`, `common.yaml#/Money`. */
function placeKey(document: SpecDocument, { file, pointer }: Source): string {
  const [entry = ''] = document.files;
  return `${file === entry ? '' : relativeName(file, entry)}#${stablePointer(document, file, pointer)}`;
}

function relativeName(file: string, entry: string): string {
  if (/^https?:/i.test(file)) return file;
  return path.relative(path.dirname(entry), file).replaceAll(path.sep, '/');
}

/** Members of lists go by what they are called where that tells them apart, else by their index. */
function stablePointer(document: SpecDocument, file: string, pointer: string): string {
  if (!/\/\d+(?:\/|$)/.test(pointer)) return pointer;
  let value: unknown = document.resourceOf({ file, pointer: '' }).root.value;
  let stable = '';
  for (const token of pointerTokens(pointer)) {
    stable = childPointer(stable, Array.isArray(value) ? memberName(value, token) : token);
    value = childOf(value, token);
  }
  return stable;
}

function childOf(value: unknown, token: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[token];
}

/** `query.limit` for a parameter, the title of a branch. */
function memberName(list: readonly unknown[], index: string): string {
  const name = ownName(list[Number(index)]);
  const isTelling = name !== undefined && list.filter((one) => ownName(one) === name).length === 1;
  return isTelling ? name : index;
}

function ownName(member: unknown): string | undefined {
  if (!isJsonObject(member)) return undefined;
  const { name, in: location, title } = member;
  if (typeof name === 'string' && typeof location === 'string') return `${location}.${name}`;
  // A number would look like an index.
  return typeof title === 'string' && !/^\d*$/.test(title) ? title : undefined;
}

function placeOf({ file, pointer }: Source): string {
  return `${file}#${pointer}`;
}
