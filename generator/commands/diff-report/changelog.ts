import { markdown } from '../../emit/code.js';
import { operationsText, SEVERITIES } from './comparison.js';
import type { Comparison, ReportedChange } from './comparison.js';

const HEADINGS = { breaking: 'Breaking', risky: 'May be noticed', safe: 'Compatible' } as const;

/** An entry for a CHANGELOG.md, gravest changes first. */
export function changelogEntry({ after, changes, verdict }: Comparison): string {
  const sections = SEVERITIES.flatMap((severity) => {
    const some = changes.filter((change) => change.severity === severity);
    return some.length === 0 ? [] : [`### ${HEADINGS[severity]}\n\n${some.map(item).join('\n')}`];
  });
  const version = verdict.isMet === false ? verdict.version : after.version;
  return [`## ${String(markdown(version ?? after.version))}`, ...sections].join('\n\n');
}

function item({ kind, action, sentence, operations }: ReportedChange): string {
  const isWhole = kind === 'operation' && action !== 'changed';
  const where = isWhole ? '' : ` (${operationsText(operations)})`;
  return `- ${String(markdown(sentence + where))}`;
}
