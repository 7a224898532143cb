/** Keywords about arrays. */
import { isSchemaValue, schemaListReader, schemaReader } from './reading.js';
import type { KeywordReader } from './reading.js';

const readPrefix = schemaListReader('prefixItems');
const readItemsSchema = schemaReader('items');

/** `items` up to draft 2019-09: a list of schemas is what `prefixItems` is since (9.3.1.1 there). */
export const readItemsOrTuple: KeywordReader = (value, reading, keyword) => {
  if (!Array.isArray(value)) return readItemsSchema(value, reading, keyword);
  if (value.length > 0) readPrefix(value, reading, keyword);
  const rest = reading.raw['additionalItems'];
  if (isSchemaValue(rest)) reading.draft.items = reading.subschema('additionalItems');
};

/** `items` since draft 2020-12: one schema, though many still write the list of earlier drafts. */
export const readItems: KeywordReader = (value, reading, keyword) => {
  if (!Array.isArray(value)) return readItemsSchema(value, reading, keyword);
  const meaning = 'is a list, which belongs to drafts before 2020-12. It is read as there';
  reading.reinterpret(keyword, meaning, 'Write "prefixItems" for a list.');
  if (value.length > 0) readPrefix(value, reading, keyword);
};

/** `additionalItems` means something beside a list of `items` only, and is read there. */
export const readAdditionalItems: KeywordReader = (value, reading, keyword) => {
  if (!isSchemaValue(value)) reading.refuse(keyword, 'a schema');
};

/** `uniqueItems` (validation 6.4.3). */
export const readUniqueItems: KeywordReader = (value, { draft, refuse }, keyword) => {
  if (typeof value !== 'boolean') return refuse(keyword, 'true or false');
  if (value) draft.uniqueItems = true;
};
