/** What is wrong with names that a person may have written. */
import { isBindingIdentifier, isIdentifierName } from '../../support/identifiers.js';
import type { LockedNames } from './locked-names.js';
import {
  CLIENT_MEMBERS,
  CLIENT_SUFFIXES,
  INSTANCE_MEMBERS,
  OUTPUT_NAMES,
  PLATFORM_NAMES,
} from './reserved-names.js';

/** A name that can't be given. */
export interface LockedNameFault {
  /** The keys that lead to it: `['schemas', '#/components/schemas/Pet']`. */
  readonly path: readonly string[];
  readonly message: string;
}

/** The exported names that an operation makes of its stem by itself. */
const MADE_OF_STEM = ['Options', 'Result', 'Reply'];

/** All faults, in the order of the names. */
export function lockedNameFaults(names: LockedNames): readonly LockedNameFault[] {
  const search = new FaultSearch();
  const { client, resources, operations, schemas } = names;
  if (client !== undefined) search.exported(['client'], client, CLIENT_SUFFIXES);
  for (const [key, resource] of resources) {
    search.property(['resources', key, 'property'], resource.property);
    search.exported(['resources', key, 'class'], resource.class);
  }
  for (const [key, operation] of operations) {
    search.exported(['operations', key, 'function'], operation.function);
    search.method(['operations', key, 'method'], operation.method);
    search.exported(['operations', key, 'types'], operation.types, MADE_OF_STEM);
  }
  for (const [key, name] of schemas) search.exported(['schemas', key], name);
  return search.faults;
}

class FaultSearch {
  readonly faults: LockedNameFault[] = [];
  readonly #exported = new Set<string>(OUTPUT_NAMES);
  readonly #properties = new Set<string>();

  /** `suffixes`: what is appended to it to make exported names; `''` for the name itself. */
  exported(path: readonly string[], name: string, suffixes: readonly string[] = ['']): void {
    if (!isBindingIdentifier(name)) {
      this.#report(path, `"${name}" can't be a name in TypeScript.`);
    } else if (PLATFORM_NAMES.has(name)) {
      this.#report(path, `"${name}" is a name of the platform.`);
    } else {
      const taken = suffixes.map((suffix) => name + suffix).find((one) => this.#exported.has(one));
      if (taken !== undefined) this.#report(path, `"${taken}" is taken.`);
      for (const suffix of suffixes) this.#exported.add(name + suffix);
    }
  }

  property(path: readonly string[], name: string): void {
    // Properties become names of files, which may not differ by case alone.
    const folded = name.toLowerCase();
    if (!isIdentifierName(name) || CLIENT_MEMBERS.includes(name)) {
      this.#report(path, `"${name}" can't be a property of the client.`);
    } else if (this.#properties.has(folded)) {
      this.#report(path, `"${name}" is taken.`);
    }
    this.#properties.add(folded);
  }

  method(path: readonly string[], name: string): void {
    if (!isIdentifierName(name) || INSTANCE_MEMBERS.includes(name)) {
      this.#report(path, `"${name}" can't be a method.`);
    }
  }

  #report(path: readonly string[], message: string): void {
    this.faults.push({ path, message });
  }
}
