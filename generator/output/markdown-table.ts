/** Tables of code in Markdown: long ones take prettier longer than all the rest of a page. */

/** A page in parts: tables that are laid out, and text that prettier has to. */
export interface MarkdownPart {
  readonly text: string;
  readonly isLaidOut: boolean;
}

/** Rows from which on a table is laid out here. */
const LONG = 20;

/** Parts a page at its long tables. */
export function markdownParts(page: string): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let from = 0;
  for (const match of page.matchAll(/(?<=\n\n)(?:\|.*\|\n)+(?=\n|$)/g)) {
    const rows = match[0].trimEnd().split('\n').map(cells);
    if (rows.length < LONG || !isOfCode(rows)) continue;
    parts.push({ text: page.slice(from, match.index), isLaidOut: false });
    parts.push({ text: aligned(rows), isLaidOut: true });
    from = match.index + match[0].length;
  }
  return [...parts, { text: page.slice(from), isLaidOut: false }].filter(
    ({ text }) => text.trim() !== '',
  );
}

function cells(row: string): readonly string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** A head of plain words, and below it one piece of code a cell, each character a column wide. */
function isOfCode([head = [], rule = [], ...rows]: readonly (readonly string[])[]): boolean {
  return (
    head.every((cell) => /^[A-Za-z ]+$/.test(cell)) &&
    rule.every((cell) => /^-+$/.test(cell)) &&
    rows.every(
      (row) =>
        row.length === head.length &&
        row.every((cell) => /^`[\u0020-\u005f\u0061-\u007e]+`$/.test(cell)),
    )
  );
}

function aligned(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row, index) => (index === 1 ? 0 : (row[column]?.length ?? 0)))),
  );
  return rows
    .map((row, index) =>
      row.map((cell, column) =>
        index === 1 ? '-'.repeat(widths[column] ?? 3) : cell.padEnd(widths[column] ?? 0),
      ),
    )
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
}
