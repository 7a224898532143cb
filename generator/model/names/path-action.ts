import { camelCase } from '../../support/identifiers.js';
import { lettersOf } from './path-words.js';
import type { PathWords } from './path-words.js';
import { isPlural, singular } from './plural.js';

/** What a request does by its method and path: `createSource` on a customer. */
export interface PathAction {
  readonly verb: string;
  /** The segments that are named beside the resource. */
  readonly nouns: readonly Noun[];
  /** All segments, for where these alone don't tell. */
  readonly path: readonly Noun[];
  /** What stands for the resource in names that nothing else ties to it; else undefined. */
  readonly subject: string | undefined;
  /** The templates of the path, by name. */
  readonly templates: readonly string[];
}

/** A segment of a path. */
export interface Noun {
  /** As it reads best in a name: `source`. */
  readonly form: string;
  /** As it stands in the path: `sources`. */
  readonly segment: string;
}

/** The part of an operation that its action follows from. */
export interface Request {
  /** Upper case. */
  readonly method: string;
  /** Whether the method stands on the same path with PATCH or POST, so that PUT is no update. */
  readonly hasPartialUpdate: boolean;
  /** Whether what stands below the path can be retrieved one by one, so that GET lists it. */
  readonly hasMembers: boolean;
}

/** `noun`: what one of the resource is called. */
export function pathAction(
  request: Request,
  path: PathWords,
  resource: string,
  noun: string,
): PathAction {
  const all = path.root === undefined ? [] : [path.root, ...path.rest];
  const own = all.slice(ownSegments(all, resource));
  const last = own.at(-1);
  const isAction =
    request.method === 'POST' &&
    last !== undefined &&
    path.literalAfterParameter &&
    !isPlural(last);
  const verb = isAction ? last : verbOf(request, path, all.at(-1) ?? resource);
  const lists = verb === 'list';
  const nouns = nounsOf(isAction ? own.slice(0, -1) : own, lists);
  const isRoot = path.root !== undefined && lettersOf(path.root) === lettersOf(resource);
  const isNamed = nouns.length === 0 || isRoot;
  return {
    verb,
    nouns,
    path: nounsOf(isAction ? all.slice(0, -1) : all, lists),
    subject: isNamed ? (lists && nouns.length === 0 ? resource : noun) : undefined,
    templates: path.templates,
  };
}

/** `createSource`, `createCustomerSource`. */
export function actionNames(
  { verb, subject }: PathAction,
  nouns: readonly string[],
): { readonly method: string; readonly function: string } {
  return {
    method: camelCase([verb, ...nouns].join(' ')),
    function: camelCase([verb, ...(subject === undefined ? [] : [subject]), ...nouns].join(' ')),
  };
}

/** All in the singular but the last one of a list. */
function nounsOf(segments: readonly string[], lists: boolean): readonly Noun[] {
  return segments.map((segment, index) => {
    const isListed = lists && index === segments.length - 1;
    return { form: isListed ? segment : singular(segment), segment };
  });
}

/**
 * How many segments lead to the resource itself: the last one that is called like it, else those
 * that are together, as `tasks` and `assignments` are the resource `task_assignments`.
 */
function ownSegments(all: readonly string[], resource: string): number {
  const exact = all.findLastIndex((segment) => lettersOf(segment) === lettersOf(resource));
  if (exact >= 0) return exact + 1;
  const letters = singularLetters(resource);
  for (let end = all.length; end > 0; end -= 1) {
    for (let start = end - 1; start >= 0; start -= 1) {
      const together = all.slice(start, end).map(singularLetters).join('');
      if (together === letters) return end;
    }
  }
  return 0;
}

function singularLetters(name: string): string {
  return lettersOf(singular(name));
}

function verbOf(request: Request, path: PathWords, noun: string): string {
  switch (request.method) {
    case 'GET':
      return !path.endsWithParameter && (isPlural(noun) || request.hasMembers)
        ? 'list'
        : 'retrieve';
    case 'POST':
      return path.endsWithParameter ? 'update' : 'create';
    case 'PUT':
      return request.hasPartialUpdate ? 'replace' : 'update';
    case 'PATCH':
      return 'update';
    default:
      return request.method.toLowerCase();
  }
}
