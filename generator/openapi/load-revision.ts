import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError } from '../support/diagnostics.js';
import type { SpecDocument } from './document.js';
import type { InputText } from './input-files.js';
import { InputError, tooLarge } from './input-files.js';
import { DEFAULT_LIMITS } from './limits.js';
import { Loader } from './loader.js';

/** A file as it was: `main:spec/api.yaml`, in git's own notation. */
export interface Revision {
  /** A branch, tag or commit. */
  readonly revision: string;
  /** From the top of the repository, or with `./` from the working directory. */
  readonly path: string;
}

/** The revision that a text names; undefined where it is a plain path or an address. */
export function parseRevision(text: string): Revision | undefined {
  // One letter before the colon is a drive.
  const match = /^(?<revision>[^:]{2,}):(?!\/\/)(?<path>.+)$/.exec(text);
  const { revision, path: file } = match?.groups ?? {};
  return revision === undefined || file === undefined ? undefined : { revision, path: file };
}

/**
 * Reads a description, and every file of the same revision that it refers to, from the git
 * repository around `cwd`. Throws DiagnosticError.
 */
export async function loadRevision(
  { revision, path: named }: Revision,
  cwd: string,
): Promise<SpecDocument> {
  const read = async (uri: string, name: string): Promise<InputText> => {
    if (!uri.startsWith(SCHEME)) {
      throw new InputError('SW2004', `"${name}" lies outside of the repository.`);
    }
    const file = decodeURIComponent(uri.slice(SCHEME.length));
    const text = await git(cwd, 'show', '--end-of-options', `${revision}:${file}`).catch(
      (error: unknown) => {
        throw new InputError('SW1001', `git has no "${revision}:${file}"${reasonOf(error)}.`);
      },
    );
    if (text.length > DEFAULT_LIMITS.textLength) throw tooLarge(name, DEFAULT_LIMITS);
    return { file: `${revision}:${file}`, uri, text };
  };
  try {
    const loader = new Loader({ limits: DEFAULT_LIMITS, read });
    const file = await pathFromTop(named, cwd);
    const entry = await read(`${SCHEME}${encodeURI(file)}`, named);
    return await loader.load(loader.parse(entry), entry);
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    const hint = thrown.hint ?? 'Check the name of the revision and the path in it.';
    const place = { file: `${revision}:${named}`, line: 1, column: 1 };
    throw new DiagnosticError([diagnostic(thrown.code, place, thrown.message, hint)]);
  }
}

/** Relative references need a hierarchy to be resolved in. */
const SCHEME = 'git:///';

async function pathFromTop(named: string, cwd: string): Promise<string> {
  if (!/^\.\.?\//.test(named)) return named;
  const prefix = await git(cwd, 'rev-parse', '--show-prefix').catch((error: unknown) => {
    throw new InputError('SW1001', `${cwd} is in no git repository${reasonOf(error)}.`);
  });
  return path.posix.join(prefix.trim(), named);
}

async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, {
    cwd,
    maxBuffer: 4 * DEFAULT_LIMITS.textLength,
  });
  return stdout;
}

/** git's first line. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const [line = ''] = text
    .replace(/^fatal: /, '')
    .trim()
    .split('\n');
  return line === '' ? '' : ` (${line})`;
}
