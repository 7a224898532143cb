/** What a config may say, and the faults of one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  isFormatAssertion,
  isFormatOptions,
  isListOfPaginationRules,
  isListOfTexts,
  isOperationFilter,
  isOwnFormats,
  isRemoteOptions,
  isWireOptions,
} from './config-values.js';
import { IMPORT_EXTENSIONS } from './emit/import-extension.js';
import { RUNTIME_HOMES } from './emit/runtime-home.js';
import { ARTIFACTS } from './config.js';
import type { Artifact, Config, Project } from './config.js';
import { USUAL } from './output/host/found-extension.js';
import { diagnostic } from './support/diagnostic-codes.js';
import type { DiagnosticCode } from './support/diagnostic-codes.js';
import type { Diagnostic, Position } from './support/diagnostics.js';
import { DiagnosticError } from './support/diagnostics.js';

/** Where a config was written. */
export interface Origin {
  readonly cwd: string;
  readonly file: string | undefined;
}

interface Field {
  /** What the value must be, to follow 'must be'. */
  readonly expected: string;
  readonly required?: true;
  accepts(value: unknown): boolean;
}

const FIELDS: Readonly<Record<keyof Config, Field>> = {
  input: { expected: 'a path or an address', required: true, accepts: isText },
  output: { expected: 'a path', required: true, accepts: isText },
  name: { expected: 'a name', accepts: isText },
  artifacts: {
    expected: `a list of ${ARTIFACTS.map((name) => `'${name}'`).join(', ')}, at least one`,
    accepts: (value) => Array.isArray(value) && value.length > 0 && value.every(isArtifact),
  },
  openEnums: { expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
  importExtension: {
    expected: `one of ${IMPORT_EXTENSIONS.map((name) => `'${name}'`).join(', ')}`,
    accepts: (value) => IMPORT_EXTENSIONS.some((one) => one === value),
  },
  runtime: {
    expected: "'copy' or 'package'",
    accepts: (value) => RUNTIME_HOMES.some((one) => one === value),
  },
  unknownFields: {
    expected: "'reject' or 'allow'",
    accepts: (value) => value === 'reject' || value === 'allow',
  },
  assertFormats: { expected: "'requests', 'always' or 'never'", accepts: isFormatAssertion },
  ownFormats: {
    expected: 'an object of formats by name: { pattern } or { module, name }',
    accepts: isOwnFormats,
  },
  transforms: { expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
  wire: {
    expected:
      "{ arrays?: 'indices' | 'brackets' | 'repeat', nulls?: 'empty' | 'skip', brackets?: 'raw' | 'encoded' }",
    accepts: isWireOptions,
  },
  formats: {
    expected:
      "{ int64?: 'number' | 'bigint', decimal?: 'number' | 'string', time?: 'plain' | 'Date' }",
    accepts: isFormatOptions,
  },
  pagination: {
    expected:
      "a list of rules: { kind: 'cursor' | 'page' | 'offset' | 'link', items: '/pointer', … }",
    accepts: isListOfPaginationRules,
  },
  lenient: { expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
  strict: { expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
  overlays: { expected: 'a list of paths', accepts: isListOfTexts },
  filter: {
    expected: 'an object of include, exclude (paths, tags, operationIds) and deprecated',
    accepts: isOperationFilter,
  },
  folders: { expected: 'a list of paths', accepts: isListOfTexts },
  remote: {
    expected: "an object of origins ('https://example.com'), headers by origin, and timeout",
    accepts: isRemoteOptions,
  },
};

/** A project with its defaults. Throws every fault at once. */
export function checkedProject(written: unknown, origin: Origin): Project {
  if (!isConfig(written, origin)) throw new Error('Unreachable: an unfit config has thrown.');
  const { input, output } = written;
  return {
    input: located(input, origin),
    output: path.resolve(origin.cwd, output),
    name: written.name ?? output,
    artifacts: written.artifacts ?? ARTIFACTS,
    openEnums: written.openEnums ?? true,
    importExtension: written.importExtension ?? USUAL.extension,
    foundExtension: written.importExtension === undefined ? USUAL : undefined,
    runtime: written.runtime ?? 'copy',
    unknownFields: written.unknownFields ?? 'reject',
    assertFormats: written.assertFormats ?? 'requests',
    ownFormats: written.ownFormats ?? {},
    transforms: written.transforms ?? false,
    wire: written.wire ?? {},
    formats: written.formats ?? {},
    pagination: written.pagination ?? [],
    lenient: written.lenient ?? false,
    strict: written.strict ?? false,
    overlays: (written.overlays ?? []).map((file) => located(file, origin)),
    filter: written.filter,
    folders: (written.folders ?? []).map((folder) => path.resolve(origin.cwd, folder)),
    remote: written.remote,
    configFile: origin.file,
    names: undefined,
  };
}

function located(input: string, { cwd }: Origin): string {
  return isAddress(input) ? input : path.resolve(cwd, input);
}

/** Throws every fault of a project at once. */
function isConfig(written: unknown, origin: Origin): written is Config {
  if (!isRecord(written)) {
    const message = 'A project must be an object with input and output.';
    throw configError('SW5003', origin.file, message);
  }
  const unknown = Object.keys(written).filter((key) => !Object.hasOwn(FIELDS, key));
  const faults = [
    ...unknown.map((key) => fault(`There is no option '${key}'.`, key, origin)),
    ...Object.entries(FIELDS).flatMap(([key, field]) => {
      const value = written[key];
      if (value === undefined) {
        return field.required ? [fault(`The option '${key}' is missing.`, key, origin)] : [];
      }
      return field.accepts(value)
        ? []
        : [fault(`The option '${key}' must be ${field.expected}.`, key, origin)];
    }),
  ];
  if (written['strict'] === true && written['lenient'] === true)
    faults.push(
      fault("The options 'strict' and 'lenient' contradict each other.", 'strict', origin),
    );
  if (faults.length > 0) throw new DiagnosticError(faults);
  return true;
}

function fault(message: string, key: string, origin: Origin): Diagnostic {
  const place = origin.file === undefined ? undefined : positionOfKey(origin.file, key);
  return diagnostic('SW5003', place, message, `The options are ${Object.keys(FIELDS).join(', ')}.`);
}

/** Where the key is first written in the config file; its start where it isn't. */
function positionOfKey(file: string, key: string): Position {
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(`${key}:`));
  if (line === -1) return { file, line: 1, column: 1 };
  return { file, line: line + 1, column: (lines[line]?.indexOf(`${key}:`) ?? 0) + 1 };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isArtifact(value: unknown): value is Artifact {
  return ARTIFACTS.some((name) => name === value);
}

function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

/** A fault of a config as a whole. */
export function configError(
  code: DiagnosticCode,
  file: string | undefined,
  message: string,
  hint?: string,
): DiagnosticError {
  const place = file === undefined ? undefined : { file, line: 1, column: 1 };
  return new DiagnosticError([diagnostic(code, place, message, hint)]);
}
