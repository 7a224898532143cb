import { resolve } from 'node:path';
import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError } from '../support/diagnostics.js';
import type { Dialect, SpecDocument } from './document.js';
import type { OperationFilter } from './operation-filter.js';
import { openInput, type Input, type InputOptions } from './input.js';
import { InputError, type InputText } from './input-files.js';
import { isRemote } from './input-remote.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { Loader } from './loader.js';

export interface LoadOptions extends InputOptions {
  readonly limits?: Partial<Limits>;
  /** Overlays to apply, in this order: paths or addresses. */
  readonly overlays?: readonly string[];
  /** Which operations are wanted; all where it is left out. */
  readonly filter?: OperationFilter;
}

/**
 * Reads the description at a path, in a folder, at an address or from standard input (`-`), with
 * every document that it refers to.
 * Throws DiagnosticError where there is nothing to go on with; whatever else was found stands in
 * the document's `diagnostics`.
 */
export async function load(input: string, options: LoadOptions = {}): Promise<SpecDocument> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { entry, read } = await opened(input, options, limits);
  const { filter } = options;
  const loader = new Loader({ limits, read, ...(filter && { filter }) });
  const overlays: InputText[] = [];
  for (const overlay of options.overlays ?? []) {
    overlays.push((await opened(overlay, options, limits)).entry);
  }
  return await loader.load(loader.parse(entry), entry, overlays);
}

async function opened(input: string, options: LoadOptions, limits: Limits): Promise<Input> {
  return openInput(input, options, limits).catch((thrown: unknown) => {
    throw thrown instanceof InputError ? unopened(thrown, input, options) : thrown;
  });
}

function unopened(
  { code, message, hint }: InputError,
  input: string,
  { cwd = '.' }: LoadOptions,
): DiagnosticError {
  const file = isRemote(input) ? input : resolve(cwd, input);
  return new DiagnosticError([diagnostic(code, { file, line: 1, column: 1 }, message, hint)]);
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
