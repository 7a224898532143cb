import { reply } from '../../../generated/server.js';
import type {
  Context,
  CreditGrantCreateReply,
  CreditGrantExpireReply,
  CreditGrantListReply,
  CreditGrantRetrieveReply,
  CreditGrantUpdateReply,
  CreditGrantVoidReply,
  CreditGrantsHandlers,
} from '../../../generated/server.js';
import type {
  CreditGrant,
  CreditGrantCreateParamsReceived,
  CreditGrantCreateRequest,
  CreditGrantExpireRequest,
  CreditGrantListRequest,
  CreditGrantRetrieveRequest,
  CreditGrantUpdateRequest,
  CreditGrantVoidRequest,
  Metadata,
} from '../../../generated/types.js';
import type { Account } from '../account.js';
import type { CreditGrantStore } from '../credit-grant-store.js';
import { expanded } from '../expansion.js';
import { faultOfGrant } from '../money-checks.js';
import { invalid, missing } from '../stripe-errors.js';

const DEFAULT_LIMIT = 10;

export class CreditGrants implements CreditGrantsHandlers<Account> {
  readonly #store: CreditGrantStore;
  /** Seconds since the epoch. */
  readonly #now: () => number;
  #count = 0;

  constructor(store: CreditGrantStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * Create a credit grant
   *
   * POST /v1/billing/credit_grants
   */
  createCreditGrant(
    { body }: CreditGrantCreateRequest,
    { principal }: Context<Account>,
  ): CreditGrantCreateReply {
    const fault = faultOfGrant(body, this.#now());
    if (fault !== undefined) return reply(400, fault);
    const grant = this.#newGrant(body, principal);
    this.#store.insert(principal.id, grant);
    return reply(200, expanded(grant, body.expand));
  }

  /**
   * List credit grants
   *
   * GET /v1/billing/credit_grants
   */
  listCreditGrants(
    { query }: CreditGrantListRequest,
    { principal, operation }: Context<Account>,
  ): CreditGrantListReply {
    const { customer, customer_account: account } = query;
    const page = this.#store.page(principal.id, {
      limit: query.limit ?? DEFAULT_LIMIT,
      startingAfter: query.starting_after,
      endingBefore: query.ending_before,
      matches: (grant) =>
        (customer === undefined || grant.customer === customer) &&
        (account === undefined || grant.customer_account === account),
    });
    if (page === undefined) {
      const param = query.starting_after === undefined ? 'ending_before' : 'starting_after';
      return reply(400, invalid(param, 'There is no such credit grant to begin at.'));
    }
    return reply(200, {
      object: 'list',
      data: page.grants.map((grant) => expanded(grant, withoutPrefix(query.expand))),
      has_more: page.hasMore,
      url: operation.path,
    });
  }

  /**
   * Retrieve a credit grant
   *
   * GET /v1/billing/credit_grants/{id}
   */
  retrieveCreditGrant(
    { path, query }: CreditGrantRetrieveRequest,
    { principal }: Context<Account>,
  ): CreditGrantRetrieveReply {
    const grant = this.#store.find(principal.id, path.id);
    return grant === undefined
      ? reply(404, missing(path.id))
      : reply(200, expanded(grant, query.expand));
  }

  /**
   * Update a credit grant
   *
   * POST /v1/billing/credit_grants/{id}
   */
  updateCreditGrant(
    { path, body = {} }: CreditGrantUpdateRequest,
    { principal }: Context<Account>,
  ): CreditGrantUpdateReply {
    const grant = this.#store.find(principal.id, path.id);
    if (grant === undefined) return reply(404, missing(path.id));
    if (isOver(grant, this.#now())) return reply(400, over(grant));
    const { expires_at: expiry, metadata, expand } = body;
    if (typeof expiry === 'number' && expiry <= this.#now()) {
      return reply(400, invalid('expires_at', 'A grant can only expire in the future.'));
    }
    const changed = this.#change(principal, grant, {
      ...(expiry === undefined ? {} : { expires_at: expiry === '' ? null : expiry }),
      ...(metadata === undefined ? {} : { metadata: merged(grant.metadata, metadata) }),
    });
    return reply(200, expanded(changed, expand));
  }

  /**
   * Expire a credit grant
   *
   * POST /v1/billing/credit_grants/{id}/expire
   */
  expireCreditGrant(
    { path, body = {} }: CreditGrantExpireRequest,
    { principal }: Context<Account>,
  ): CreditGrantExpireReply {
    const grant = this.#store.find(principal.id, path.id);
    if (grant === undefined) return reply(404, missing(path.id));
    if (isOver(grant, this.#now())) return reply(400, over(grant));
    const changed = this.#change(principal, grant, { expires_at: this.#now() });
    return reply(200, expanded(changed, body.expand));
  }

  /**
   * Void a credit grant
   *
   * POST /v1/billing/credit_grants/{id}/void
   */
  voidCreditGrant(
    { path, body = {} }: CreditGrantVoidRequest,
    { principal }: Context<Account>,
  ): CreditGrantVoidReply {
    const grant = this.#store.find(principal.id, path.id);
    if (grant === undefined) return reply(404, missing(path.id));
    if (isOver(grant, this.#now())) return reply(400, over(grant));
    const changed = this.#change(principal, grant, { voided_at: this.#now() });
    return reply(200, expanded(changed, body.expand));
  }

  #newGrant(params: CreditGrantCreateParamsReceived, { livemode }: Account): CreditGrant {
    const now = this.#now();
    const { monetary, type } = params.amount;
    const { price_type: priceType, prices } = params.applicability_config.scope;
    this.#count += 1;
    return {
      id: `credgr_${livemode ? '' : 'test_'}${String(this.#count).padStart(8, '0')}`,
      object: 'billing.credit_grant',
      amount: { type, monetary: monetary ?? null },
      applicability_config: {
        scope: {
          ...(priceType === undefined ? {} : { price_type: priceType }),
          ...(prices === undefined ? {} : { prices }),
        },
      },
      category: params.category ?? 'paid',
      created: now,
      customer: params.customer ?? '',
      customer_account: params.customer_account ?? null,
      effective_at: params.effective_at ?? now,
      expires_at: params.expires_at ?? null,
      livemode,
      metadata: params.metadata ?? {},
      name: params.name ?? null,
      priority: params.priority ?? 50,
      test_clock: null,
      updated: now,
      voided_at: null,
    };
  }

  #change(account: Account, grant: CreditGrant, change: Partial<CreditGrant>): CreditGrant {
    const changed = { ...grant, ...change, updated: this.#now() };
    this.#store.replace(account.id, changed);
    return changed;
  }
}

/** Lists name what to expand by the path to it: `data.customer`. */
function withoutPrefix(expand: readonly string[] | undefined): readonly string[] | undefined {
  return expand?.map((path) => path.replace(/^data\./, ''));
}

function isOver({ expires_at: expiry, voided_at: voided }: CreditGrant, now: number): boolean {
  return (expiry !== null && expiry <= now) || typeof voided === 'number';
}

function over({ id, voided_at: voided }: CreditGrant) {
  const end = typeof voided === 'number' ? 'voided' : 'expired';
  return invalid('id', `The credit grant '${id}' is ${end} already.`);
}

/** A key with an empty value goes; an empty text, or null, takes all of them. */
function merged(old: Metadata, change: Metadata | '' | null): Metadata {
  if (change === '' || change === null) return {};
  const entries = Object.entries({ ...old, ...change }).filter(([, value]) => value !== '');
  return Object.fromEntries(entries);
}
