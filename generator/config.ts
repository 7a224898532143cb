/** What is generated from what: `specwright.config.ts`, its defaults and its checks. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  isFormatOptions,
  isListOfPaginationRules,
  isListOfTexts,
  isOperationFilter,
  isRemoteOptions,
  isWireOptions,
} from './config-values.js';
import type { LoadOptions } from './openapi/load.js';
import type { RemoteOptions } from './openapi/input-remote.js';
import type { OperationFilter } from './openapi/operation-filter.js';
import { diagnostic } from './support/diagnostic-codes.js';
import type { DiagnosticCode } from './support/diagnostic-codes.js';
import type { PaginationRule } from './model/builders/pagination.js';
import type { FormatOptions } from './model/representation.js';
import type { WireOptions } from './emit/operations/operations.js';
import type { Diagnostic, Position } from './support/diagnostics.js';
import { DiagnosticError } from './support/diagnostics.js';

/** The parts of the output that can be chosen; the types come with each of them. */
export const ARTIFACTS = ['types', 'validators', 'client', 'server'] as const;
export type Artifact = (typeof ARTIFACTS)[number];

/** One project: a description and what to make of it. */
export interface Config {
  /** The description: a path relative to the config file, or an `https:` address. */
  readonly input: string;
  /** Folder of the output, relative to the config file. Files in it that a person made stay. */
  readonly output: string;
  /** What the project is called in messages. Default: the output folder as it is written here. */
  readonly name?: string;
  /** Default: all of them. */
  readonly artifacts?: readonly Artifact[];
  /** Whether enums in responses accept values that the description doesn't list yet. Default: true. */
  readonly openEnums?: boolean;
  /** What becomes of fields in requests that the description doesn't know. Default: `reject`. */
  readonly unknownFields?: 'reject' | 'allow';
  /** What OpenAPI leaves open about the wire. Default: as Stripe's servers read it. */
  readonly wire?: WireOptions;
  /** What values of some formats are in code. Default: what JSON has. */
  readonly formats?: FormatOptions;
  /** Ways of paging besides those that are known by their shape; the first that fits holds. */
  readonly pagination?: readonly PaginationRule[];
  /**
   * Whether to make what can be made of a description with errors, and say what was repaired or
   * left out, rather than nothing. Default: false.
   */
  readonly lenient?: boolean;
  /** Overlays that change the description, in this order: paths relative to the config file. */
  readonly overlays?: readonly string[];
  /** Which operations are wanted. Default: all, and every component. */
  readonly filter?: OperationFilter;
  /** Folders, besides the description's own, that it may refer to; relative to the config file. */
  readonly folders?: readonly string[];
  /** Origins of the web that it may refer to. Default: none. */
  readonly remote?: RemoteOptions;
}

/** A checked config with all defaults filled in and absolute paths. */
export interface Project extends Required<Omit<Config, 'filter' | 'remote'>> {
  readonly filter: OperationFilter | undefined;
  readonly remote: RemoteOptions | undefined;
  /** Absent where the project was named on the command line. */
  readonly configFile: string | undefined;
}

/** What the command line says about projects. */
export interface ProjectSelection {
  /** The working directory. */
  readonly cwd: string;
  /** A description named on the command line: then no config file is read. */
  readonly spec?: string | undefined;
  readonly out?: string | undefined;
  /** The config file, where it isn't found by its name. */
  readonly config?: string | undefined;
  readonly only?: readonly string[] | undefined;
  /** Make what can be made of a description with errors; else the config decides. */
  readonly lenient?: boolean | undefined;
}

/** Gives a config file its types: `export default defineConfig({ input: …, output: … })`. */
export function defineConfig<const T extends Config | readonly Config[]>(config: T): T {
  return config;
}

/** The projects that a command works on, at least one. Throws `DiagnosticError`. */
export async function loadProjects(selection: ProjectSelection): Promise<readonly Project[]> {
  const { only, lenient } = selection;
  const overrides = {
    ...(only !== undefined && { artifacts: only }),
    ...(lenient !== undefined && { lenient }),
  };
  if (selection.spec !== undefined) {
    const written = { input: selection.spec, output: selection.out ?? 'generated', ...overrides };
    return [checkedProject(written, { cwd: selection.cwd, file: undefined })];
  }
  const { file, config } = await readConfigFile(selection);
  const written = Array.isArray(config) ? (config as readonly unknown[]) : [config];
  if (written.length === 0) throw configError('SW5003', file, 'The list of projects is empty.');
  const output =
    selection.out === undefined ? {} : { output: path.resolve(selection.cwd, selection.out) };
  const projects = written.map((project) =>
    checkedProject(isRecord(project) ? { ...project, ...output, ...overrides } : project, {
      cwd: path.dirname(file),
      file,
    }),
  );
  rejectSharedOutputs(projects, file);
  return projects;
}

/** The project of a config that stands in no file: paths are relative to the working directory. */
export function projectOf(config: Config): Project {
  return checkedProject(config, { cwd: path.resolve(), file: undefined });
}

/** How the description of a project is read. */
export function loadOptions({ filter, folders, overlays, remote }: Project): LoadOptions {
  return { folders, overlays, ...(filter && { filter }), ...(remote && { remote }) };
}

/** The options that decide what the output says; absolute paths aren't among them. */
export function outputOptions(project: Project): Readonly<Record<string, unknown>> {
  const { input, artifacts, openEnums, unknownFields, wire, lenient, overlays, filter } = project;
  const { formats, pagination } = project;
  return {
    artifacts: ARTIFACTS.filter((one) => artifacts.includes(one)),
    openEnums,
    unknownFields,
    wire,
    ...(Object.keys(formats).length > 0 && { formats }),
    ...(pagination.length > 0 && { pagination }),
    ...(lenient && { lenient }),
    ...(overlays.length > 0 && { overlays: overlays.map((file) => path.relative(input, file)) }),
    ...(filter && { filter }),
  };
}

const CONFIG_NAME = 'specwright';

async function readConfigFile(
  selection: ProjectSelection,
): Promise<{ readonly file: string; readonly config: unknown }> {
  const { cwd, config: named } = selection;
  const asked = named === undefined ? undefined : path.resolve(cwd, named);
  if (asked !== undefined && !existsSync(asked)) {
    const hint = 'Correct the path after --config.';
    throw configError('SW5001', undefined, `There is no config file ${asked}.`, hint);
  }
  const { loadConfig } = await import('c12');
  try {
    const loaded = await loadConfig<Record<string, unknown>>({
      name: CONFIG_NAME,
      cwd,
      ...(asked === undefined ? {} : { configFile: asked }),
      // Nothing but the one file decides: no environment, no rc files, no remote layers.
      rcFile: false,
      globalRc: false,
      dotenv: false,
      packageJson: false,
      extend: false,
      giget: false,
      envName: false,
      jitiOptions: { alias: { specwright: publicEntry() } },
    });
    if (loaded._configFile !== undefined) {
      return { file: path.resolve(loaded._configFile), config: loaded.config };
    }
  } catch (error) {
    const hint = 'It must be a module whose default export is made with defineConfig().';
    const message = `The config file can't be read: ${messageOf(error)}`;
    throw configError('SW5002', asked, message, hint);
  }
  throw configError(
    'SW5001',
    undefined,
    `There is no ${CONFIG_NAME}.config.ts in ${cwd}.`,
    'Name a description (specwright generate openapi.yaml --out api), or run specwright init.',
  );
}

/** So that a config may import `specwright` where the package isn't installed beside it (npx). */
function publicEntry(): string {
  const extension = path.extname(import.meta.url);
  return fileURLToPath(new URL(`./index${extension}`, import.meta.url));
}

interface Origin {
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
  unknownFields: {
    expected: "'reject' or 'allow'",
    accepts: (value) => value === 'reject' || value === 'allow',
  },
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

function checkedProject(written: unknown, origin: Origin): Project {
  if (!isConfig(written, origin)) throw new Error('Unreachable: an unfit config has thrown.');
  const { input, output } = written;
  return {
    input: located(input, origin),
    output: path.resolve(origin.cwd, output),
    name: written.name ?? output,
    artifacts: written.artifacts ?? ARTIFACTS,
    openEnums: written.openEnums ?? true,
    unknownFields: written.unknownFields ?? 'reject',
    wire: written.wire ?? {},
    formats: written.formats ?? {},
    pagination: written.pagination ?? [],
    lenient: written.lenient ?? false,
    overlays: (written.overlays ?? []).map((file) => located(file, origin)),
    filter: written.filter,
    folders: (written.folders ?? []).map((folder) => path.resolve(origin.cwd, folder)),
    remote: written.remote,
    configFile: origin.file,
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
  if (faults.length > 0) throw new DiagnosticError(faults);
  return true;
}

function rejectSharedOutputs(projects: readonly Project[], file: string): void {
  const outputs = new Set<string>();
  for (const { output } of projects) {
    if (outputs.has(output)) {
      const hint = 'Give each project a folder of its own.';
      throw configError('SW5003', file, `Two projects have the output ${output}.`, hint);
    }
    outputs.add(output);
  }
}

function fault(message: string, key: string, origin: Origin): Diagnostic {
  const place = origin.file === undefined ? undefined : positionOfKey(origin.file, key);
  return diagnostic('SW5003', place, message, `The options are ${Object.keys(FIELDS).join(', ')}.`);
}

function configError(
  code: DiagnosticCode,
  file: string | undefined,
  message: string,
  hint?: string,
): DiagnosticError {
  const place = file === undefined ? undefined : { file, line: 1, column: 1 };
  return new DiagnosticError([diagnostic(code, place, message, hint)]);
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
