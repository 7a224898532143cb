import { format as prettier } from 'prettier';
import { describe, expect, it } from 'vitest';
import { format } from '../../generator/output/format.js';
import { markdownParts } from '../../generator/output/markdown-table.js';

/** A page with a table of so many rows. */
function page(rows: number, cell = '`client.list(`'): string {
  const lines = Array.from(
    { length: rows },
    (_, index) => `| ${cell} | \`GET /${'x'.repeat(index)}\` |`,
  );
  const table = ['| call | request |', '|---|---|', ...lines].join('\n');
  return `# Title\n\n* One\n\n${table}\n\nThe *end*.\n\n\n${table}\n`;
}

async function formatted(text: string): Promise<string | undefined> {
  return (await format([{ path: 'README.md', text }])).files.get('README.md');
}

describe('tables in Markdown', () => {
  it.each([
    ['long', page(60)],
    ['short', page(3)],
    ['of plain text', page(60, 'some *text*')],
    ['of characters of other widths', page(60, '`日本`')],
    ['with an escaped bar', page(60, '`a \\| b`')],
    ['with cells missing', page(60, '`a` | `b`')],
  ])('are laid out as prettier does it: %s', async (_, text) => {
    expect(await formatted(text)).toBe(await prettier(text, { parser: 'markdown' }));
  });

  it('are laid out here where they are long and hold code', () => {
    const kinds = (text: string): readonly boolean[] =>
      markdownParts(text).map(({ isLaidOut }) => isLaidOut);
    expect(kinds(page(60))).toEqual([false, true, false, true]);
    expect(kinds(page(3))).toEqual([false]);
    expect(kinds(page(60, 'some text'))).toEqual([false]);
  });
});
