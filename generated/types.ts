/**
 * Billing credits that were allocated to a customer.
 *
 * @see https://docs.stripe.com/billing/subscriptions/usage-based/billing-credits
 */
export interface CreditGrant {
  /** Identifies the grant. */
  id: string;
  /** The type of the object. */
  object: 'billing.credit_grant';
  /** How much the grant is worth. */
  amount: CreditGrantAmount;
  /** What the grant may pay for. */
  applicability_config: CreditGrantApplicabilityConfig;
  /** Whether the customer bought the credits or was given them. For your records only: the customer doesn't see it. */
  category: 'paid' | 'promotional' | (string & {});
  /** When the grant was created, in seconds since the Unix epoch. */
  created: number;
  /** The customer who receives the credits; an ID unless expanded. */
  customer: string | Customer;
  /** ID of the account that represents the customer. */
  customer_account?: string | null;
  /** From when on the credits can be used. */
  effective_at: number | null;
  /** When the credits expire; null if they don't. */
  expires_at: number | null;
  /** Whether the grant exists in live mode rather than in test mode. */
  livemode: boolean;
  /** Your own keys and values, to keep further information with the object in a structured form. */
  metadata: Metadata;
  /** The name shown in the Dashboard. */
  name: string | null;
  /** In which order grants are applied: 0 comes first, 100 last. */
  priority: number | null;
  /** The test clock that the grant belongs to; an ID unless expanded. */
  test_clock: string | TestClock | null;
  /** When the grant was last changed, in seconds since the Unix epoch. */
  updated: number;
  /** When the grant was voided; null or absent if it wasn't. */
  voided_at?: number | null;
}

/** How much the grant is worth. */
export interface CreditGrantAmount {
  /** The sum of money. */
  monetary?: MonetaryAmount | null;
  /** What kind of amount this is; only `monetary` for now. */
  type: 'monetary' | (string & {});
}

/** What the grant may pay for. */
export interface CreditGrantApplicabilityConfig {
  /** The scope of the grant. */
  scope: CreditGrantApplicabilityConfigScope;
}

/** The scope of the grant. */
export interface CreditGrantApplicabilityConfigScope {
  /** The type of price that the grant may pay for: prices with a billing meter attached. Excludes `prices`. */
  price_type?: 'metered' | (string & {});
  /** The prices that the grant may pay for, all with a billing meter attached. Excludes `price_type`. */
  prices?: CreditGrantApplicabilityConfigScopePrice[];
}

export interface CreditGrantApplicabilityConfigScopePrice {
  /** ID of the price. */
  id: string | null;
}

export interface MonetaryAmount {
  /** Three-letter [ISO 4217 code](https://stripe.com/docs/currencies) of the currency, in lower case. */
  currency: string;
  /** The sum as a positive integer, in the smallest unit of the currency. */
  value: number;
}

/** One page of credit grants. */
export interface CreditGrantList {
  /** The type of the object. */
  object: 'list';
  /** The grants of this page. */
  data: CreditGrant[];
  /** Whether more grants follow this page. */
  has_more: boolean;
  /** The path that answers this list. */
  url: string;
}

/** A customer, as far as a credit grant shows it when expanded. */
export interface Customer {
  /** Identifies the customer. */
  id: string;
  /** The type of the object. */
  object: 'customer';
}

/** A test clock, as far as a credit grant shows it when expanded. */
export interface TestClock {
  /** Identifies the test clock. */
  id: string;
  /** The type of the object. */
  object: 'test_helpers.test_clock';
}

/** Fields to answer as whole objects instead of IDs. */
export type Expand = string[];

/** Your own keys and values, to keep further information with the object in a structured form. */
export type Metadata = { [key: string]: string };

/** The body of every answer that isn't a success. */
export interface ErrorEnvelope {
  error: ErrorEnvelopeError;
}

export interface ErrorEnvelopeError {
  /** The kind of error. */
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error' | (string & {});
  /** A short code that a program can act on. */
  code?: string;
  /** What went wrong, for people. */
  message?: string;
  /** The parameter at fault. */
  param?: string;
  /** Where the code is explained. */
  doc_url?: string;
  /** Where the Dashboard shows the request. */
  request_log_url?: string;
}

export interface CreditGrantCreateParams {
  /** How much the grant is worth. */
  amount: CreditGrantCreateParamsAmount;
  /** What the grant may pay for. For now that is `metered` prices that have a [billing meter](https://docs.stripe.com/api/billing/meter) attached. */
  applicability_config: CreditGrantCreateParamsApplicabilityConfig;
  /**
   * Whether the customer bought the credits (`paid`) or was given them (`promotional`).
   *
   * @default 'paid'
   */
  category?: 'paid' | 'promotional';
  /** ID of the customer who receives the credits. */
  customer?: string;
  /** ID of the account that represents the customer who receives the credits. */
  customer_account?: string;
  /** From when on the credits can be used. Now, if absent. */
  effective_at?: number | Date;
  /** When the credits expire. Never, if absent. */
  expires_at?: number | Date;
  /** Fields to answer as whole objects instead of IDs. */
  expand?: Expand;
  /** Your own keys and values, to keep further information with the object in a structured form. */
  metadata?: Metadata;
  /** A name that describes the grant in the Dashboard. */
  name?: string;
  /**
   * In which order grants are applied: 0 comes first, 100 last.
   *
   * @default 50
   */
  priority?: number;
}

export interface CreditGrantCreateParamsReceived extends CreditGrantCreateParams {
  effective_at?: number;
  expires_at?: number;
}

/** How much the grant is worth. */
export interface CreditGrantCreateParamsAmount {
  /** What kind of amount this is. `monetary` is the only kind for now: the amount is a sum of money. */
  type: 'monetary';
  /** The sum of money. */
  monetary?: CreditGrantCreateParamsAmountMonetary;
}

/** The sum of money. */
export interface CreditGrantCreateParamsAmountMonetary {
  /** Three-letter [ISO 4217 code](https://stripe.com/docs/currencies) of the currency that `value` is in, in lower case. */
  currency: string;
  /** The sum as a positive integer, in the smallest unit of the currency. */
  value: number;
}

/** What the grant may pay for. For now that is `metered` prices that have a [billing meter](https://docs.stripe.com/api/billing/meter) attached. */
export interface CreditGrantCreateParamsApplicabilityConfig {
  /** The scope of the grant: billable items, a price type or single prices, only one of the three. */
  scope: CreditGrantCreateParamsApplicabilityConfigScope;
}

/** The scope of the grant: billable items, a price type or single prices, only one of the three. */
export interface CreditGrantCreateParamsApplicabilityConfigScope {
  /** Billable items that the grant may pay for; only metered ones for now. Excludes `price_type` and `prices`. */
  billable_items?: CreditGrantCreateParamsApplicabilityConfigScopeBillableItem[];
  /** The type of price that the grant may pay for. `metered` is the only one for now. Excludes `prices` and `billable_items`. */
  price_type?: 'metered';
  /** Prices that the grant may pay for; only metered ones for now. Excludes `price_type` and `billable_items`. */
  prices?: CreditGrantCreateParamsApplicabilityConfigScopePrice[];
}

export interface CreditGrantCreateParamsApplicabilityConfigScopeBillableItem {
  /** ID of the billable item. */
  id: string;
}

export interface CreditGrantCreateParamsApplicabilityConfigScopePrice {
  /** ID of the price. */
  id: string;
}

export interface CreditGrantCreateHeaders {
  /** The API version to use instead of the account's default. */
  'Stripe-Version'?: string;
  /** ID of the connected account on whose behalf the request is made. */
  'Stripe-Account'?: string;
  /** A value of your choice that makes repeating the request safe: the repetition gets the answer of the first. */
  'Idempotency-Key'?: string;
}

export interface CreditGrantCreateRequest {
  headers: CreditGrantCreateHeaders;
  body: CreditGrantCreateParamsReceived;
}

export interface CreditGrantListParams {
  /** Only grants of this customer. */
  customer?: string;
  /** Only grants of the customer whom this account represents. */
  customer_account?: string;
  /**
   * How many grants a page holds at most.
   *
   * @default 10
   */
  limit?: number;
  /** ID of a grant; the page begins with the one that follows it. */
  starting_after?: string;
  /** ID of a grant; the page ends with the one that precedes it. */
  ending_before?: string;
  /** Fields to answer as whole objects instead of IDs. */
  expand?: Expand;
}

export interface CreditGrantListHeaders {
  /** The API version to use instead of the account's default. */
  'Stripe-Version'?: string;
  /** ID of the connected account on whose behalf the request is made. */
  'Stripe-Account'?: string;
}

export interface CreditGrantListRequest {
  query: CreditGrantListParams;
  headers: CreditGrantListHeaders;
}

export interface CreditGrantRetrieveParams {
  /** Fields to answer as whole objects instead of IDs. */
  expand?: Expand;
}

export interface CreditGrantRetrieveHeaders {
  /** The API version to use instead of the account's default. */
  'Stripe-Version'?: string;
  /** ID of the connected account on whose behalf the request is made. */
  'Stripe-Account'?: string;
}

export interface CreditGrantRetrievePath {
  /** ID of the credit grant. */
  id: string;
}

export interface CreditGrantRetrieveRequest {
  path: CreditGrantRetrievePath;
  query: CreditGrantRetrieveParams;
  headers: CreditGrantRetrieveHeaders;
}

export interface CreditGrantUpdateParams {
  /** When the credits expire; `''` or null for never. */
  expires_at?: number | Date | '' | null;
  /** Fields to answer as whole objects instead of IDs. */
  expand?: Expand;
  /** Keys to set, each with its value; a key with the value `''` is removed. `''` or null removes all of them. */
  metadata?: Metadata | '' | null;
}

export interface CreditGrantUpdateParamsReceived extends CreditGrantUpdateParams {
  expires_at?: number | '' | null;
}

export interface CreditGrantUpdateHeaders {
  /** The API version to use instead of the account's default. */
  'Stripe-Version'?: string;
  /** ID of the connected account on whose behalf the request is made. */
  'Stripe-Account'?: string;
  /** A value of your choice that makes repeating the request safe: the repetition gets the answer of the first. */
  'Idempotency-Key'?: string;
}

export interface CreditGrantUpdatePath {
  /** ID of the credit grant. */
  id: string;
}

export interface CreditGrantUpdateRequest {
  path: CreditGrantUpdatePath;
  headers: CreditGrantUpdateHeaders;
  body?: CreditGrantUpdateParamsReceived;
}

export interface CreditGrantExpireParams {
  /** Fields to answer as whole objects instead of IDs. */
  expand?: Expand;
}

export interface CreditGrantExpireHeaders {
  /** A value of your choice that makes repeating the request safe: the repetition gets the answer of the first. */
  'Idempotency-Key'?: string;
  /** The API version to use instead of the account's default. */
  'Stripe-Version'?: string;
  /** ID of the connected account on whose behalf the request is made. */
  'Stripe-Account'?: string;
}

export interface CreditGrantExpirePath {
  /** ID of the credit grant. */
  id: string;
}

export interface CreditGrantExpireRequest {
  path: CreditGrantExpirePath;
  headers: CreditGrantExpireHeaders;
  body?: CreditGrantExpireParams;
}

export interface CreditGrantVoidParams {
  /** Fields to answer as whole objects instead of IDs. */
  expand?: Expand;
}

export interface CreditGrantVoidHeaders {
  /** A value of your choice that makes repeating the request safe: the repetition gets the answer of the first. */
  'Idempotency-Key'?: string;
  /** The API version to use instead of the account's default. */
  'Stripe-Version'?: string;
  /** ID of the connected account on whose behalf the request is made. */
  'Stripe-Account'?: string;
}

export interface CreditGrantVoidPath {
  /** ID of the credit grant. */
  id: string;
}

export interface CreditGrantVoidRequest {
  path: CreditGrantVoidPath;
  headers: CreditGrantVoidHeaders;
  body?: CreditGrantVoidParams;
}
