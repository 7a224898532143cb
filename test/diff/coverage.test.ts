/** The page on coverage speaks of kinds that exist, of each check once, and counts right. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { JUDGED_KINDS } from '../../generator/model/diff/impact.js';
import { EDITS } from './edits.js';

const page = readFileSync(path.join(import.meta.dirname, '../../docs/diff-coverage.md'), 'utf8');
const [covered = '', others = ''] = page.split('## Not covered');
const checks = (text: string): readonly string[] =>
  [...text.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id = '']) => id);

describe('the page on coverage', () => {
  it('names kinds of change that exist, each shown by an edit', () => {
    const kinds = [...page.matchAll(/^### `(\w+)`/gm)].map(([, kind = '']) => kind);
    expect(kinds.filter((kind) => !JUDGED_KINDS.has(kind))).toEqual([]);
    const shown = new Set(EDITS.flatMap(({ changes }) => changes.map(([kind]) => kind)));
    expect(kinds.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('names each check once, and counts them right', () => {
    const all = [...checks(covered), ...checks(others)];
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    expect(page).toContain(`Of its ${all.length} checks, ${checks(covered).length} are told`);
    for (const [, count = '', list = ''] of covered.matchAll(
      /<summary>(\d+) checks<\/summary>\n\n(.*)\n/g,
    )) {
      expect(checks(list)).toHaveLength(Number(count));
    }
  });
});
