import {
  hasAtMost,
  hasSize,
  isArray,
  isDate,
  isInteger,
  isNumber,
  isObject,
  isSet,
} from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, inside, missing, optional, required, unexpected } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type CreditGrant = types.CreditGrant;
export const CreditGrant: Validator<types.CreditGrant> = /* @__PURE__ */ validator(
  isCreditGrant,
  explainCreditGrant,
  '#/components/schemas/credit_grant',
);

export type CreditGrantAmount = types.CreditGrantAmount;
export const CreditGrantAmount: Validator<types.CreditGrantAmount> = /* @__PURE__ */ validator(
  isCreditGrantAmount,
  explainCreditGrantAmount,
  '#/components/schemas/credit_grant/properties/amount',
);

export type CreditGrantApplicabilityConfig = types.CreditGrantApplicabilityConfig;
export const CreditGrantApplicabilityConfig: Validator<types.CreditGrantApplicabilityConfig> =
  /* @__PURE__ */ validator(
    isCreditGrantApplicabilityConfig,
    explainCreditGrantApplicabilityConfig,
    '#/components/schemas/credit_grant/properties/applicability_config',
  );

export type CreditGrantApplicabilityConfigScope = types.CreditGrantApplicabilityConfigScope;
export const CreditGrantApplicabilityConfigScope: Validator<types.CreditGrantApplicabilityConfigScope> =
  /* @__PURE__ */ validator(
    isCreditGrantApplicabilityConfigScope,
    explainCreditGrantApplicabilityConfigScope,
    '#/components/schemas/credit_grant/properties/applicability_config/properties/scope',
  );

export type CreditGrantApplicabilityConfigScopePrice =
  types.CreditGrantApplicabilityConfigScopePrice;
export const CreditGrantApplicabilityConfigScopePrice: Validator<types.CreditGrantApplicabilityConfigScopePrice> =
  /* @__PURE__ */ validator(
    isCreditGrantApplicabilityConfigScopePrice,
    explainCreditGrantApplicabilityConfigScopePrice,
    '#/components/schemas/credit_grant/properties/applicability_config/properties/scope/properties/prices/items',
  );

export type MonetaryAmount = types.MonetaryAmount;
export const MonetaryAmount: Validator<types.MonetaryAmount> = /* @__PURE__ */ validator(
  isMonetaryAmount,
  explainMonetaryAmount,
  '#/components/schemas/monetary_amount',
);

export type CreditGrantList = types.CreditGrantList;
export const CreditGrantList: Validator<types.CreditGrantList> = /* @__PURE__ */ validator(
  isCreditGrantList,
  explainCreditGrantList,
  '#/components/schemas/credit_grant_list',
);

export type Customer = types.Customer;
export const Customer: Validator<types.Customer> = /* @__PURE__ */ validator(
  isCustomer,
  explainCustomer,
  '#/components/schemas/customer',
);

export type TestClock = types.TestClock;
export const TestClock: Validator<types.TestClock> = /* @__PURE__ */ validator(
  isTestClock,
  explainTestClock,
  '#/components/schemas/test_clock',
);

export type Expand = types.Expand;
export const Expand: Validator<types.Expand> = /* @__PURE__ */ validator(
  isExpand,
  explainExpand,
  '#/components/schemas/expand',
);

export type Metadata = types.Metadata;
export const Metadata: Validator<types.Metadata> = /* @__PURE__ */ validator(
  isMetadata,
  explainMetadata,
  '#/components/schemas/metadata',
);

export type ErrorEnvelope = types.ErrorEnvelope;
export const ErrorEnvelope: Validator<types.ErrorEnvelope> = /* @__PURE__ */ validator(
  isErrorEnvelope,
  explainErrorEnvelope,
  '#/components/schemas/error_envelope',
);

export type ErrorEnvelopeError = types.ErrorEnvelopeError;
export const ErrorEnvelopeError: Validator<types.ErrorEnvelopeError> = /* @__PURE__ */ validator(
  isErrorEnvelopeError,
  explainErrorEnvelopeError,
  '#/components/schemas/error_envelope/properties/error',
);

export type CreditGrantCreateParams = types.CreditGrantCreateParams;
export const CreditGrantCreateParams: Validator<types.CreditGrantCreateParams> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateParams,
    explainCreditGrantCreateParams,
    '#/paths/~1v1~1billing~1credit_grants/post/requestBody/content/application~1x-www-form-urlencoded/schema',
  );

export type CreditGrantCreateParamsAmount = types.CreditGrantCreateParamsAmount;
export const CreditGrantCreateParamsAmount: Validator<types.CreditGrantCreateParamsAmount> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateParamsAmount,
    explainCreditGrantCreateParamsAmount,
    '#/paths/~1v1~1billing~1credit_grants/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/amount',
  );

export type CreditGrantCreateParamsAmountMonetary = types.CreditGrantCreateParamsAmountMonetary;
export const CreditGrantCreateParamsAmountMonetary: Validator<types.CreditGrantCreateParamsAmountMonetary> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateParamsAmountMonetary,
    explainCreditGrantCreateParamsAmountMonetary,
    '#/paths/~1v1~1billing~1credit_grants/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/amount/properties/monetary',
  );

export type CreditGrantCreateParamsApplicabilityConfig =
  types.CreditGrantCreateParamsApplicabilityConfig;
export const CreditGrantCreateParamsApplicabilityConfig: Validator<types.CreditGrantCreateParamsApplicabilityConfig> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateParamsApplicabilityConfig,
    explainCreditGrantCreateParamsApplicabilityConfig,
    '#/paths/~1v1~1billing~1credit_grants/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/applicability_config',
  );

export type CreditGrantCreateParamsApplicabilityConfigScope =
  types.CreditGrantCreateParamsApplicabilityConfigScope;
export const CreditGrantCreateParamsApplicabilityConfigScope: Validator<types.CreditGrantCreateParamsApplicabilityConfigScope> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateParamsApplicabilityConfigScope,
    explainCreditGrantCreateParamsApplicabilityConfigScope,
    '#/paths/~1v1~1billing~1credit_grants/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/applicability_config/properties/scope',
  );

export type CreditGrantCreateParamsApplicabilityConfigScopeBillableItem =
  types.CreditGrantCreateParamsApplicabilityConfigScopeBillableItem;
export const CreditGrantCreateParamsApplicabilityConfigScopeBillableItem: Validator<types.CreditGrantCreateParamsApplicabilityConfigScopeBillableItem> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateParamsApplicabilityConfigScopeBillableItem,
    explainCreditGrantCreateParamsApplicabilityConfigScopeBillableItem,
    '#/paths/~1v1~1billing~1credit_grants/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/applicability_config/properties/scope/properties/billable_items/items',
  );

export type CreditGrantCreateParamsApplicabilityConfigScopePrice =
  types.CreditGrantCreateParamsApplicabilityConfigScopePrice;
export const CreditGrantCreateParamsApplicabilityConfigScopePrice: Validator<types.CreditGrantCreateParamsApplicabilityConfigScopePrice> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateParamsApplicabilityConfigScopePrice,
    explainCreditGrantCreateParamsApplicabilityConfigScopePrice,
    '#/paths/~1v1~1billing~1credit_grants/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/applicability_config/properties/scope/properties/prices/items',
  );

export type CreditGrantCreateHeaders = types.CreditGrantCreateHeaders;
export const CreditGrantCreateHeaders: Validator<types.CreditGrantCreateHeaders> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateHeaders,
    explainCreditGrantCreateHeaders,
    '#/paths/~1v1~1billing~1credit_grants/post',
  );

export type CreditGrantCreateRequest = types.CreditGrantCreateRequest;
export const CreditGrantCreateRequest: Validator<types.CreditGrantCreateRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateRequest,
    explainCreditGrantCreateRequest,
    '#/paths/~1v1~1billing~1credit_grants/post',
  );

export type CreditGrantListParams = types.CreditGrantListParams;
export const CreditGrantListParams: Validator<types.CreditGrantListParams> =
  /* @__PURE__ */ validator(
    isCreditGrantListParams,
    explainCreditGrantListParams,
    '#/paths/~1v1~1billing~1credit_grants/get',
  );

export type CreditGrantListHeaders = types.CreditGrantListHeaders;
export const CreditGrantListHeaders: Validator<types.CreditGrantListHeaders> =
  /* @__PURE__ */ validator(
    isCreditGrantListHeaders,
    explainCreditGrantListHeaders,
    '#/paths/~1v1~1billing~1credit_grants/get',
  );

export type CreditGrantListRequest = types.CreditGrantListRequest;
export const CreditGrantListRequest: Validator<types.CreditGrantListRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantListRequest,
    explainCreditGrantListRequest,
    '#/paths/~1v1~1billing~1credit_grants/get',
  );

export type CreditGrantRetrieveParams = types.CreditGrantRetrieveParams;
export const CreditGrantRetrieveParams: Validator<types.CreditGrantRetrieveParams> =
  /* @__PURE__ */ validator(
    isCreditGrantRetrieveParams,
    explainCreditGrantRetrieveParams,
    '#/paths/~1v1~1billing~1credit_grants~1{id}/get',
  );

export type CreditGrantRetrieveHeaders = types.CreditGrantRetrieveHeaders;
export const CreditGrantRetrieveHeaders: Validator<types.CreditGrantRetrieveHeaders> =
  /* @__PURE__ */ validator(
    isCreditGrantListHeaders,
    explainCreditGrantListHeaders,
    '#/paths/~1v1~1billing~1credit_grants~1{id}/get',
  );

export type CreditGrantRetrievePath = types.CreditGrantRetrievePath;
export const CreditGrantRetrievePath: Validator<types.CreditGrantRetrievePath> =
  /* @__PURE__ */ validator(
    isCreditGrantRetrievePath,
    explainCreditGrantRetrievePath,
    '#/paths/~1v1~1billing~1credit_grants~1{id}/get',
  );

export type CreditGrantRetrieveRequest = types.CreditGrantRetrieveRequest;
export const CreditGrantRetrieveRequest: Validator<types.CreditGrantRetrieveRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantRetrieveRequest,
    explainCreditGrantRetrieveRequest,
    '#/paths/~1v1~1billing~1credit_grants~1{id}/get',
  );

export type CreditGrantUpdateParams = types.CreditGrantUpdateParams;
export const CreditGrantUpdateParams: Validator<types.CreditGrantUpdateParams> =
  /* @__PURE__ */ validator(
    isCreditGrantUpdateParams,
    explainCreditGrantUpdateParams,
    '#/paths/~1v1~1billing~1credit_grants~1{id}/post/requestBody/content/application~1x-www-form-urlencoded/schema',
  );

export type CreditGrantUpdateHeaders = types.CreditGrantUpdateHeaders;
export const CreditGrantUpdateHeaders: Validator<types.CreditGrantUpdateHeaders> =
  /* @__PURE__ */ validator(
    isCreditGrantCreateHeaders,
    explainCreditGrantCreateHeaders,
    '#/paths/~1v1~1billing~1credit_grants~1{id}/post',
  );

export type CreditGrantUpdatePath = types.CreditGrantUpdatePath;
export const CreditGrantUpdatePath: Validator<types.CreditGrantUpdatePath> =
  /* @__PURE__ */ validator(
    isCreditGrantRetrievePath,
    explainCreditGrantRetrievePath,
    '#/paths/~1v1~1billing~1credit_grants~1{id}/post',
  );

export type CreditGrantUpdateRequest = types.CreditGrantUpdateRequest;
export const CreditGrantUpdateRequest: Validator<types.CreditGrantUpdateRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantUpdateRequest,
    explainCreditGrantUpdateRequest,
    '#/paths/~1v1~1billing~1credit_grants~1{id}/post',
  );

export type CreditGrantExpireParams = types.CreditGrantExpireParams;
export const CreditGrantExpireParams: Validator<types.CreditGrantExpireParams> =
  /* @__PURE__ */ validator(
    isCreditGrantRetrieveParams,
    explainCreditGrantRetrieveParams,
    '#/paths/~1v1~1billing~1credit_grants~1{id}~1expire/post/requestBody/content/application~1x-www-form-urlencoded/schema',
  );

export type CreditGrantExpireHeaders = types.CreditGrantExpireHeaders;
export const CreditGrantExpireHeaders: Validator<types.CreditGrantExpireHeaders> =
  /* @__PURE__ */ validator(
    isCreditGrantExpireHeaders,
    explainCreditGrantExpireHeaders,
    '#/paths/~1v1~1billing~1credit_grants~1{id}~1expire/post',
  );

export type CreditGrantExpirePath = types.CreditGrantExpirePath;
export const CreditGrantExpirePath: Validator<types.CreditGrantExpirePath> =
  /* @__PURE__ */ validator(
    isCreditGrantRetrievePath,
    explainCreditGrantRetrievePath,
    '#/paths/~1v1~1billing~1credit_grants~1{id}~1expire/post',
  );

export type CreditGrantExpireRequest = types.CreditGrantExpireRequest;
export const CreditGrantExpireRequest: Validator<types.CreditGrantExpireRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantExpireRequest,
    explainCreditGrantExpireRequest,
    '#/paths/~1v1~1billing~1credit_grants~1{id}~1expire/post',
  );

export type CreditGrantVoidParams = types.CreditGrantVoidParams;
export const CreditGrantVoidParams: Validator<types.CreditGrantVoidParams> =
  /* @__PURE__ */ validator(
    isCreditGrantRetrieveParams,
    explainCreditGrantRetrieveParams,
    '#/paths/~1v1~1billing~1credit_grants~1{id}~1void/post/requestBody/content/application~1x-www-form-urlencoded/schema',
  );

export type CreditGrantVoidHeaders = types.CreditGrantVoidHeaders;
export const CreditGrantVoidHeaders: Validator<types.CreditGrantVoidHeaders> =
  /* @__PURE__ */ validator(
    isCreditGrantExpireHeaders,
    explainCreditGrantExpireHeaders,
    '#/paths/~1v1~1billing~1credit_grants~1{id}~1void/post',
  );

export type CreditGrantVoidPath = types.CreditGrantVoidPath;
export const CreditGrantVoidPath: Validator<types.CreditGrantVoidPath> = /* @__PURE__ */ validator(
  isCreditGrantRetrievePath,
  explainCreditGrantRetrievePath,
  '#/paths/~1v1~1billing~1credit_grants~1{id}~1void/post',
);

export type CreditGrantVoidRequest = types.CreditGrantVoidRequest;
export const CreditGrantVoidRequest: Validator<types.CreditGrantVoidRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantVoidRequest,
    explainCreditGrantVoidRequest,
    '#/paths/~1v1~1billing~1credit_grants~1{id}~1void/post',
  );
const MONETARY_AMOUNT_CURRENCY_PATTERN = /^[a-z]{3}$/u;

function isCreditGrant(value: unknown): boolean {
  if (!isObject(value)) return false;
  const {
    id,
    object,
    amount,
    applicability_config,
    category,
    created,
    customer,
    customer_account,
    effective_at,
    expires_at,
    livemode,
    metadata,
    name,
    priority,
    test_clock,
    updated,
    voided_at,
  } = value;
  return (
    typeof id === 'string' &&
    hasAtMost(id, 5000) &&
    object === 'billing.credit_grant' &&
    isCreditGrantAmount(amount) &&
    isCreditGrantApplicabilityConfig(applicability_config) &&
    typeof category === 'string' &&
    isInteger(created) &&
    ((typeof customer === 'string' && hasAtMost(customer, 5000)) || isCustomer(customer)) &&
    (customer_account === undefined ||
      customer_account === null ||
      (typeof customer_account === 'string' && hasAtMost(customer_account, 5000))) &&
    (effective_at === null || isInteger(effective_at)) &&
    (expires_at === null || isInteger(expires_at)) &&
    typeof livemode === 'boolean' &&
    isMetadata(metadata) &&
    (name === null || (typeof name === 'string' && hasAtMost(name, 5000))) &&
    (priority === null || (isInteger(priority) && priority >= 0 && priority <= 100)) &&
    ((typeof test_clock === 'string' && hasAtMost(test_clock, 5000)) ||
      isTestClock(test_clock) ||
      test_clock === null) &&
    isInteger(updated) &&
    (voided_at === undefined || voided_at === null || isInteger(voided_at))
  );
}

function explainCreditGrant(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const {
    id,
    object,
    amount,
    applicability_config,
    category,
    created,
    customer,
    customer_account,
    effective_at,
    expires_at,
    livemode,
    metadata,
    name,
    priority,
    test_clock,
    updated,
    voided_at,
  } = value;
  if (id === undefined) missing(report, 'id');
  else explainStringMaxLength5000At(report, 'id', id);
  if (object === undefined) missing(report, 'object');
  else if (object !== 'billing.credit_grant') {
    failAt(report, 'object', object, 'const', 'billing.credit_grant');
  }
  required(report, 'amount', amount, explainCreditGrantAmount);
  required(
    report,
    'applicability_config',
    applicability_config,
    explainCreditGrantApplicabilityConfig,
  );
  if (category === undefined) missing(report, 'category');
  else if (typeof category !== 'string') failAt(report, 'category', category, 'type', 'string');
  if (created === undefined) missing(report, 'created');
  else explainIntegerUnixTimeAt(report, 'created', created);
  if (customer === undefined) missing(report, 'customer');
  else {
    if (typeof customer === 'string') {
      if (!hasAtMost(customer, 5000)) {
        failAt(report, 'customer', customer, 'maxLength', 5000, '/properties/customer/anyOf/0');
      }
    } else if (isObject(customer)) {
      inside(report, 'customer', customer, explainCustomer, '#/components/schemas/customer');
    } else failAt(report, 'customer', customer, 'type', ['string', 'object']);
  }
  explainStringOrNullMaxLength5000At(report, 'customer_account', customer_account);
  if (effective_at === undefined) missing(report, 'effective_at');
  else explainIntegerOrNullUnixTimeAt(report, 'effective_at', effective_at);
  if (expires_at === undefined) missing(report, 'expires_at');
  else explainIntegerOrNullUnixTimeAt(report, 'expires_at', expires_at);
  if (livemode === undefined) missing(report, 'livemode');
  else explainBooleanAt(report, 'livemode', livemode);
  required(report, 'metadata', metadata, explainMetadata, '#/components/schemas/metadata');
  if (name === undefined) missing(report, 'name');
  else explainStringOrNullMaxLength5000At(report, 'name', name);
  if (priority === undefined) missing(report, 'priority');
  else explainIntegerOrNullMinimum0Maximum100At(report, 'priority', priority);
  if (test_clock === undefined) missing(report, 'test_clock');
  else {
    if (typeof test_clock === 'string') {
      if (!hasAtMost(test_clock, 5000)) {
        failAt(
          report,
          'test_clock',
          test_clock,
          'maxLength',
          5000,
          '/properties/test_clock/anyOf/0',
        );
      }
    } else if (isObject(test_clock)) {
      inside(report, 'test_clock', test_clock, explainTestClock, '#/components/schemas/test_clock');
    } else if (test_clock !== null) {
      failAt(report, 'test_clock', test_clock, 'type', ['string', 'object', 'null']);
    }
  }
  if (updated === undefined) missing(report, 'updated');
  else explainIntegerUnixTimeAt(report, 'updated', updated);
  explainIntegerOrNullUnixTimeAt(report, 'voided_at', voided_at);
}

function isCreditGrantAmount(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { monetary, type } = value;
  return (
    (monetary === undefined || isMonetaryAmount(monetary) || monetary === null) &&
    typeof type === 'string'
  );
}

function explainCreditGrantAmount(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { monetary, type } = value;
  if (monetary !== undefined) {
    if (isObject(monetary)) {
      inside(
        report,
        'monetary',
        monetary,
        explainMonetaryAmount,
        '#/components/schemas/monetary_amount',
      );
    } else if (monetary !== null) {
      failAt(report, 'monetary', monetary, 'type', ['object', 'null']);
    }
  }
  if (type === undefined) return missing(report, 'type');
  if (typeof type !== 'string') failAt(report, 'type', type, 'type', 'string');
}

function isCreditGrantApplicabilityConfig(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { scope } = value;
  return isCreditGrantApplicabilityConfigScope(scope);
}

function explainCreditGrantApplicabilityConfig(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { scope } = value;
  required(report, 'scope', scope, explainCreditGrantApplicabilityConfigScope);
}

function isCreditGrantApplicabilityConfigScope(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { price_type, prices } = value;
  return (
    (price_type === undefined || typeof price_type === 'string') &&
    (prices === undefined || isCreditGrantApplicabilityConfigScopePrices(prices)) &&
    (price_type === undefined || prices === undefined)
  );
}

function explainCreditGrantApplicabilityConfigScope(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { price_type, prices } = value;
  if (price_type !== undefined) {
    if (typeof price_type !== 'string') failAt(report, 'price_type', price_type, 'type', 'string');
  }
  optional(report, 'prices', prices, explainCreditGrantApplicabilityConfigScopePrices);
  if (price_type !== undefined && prices !== undefined) {
    failAt(
      report,
      'prices',
      prices,
      'false',
      'price_type',
      '/dependentSchemas/price_type/properties/prices',
    );
  }
}

function isCreditGrantApplicabilityConfigScopePrice(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  return id === null || (typeof id === 'string' && hasAtMost(id, 5000));
}

function explainCreditGrantApplicabilityConfigScopePrice(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  if (id === undefined) missing(report, 'id');
  else explainStringOrNullMaxLength5000At(report, 'id', id);
}

function isMonetaryAmount(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { currency, value: value_ } = value;
  return (
    typeof currency === 'string' &&
    hasAtMost(currency, 5000) &&
    MONETARY_AMOUNT_CURRENCY_PATTERN.test(currency) &&
    isInteger(value_) &&
    value_ >= 1
  );
}

function explainMonetaryAmount(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { currency, value: value_ } = value;
  if (currency === undefined) missing(report, 'currency');
  else if (typeof currency !== 'string') failAt(report, 'currency', currency, 'type', 'string');
  else {
    if (!hasAtMost(currency, 5000)) {
      failAt(report, 'currency', currency, 'maxLength', 5000);
    }
    if (!MONETARY_AMOUNT_CURRENCY_PATTERN.test(currency)) {
      failAt(report, 'currency', currency, 'pattern', '^[a-z]{3}$');
    }
  }
  if (value_ === undefined) missing(report, 'value');
  else explainIntegerMinimum1At(report, 'value', value_);
}

function isCreditGrantList(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { object, data, has_more, url } = value;
  return (
    object === 'list' &&
    isCreditGrantListData(data) &&
    typeof has_more === 'boolean' &&
    typeof url === 'string' &&
    hasAtMost(url, 5000)
  );
}

function explainCreditGrantList(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { object, data, has_more, url } = value;
  if (object === undefined) missing(report, 'object');
  else if (object !== 'list') {
    failAt(report, 'object', object, 'const', 'list');
  }
  required(report, 'data', data, explainCreditGrantListData);
  if (has_more === undefined) missing(report, 'has_more');
  else explainBooleanAt(report, 'has_more', has_more);
  if (url === undefined) missing(report, 'url');
  else explainStringMaxLength5000At(report, 'url', url);
}

function isCustomer(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, object } = value;
  return typeof id === 'string' && hasAtMost(id, 5000) && object === 'customer';
}

function explainCustomer(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id, object } = value;
  if (id === undefined) missing(report, 'id');
  else explainStringMaxLength5000At(report, 'id', id);
  if (object === undefined) return missing(report, 'object');
  if (object !== 'customer') {
    failAt(report, 'object', object, 'const', 'customer');
  }
}

function isTestClock(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, object } = value;
  return typeof id === 'string' && hasAtMost(id, 5000) && object === 'test_helpers.test_clock';
}

function explainTestClock(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id, object } = value;
  if (id === undefined) missing(report, 'id');
  else explainStringMaxLength5000At(report, 'id', id);
  if (object === undefined) return missing(report, 'object');
  if (object !== 'test_helpers.test_clock') {
    failAt(report, 'object', object, 'const', 'test_helpers.test_clock');
  }
}

function isExpand(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string' || !hasAtMost(item, 5000)) return false;
  }
  return true;
}

function explainExpand(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (typeof item !== 'string') failAt(report, index, item, 'type', 'string');
    else if (!hasAtMost(item, 5000)) {
      failAt(report, index, item, 'maxLength', 5000);
    }
  }
}

function isMetadata(value: unknown): boolean {
  if (!isObject(value) || !hasSize(value, 0, 50)) return false;
  for (const key in value) {
    const member = value[key];
    if (
      (!hasAtMost(key, 40) || typeof member !== 'string' || !hasAtMost(member, 500)) &&
      isSet(value, key)
    )
      return false;
  }
  return true;
}

function explainMetadata(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  if (!hasSize(value, 0, 50)) {
    fail(report, value, 'maxProperties', 50);
  }
  for (const key in value) {
    if (isSet(value, key)) {
      if (!hasAtMost(key, 40)) {
        failAt(report, key, key, 'maxLength', 40, '/propertyNames');
      }
      const member = value[key];
      if (typeof member !== 'string')
        failAt(report, key, member, 'type', 'string', '/additionalProperties');
      else if (!hasAtMost(member, 500)) {
        failAt(report, key, member, 'maxLength', 500, '/additionalProperties');
      }
    }
  }
}

function isErrorEnvelope(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { error } = value;
  return isErrorEnvelopeError(error);
}

function explainErrorEnvelope(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { error } = value;
  required(report, 'error', error, explainErrorEnvelopeError);
}

function isErrorEnvelopeError(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { type, code, message, param, doc_url, request_log_url } = value;
  return (
    typeof type === 'string' &&
    (code === undefined || typeof code === 'string') &&
    (message === undefined || typeof message === 'string') &&
    (param === undefined || typeof param === 'string') &&
    (doc_url === undefined || typeof doc_url === 'string') &&
    (request_log_url === undefined || typeof request_log_url === 'string')
  );
}

function explainErrorEnvelopeError(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { type, code, message, param, doc_url, request_log_url } = value;
  if (type === undefined) missing(report, 'type');
  else if (typeof type !== 'string') failAt(report, 'type', type, 'type', 'string');
  explainStringAt(report, 'code', code);
  explainStringAt(report, 'message', message);
  explainStringAt(report, 'param', param);
  explainStringAt(report, 'doc_url', doc_url);
  explainStringAt(report, 'request_log_url', request_log_url);
}

function isCreditGrantCreateParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const {
    amount,
    applicability_config,
    category,
    customer,
    customer_account,
    effective_at,
    expires_at,
    expand,
    metadata,
    name,
    priority,
  } = value;
  if (
    !isCreditGrantCreateParamsAmount(amount) ||
    !isCreditGrantCreateParamsApplicabilityConfig(applicability_config) ||
    (category !== undefined && category !== 'paid' && category !== 'promotional') ||
    (customer !== undefined && (typeof customer !== 'string' || !hasAtMost(customer, 5000))) ||
    (customer_account !== undefined &&
      (typeof customer_account !== 'string' || !hasAtMost(customer_account, 5000))) ||
    (effective_at !== undefined && !isInteger(effective_at) && !isDate(effective_at)) ||
    (expires_at !== undefined && !isInteger(expires_at) && !isDate(expires_at)) ||
    (expand !== undefined && !isExpand(expand)) ||
    (metadata !== undefined && !isMetadata(metadata)) ||
    (name !== undefined && (typeof name !== 'string' || !hasAtMost(name, 100))) ||
    (priority !== undefined && (!isInteger(priority) || priority < 0 || priority > 100))
  )
    return false;
  for (const key in value) {
    if (!isCreditGrantCreateParamsKey(key) && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantCreateParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const {
    amount,
    applicability_config,
    category,
    customer,
    customer_account,
    effective_at,
    expires_at,
    expand,
    metadata,
    name,
    priority,
  } = value;
  required(report, 'amount', amount, explainCreditGrantCreateParamsAmount);
  required(
    report,
    'applicability_config',
    applicability_config,
    explainCreditGrantCreateParamsApplicabilityConfig,
  );
  if (category !== undefined && category !== 'paid' && category !== 'promotional') {
    failAt(report, 'category', category, 'enum', ['paid', 'promotional']);
  }
  explainStringMaxLength5000At(report, 'customer', customer);
  explainStringMaxLength5000At(report, 'customer_account', customer_account);
  explainIntegerOrDateUnixTimeAt(report, 'effective_at', effective_at);
  explainIntegerOrDateUnixTimeAt(report, 'expires_at', expires_at);
  optional(report, 'expand', expand, explainExpand, '#/components/schemas/expand');
  optional(report, 'metadata', metadata, explainMetadata, '#/components/schemas/metadata');
  explainStringMaxLength100At(report, 'name', name);
  explainIntegerMinimum0Maximum100At(report, 'priority', priority);
  for (const key in value) {
    if (!isCreditGrantCreateParamsKey(key)) unexpected(report, value, key, '');
  }
}

function isCreditGrantCreateParamsAmount(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { type, monetary } = value;
  if (
    type !== 'monetary' ||
    (monetary !== undefined && !isCreditGrantCreateParamsAmountMonetary(monetary))
  )
    return false;
  for (const key in value) {
    if (key !== 'type' && key !== 'monetary' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantCreateParamsAmount(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { type, monetary } = value;
  if (type === undefined) missing(report, 'type');
  else if (type !== 'monetary') {
    failAt(report, 'type', type, 'enum', ['monetary']);
  }
  optional(report, 'monetary', monetary, explainCreditGrantCreateParamsAmountMonetary);
  for (const key in value) {
    if (key !== 'type' && key !== 'monetary') unexpected(report, value, key, '');
  }
}

function isCreditGrantCreateParamsAmountMonetary(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { currency, value: value_ } = value;
  if (
    typeof currency !== 'string' ||
    !MONETARY_AMOUNT_CURRENCY_PATTERN.test(currency) ||
    !isInteger(value_) ||
    value_ < 1
  )
    return false;
  for (const key in value) {
    if (key !== 'currency' && key !== 'value' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantCreateParamsAmountMonetary(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { currency, value: value_ } = value;
  if (currency === undefined) missing(report, 'currency');
  else if (typeof currency !== 'string') failAt(report, 'currency', currency, 'type', 'string');
  else if (!MONETARY_AMOUNT_CURRENCY_PATTERN.test(currency)) {
    failAt(report, 'currency', currency, 'pattern', '^[a-z]{3}$');
  }
  if (value_ === undefined) missing(report, 'value');
  else explainIntegerMinimum1At(report, 'value', value_);
  for (const key in value) {
    if (key !== 'currency' && key !== 'value') unexpected(report, value, key, '');
  }
}

function isCreditGrantCreateParamsApplicabilityConfig(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { scope } = value;
  if (!isCreditGrantCreateParamsApplicabilityConfigScope(scope)) return false;
  for (const key in value) {
    if (key !== 'scope' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantCreateParamsApplicabilityConfig(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { scope } = value;
  required(report, 'scope', scope, explainCreditGrantCreateParamsApplicabilityConfigScope);
  for (const key in value) {
    if (key !== 'scope') unexpected(report, value, key, '');
  }
}

function isCreditGrantCreateParamsApplicabilityConfigScope(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { billable_items, price_type, prices } = value;
  if (
    (billable_items !== undefined &&
      !isCreditGrantCreateParamsApplicabilityConfigScopeBillableItems(billable_items)) ||
    (price_type !== undefined && price_type !== 'metered') ||
    (prices !== undefined && !isCreditGrantCreateParamsApplicabilityConfigScopePrices(prices)) ||
    (billable_items !== undefined && (price_type !== undefined || prices !== undefined)) ||
    (price_type !== undefined && prices !== undefined)
  )
    return false;
  for (const key in value) {
    if (key !== 'billable_items' && key !== 'price_type' && key !== 'prices' && isSet(value, key))
      return false;
  }
  return true;
}

function explainCreditGrantCreateParamsApplicabilityConfigScope(
  value: unknown,
  report: Report,
): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { billable_items, price_type, prices } = value;
  optional(
    report,
    'billable_items',
    billable_items,
    explainCreditGrantCreateParamsApplicabilityConfigScopeBillableItems,
  );
  if (price_type !== undefined && price_type !== 'metered') {
    failAt(report, 'price_type', price_type, 'enum', ['metered']);
  }
  optional(report, 'prices', prices, explainCreditGrantCreateParamsApplicabilityConfigScopePrices);
  if (billable_items !== undefined) {
    if (price_type !== undefined) {
      failAt(
        report,
        'price_type',
        price_type,
        'false',
        'billable_items',
        '/dependentSchemas/billable_items/properties/price_type',
      );
    }
    if (prices !== undefined) {
      failAt(
        report,
        'prices',
        prices,
        'false',
        'billable_items',
        '/dependentSchemas/billable_items/properties/prices',
      );
    }
  }
  if (price_type !== undefined && prices !== undefined) {
    failAt(
      report,
      'prices',
      prices,
      'false',
      'price_type',
      '/dependentSchemas/price_type/properties/prices',
    );
  }
  for (const key in value) {
    if (key !== 'billable_items' && key !== 'price_type' && key !== 'prices')
      unexpected(report, value, key, '');
  }
}

function isCreditGrantCreateParamsApplicabilityConfigScopeBillableItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  if (typeof id !== 'string' || !hasAtMost(id, 5000)) return false;
  for (const key in value) {
    if (key !== 'id' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantCreateParamsApplicabilityConfigScopeBillableItem(
  value: unknown,
  report: Report,
): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  if (id === undefined) missing(report, 'id');
  else explainStringMaxLength5000At(report, 'id', id);
  for (const key in value) {
    if (key !== 'id') unexpected(report, value, key, '');
  }
}

function isCreditGrantCreateParamsApplicabilityConfigScopePrice(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  if (typeof id !== 'string' || !hasAtMost(id, 5000)) return false;
  for (const key in value) {
    if (key !== 'id' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantCreateParamsApplicabilityConfigScopePrice(
  value: unknown,
  report: Report,
): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  if (id === undefined) missing(report, 'id');
  else explainStringMaxLength5000At(report, 'id', id);
  for (const key in value) {
    if (key !== 'id') unexpected(report, value, key, '');
  }
}

function isCreditGrantCreateHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const {
    'Stripe-Version': stripeVersion,
    'Stripe-Account': stripeAccount,
    'Idempotency-Key': idempotencyKey,
  } = value;
  if (
    (stripeVersion !== undefined && typeof stripeVersion !== 'string') ||
    (stripeAccount !== undefined && typeof stripeAccount !== 'string') ||
    (idempotencyKey !== undefined &&
      (typeof idempotencyKey !== 'string' || !hasAtMost(idempotencyKey, 255)))
  )
    return false;
  for (const key in value) {
    if (
      key !== 'Stripe-Version' &&
      key !== 'Stripe-Account' &&
      key !== 'Idempotency-Key' &&
      isSet(value, key)
    )
      return false;
  }
  return true;
}

function explainCreditGrantCreateHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const {
    'Stripe-Version': stripeVersion,
    'Stripe-Account': stripeAccount,
    'Idempotency-Key': idempotencyKey,
  } = value;
  optional(
    report,
    'Stripe-Version',
    stripeVersion,
    explainString,
    '#/components/parameters/StripeVersion/schema',
  );
  optional(
    report,
    'Stripe-Account',
    stripeAccount,
    explainString,
    '#/components/parameters/StripeAccount/schema',
  );
  optional(
    report,
    'Idempotency-Key',
    idempotencyKey,
    explainStringMaxLength255,
    '#/components/parameters/IdempotencyKey/schema',
  );
  for (const key in value) {
    if (key !== 'Stripe-Version' && key !== 'Stripe-Account' && key !== 'Idempotency-Key')
      unexpected(report, value, key, '');
  }
}

function isCreditGrantCreateRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { headers, body } = value;
  if (!isCreditGrantCreateHeaders(headers) || !isCreditGrantCreateParams(body)) return false;
  for (const key in value) {
    if (key !== 'headers' && key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantCreateRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { headers, body } = value;
  required(report, 'headers', headers, explainCreditGrantCreateHeaders, '');
  required(
    report,
    'body',
    body,
    explainCreditGrantCreateParams,
    '/requestBody/content/application~1x-www-form-urlencoded/schema',
  );
  for (const key in value) {
    if (key !== 'headers' && key !== 'body') unexpected(report, value, key, '');
  }
}

function isCreditGrantListParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { customer, customer_account, limit, starting_after, ending_before, expand } = value;
  if (
    (customer !== undefined && (typeof customer !== 'string' || !hasAtMost(customer, 5000))) ||
    (customer_account !== undefined &&
      (typeof customer_account !== 'string' || !hasAtMost(customer_account, 5000))) ||
    (limit !== undefined && (!isInteger(limit) || limit < 1 || limit > 100)) ||
    (starting_after !== undefined &&
      (typeof starting_after !== 'string' || !hasAtMost(starting_after, 5000))) ||
    (ending_before !== undefined &&
      (typeof ending_before !== 'string' || !hasAtMost(ending_before, 5000))) ||
    (expand !== undefined && !isExpand(expand))
  )
    return false;
  for (const key in value) {
    if (!isCreditGrantListParamsKey(key) && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantListParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { customer, customer_account, limit, starting_after, ending_before, expand } = value;
  optional(report, 'customer', customer, explainStringMaxLength5000, '/parameters/0/schema');
  optional(
    report,
    'customer_account',
    customer_account,
    explainStringMaxLength5000,
    '/parameters/1/schema',
  );
  optional(report, 'limit', limit, explainIntegerMinimum1Maximum100, '/parameters/2/schema');
  optional(
    report,
    'starting_after',
    starting_after,
    explainStringMaxLength5000,
    '/parameters/3/schema',
  );
  optional(
    report,
    'ending_before',
    ending_before,
    explainStringMaxLength5000,
    '/parameters/4/schema',
  );
  optional(report, 'expand', expand, explainExpand, '#/components/schemas/expand');
  for (const key in value) {
    if (!isCreditGrantListParamsKey(key)) unexpected(report, value, key, '');
  }
}

function isCreditGrantListHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { 'Stripe-Version': stripeVersion, 'Stripe-Account': stripeAccount } = value;
  if (
    (stripeVersion !== undefined && typeof stripeVersion !== 'string') ||
    (stripeAccount !== undefined && typeof stripeAccount !== 'string')
  )
    return false;
  for (const key in value) {
    if (key !== 'Stripe-Version' && key !== 'Stripe-Account' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantListHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { 'Stripe-Version': stripeVersion, 'Stripe-Account': stripeAccount } = value;
  optional(
    report,
    'Stripe-Version',
    stripeVersion,
    explainString,
    '#/components/parameters/StripeVersion/schema',
  );
  optional(
    report,
    'Stripe-Account',
    stripeAccount,
    explainString,
    '#/components/parameters/StripeAccount/schema',
  );
  for (const key in value) {
    if (key !== 'Stripe-Version' && key !== 'Stripe-Account') unexpected(report, value, key, '');
  }
}

function isCreditGrantListRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { query, headers } = value;
  if (!isCreditGrantListParams(query) || !isCreditGrantListHeaders(headers)) return false;
  for (const key in value) {
    if (key !== 'query' && key !== 'headers' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantListRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { query, headers } = value;
  required(report, 'query', query, explainCreditGrantListParams, '');
  required(report, 'headers', headers, explainCreditGrantListHeaders, '');
  for (const key in value) {
    if (key !== 'query' && key !== 'headers') unexpected(report, value, key, '');
  }
}

function isCreditGrantRetrieveParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { expand } = value;
  if (expand !== undefined && !isExpand(expand)) return false;
  for (const key in value) {
    if (key !== 'expand' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantRetrieveParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { expand } = value;
  optional(report, 'expand', expand, explainExpand, '#/components/schemas/expand');
  for (const key in value) {
    if (key !== 'expand') unexpected(report, value, key, '');
  }
}

function isCreditGrantRetrievePath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  if (typeof id !== 'string' || !hasAtMost(id, 5000)) return false;
  for (const key in value) {
    if (key !== 'id' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantRetrievePath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  required(
    report,
    'id',
    id,
    explainStringMaxLength5000,
    '#/components/parameters/CreditGrantId/schema',
  );
  for (const key in value) {
    if (key !== 'id') unexpected(report, value, key, '');
  }
}

function isCreditGrantRetrieveRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, query, headers } = value;
  if (
    !isCreditGrantRetrievePath(path) ||
    !isCreditGrantRetrieveParams(query) ||
    !isCreditGrantListHeaders(headers)
  )
    return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'query' && key !== 'headers' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantRetrieveRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, query, headers } = value;
  required(report, 'path', path, explainCreditGrantRetrievePath, '');
  required(report, 'query', query, explainCreditGrantRetrieveParams, '');
  required(report, 'headers', headers, explainCreditGrantListHeaders, '');
  for (const key in value) {
    if (key !== 'path' && key !== 'query' && key !== 'headers') unexpected(report, value, key, '');
  }
}

function isCreditGrantUpdateParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { expires_at, expand, metadata } = value;
  if (
    (expires_at !== undefined &&
      !isInteger(expires_at) &&
      !isDate(expires_at) &&
      expires_at !== '' &&
      expires_at !== null) ||
    (expand !== undefined && !isExpand(expand)) ||
    (metadata !== undefined && !isMetadata(metadata) && metadata !== '' && metadata !== null)
  )
    return false;
  for (const key in value) {
    if (key !== 'expires_at' && key !== 'expand' && key !== 'metadata' && isSet(value, key))
      return false;
  }
  return true;
}

function explainCreditGrantUpdateParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { expires_at, expand, metadata } = value;
  if (expires_at !== undefined) {
    if (isNumber(expires_at)) {
      if (!isInteger(expires_at) && !isDate(expires_at))
        failAt(
          report,
          'expires_at',
          expires_at,
          'type',
          'integer',
          '/properties/expires_at/anyOf/0',
        );
    } else if (typeof expires_at === 'string') {
      if (expires_at !== '') {
        failAt(report, 'expires_at', expires_at, 'enum', [''], '/properties/expires_at/anyOf/1');
      }
    } else if (expires_at !== null) {
      failAt(report, 'expires_at', expires_at, 'type', ['number', 'string', 'null']);
    }
  }
  optional(report, 'expand', expand, explainExpand, '#/components/schemas/expand');
  if (metadata !== undefined) {
    if (isObject(metadata)) {
      inside(report, 'metadata', metadata, explainMetadata, '#/components/schemas/metadata');
    } else if (typeof metadata === 'string') {
      if (metadata !== '') {
        failAt(report, 'metadata', metadata, 'enum', [''], '/properties/metadata/anyOf/1');
      }
    } else if (metadata !== null) {
      failAt(report, 'metadata', metadata, 'type', ['object', 'string', 'null']);
    }
  }
  for (const key in value) {
    if (key !== 'expires_at' && key !== 'expand' && key !== 'metadata')
      unexpected(report, value, key, '');
  }
}

function isCreditGrantUpdateRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, headers, body } = value;
  if (
    !isCreditGrantRetrievePath(path) ||
    !isCreditGrantCreateHeaders(headers) ||
    (body !== undefined && !isCreditGrantUpdateParams(body))
  )
    return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'headers' && key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantUpdateRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, headers, body } = value;
  required(report, 'path', path, explainCreditGrantRetrievePath, '');
  required(report, 'headers', headers, explainCreditGrantCreateHeaders, '');
  optional(
    report,
    'body',
    body,
    explainCreditGrantUpdateParams,
    '/requestBody/content/application~1x-www-form-urlencoded/schema',
  );
  for (const key in value) {
    if (key !== 'path' && key !== 'headers' && key !== 'body') unexpected(report, value, key, '');
  }
}

function isCreditGrantExpireHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const {
    'Idempotency-Key': idempotencyKey,
    'Stripe-Version': stripeVersion,
    'Stripe-Account': stripeAccount,
  } = value;
  if (
    (idempotencyKey !== undefined &&
      (typeof idempotencyKey !== 'string' || !hasAtMost(idempotencyKey, 255))) ||
    (stripeVersion !== undefined && typeof stripeVersion !== 'string') ||
    (stripeAccount !== undefined && typeof stripeAccount !== 'string')
  )
    return false;
  for (const key in value) {
    if (
      key !== 'Idempotency-Key' &&
      key !== 'Stripe-Version' &&
      key !== 'Stripe-Account' &&
      isSet(value, key)
    )
      return false;
  }
  return true;
}

function explainCreditGrantExpireHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const {
    'Idempotency-Key': idempotencyKey,
    'Stripe-Version': stripeVersion,
    'Stripe-Account': stripeAccount,
  } = value;
  optional(
    report,
    'Idempotency-Key',
    idempotencyKey,
    explainStringMaxLength255,
    '#/components/parameters/IdempotencyKey/schema',
  );
  optional(
    report,
    'Stripe-Version',
    stripeVersion,
    explainString,
    '#/components/parameters/StripeVersion/schema',
  );
  optional(
    report,
    'Stripe-Account',
    stripeAccount,
    explainString,
    '#/components/parameters/StripeAccount/schema',
  );
  for (const key in value) {
    if (key !== 'Idempotency-Key' && key !== 'Stripe-Version' && key !== 'Stripe-Account')
      unexpected(report, value, key, '');
  }
}

function isCreditGrantExpireRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, headers, body } = value;
  if (
    !isCreditGrantRetrievePath(path) ||
    !isCreditGrantExpireHeaders(headers) ||
    (body !== undefined && !isCreditGrantRetrieveParams(body))
  )
    return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'headers' && key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantExpireRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, headers, body } = value;
  required(report, 'path', path, explainCreditGrantRetrievePath, '');
  required(report, 'headers', headers, explainCreditGrantExpireHeaders, '');
  optional(
    report,
    'body',
    body,
    explainCreditGrantRetrieveParams,
    '/requestBody/content/application~1x-www-form-urlencoded/schema',
  );
  for (const key in value) {
    if (key !== 'path' && key !== 'headers' && key !== 'body') unexpected(report, value, key, '');
  }
}

function isCreditGrantVoidRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, headers, body } = value;
  if (
    !isCreditGrantRetrievePath(path) ||
    !isCreditGrantExpireHeaders(headers) ||
    (body !== undefined && !isCreditGrantRetrieveParams(body))
  )
    return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'headers' && key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantVoidRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, headers, body } = value;
  required(report, 'path', path, explainCreditGrantRetrievePath, '');
  required(report, 'headers', headers, explainCreditGrantExpireHeaders, '');
  optional(
    report,
    'body',
    body,
    explainCreditGrantRetrieveParams,
    '/requestBody/content/application~1x-www-form-urlencoded/schema',
  );
  for (const key in value) {
    if (key !== 'path' && key !== 'headers' && key !== 'body') unexpected(report, value, key, '');
  }
}

function explainStringMaxLength5000At(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') return failAt(report, key, value, 'type', 'string');
  if (!hasAtMost(value, 5000)) {
    failAt(report, key, value, 'maxLength', 5000);
  }
}

function explainIntegerUnixTimeAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) failAt(report, key, value, 'type', 'integer');
}

function explainStringOrNullMaxLength5000At(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (value !== null) {
    if (typeof value !== 'string') failAt(report, key, value, 'type', ['string', 'null']);
    else if (!hasAtMost(value, 5000)) {
      failAt(report, key, value, 'maxLength', 5000);
    }
  }
}

function explainIntegerOrNullUnixTimeAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (value !== null) {
    if (!isInteger(value)) failAt(report, key, value, 'type', ['integer', 'null']);
  }
}

function explainBooleanAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'boolean') failAt(report, key, value, 'type', 'boolean');
}

function explainIntegerOrNullMinimum0Maximum100At(
  report: Report,
  key: string,
  value: unknown,
): void {
  if (value === undefined) return;
  if (value !== null) {
    if (!isInteger(value)) failAt(report, key, value, 'type', ['integer', 'null']);
    else {
      if (value < 0) {
        failAt(report, key, value, 'minimum', 0);
      }
      if (value > 100) {
        failAt(report, key, value, 'maximum', 100);
      }
    }
  }
}

function isCreditGrantApplicabilityConfigScopePrices(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isCreditGrantApplicabilityConfigScopePrice(item)) return false;
  }
  return true;
}

function explainCreditGrantApplicabilityConfigScopePrices(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainCreditGrantApplicabilityConfigScopePrice);
  }
}

function explainIntegerMinimum1At(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) return failAt(report, key, value, 'type', 'integer');
  if (value < 1) {
    failAt(report, key, value, 'minimum', 1);
  }
}

function isCreditGrantListData(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isCreditGrant(item)) return false;
  }
  return true;
}

function explainCreditGrantListData(value: unknown, report: Report): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainCreditGrant, '#/components/schemas/credit_grant');
  }
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function isCreditGrantCreateParamsKey(key: string): boolean {
  switch (key) {
    case 'amount':
    case 'applicability_config':
    case 'category':
    case 'customer':
    case 'customer_account':
    case 'effective_at':
    case 'expires_at':
    case 'expand':
    case 'metadata':
    case 'name':
    case 'priority':
      return true;
    default:
      return false;
  }
}

function explainIntegerOrDateUnixTimeAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value) && !isDate(value)) failAt(report, key, value, 'type', 'integer');
}

function explainStringMaxLength100At(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') return failAt(report, key, value, 'type', 'string');
  if (!hasAtMost(value, 100)) {
    failAt(report, key, value, 'maxLength', 100);
  }
}

function explainIntegerMinimum0Maximum100At(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) return failAt(report, key, value, 'type', 'integer');
  if (value < 0) {
    failAt(report, key, value, 'minimum', 0);
  }
  if (value > 100) {
    failAt(report, key, value, 'maximum', 100);
  }
}

function isCreditGrantCreateParamsApplicabilityConfigScopeBillableItems(value: unknown): boolean {
  if (!isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isCreditGrantCreateParamsApplicabilityConfigScopeBillableItem(item)) return false;
  }
  return true;
}

function isCreditGrantCreateParamsApplicabilityConfigScopePrices(value: unknown): boolean {
  if (!isArray(value) || value.length > 20) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!isCreditGrantCreateParamsApplicabilityConfigScopePrice(item)) return false;
  }
  return true;
}

function explainCreditGrantCreateParamsApplicabilityConfigScopeBillableItems(
  value: unknown,
  report: Report,
): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainCreditGrantCreateParamsApplicabilityConfigScopeBillableItem);
  }
}

function explainCreditGrantCreateParamsApplicabilityConfigScopePrices(
  value: unknown,
  report: Report,
): void {
  if (!isArray(value)) return fail(report, value, 'type', 'array');
  if (value.length > 20) {
    fail(report, value, 'maxItems', 20);
  }
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    inside(report, index, item, explainCreditGrantCreateParamsApplicabilityConfigScopePrice);
  }
}

function explainString(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}

function explainStringMaxLength255(value: unknown, report: Report): void {
  if (typeof value !== 'string') return fail(report, value, 'type', 'string');
  if (!hasAtMost(value, 255)) {
    fail(report, value, 'maxLength', 255);
  }
}

function isCreditGrantListParamsKey(key: string): boolean {
  switch (key) {
    case 'customer':
    case 'customer_account':
    case 'limit':
    case 'starting_after':
    case 'ending_before':
    case 'expand':
      return true;
    default:
      return false;
  }
}

function explainStringMaxLength5000(value: unknown, report: Report): void {
  if (typeof value !== 'string') return fail(report, value, 'type', 'string');
  if (!hasAtMost(value, 5000)) {
    fail(report, value, 'maxLength', 5000);
  }
}

function explainIntegerMinimum1Maximum100(value: unknown, report: Report): void {
  if (!isInteger(value)) return fail(report, value, 'type', 'integer');
  if (value < 1) {
    fail(report, value, 'minimum', 1);
  }
  if (value > 100) {
    fail(report, value, 'maximum', 100);
  }
}
