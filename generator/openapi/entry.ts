import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError, type Diagnostic } from '../support/diagnostics.js';
import { isJsonObject, type JsonObject } from '../support/json-object.js';
import { childPointer, type Source } from '../support/source.js';
import { detect } from './dialect.js';
import type { Dialect } from './document.js';
import type { DocumentPart, Entry } from './document-part.js';
import type { Origins } from './origins.js';
import type { ObjectKind } from './structure.js';
import { upgradedTokens, upgradeSwagger } from './swagger/upgrade.js';
import { completeDescription, completeFragment } from './fragment.js';

/**
 * Says what an entry is, and completes it. `fallback` is the dialect of one that doesn't say.
 * Throws DiagnosticError for what is no description at all.
 */
export function readEntry(
  value: unknown,
  source: Source,
  fallback: Dialect | undefined,
  origins: Origins,
): Entry {
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
    case 'swagger':
      return upgradedEntry(value, source, origins);
    case 'schema':
      return { value, kind: 'schema', dialect: found.dialect, diagnostics: [] };
    case 'unmarked':
      return completeFragment(value, source, fallback, origins);
    case 'unknown version':
      if (found.field !== '$schema') throw new DiagnosticError([unknownVersion(found, source)]);
      return { value, kind: 'schema', dialect: 'json-schema-2020-12', diagnostics: [] };
  }
}

function schemaEntry(value: unknown, fallback: Dialect): Entry {
  const found = detect(value);
  const dialect = found.kind === 'schema' ? found.dialect : fallback;
  return { value, kind: 'schema', dialect, diagnostics: [] };
}

function upgradedEntry(value: JsonObject, source: Source, origins: Origins): Entry {
  const upgraded = upgradeSwagger(value, source.file, origins);
  return { ...completeDescription(upgraded, 'openapi-3.0', source), redirect: upgradedTokens };
}

/** What a reference should lead to, and the dialect where it stands. */
interface Expected {
  readonly kind: ObjectKind;
  readonly dialect: Dialect;
}

/** Says what a document is that something refers to: whatever doesn't say is what is expected. */
export function readReferenced(
  value: unknown,
  source: Source,
  expected: Expected,
  origins: Origins,
): DocumentPart {
  const found = detect(value);
  if (found.kind === 'swagger' && isJsonObject(value)) return upgradedEntry(value, source, origins);
  if (found.kind === 'openapi' || found.kind === 'schema') {
    return { value, kind: found.kind, dialect: found.dialect, diagnostics: [] };
  }
  const kind = expected.kind === 'schema' ? 'schema' : undefined;
  return { value, kind, dialect: expected.dialect, diagnostics: [] };
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
    'OpenAPI 2.0, 3.0, 3.1 and 3.2 can be read.',
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
