import type { CreditGrant } from '../../generated/types.js';

/** One page of a list, and whether more follow. */
export interface Page {
  readonly grants: readonly CreditGrant[];
  readonly hasMore: boolean;
}

export interface PageRequest {
  readonly limit: number;
  /** The page begins after this grant. */
  readonly startingAfter?: string | undefined;
  /** The page ends ahead of this grant. */
  readonly endingBefore?: string | undefined;
  readonly matches: (grant: CreditGrant) => boolean;
}

/** Grants by account, the newest first. A real service has a database here. */
export class CreditGrantStore {
  readonly #grants = new Map<string, CreditGrant[]>();

  insert(account: string, grant: CreditGrant): void {
    this.#grants.set(account, [grant, ...this.#of(account)]);
  }

  find(account: string, id: string): CreditGrant | undefined {
    return this.#of(account).find((grant) => grant.id === id);
  }

  replace(account: string, grant: CreditGrant): void {
    const others = this.#of(account);
    this.#grants.set(
      account,
      others.map((other) => (other.id === grant.id ? grant : other)),
    );
  }

  /** Undefined where a cursor names a grant that isn't there. */
  page(account: string, request: PageRequest): Page | undefined {
    const { limit, startingAfter, endingBefore, matches } = request;
    const all = this.#of(account).filter(matches);
    const after = startingAfter === undefined ? -1 : indexOf(all, startingAfter);
    const before = endingBefore === undefined ? all.length : indexOf(all, endingBefore);
    if (after === undefined || before === undefined) return undefined;
    const range = all.slice(after + 1, before);
    // Backwards, the page lies next to the cursor.
    const grants =
      endingBefore === undefined
        ? range.slice(0, limit)
        : range.slice(Math.max(0, range.length - limit));
    return { grants, hasMore: range.length > limit };
  }

  #of(account: string): readonly CreditGrant[] {
    return this.#grants.get(account) ?? [];
  }
}

function indexOf(grants: readonly CreditGrant[], id: string): number | undefined {
  const index = grants.findIndex((grant) => grant.id === id);
  return index < 0 ? undefined : index;
}
