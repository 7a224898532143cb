import { camelCase, pascalCase, words } from '../../support/identifiers.js';
import { isPlural, plural, singular } from './plural.js';
import { lettersOf, pathWords } from './path-words.js';
import type { PathWords } from './path-words.js';

/** What the name of an operation is made from. */
export interface OperationSubject {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly tag: string | undefined;
  /** Whether the method stands on the same path with PATCH or POST, so that PUT is no update. */
  readonly hasPartialUpdate: boolean;
}

/**
 * Whether an operationId only repeats method and path, as some frameworks make them:
 * `PostBillingCreditGrants`, `delete_files_id_trash`.
 */
export function repeatsPath({ operationId = '', method, path }: OperationSubject): boolean {
  return pathWords(path).letters.some(
    (letters) => lettersOf(operationId) === method.toLowerCase() + letters,
  );
}

/** The names that an operation would like to have; the scopes settle collisions. */
export interface PreferredNames {
  /** In words: `Credit grants`, `billing_portal`. */
  readonly resource: string;
  /** `create`, `listSources`. */
  readonly method: string;
  /** `createCreditGrant`. */
  readonly function: string;
}

/**
 * `ignoreRepeats`: name an operation by its path where its id repeats that. Only right where most
 * ids of a description do: elsewhere `getAssets` is the name that its author chose.
 */
export function preferredNames(subject: OperationSubject, ignoreRepeats: boolean): PreferredNames {
  const path = pathWords(subject.path);
  const resource = subject.tag ?? path.root ?? 'root';
  const id = ignoreRepeats && repeatsPath(subject) ? undefined : meaningfulId(subject, path);
  if (id !== undefined) {
    return { resource, method: withoutResource(id, resource), function: camelCase(id) };
  }
  const { verb, nouns } = pathAction(subject, path, resource);
  const subjects =
    nouns.length > 0 && !isRoot(path, resource) ? [] : [resourceNoun(verb, resource, nouns)];
  return {
    resource,
    method: camelCase([verb, ...nouns].join(' ')),
    function: camelCase([verb, ...subjects, ...nouns].join(' ')),
  };
}

/** The operationId without the path that some frameworks append: `read_items_items__id__get`. */
function meaningfulId(subject: OperationSubject, path: PathWords): string | undefined {
  const { operationId, method } = subject;
  if (operationId === undefined || words(operationId).length === 0) return undefined;
  const letters = lettersOf(operationId);
  for (const pathLetters of path.letters) {
    const suffix = pathLetters + method.toLowerCase();
    if (letters.endsWith(suffix) && letters.length > suffix.length) {
      return leadingLetters(operationId, letters.length - suffix.length);
    }
  }
  return operationId;
}

/** The start of a name that holds so many letters and digits. */
function leadingLetters(name: string, count: number): string {
  let end = 0;
  for (let letters = 0; letters < count; end += 1) {
    if (/[\p{L}\p{N}]/u.test(name[end] ?? '')) letters += 1;
  }
  return name.slice(0, end);
}

/**
 * `createCreditGrant` on `Credit grants` is `create`, `repos/get` on `repos` is `get`. Only where
 * the noun comes first or right behind the verb: `createBookingPayment` on `Payments` stays whole.
 */
function withoutResource(operationId: string, resource: string): string {
  const all = words(operationId);
  for (const noun of [resource, singular(resource), plural(resource)].map(lowerWords)) {
    for (const start of [0, 1]) {
      const rest = [...all.slice(0, start), ...all.slice(start + noun.length)];
      const found = lowerWords(all.slice(start, start + noun.length).join(' '));
      if (noun.length > 0 && rest.length > 0 && found.join(' ') === noun.join(' ')) {
        return camelCase(rest.join(' '));
      }
    }
  }
  return camelCase(operationId);
}

function lowerWords(name: string): readonly string[] {
  return words(name).map((word) => word.toLowerCase());
}

/** The verb that method and path amount to, and the nouns it needs beside the resource. */
function pathAction(
  subject: OperationSubject,
  path: PathWords,
  resource: string,
): { readonly verb: string; readonly nouns: readonly string[] } {
  const segments = nounSegments(path, resource);
  const last = segments.at(-1);
  const isAction =
    subject.method === 'POST' &&
    last !== undefined &&
    path.literalAfterParameter &&
    !isPlural(last);
  if (isAction) return { verb: last, nouns: segments.slice(0, -1).map(singular) };
  const verb = verbOf(subject, path, last ?? resource);
  const nouns = segments.map((noun, index) =>
    verb === 'list' && index === segments.length - 1 ? noun : singular(noun),
  );
  return { verb, nouns };
}

/** The literal segments behind the one that is the resource itself; all where none is. */
function nounSegments(path: PathWords, resource: string): readonly string[] {
  const all = path.root === undefined ? [] : [path.root, ...path.rest];
  const own = all.findLastIndex((segment) => lettersOf(segment) === lettersOf(resource));
  return all.slice(own + 1);
}

function isRoot(path: PathWords, resource: string): boolean {
  return path.root !== undefined && lettersOf(path.root) === lettersOf(resource);
}

function verbOf(subject: OperationSubject, path: PathWords, noun: string): string {
  switch (subject.method) {
    case 'GET':
      return path.endsWithParameter || !isPlural(noun) ? 'retrieve' : 'list';
    case 'POST':
      return path.endsWithParameter ? 'update' : 'create';
    case 'PUT':
      return subject.hasPartialUpdate ? 'replace' : 'update';
    case 'PATCH':
      return 'update';
    default:
      return subject.method.toLowerCase();
  }
}

function resourceNoun(verb: string, resource: string, nouns: readonly string[]): string {
  return verb === 'list' && nouns.length === 0 ? resource : singular(resource);
}

/** `CreditGrantCreate`. */
export function operationStem(resource: string, method: string): string {
  return pascalCase(singular(resource)) + pascalCase(method);
}
