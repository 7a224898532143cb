import type { CreditGrantCreateParamsReceived, ErrorEnvelope } from '../../generated/types.js';
import { invalid } from './stripe-errors.js';

/** The largest sum, in the smallest unit of its currency: eight digits, as for Stripe's charges. */
const LARGEST = 99_999_999;

/** Currencies that this service knows (ISO 4217). */
const CURRENCIES = new Set(['chf', 'eur', 'gbp', 'jpy', 'usd']);

/** What is wrong with a grant that fits the description; undefined where nothing is. */
export function faultOfGrant(
  params: CreditGrantCreateParamsReceived,
  now: number,
): ErrorEnvelope | undefined {
  const { amount, customer, customer_account: account } = params;
  if (customer === undefined && account === undefined) {
    return invalid('customer', 'Say who receives the credits: customer or customer_account.');
  }
  if (amount.monetary === undefined) {
    return invalid('amount[monetary]', 'A monetary amount needs a currency and a value.');
  }
  if (!CURRENCIES.has(amount.monetary.currency)) {
    const known = [...CURRENCIES].join(', ');
    return invalid('amount[monetary][currency]', `The currency must be one of ${known}.`);
  }
  if (amount.monetary.value > LARGEST) {
    return invalid('amount[monetary][value]', `The value must not exceed ${LARGEST}.`);
  }
  return faultOfTimes(params, now);
}

function faultOfTimes(
  { effective_at: start, expires_at: end }: CreditGrantCreateParamsReceived,
  now: number,
): ErrorEnvelope | undefined {
  if (end === undefined) return undefined;
  if (end <= now) return invalid('expires_at', 'A grant can only expire in the future.');
  if (start !== undefined && end <= start) {
    return invalid('expires_at', 'A grant must take effect before it expires.');
  }
  return undefined;
}
