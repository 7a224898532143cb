import { code, identifier, join, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import type { LocalNames } from './local-names.js';
import type { Step } from './step.js';

/** Names under which every object inherits something, so that reading them proves nothing. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The properties of an object, each read once, into a local name. */
export class PropertyReads {
  readonly #value: Code;
  readonly #names: LocalNames;
  readonly #own: () => Code;
  readonly #locals = new Map<string, Code>();
  readonly #used = new Set<string>();

  /** `own`: asks for the helper that reads own properties only. */
  constructor(value: Code, names: LocalNames, own: () => Code) {
    this.#value = value;
    this.#names = names;
    this.#own = own;
  }

  /** The local name that would hold a property, should anything need it. */
  nameOf(property: string): Code {
    const local = this.#locals.get(property) ?? this.#names.local(property);
    this.#locals.set(property, local);
    return local;
  }

  /** The local name that holds a property. */
  read(property: string): Code {
    this.#used.add(property);
    return this.nameOf(property);
  }

  get isUnused(): boolean {
    return this.#used.size === 0;
  }

  /** The declaration of all names that were asked for; to be printed after them. */
  get declaration(): Step {
    return { kind: 'declaration', statement: () => this.#statement() };
  }

  #statement(): Code {
    const entries = [...this.#locals].filter(([property]) => this.#used.has(property));
    const plain = entries.filter(([property]) => !INHERITED.has(property));
    const members = plain.map(([property, local]) =>
      property === String(local) ? local : code`${propertyKey(property)}: ${local}`,
    );
    const destructured =
      members.length === 0 ? [] : [code`const { ${join(members, ', ')} } = ${this.#value};`];
    const inherited = entries
      .filter(([property]) => INHERITED.has(property))
      .map(
        ([property, local]) => code`const ${local} = ${this.#own()}(${this.#value}, ${property});`,
      );
    return join([...destructured, ...inherited], '\n');
  }
}

/** Parameters that every function may have. */
export const VALUE = identifier('value');
export const REPORT = identifier('report');
export const DEPTH = identifier('depth');
/** The name of a member, in a function or a loop. */
export const KEY = identifier('key');
