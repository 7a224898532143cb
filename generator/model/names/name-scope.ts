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
    return this.#take(free ?? this.#numbered(names[names.length - 1] ?? this.#suffix));
  }

  /** As `claim`, for members after a dot, where reserved words are as good as others. */
  claimMember(...candidates: readonly [string, ...string[]]): string {
    const free = candidates.find((name) => isIdentifierName(name) && this.#isFree(name));
    return free === undefined ? this.claim(...candidates) : this.#take(free);
  }

  /** A stem that is free with every suffix appended; those names are then taken. */
  claimStem(candidate: string, suffixes: readonly string[]): string {
    const isFree = (stem: string) => suffixes.every((suffix) => this.#isFree(stem + suffix));
    const stem = isBindingIdentifier(candidate) ? candidate : `_${candidate}`;
    let free = stem;
    for (let count = 2; !isFree(free); count += 1) free = `${stem}${count}`;
    this.reserve(...suffixes.map((suffix) => free + suffix));
    return free;
  }

  #usable(candidate: string): string {
    if (candidate === '') return this.#suffix;
    if (PLATFORM_NAMES.has(candidate)) return `${candidate}${this.#suffix}`;
    return isBindingIdentifier(candidate) ? candidate : `_${candidate}`;
  }

  #numbered(name: string): string {
    let count = 2;
    while (!this.#isFree(`${name}${count}`)) count += 1;
    return `${name}${count}`;
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
