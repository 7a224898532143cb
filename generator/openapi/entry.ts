import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError, type Diagnostic } from '../support/diagnostics.js';
import { isJsonObject } from '../support/json-object.js';
import { childPointer, type Source } from '../support/source.js';
import { detect } from './dialect.js';
import type { Dialect } from './document.js';

/** The document that a description begins with. */
export interface Entry {
  readonly value: unknown;
  readonly kind: 'openapi' | 'schema';
  readonly dialect: Dialect;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Says what an entry is. `fallback` is the dialect of one that doesn't say.
 * Throws DiagnosticError for what is no description at all.
 */
export function readEntry(value: unknown, source: Source, fallback: Dialect | undefined): Entry {
  const schemaFallback = fallback?.startsWith('json-schema') ? fallback : undefined;
  if (typeof value === 'boolean' && schemaFallback) {
    return { value, kind: 'schema', dialect: schemaFallback, diagnostics: [] };
  }
  rejectNonObject(value, source);
  const found = detect(value);
  switch (found.kind) {
    case 'openapi':
      return { value, kind: 'openapi', dialect: found.dialect, diagnostics: [] };
    case 'schema':
      return { value, kind: 'schema', dialect: found.dialect, diagnostics: [] };
    case 'unmarked':
      return {
        value,
        kind: schemaFallback ? 'schema' : 'openapi',
        dialect: fallback ?? 'openapi-3.1',
        diagnostics: [],
      };
    case 'unknown version': {
      if (found.field === '$schema') {
        const dialect = schemaFallback ?? 'json-schema-2020-12';
        return { value, kind: 'schema', dialect, diagnostics: [] };
      }
      throw new DiagnosticError([unknownVersion(found.field, found.version, source)]);
    }
  }
}

function rejectNonObject(value: unknown, source: Source): void {
  if (isJsonObject(value)) return;
  if (value === null || value === undefined) {
    throw new DiagnosticError([
      diagnostic('SW1004', source, 'The input is empty.', 'Begin with `openapi: 3.1.0`.'),
    ]);
  }
  const found = Array.isArray(value) ? 'an array' : `a ${typeof value}`;
  throw new DiagnosticError([
    diagnostic(
      'SW1005',
      source,
      `A description is an object, but this is ${found}.`,
      'Begin with `openapi: 3.1.0`.',
    ),
  ]);
}

function unknownVersion(field: string, version: unknown, { file }: Source): Diagnostic {
  return diagnostic(
    'SW1006',
    { file, pointer: childPointer('', field) },
    `The version ${JSON.stringify(version)} of "${field}" is unknown.`,
    'Versions 3.0, 3.1 and 3.2 of OpenAPI can be read.',
  );
}
