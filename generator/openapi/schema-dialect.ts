import type { Dialect } from './document.js';

/** `$schema` to the dialect it names; undefined for a meta-schema of someone's own. */
export function dialectOf(schemaUri: string): Dialect | undefined {
  return DIALECTS.get(schemaUri.replace(/#$/, ''));
}

const DIALECTS: ReadonlyMap<string, Dialect> = new Map([
  ['https://json-schema.org/draft/2020-12/schema', 'json-schema-2020-12'],
  ['https://json-schema.org/draft/2019-09/schema', 'json-schema-2019-09'],
  ['http://json-schema.org/draft-07/schema', 'json-schema-7'],
  ['https://json-schema.org/draft-07/schema', 'json-schema-7'],
  // Draft 6 lacks some keywords of draft 7 and contradicts none.
  ['http://json-schema.org/draft-06/schema', 'json-schema-7'],
  ['http://json-schema.org/draft-04/schema', 'json-schema-4'],
  ['https://json-schema.org/draft-04/schema', 'json-schema-4'],
  ['https://spec.openapis.org/oas/3.1/dialect/base', 'openapi-3.1'],
]);

/** Whether `$ref` hides all keywords beside it: so up to draft 7 and in OpenAPI 3.0. */
export function refHidesSiblings(dialect: Dialect): boolean {
  return dialect === 'openapi-3.0' || dialect === 'json-schema-4' || dialect === 'json-schema-7';
}

/** The keyword that gives a schema a URI; OpenAPI 3.0 has none. */
export function idKeyword(dialect: Dialect): '$id' | 'id' | undefined {
  if (dialect === 'openapi-3.0') return undefined;
  return dialect === 'json-schema-4' ? 'id' : '$id';
}
