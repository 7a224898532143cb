import { inlineCode, markdown } from '../../emit/code.js';
import { changelogEntry } from './changelog.js';
import { countsText, operationsText, SEVERITIES } from './comparison.js';
import type { Comparison, ReportedChange } from './comparison.js';
import { placeText, verdictText } from './text.js';

/** The report for a pull request. */
export function diffMarkdown(comparison: Comparison, cwd: string): string {
  const { before, after, changes, counts, verdict } = comparison;
  const versions = `\`${String(inlineCode(before.name))}\` → \`${String(inlineCode(after.name))}\``;
  if (changes.length === 0) return `## API changes\n\n${versions}: none.`;
  const tables = SEVERITIES.flatMap((severity) => {
    const some = changes.filter((change) => change.severity === severity);
    if (some.length === 0) return [];
    const table = [
      '| Change | Operations | Server | Types | Old | New |',
      '| --- | --- | --- | --- | --- | --- |',
      ...some.map((change) => row(change, cwd)),
    ].join('\n');
    const title = `${severity} (${some.length})`;
    return severity === 'safe'
      ? [`<details><summary>${title}</summary>\n\n${table}\n\n</details>`]
      : [`### ${title}\n\n${table}`];
  });
  return [
    '## API changes',
    `${versions}: **${countsText(counts)}.** ${String(markdown(verdictText(verdict)))}`,
    ...tables,
    `<details><summary>Entry for the changelog</summary>\n\n${changelogEntry(comparison)}\n\n</details>`,
  ].join('\n\n');
}

function row(change: ReportedChange, cwd: string): string {
  const { sentence, operations, impact, before, after } = change;
  const places = [before, after].map((place) =>
    place === undefined ? '' : `\`${String(inlineCode(placeText(place, cwd)))}\``,
  );
  const cells = [sentence, operationsText(operations), impact.server, impact.types];
  return `| ${[...cells.map((cell) => String(markdown(cell))), ...places].join(' | ')} |`;
}
