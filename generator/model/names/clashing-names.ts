/** Names for operations of a resource that would share one. */
import { camelCase, pascalCase } from '../../support/identifiers.js';
import type { PreferredNames } from './operation-names.js';
import { actionNames } from './path-action.js';
import type { Noun, PathAction } from './path-action.js';

export type MethodNames = Pick<PreferredNames, 'method' | 'function'>;

/**
 * Names for all of them by each way to tell them apart, the shortest first: by the segments' own
 * forms (`createPeople` and `createPersons`), by the whole path (`listFileComments` and
 * `listFolderComments`), by the templates that not all have (`retrieve` and `retrieveByVersion`).
 */
export function tellingNames(
  clashing: readonly PreferredNames[],
): readonly (readonly MethodNames[])[] {
  const inFull = clashing.map((names) => ({
    ...names,
    action: names.action && whole(names.action),
  }));
  return [named(clashing, false), named(inFull, false), named(clashing, true)];
}

/** The action with all segments of its path. */
function whole(action: PathAction): PathAction {
  return { ...action, nouns: action.path, subject: undefined };
}

/** An operationId tells by itself. */
function named(clashing: readonly PreferredNames[], byTemplates: boolean): readonly MethodNames[] {
  const actions = clashing.flatMap(({ action }) => action ?? []);
  return clashing.map(({ action, function: id }) => {
    if (action === undefined) return { method: id, function: id };
    const forms = action.nouns.map((noun, index) => formAmong(noun, index, actions));
    const names = actionNames(action, forms);
    return byTemplates ? withTemplates(names, action, actions) : names;
  });
}

/** A segment's own form where the better one is that of another segment too. */
function formAmong({ form, segment }: Noun, index: number, actions: readonly PathAction[]): string {
  const isShared = actions.some(({ nouns }) => {
    const other = nouns[index];
    return other?.form === form && other.segment !== segment;
  });
  return isShared ? segment : form;
}

function withTemplates(
  names: MethodNames,
  action: PathAction,
  actions: readonly PathAction[],
): MethodNames {
  const telling = action.templates.filter((name) =>
    actions.some(({ templates }) => !templates.includes(name)),
  );
  if (telling.length === 0) return names;
  const suffix = pascalCase(`by ${telling.join(' and ')}`);
  return { method: names.method + suffix, function: camelCase(names.function + suffix) };
}
