import type { Position } from './diagnostics.js';

interface FramePaint {
  readonly mark: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** The line at a position with two before and one after it, and marks under what stands there. */
export function codeFrame(
  text: string,
  { line, column }: Position,
  { mark, dim }: FramePaint,
): readonly string[] {
  const lines = linesAround(text, line);
  const gutter = String(line + 1).length;
  const start = Math.max(0, column - 1 - COLUMNS_BEFORE);
  return lines.flatMap(({ number, content }) => {
    const shown = clipped(content, start);
    const row = `${dim(`${String(number).padStart(gutter + 2)} |`)} ${shown}`.trimEnd();
    if (number !== line) return [row];
    const indent = ' '.repeat(column - 1 - start + (start > 0 ? 1 : 0));
    const width = Math.max(1, Math.min(extent(content, column), start + WIDTH - column + 1));
    return [row, `${dim(`${' '.repeat(gutter + 2)} |`)} ${indent}${mark('^'.repeat(width))}`];
  });
}

const WIDTH = 100;
const COLUMNS_BEFORE = 60;

/** A window into the text: files may be a single line of many megabytes. */
function linesAround(text: string, line: number) {
  const lines: { readonly number: number; readonly content: string }[] = [];
  let start = 0;
  for (let number = 1; number <= line + 1; number++) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    if (number >= line - 2) lines.push({ number, content: visible(text.slice(start, stop)) });
    if (end === -1) break;
    start = end + 1;
  }
  while (lines.length > 1 && lines.at(-1)?.content === '' && lines.at(-1)!.number > line)
    lines.pop();
  return lines;
}

function clipped(content: string, start: number): string {
  const end = start + WIDTH;
  if (content.length <= start) return '';
  const tail = content.length > end ? '…' : '';
  return `${start > 0 ? '…' : ''}${content.slice(start, end)}${tail}`;
}

/** How long the word, or the quoted text, at a column is. */
function extent(content: string, column: number): number {
  const rest = content.slice(column - 1);
  return /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|(?:[^\s,:{}[\]]|:(?=\S))+)/.exec(rest)?.[0].length ?? 1;
}

/** One column for each character, and nothing that a terminal would obey. */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (control) => (control === '\t' || control === '\r' ? ' ' : '\ufffd'),
  );
}
