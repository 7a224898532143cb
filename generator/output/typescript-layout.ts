/** Who lays out TypeScript: oxfmt, which is native code, or prettier where there is no build of it. */
import { diagnostic } from '../support/diagnostic-codes.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { layOutAs, STYLE } from './prettier.js';

export interface TypeScriptLayout {
  /** A whole file, which must be without a syntax error. */
  layOut(file: string, text: string): Promise<string>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function typeScriptLayout(): Promise<TypeScriptLayout> {
  try {
    return await oxfmtLayout();
  } catch {
    return { layOut: (_file, text) => layOutAs('typescript', text), diagnostics: [NO_BUILD] };
  }
}

async function oxfmtLayout(): Promise<TypeScriptLayout> {
  const { format } = await import('oxfmt');
  // Its native part is loaded by the first call.
  await format('file.ts', '');
  return {
    async layOut(file, text) {
      const { code, errors } = await format(file, text, STYLE);
      const [error] = errors;
      if (error === undefined) return code;
      throw new Error(`${file} can't be laid out: ${error.message}\n${error.codeframe ?? ''}`);
    },
    diagnostics: [],
  };
}

const NO_BUILD = diagnostic(
  'SW6013',
  undefined,
  'There is no build of oxfmt for this platform, so prettier lays out the output.',
  'Generate on one kind of machine: some lines may break elsewhere than where oxfmt breaks them.',
);
