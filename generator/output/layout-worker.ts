import { format } from 'prettier';
import type { Options } from 'prettier';

export type Parser = 'typescript' | 'json' | 'markdown';

export interface LayoutTask {
  readonly text: string;
  readonly parser: Parser;
}

/** Specwright's own, so that the output doesn't hang on where it is made. */
const STYLE: Options = { singleQuote: true, printWidth: 100, endOfLine: 'lf' };

/** Lays one text out; runs in a worker thread, or in the main one. */
export default async function layOutText({ text, parser }: LayoutTask): Promise<string> {
  try {
    return await format(text, { ...STYLE, parser });
  } catch (error) {
    // Expressions of thousands of parts are too deep for its stack. They are right all the same.
    if (error instanceof RangeError) return text;
    throw error;
  }
}
