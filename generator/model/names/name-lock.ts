import type { Schema } from '../schema.js';
import type { LockedNames, LockedOperation, LockedResource } from './locked-names.js';

/** The names of earlier runs while new ones are given out, and a record of all that are given. */
export class NameLock {
  readonly #before: LockedNames;
  readonly #keyOf: (schema: Schema) => string | undefined;
  /** Names that schemas may have back, and nobody else. */
  readonly #held: ReadonlySet<string>;
  #client: string | undefined;
  readonly #resources = new Map<string, LockedResource>();
  readonly #operations = new Map<string, LockedOperation>();
  readonly #schemas = new Map<string, string>();

  /** `keyOf`: what a schema is known by; undefined for one whose name follows from another name. */
  constructor(before: LockedNames, keyOf: (schema: Schema) => string | undefined) {
    this.#before = before;
    this.#keyOf = keyOf;
    this.#held = new Set(before.schemas.values());
  }

  get before(): LockedNames {
    return this.#before;
  }

  /** Whether the name belongs to a schema, which may not have come up yet. */
  holds(name: string): boolean {
    return this.#held.has(name);
  }

  client(choose: () => string): string {
    this.#client = this.#before.client ?? choose();
    return this.#client;
  }

  resource(key: string, choose: () => LockedResource): LockedResource {
    const names = this.#before.resources.get(key) ?? choose();
    this.#resources.set(key, names);
    return names;
  }

  /** The names that the operation had, unless its id is another one by now. */
  operation(key: string, id: string | undefined): LockedOperation | undefined {
    const known = this.#before.operations.get(key);
    return known?.id === id ? known : undefined;
  }

  noteOperation(key: string, names: LockedOperation): void {
    this.#operations.set(key, names);
  }

  schema(schema: Schema, choose: () => string): string {
    const key = this.#keyOf(schema);
    // Whatever shares a place with another schema is named without the lock.
    if (key === undefined || this.#schemas.has(key)) return choose();
    const name = this.#before.schemas.get(key) ?? choose();
    this.#schemas.set(key, name);
    return name;
  }

  /** All names that were given. */
  record(): LockedNames {
    return {
      client: this.#client,
      resources: sorted(this.#resources),
      operations: sorted(this.#operations),
      schemas: sorted(this.#schemas),
    };
  }

  /**
   * The names of earlier runs without those of parts that are gone, which others may have now;
   * undefined where nothing is gone.
   */
  withoutGone(): LockedNames | undefined {
    const { client, resources, operations, schemas } = this.#before;
    const renamed = [...operations.keys()].filter((key) => !this.#isSame(key));
    const remaining = {
      client,
      resources: kept(resources, (key) => this.#resources.has(key)),
      operations: kept(operations, (key) => this.#isSame(key)),
      // What stands in an operation is called after it.
      schemas: kept(
        schemas,
        (key) => this.#schemas.has(key) && !renamed.some((one) => key.startsWith(`${one}/`)),
      ),
    };
    const isWhole =
      remaining.resources.size === resources.size &&
      remaining.operations.size === operations.size &&
      remaining.schemas.size === schemas.size;
    return isWhole ? undefined : remaining;
  }

  /** Whether the operation is there and has the id that its names were made from. */
  #isSame(key: string): boolean {
    const [before, now] = [this.#before.operations.get(key), this.#operations.get(key)];
    return now !== undefined && now.id === before?.id;
  }
}

function kept<T>(
  names: ReadonlyMap<string, T>,
  isKept: (key: string) => boolean,
): ReadonlyMap<string, T> {
  return new Map([...names].filter(([key]) => isKept(key)));
}

/** By code units, so that no locale changes the order. */
function sorted<T>(names: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}
