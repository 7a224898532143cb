import pluralize from 'pluralize';
import { words } from '../../support/identifiers.js';

/** Latin plurals whose singular nobody uses of them. */
const COLLECTIVE = /^(?:meta)?data$|^media$/i;

/** The name with its last word in the singular: `credit_grants` is `credit_grant`. */
export function singular(name: string): string {
  return withLastWord(name, (word) => (COLLECTIVE.test(word) ? word : pluralize.singular(word)));
}

/** The name with its last word in the plural. */
export function plural(name: string): string {
  return withLastWord(name, (word) => pluralize.plural(word));
}

/** Whether the last word of a name is a plural. */
export function isPlural(name: string): boolean {
  const last = words(name).at(-1);
  return last !== undefined && pluralize.isPlural(last) && !pluralize.isSingular(last);
}

function withLastWord(name: string, change: (word: string) => string): string {
  const last = words(name).at(-1);
  if (last === undefined) return name;
  const start = name.lastIndexOf(last);
  return start < 0 ? name : name.slice(0, start) + change(last) + name.slice(start + last.length);
}
