import { pascalCase, words } from '../../support/identifiers.js';
import { identifier } from '../code.js';
import type { Code } from '../code.js';

/** The names of one module: unique, whatever they are made from. */
export class ModuleNames {
  readonly #used: Set<string>;

  /** `taken`: names that are exported anyway. */
  constructor(taken: Iterable<string>) {
    this.#used = new Set(taken);
  }

  /** `isCreditGrant`. */
  function(prefix: 'is' | 'explain', stem: string, suffix = ''): Code {
    return this.#unique(`${prefix}${pascalCase(stem) || 'Value'}${suffix}`);
  }

  /** `CREDIT_GRANT_CURRENCY_PATTERN`. */
  constant(stem: string): Code {
    const name = words(stem).join('_').toUpperCase();
    return this.#unique(/^[A-Z]\w*$/.test(name) ? name : `VALUE_${name.replaceAll(/\W/g, '')}`);
  }

  #unique(wanted: string): Code {
    let name = wanted;
    for (let count = 2; this.#used.has(name); count += 1) name = `${wanted}${count}`;
    this.#used.add(name);
    return identifier(name);
  }
}
