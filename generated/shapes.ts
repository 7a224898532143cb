import type { Shape } from './runtime/shape.js';
import {
  array,
  integer,
  lazy,
  map,
  nothing,
  object,
  oneOf,
  string,
  union,
  unixTime,
} from './runtime/shape.js';

export const CreditGrantCreateParamsAmountMonetary: Shape = /* @__PURE__ */ lazy(() =>
  object({ currency: string, value: integer }),
);
export const CreditGrantCreateParamsAmount: Shape = /* @__PURE__ */ lazy(() =>
  object({ type: oneOf('monetary'), monetary: CreditGrantCreateParamsAmountMonetary }),
);
export const CreditGrantCreateParamsApplicabilityConfigScopeBillableItem: Shape =
  /* @__PURE__ */ lazy(() => object({ id: string }));
export const CreditGrantCreateParamsApplicabilityConfigScopePrice: Shape = /* @__PURE__ */ lazy(
  () => object({ id: string }),
);
export const CreditGrantCreateParamsApplicabilityConfigScope: Shape = /* @__PURE__ */ lazy(() =>
  object({
    billable_items: array(CreditGrantCreateParamsApplicabilityConfigScopeBillableItem),
    price_type: oneOf('metered'),
    prices: array(CreditGrantCreateParamsApplicabilityConfigScopePrice),
  }),
);
export const CreditGrantCreateParamsApplicabilityConfig: Shape = /* @__PURE__ */ lazy(() =>
  object({ scope: CreditGrantCreateParamsApplicabilityConfigScope }),
);
export const CreditGrantCreateParams: Shape = /* @__PURE__ */ lazy(() =>
  object({
    amount: CreditGrantCreateParamsAmount,
    applicability_config: CreditGrantCreateParamsApplicabilityConfig,
    category: string,
    customer: string,
    customer_account: string,
    effective_at: unixTime,
    expires_at: unixTime,
    expand: array(string),
    metadata: map(string),
    name: string,
    priority: integer,
  }),
);
export const CreditGrantUpdateParams: Shape = /* @__PURE__ */ lazy(() =>
  object({
    expires_at: union(unixTime, oneOf(''), nothing),
    expand: array(string),
    metadata: union(map(string), oneOf(''), nothing),
  }),
);
export const CreditGrantExpireParams: Shape = /* @__PURE__ */ lazy(() =>
  object({ expand: array(string) }),
);
export const CreditGrantVoidParams: Shape = /* @__PURE__ */ lazy(() =>
  object({ expand: array(string) }),
);
