/** What is generated from what: what `specwright.config.ts` says. */
import path from 'node:path';
import type { FormatAssertion, OwnFormats } from './emit/validators/formats.js';
import type { ImportExtension } from './emit/import-extension.js';
import type { RuntimeHome } from './emit/runtime-home.js';
import type { WireOptions } from './emit/operations/operations.js';
import type { PaginationRule } from './model/builders/pagination.js';
import type { FormatOptions } from './model/representation.js';
import type { LockedNames } from './model/names/locked-names.js';
import type { RemoteOptions } from './openapi/input-remote.js';
import type { LoadOptions } from './openapi/load.js';
import type { OperationFilter } from './openapi/operation-filter.js';
import type { FoundExtension } from './output/host/found-extension.js';
import { plainNames } from './output/name-lock-file.js';

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
  /**
   * How the files of the output end the names of those that they import. Default: found from the
   * project that the output stands in.
   */
  readonly importExtension?: ImportExtension;
  /**
   * Where the output has its runtime from: a copy of its own, or Specwright's package, which it then
   * depends on. Default: `copy`.
   */
  readonly runtime?: RuntimeHome;
  /** What becomes of fields in requests that the description doesn't know. Default: `reject`. */
  readonly unknownFields?: 'reject' | 'allow';
  /** Where validators assert `format` rather than only note it. Default: `requests`. */
  readonly assertFormats?: FormatAssertion;
  /** Formats of your own, or with a meaning of your own, by name. */
  readonly ownFormats?: OwnFormats;
  /**
   * Whether to write `transforms.ts` beside the validators: functions that make a copy of a valid
   * value with the defaults of absent fields, or without unknown ones. Default: false.
   */
  readonly transforms?: boolean;
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
  /** Whether warnings about the description are errors: for those who own it. Default: false. */
  readonly strict?: boolean;
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
  /** Why the files of the output name one another as they do; absent where the config says it. */
  readonly foundExtension: FoundExtension | undefined;
  /** Absent where the project was named on the command line. */
  readonly configFile: string | undefined;
  /** The names of earlier runs, from the name lock beside the config; absent without a config. */
  readonly names: LockedNames | undefined;
}

/** Gives a config file its types: `export default defineConfig({ input: …, output: … })`. */
export function defineConfig<const T extends Config | readonly Config[]>(config: T): T {
  return config;
}

/** How the description of a project is read. */
export function loadOptions({ filter, folders, overlays, remote }: Project): LoadOptions {
  return { folders, overlays, ...(filter && { filter }), ...(remote && { remote }) };
}

/** The options that decide what the output says; absolute paths aren't among them. */
export function outputOptions(project: Project): Readonly<Record<string, unknown>> {
  const { input, artifacts, openEnums, unknownFields, wire, lenient, overlays, filter } = project;
  const { importExtension, runtime, formats, assertFormats, ownFormats, transforms } = project;
  const { pagination, names } = project;
  return {
    artifacts: ARTIFACTS.filter((one) => artifacts.includes(one)),
    openEnums,
    unknownFields,
    wire,
    ...(importExtension !== '.js' && { importExtension }),
    ...(runtime !== 'copy' && { runtime }),
    ...(Object.keys(formats).length > 0 && { formats }),
    ...(assertFormats !== 'requests' && { assertFormats }),
    ...(Object.keys(ownFormats).length > 0 && { ownFormats }),
    ...(transforms && { transforms }),
    ...(pagination.length > 0 && { pagination }),
    ...(lenient && { lenient }),
    ...(overlays.length > 0 && { overlays: overlays.map((file) => path.relative(input, file)) }),
    ...(filter && { filter }),
    ...(names && { names: plainNames(names) }),
  };
}
