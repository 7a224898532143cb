/** The text of `docs/coverage.md`. */
import { PARTS } from './effects.js';
import type { Effects } from './effects.js';
import { WITHOUT_EFFECT } from './silent.js';

export interface Row {
  readonly key: string;
  /** The object of OpenAPI, or the kind of keyword. */
  readonly group: string;
  readonly name: string;
  readonly effects: Effects;
}

const HEAD = `# What of OpenAPI and JSON Schema has which effect

Every field of OpenAPI 3.0, 3.1 and 3.2 and every keyword of JSON Schema. \`npm test\` takes each out
of a description that has it (\`test/fields/everything.yaml\`, \`test/fields/keywords.ts\`),
generates again and compares: a tick says that this part of the output changed. The codes are of
diagnostics that came or went: of a part that nothing is made of, or of one that was missed. What has
no effect at all has its reason here, so nothing is ignored in silence. \`{name}\` stands for whatever
the author calls it. Descriptions of 2.0 are read as 3.0.

`;

export function coverageText(rows: readonly Row[]): string {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return HEAD + [...groups].map(([group, members]) => section(group, members)).join('\n');
}

function section(group: string, rows: readonly Row[]): string {
  const title = group.endsWith(' Object') ? group : `Keywords: ${group}`;
  return [
    `## ${title}\n`,
    `| | ${PARTS.join(' | ')} | diagnosed, or why not |`,
    `| --- | ${PARTS.map(() => ':-:').join(' | ')} | --- |`,
    ...rows.map(rowText),
    '',
  ].join('\n');
}

function rowText({ key, name, effects: { parts, diagnostics } }: Row): string {
  const ticks = PARTS.map((part) => (parts.has(part) ? '✓' : ''));
  const note = WITHOUT_EFFECT[key] ?? diagnostics.join(', ');
  return `| \`${name}\` | ${ticks.join(' | ')} | ${note} |`;
}
