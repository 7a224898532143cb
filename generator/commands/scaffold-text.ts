import type { HandlerPlace, MergedHandlers, Orphan } from '../emit/handlers/merged-handlers.js';

/** What a file of handlers becomes; a text that is undefined isn't there. */
export interface HandlerChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What was done, or would be done, and what to do next. */
export async function scaffoldText(
  merged: MergedHandlers,
  changes: readonly HandlerChange[],
  isDryRun: boolean,
): Promise<string> {
  const lines = [
    ...merged.added.map((place) => `added    ${shown(place)}`),
    ...merged.renamed.map((place) => `renamed  ${shown(place)}, was ${place.from}`),
    ...merged.pruned.map((place) => `pruned   ${shown(place)}`),
    ...merged.carried.map((place) => `carried  ${shown(place)}, written in ${place.from}`),
    ...merged.orphans.map((place) => `orphan   ${shown(place)}: ${fateOf(place)}`),
  ];
  const sections = [
    lines.length === 0 ? 'Nothing to add: every operation has its handler.' : lines.join('\n'),
    ...(isDryRun ? await Promise.all(changes.map(difference)) : []),
    nextSteps(merged, isDryRun && changes.length > 0),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function fateOf({ resource }: Orphan): string {
  return resource === undefined
    ? 'its operation is gone'
    : `its operation belongs to ${resource} now`;
}

function shown({ name, file }: HandlerPlace): string {
  return `${name} (${file})`;
}

async function difference({ path, before, after }: HandlerChange): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(
    before === undefined ? '/dev/null' : path,
    after === undefined ? '/dev/null' : path,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { context: 2, headerOptions: FILE_HEADERS_ONLY },
  ).trimEnd();
}

function nextSteps({ unfilled, orphans }: MergedHandlers, isPlan: boolean): string {
  const untouched = orphans.filter((orphan) => orphan.untouched).length;
  const steps = [
    ...(isPlan ? ['Next: run it again without --dry-run.'] : []),
    ...(unfilled.length === 0
      ? []
      : [
          `Next: fill in ${count(unfilled.length, 'handler')}; until then ${unfilled.length === 1 ? 'it answers' : 'they answer'} 501.`,
        ]),
    ...(untouched === 0
      ? []
      : [`Next: --prune takes out ${count(untouched, 'orphan')} that nobody has filled in.`]),
    ...(orphans.length === untouched
      ? []
      : [
          `Next: move or remove ${count(orphans.length - untouched, 'orphan')} by hand; the code in them is yours.`,
        ]),
  ];
  return steps.join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
