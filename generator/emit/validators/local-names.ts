import { camelCase, isIdentifierName } from '../../support/identifiers.js';
import { memberName } from '../code.js';
import type { Code } from '../code.js';

/** Names that functions use for themselves, globals that they rely on, and reserved words. */
const TAKEN = new Set(
  (
    'value report depth key index types undefined Array Object Number Date NaN Infinity Set ' +
    'arguments await break case catch class const continue debugger default delete do else enum ' +
    'eval export extends false finally for function if implements import in instanceof interface ' +
    'let new null package private protected public return static super switch this throw true try ' +
    'typeof var void while with yield'
  ).split(' '),
);

/** Names of functions and constants of the module, which no local name may hide. */
const MODULE_NAMES = /^(?:is|explain)[A-Z]|^[A-Z][A-Z0-9_]*$/;

/** The local names of one function. */
export class LocalNames {
  readonly #used = new Set<string>();
  readonly #isReserved: (name: string) => boolean;

  /** `isReserved`: names that the module imports. */
  constructor(isReserved: (name: string) => boolean) {
    this.#isReserved = isReserved;
  }

  /** A free name like the wanted one: `name`, `name_`, `name2`, `_NAME`. */
  local(wanted: string): Code {
    const plain = isIdentifierName(wanted) ? wanted : camelCase(wanted);
    const isFit = isIdentifierName(plain) && !MODULE_NAMES.test(plain);
    const base = isFit ? plain : `_${plain}`;
    let name = this.#isTaken(base) ? `${base}_` : base;
    for (let count = 2; this.#isTaken(name); count += 1) name = `${base}${count}`;
    this.#used.add(name);
    return memberName(name);
  }

  #isTaken(name: string): boolean {
    return this.#used.has(name) || TAKEN.has(name) || this.#isReserved(name);
  }
}
