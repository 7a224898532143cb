import { shownPath } from '../../support/diagnostic-text.js';
import { byOperations, countsText, SEVERITIES } from './comparison.js';
import type { Comparison, ReportedChange, ReportedPlace, Verdict } from './comparison.js';
import { changelogEntry } from './changelog.js';

/** The report for a terminal. */
export function diffText(comparison: Comparison, cwd: string): string {
  const { before, after, changes, counts, verdict } = comparison;
  const head = [
    `old  ${before.name}  ${before.title} ${before.version}`,
    `new  ${after.name}  ${after.title} ${after.version}`,
  ].join('\n');
  if (changes.length === 0) return `${head}\n\nNothing changed that callers could notice.`;
  const sections = SEVERITIES.flatMap((severity) => {
    const some = changes.filter((change) => change.severity === severity);
    if (some.length === 0) return [];
    const groups = [...byOperations(some)].map(([operations, group]) =>
      [`  ${operations}`, ...group.map((change) => changeText(change, cwd))].join('\n'),
    );
    return [`${severity.toUpperCase()} (${some.length})\n${groups.join('\n')}`];
  });
  return [
    head,
    ...sections,
    `${countsText(counts)}. ${verdictText(verdict)}`,
    `Entry for the changelog:\n\n${changelogEntry(comparison)}`,
  ].join('\n\n');
}

function changeText(
  { severity, sentence, advice, before, after }: ReportedChange,
  cwd: string,
): string {
  const places = [before, after].map((place) => (place === undefined ? '' : placeText(place, cwd)));
  const [old = '', now = ''] = places;
  const place = old !== '' && now !== '' ? `${old} -> ${now}` : old + now;
  return [
    `    ${sentence}`,
    ...(severity === 'safe' ? [] : [`      ${advice}`]),
    ...(place === '' ? [] : [`      ${place}`]),
  ].join('\n');
}

export function placeText({ file, line, column }: ReportedPlace, cwd: string): string {
  return `${shownPath(file, cwd)}:${line}:${column}`;
}

/** `Semantic versioning asks for a major version: 2.0.0.` */
export function verdictText({ bump, version, isMet }: Verdict): string {
  if (bump === 'none') return 'No new version is needed.';
  const wanted = version === undefined ? '' : `: ${version} or later`;
  const met = isMet === undefined ? '' : isMet ? ', which it has' : ', which it has not';
  return `Semantic versioning asks for a ${bump} version${wanted}${met}.`;
}
