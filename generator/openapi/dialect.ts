import { ownMember } from '../support/json-object.js';
import type { Dialect } from './document.js';

const SCHEMA_DIALECTS: ReadonlyMap<string, Dialect> = new Map([
  ['https://json-schema.org/draft/2020-12/schema', 'json-schema-2020-12'],
  ['https://json-schema.org/draft/2019-09/schema', 'json-schema-2019-09'],
  ['http://json-schema.org/draft-07/schema', 'json-schema-7'],
  ['http://json-schema.org/draft-06/schema', 'json-schema-7'],
  ['http://json-schema.org/draft-04/schema', 'json-schema-4'],
]);

/** The dialect that a `$schema` names; undefined for one that isn't known. */
export function schemaDialect($schema: string): Dialect | undefined {
  return SCHEMA_DIALECTS.get($schema.replace(/#$/, ''));
}

/** What kind of description a root is, by its `openapi`, `swagger` or `$schema`. */
export type Detected =
  | { readonly kind: 'openapi'; readonly dialect: Dialect; readonly looseVersion?: true }
  | { readonly kind: 'schema'; readonly dialect: Dialect }
  | { readonly kind: 'swagger' }
  | { readonly kind: 'unknown version'; readonly field: string; readonly version: unknown }
  | { readonly kind: 'unmarked' };

export function detect(root: unknown): Detected {
  const openapi = ownMember(root, 'openapi');
  if (openapi !== undefined) {
    const dialect = openapiDialect(openapi);
    if (dialect === undefined) {
      return { kind: 'unknown version', field: 'openapi', version: openapi };
    }
    return { kind: 'openapi', dialect, ...(typeof openapi !== 'string' && { looseVersion: true }) };
  }
  const swagger = ownMember(root, 'swagger');
  // YAML reads an unquoted 2.0 as the number 2.
  if (swagger === '2.0' || swagger === 2) return { kind: 'swagger' };
  if (swagger !== undefined) return { kind: 'unknown version', field: 'swagger', version: swagger };
  const $schema = ownMember(root, '$schema');
  if (typeof $schema === 'string') {
    const dialect = schemaDialect($schema);
    return dialect === undefined
      ? { kind: 'unknown version', field: '$schema', version: $schema }
      : { kind: 'schema', dialect };
  }
  return { kind: 'unmarked' };
}

/** Whether a value is a whole description, and no part of one. */
export function isDescription(value: unknown): boolean {
  return ['openapi', 'swagger'].includes(detect(value).kind);
}

/** YAML reads an unquoted `3.0` as the number 3. */
function openapiDialect(version: unknown): Dialect | undefined {
  const text = version === 3 ? '3.0' : String(version);
  const [, minor] = /^3\.([012])(?:\.\d+.*)?$/.exec(text) ?? [];
  return minor === undefined ? undefined : `openapi-3.${minor as '0' | '1' | '2'}`;
}

/** Whether `$ref` hides what stands beside it (until 2019-09; OpenAPI's Reference Objects apart). */
export function refHidesSiblings(dialect: Dialect): boolean {
  return HIDING.has(dialect);
}

const HIDING: ReadonlySet<Dialect> = new Set<Dialect>([
  'openapi-3.0',
  'json-schema-4',
  'json-schema-7',
]);
