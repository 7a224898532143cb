import { basename, extname } from 'node:path';
import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError, type Diagnostic } from '../support/diagnostics.js';
import { isJsonObject, type JsonObject } from '../support/json-object.js';
import type { Source } from '../support/source.js';
import type { Dialect } from './document.js';
import type { Entry } from './document-part.js';
import type { Origins } from './origins.js';
import { METHODS } from './structure.js';
import { walk } from './walk.js';

/** Adds the `info` that a description lacks, and says so. */
export function completeDescription(value: JsonObject, dialect: Dialect, source: Source): Entry {
  if (isJsonObject(value.info)) return { value, kind: 'openapi', dialect, diagnostics: [] };
  const title = stem(source.file);
  return {
    value: { ...value, info: { title, version: '0.0.0' } },
    kind: 'openapi',
    dialect,
    diagnostics: [
      inferred(source, `The description lacks "info"; its title is taken to be "${title}".`),
    ],
  };
}

/**
 * Makes a whole description of a part that doesn't say what it is: paths, one path item, one
 * operation, or a schema. Throws DiagnosticError where it can't be any of them.
 */
export function completeFragment(
  value: JsonObject,
  source: Source,
  fallback: Dialect | undefined,
  origins: Origins,
): Entry {
  const under = (...keys: readonly string[]): Entry =>
    completed(value, keys, source, fallback, origins);
  if (isPathItem(value)) return under('paths', pathOf(value, source));
  if (isOperation(value)) {
    const method = isJsonObject(value.requestBody) ? 'post' : 'get';
    return under('paths', pathOf(value, source), method);
  }
  if (isPaths(value)) return under('paths');
  if (hasAny(value, ['paths', 'components', 'webhooks'])) {
    return under();
  }
  if (hasAny(value, SCHEMA_SIGNS)) {
    const note = inferred(source, 'Nothing says what this is; it is read as JSON Schema 2020-12.');
    return { value, kind: 'schema', dialect: 'json-schema-2020-12', diagnostics: [note] };
  }
  const hint = 'Begin with `openapi: 3.1.0`, or give a JSON Schema its `$schema`.';
  throw new DiagnosticError([
    diagnostic('SW1014', source, 'This is neither an OpenAPI description nor a JSON Schema.', hint),
  ]);
}

const PATH_ITEM_FIELDS = new Set<string>([
  ...METHODS,
  ...['$ref', 'summary', 'description', 'servers', 'parameters', 'additionalOperations'],
]);
const OPERATION_SIGNS = ['responses', 'requestBody', 'operationId', 'callbacks'];
const SCHEMA_SIGNS = [
  ...['$defs', 'definitions', '$id', '$ref', 'type', 'properties', 'items', 'enum', 'const'],
  ...['allOf', 'anyOf', 'oneOf', 'not', 'format', 'pattern', 'additionalProperties'],
];

function isPathItem(value: JsonObject): boolean {
  return (
    METHODS.some((method) => isJsonObject(value[method])) && fieldsAre(value, PATH_ITEM_FIELDS)
  );
}

function fieldsAre(value: JsonObject, fields: ReadonlySet<string>): boolean {
  return ownFields(value).every((name) => fields.has(name));
}

function isOperation(value: JsonObject): boolean {
  return hasAny(value, OPERATION_SIGNS) && !hasAny(value, ['paths', 'webhooks', 'type']);
}

function isPaths(value: JsonObject): boolean {
  const names = ownFields(value);
  return names.length > 0 && names.every((name) => name.startsWith('/'));
}

/** Components may stand beside any part: its references have to lead somewhere. */
function ownFields(value: JsonObject): readonly string[] {
  return Object.keys(value).filter((name) => !name.startsWith('x-') && name !== 'components');
}

function hasAny(value: JsonObject, names: readonly string[]): boolean {
  return names.some((name) => Object.hasOwn(value, name));
}

/** The name of the file, and whatever path parameters aren't in it: `/pets/{id}`. */
function pathOf(value: JsonObject, { file }: Source): string {
  const path = `/${stem(file)}`;
  const named = [value, ...METHODS.map((method) => value[method])]
    .flatMap((part) => (isJsonObject(part) ? part.parameters : []))
    .filter((parameter) => isJsonObject(parameter))
    .filter((parameter) => parameter.in === 'path')
    .map(({ name }) => `{${String(name)}}`);
  return [path, ...new Set(named.filter((part) => !path.includes(part)))].join('/');
}

function stem(file: string): string {
  return basename(file, extname(file));
}

/** The description that has `value` under `keys`. */
function completed(
  value: JsonObject,
  keys: readonly string[],
  source: Source,
  fallback: Dialect | undefined,
  origins: Origins,
): Entry {
  const { components, ...part } = value;
  origins.set(part, source);
  const inside = keys.reduceRight<JsonObject>((inner, key) => ({ [key]: inner }), part);
  const whole = { ...inside, ...(components !== undefined && { components }) };
  const dialect = fallback ?? (saysNullable(whole) ? 'openapi-3.0' : 'openapi-3.1');
  const version = dialect.replace('openapi-', '');
  const described = completeDescription(whole, dialect, source);
  const what = WHAT[keys.length] ?? 'description';
  const path = keys[1] === undefined ? '' : ` of "${keys[1]}"`;
  const operation = keys[2] === undefined ? '' : ` under "${keys[2]}"`;
  return {
    ...described,
    // A description that is completed is an object.
    value: { openapi: `${version}.0`, ...(described.value as JsonObject) },

    diagnostics: [
      inferred(
        source,
        `No "openapi" says what this is; it is read as the ${what}${path}${operation} of an OpenAPI ${version} description.`,
      ),
      ...described.diagnostics,
    ],
  };
}

const WHAT = ['root', 'paths', 'path item', 'operation'];

/** `nullable` is a keyword of 3.0 alone. */
function saysNullable(description: JsonObject): boolean {
  let found = false;
  walk(description, 'openapi', '', ({ kind, value }) => {
    found ||= kind === 'schema' && typeof value.nullable === 'boolean';
    return !found;
  });
  return found;
}

function inferred(source: Source, message: string): Diagnostic {
  return diagnostic('SW1020', source, message);
}
