import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError, type Diagnostic } from '../support/diagnostics.js';
import { isJsonObject, type JsonObject } from '../support/json-object.js';
import { childPointer, type Source } from '../support/source.js';
import { detect } from './dialect.js';
import type { Dialect } from './document.js';
import { completeDescription, completeFragment } from './fragment.js';

/** The document that a description begins with. */
export interface Entry {
  readonly value: unknown;
  readonly kind: 'openapi' | 'schema';
  readonly dialect: Dialect;
  readonly diagnostics: readonly Diagnostic[];
  /** Where in `value` the text stands, if it is only a part of a description: `/paths/~1pets`. */
  readonly prefix?: string;
}

/**
 * Says what an entry is, and completes it. `fallback` is the dialect of one that doesn't say.
 * Throws DiagnosticError for what is no description at all.
 */
export function readEntry(value: unknown, source: Source, fallback: Dialect | undefined): Entry {
  if (fallback?.startsWith('json-schema')) return schemaEntry(value, fallback);
  if (!isJsonObject(value)) throw new DiagnosticError([notAnObject(value, source)]);
  const found = detect(value);
  switch (found.kind) {
    case 'openapi': {
      const completed = completeDescription(value, found.dialect, source);
      if (!found.looseVersion) return completed;
      const diagnostics = [looseVersion(value, source), ...completed.diagnostics];
      return { ...completed, diagnostics };
    }
    case 'schema':
      return { value, kind: 'schema', dialect: found.dialect, diagnostics: [] };
    case 'unmarked':
      return completeFragment(value, source, fallback);
    case 'unknown version':
      if (found.field !== '$schema') throw new DiagnosticError([unknownVersion(found, source)]);
      return {
        value,
        kind: 'schema',
        dialect: 'json-schema-2020-12',
        diagnostics: [unknownSchemaDialect(found.version, source)],
      };
  }
}

function schemaEntry(value: unknown, fallback: Dialect): Entry {
  const found = detect(value);
  const dialect = found.kind === 'schema' ? found.dialect : fallback;
  return { value, kind: 'schema', dialect, diagnostics: [] };
}

const BEGINNING = 'Begin with `openapi: 3.1.0`.';

function notAnObject(value: unknown, source: Source): Diagnostic {
  if (value === null || value === undefined) {
    return diagnostic('SW1004', source, 'The input is empty.', BEGINNING);
  }
  const found = Array.isArray(value) ? 'an array' : `a ${typeof value}`;
  return diagnostic('SW1005', source, `A description is an object; this is ${found}.`, BEGINNING);
}

interface UnknownVersion {
  readonly field: string;
  readonly version: unknown;
}

function unknownVersion({ field, version }: UnknownVersion, { file }: Source): Diagnostic {
  return diagnostic(
    'SW1006',
    { file, pointer: childPointer('', field) },
    `Version ${JSON.stringify(version)} of ${field} is unknown.`,
    'OpenAPI 3.0, 3.1 and 3.2 can be read.',
  );
}

function looseVersion({ openapi }: JsonObject, { file }: Source): Diagnostic {
  return diagnostic(
    'SW1012',
    { file, pointer: '/openapi' },
    `The version ${String(openapi)} is a number, but should be text.`,
    'Put it in quotes, and write all three parts: "3.1.0".',
  );
}

function unknownSchemaDialect($schema: unknown, { file }: Source): Diagnostic {
  return diagnostic(
    'SW1013',
    { file, pointer: '/$schema' },
    `The dialect ${JSON.stringify($schema)} is unknown; the schema is read as 2020-12.`,
    'Name a draft of JSON Schema: https://json-schema.org/draft/2020-12/schema.',
  );
}
