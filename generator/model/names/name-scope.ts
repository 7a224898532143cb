import { isBindingIdentifier, isIdentifierName } from '../../support/identifiers.js';
import { PLATFORM_NAMES } from './reserved-names.js';

/** Names of one kind that must differ from each other; the first to ask gets what it asked for. */
export class NameScope {
  readonly #taken = new Set<string>();
  readonly #suffix: string;
  readonly #ignoreCase: boolean;

  /**
   * `suffix`: a noun for names that the platform has already: `ErrorSchema`.
   * `ignoreCase`: for names that become file names.
   */
  constructor(suffix: string, options: { readonly ignoreCase?: boolean } = {}) {
    this.#suffix = suffix;
    this.#ignoreCase = options.ignoreCase ?? false;
  }

  /** Keeps names from being given out. */
  reserve(...names: readonly string[]): void {
    for (const name of names) this.#taken.add(this.#key(name));
  }

  /**
   * A free name: the first of `candidates` that is free, else the last with the lowest free number.
   */
  claim(...candidates: readonly [string, ...string[]]): string {
    const names = candidates.map((candidate) => this.#usable(candidate));
    const free = names.find((name) => this.#isFree(name));
    const last = names[names.length - 1] ?? this.#suffix;
    return this.#take(free ?? numbered(last, (name) => this.#isFree(name)));
  }

  /** As `claim`, for members after a dot, where reserved words are as good as others. */
  claimMember(...candidates: readonly [string, ...string[]]): string {
    const free = candidates.find((name) => isIdentifierName(name) && this.#isFree(name));
    return free === undefined ? this.claim(...candidates) : this.#take(free);
  }

  /** A stem that is free with every suffix appended, as `claim`; those names are then taken. */
  claimStem(candidates: readonly [string, ...string[]], suffixes: readonly string[]): string {
    const isFree = (stem: string) => suffixes.every((suffix) => this.#isFree(stem + suffix));
    const stems = candidates.map((one) => (isBindingIdentifier(one) ? one : `_${one}`));
    const stem = stems.find(isFree) ?? numbered(stems[0] ?? this.#suffix, isFree);
    this.reserve(...suffixes.map((suffix) => stem + suffix));
    return stem;
  }

  #usable(candidate: string): string {
    if (candidate === '') return this.#suffix;
    if (PLATFORM_NAMES.has(candidate)) return `${candidate}${this.#suffix}`;
    return isBindingIdentifier(candidate) ? candidate : `_${candidate}`;
  }

  #isFree(name: string): boolean {
    return !this.#taken.has(this.#key(name));
  }

  #take(name: string): string {
    this.#taken.add(this.#key(name));
    return name;
  }

  #key(name: string): string {
    return this.#ignoreCase ? name.toLowerCase() : name;
  }
}

function numbered(name: string, isFree: (name: string) => boolean): string {
  let count = 2;
  while (!isFree(`${name}${count}`)) count += 1;
  return `${name}${count}`;
}
