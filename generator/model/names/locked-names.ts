/**
 * The names that a description was given, by what they belong to. A later run starts from them, so
 * that nothing that appears beside it changes a name.
 */
export interface LockedNames {
  /** Name of the client's class; absent before the first run. */
  readonly client: string | undefined;
  /** By the name of the tag or path segment that makes a resource, in lower case. */
  readonly resources: ReadonlyMap<string, LockedResource>;
  /** By where they stand: `#/paths/~1v1~1things/post`. */
  readonly operations: ReadonlyMap<string, LockedOperation>;
  /** By where they stand; a file that isn't the entry comes first: `common.yaml#/Money`. */
  readonly schemas: ReadonlyMap<string, string>;
}

export interface LockedResource {
  /** `creditGrants`: the property of the client. */
  readonly property: string;
  /** `CreditGrants`. */
  readonly class: string;
}

export interface LockedOperation {
  /** The operationId that the names were made from: with another one come other names. */
  readonly id: string | undefined;
  /** `createCreditGrant`. */
  readonly function: string;
  /** `create`. */
  readonly method: string;
  /** `CreditGrantCreate`: what `…Params`, `…Request` and the like begin with. */
  readonly types: string;
}

export const NO_NAMES: LockedNames = {
  client: undefined,
  resources: new Map(),
  operations: new Map(),
  schemas: new Map(),
};
