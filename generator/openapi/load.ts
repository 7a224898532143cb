import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError } from '../support/diagnostics.js';
import type { Dialect, SpecDocument } from './document.js';
import { InputError, InputFolders } from './input-files.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { Loader } from './loader.js';

export interface LoadOptions {
  /** Folders, besides the description's own, that `$ref` may read from. */
  readonly folders?: readonly string[];
  readonly limits?: Partial<Limits>;
  /** What relative inputs are relative to; the current folder by default. */
  readonly cwd?: string;
}

/**
 * Reads the description at a path, with every document that it refers to.
 * Throws DiagnosticError where there is nothing to go on with; whatever else was found stands in
 * the document's `diagnostics`.
 */
export async function load(input: string, options: LoadOptions = {}): Promise<SpecDocument> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const file = resolve(options.cwd ?? '.', input);
  const folders = await InputFolders.around(file, options.folders ?? [], limits);
  const loader = new Loader({
    limits,
    read: async (uri, name) => {
      if (!uri.startsWith('file:')) throw notListed(name);
      return await folders.read(uri, name);
    },
  });
  try {
    const entry = await folders.read(pathToFileURL(file).href, input);
    return await loader.load(loader.parse(entry), entry);
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    const place = { file, line: 1, column: 1 };
    const found = diagnostic(thrown.code, place, thrown.message, thrown.hint);
    throw new DiagnosticError([found]);
  }
}

function notListed(name: string): InputError {
  return new InputError(
    'SW2004',
    `"${name}" may not be read: the configuration lists no origins of remote documents.`,
    'Save the document beside the description, or list its origin in the configuration.',
  );
}

export interface LoadValueOptions {
  /** The absolute URI of the value, the base of its references. */
  readonly uri?: string;
  /** Other documents by their absolute URIs: nothing else is read. */
  readonly documents?: ReadonlyMap<string, unknown>;
  /** For values that don't name one themselves. */
  readonly dialect?: Dialect;
}

/** Takes a description, or a bare JSON Schema, that is a value already. */
export async function loadValue(
  value: unknown,
  { uri = 'memory:///description.json', documents = new Map(), dialect }: LoadValueOptions = {},
): Promise<SpecDocument> {
  const loader = new Loader({
    limits: DEFAULT_LIMITS,
    ...(dialect && { dialect }),
    values: documents,
    read: (_uri, name) => {
      throw new InputError('SW2002', `"${name}" is none of the given documents.`);
    },
  });
  return loader.load(value, { file: uri, uri });
}
