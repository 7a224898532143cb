import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { TEMPLATES } from '../../support/templates.js';
import { changelogEntry } from './changelog.js';
import { countsText, operationsText } from './comparison.js';
import type { Comparison, ReportedPlace } from './comparison.js';
import { placeText, verdictText } from './text.js';

const TEMPLATE = new URL('diff.html.hbs', TEMPLATES);

/** The report as one page that needs nothing else: a summary, filters, old and new side by side. */
export function diffPage(comparison: Comparison, cwd: string): string {
  // Slots are escaped for HTML: what a description says is text, never markup.
  const render = Handlebars.compile(readFileSync(TEMPLATE, 'utf8'), { strict: true });
  const side = (place: ReportedPlace | undefined): object => ({
    place: place === undefined ? '' : placeText(place, cwd),
    frame: place?.frame ?? '',
  });
  return render({
    before: comparison.before,
    after: comparison.after,
    counts: comparison.counts,
    summary: `${countsText(comparison.counts)}. ${verdictText(comparison.verdict)}`,
    changes: comparison.changes.map((change) => ({
      ...change,
      operationsText: operationsText(change.operations),
      before: side(change.before),
      after: side(change.after),
    })),
    changelog: changelogEntry(comparison),
  });
}
