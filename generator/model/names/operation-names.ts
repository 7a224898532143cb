import { camelCase, pascalCase, words } from '../../support/identifiers.js';
import { actionNames, pathAction } from './path-action.js';
import type { PathAction, Request } from './path-action.js';
import { lettersOf, pathWords } from './path-words.js';
import type { PathWords } from './path-words.js';
import { plural, singular } from './plural.js';

/** What the name of an operation is made from. */
export interface OperationSubject extends Request {
  readonly path: string;
  readonly operationId: string | undefined;
  readonly tag: string | undefined;
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
  /** What both are made from; undefined where that is an operationId. */
  readonly action: PathAction | undefined;
}

/** In words: `Credit grants`, `billing_portal`. */
export function resourceOf({ tag, path }: OperationSubject): string {
  return tag ?? pathWords(path).root ?? 'root';
}

/**
 * `ignoreRepeats`: name an operation by its path where its id repeats that. Only right where most
 * ids of a description do: elsewhere `getAssets` is the name that its author chose.
 * `noun`: what one of the resource is called.
 */
export function preferredNames(
  subject: OperationSubject,
  ignoreRepeats: boolean,
  noun = singular(resourceOf(subject)),
): PreferredNames {
  const path = pathWords(subject.path);
  const resource = resourceOf(subject);
  const id = ignoreRepeats && repeatsPath(subject) ? undefined : meaningfulId(subject, path);
  if (id !== undefined) {
    const method = withoutResource(id, resource);
    return { resource, method, function: camelCase(id), action: undefined };
  }
  const action = pathAction(subject, path, resource, noun);
  const nouns = action.nouns.map(({ form }) => form);
  return { resource, ...actionNames(action, nouns), action };
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

/** `CreditGrantCreate`. `noun`: what one of the resource is called. */
export function operationStem(noun: string, method: string): string {
  return pascalCase(noun) + pascalCase(method);
}
