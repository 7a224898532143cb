import { pascalCase, words } from '../../support/identifiers.js';
import { identifier } from '../code.js';
import type { Code } from '../code.js';
import type { SourceFile } from '../source-file.js';

/** The names of one module: unique, whatever they are made from. */
export class ModuleNames {
  readonly #used: Set<string>;
  readonly #file: SourceFile;

  /** `taken`: names that are exported anyway. */
  constructor(taken: Iterable<string>, file: SourceFile) {
    this.#used = new Set(taken);
    this.#file = file;
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
    const isTaken = (name: string): boolean => this.#used.has(name) || this.#file.isTaken(name);
    let name = wanted;
    for (let count = 2; isTaken(name); count += 1) name = `${wanted}${count}`;
    this.#file.reserve([name]);
    return identifier(name);
  }
}
