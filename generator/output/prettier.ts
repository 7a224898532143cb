import { format } from 'prettier';

/** Specwright's own, so that the output doesn't hang on where it is made. */
export const STYLE = {
  printWidth: 100,
  singleQuote: true,
  trailingComma: 'all',
  endOfLine: 'lf',
} as const;

/** A text as prettier lays it out. */
export async function layOutAs(
  parser: 'typescript' | 'json' | 'markdown',
  text: string,
): Promise<string> {
  try {
    return await format(text, { ...STYLE, parser });
  } catch (error) {
    // Expressions of thousands of parts are too deep for its stack. They are right all the same.
    if (error instanceof RangeError) return text;
    throw error;
  }
}
