/** Keywords about objects. */
import { ownMember } from '../../support/json-object.js';
import { anySchema } from '../synthetic-schema.js';
import { isCatastrophic, understoodPattern } from '../pattern.js';
import type { Property } from '../schema.js';
import { isObject, isSchemaValue, isStringList } from './reading.js';
import type { KeywordReader, Reading } from './reading.js';

/** `properties` (core 10.3.2.1), each with OpenAPI's and JSON Schema's `readOnly`, `writeOnly`. */
export const readProperties: KeywordReader = (value, reading, keyword) => {
  if (!isObject(value)) return reading.refuse(keyword, 'an object of schemas');
  const names = Object.keys(value);
  // One whose schema is none is there all the same, whatever it holds.
  reading.draft.properties = new Map(names.map((name) => [name, property(name, reading, keyword)]));
  // As draft 3 had it, and authors mean it: the linter says so.
  const required = names.filter((name) => ownMember(value[name], 'required') === true);
  if (required.length > 0) reading.draft.required = required;
};

function property(name: string, reading: Reading, keyword: string): Property {
  return {
    name,
    schema: reading.subschema(keyword, name),
    ...(reading.flagged('readOnly', keyword, name) ? { readOnly: true } : {}),
    ...(reading.flagged('writeOnly', keyword, name) ? { writeOnly: true } : {}),
  };
}

/** `required` (validation 6.5.3). */
export const readRequired: KeywordReader = (value, { draft, refuse }, keyword) => {
  if (!isStringList(value)) return refuse(keyword, 'a list of property names');
  draft.required = [...new Set([...value, ...(draft.required ?? [])])];
};

/** `patternProperties` (core 10.3.2.2): the names are regular expressions. */
export const readPatternProperties: KeywordReader = (value, reading, keyword) => {
  if (!isObject(value)) return reading.refuse(keyword, 'an object of schemas');
  const names = Object.keys(value);
  const schemas = names.filter((name) => isSchemaValue(value[name]));
  if (schemas.length < names.length) reading.refuse(keyword, 'an object of schemas');
  const entries = schemas.map((name) => {
    const pattern = understoodPattern(name);
    if (pattern !== undefined && isCatastrophic(pattern)) reading.doubtPattern(keyword, name);
    // Names that nobody can tell may be any: none is refused for being described nowhere.
    return pattern === undefined
      ? (['', anySchema(reading.node.source)] as const)
      : ([pattern, reading.subschema(keyword, name)] as const);
  });
  reading.draft.patternProperties = new Map(entries);
};

/** `dependentRequired` (validation 6.5.4). */
export const readDependentRequired: KeywordReader = (value, { draft, refuse }, keyword) => {
  if (!isObject(value)) return refuse(keyword, 'an object of lists of property names');
  const entries: [string, readonly string[]][] = [];
  for (const [name, names] of Object.entries(value)) {
    if (!isStringList(names)) return refuse(keyword, 'an object of lists of property names');
    entries.push([name, names]);
  }
  draft.dependentRequired = new Map([...(draft.dependentRequired ?? []), ...entries]);
};

/** `dependencies` (draft 7, 6.5.7): the two `dependent…` keywords in one. */
export const readDependencies: KeywordReader = (value, reading, keyword) => {
  const { draft, refuse } = reading;
  if (!isObject(value)) return refuse(keyword, 'an object of schemas and lists of property names');
  for (const [name, dependency] of Object.entries(value)) {
    if (isStringList(dependency)) {
      draft.dependentRequired = new Map([...(draft.dependentRequired ?? []), [name, dependency]]);
    } else if (isSchemaValue(dependency)) {
      const schema = reading.subschema(keyword, name);
      draft.dependentSchemas = new Map([...(draft.dependentSchemas ?? []), [name, schema]]);
    } else {
      refuse(keyword, 'an object of schemas and lists of property names');
    }
  }
};
